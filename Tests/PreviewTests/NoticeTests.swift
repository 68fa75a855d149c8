import Foundation
import Preview
import TestSupport
import Testing
import Text

@Suite("Faults in the page")
struct NoticeTests {
    private struct Mistake: FaultKind {
        var message: String { "unknown key \"<img src=x onerror=alert(1)>\u{202E}\"" }
        var hint: String { "did you mean \"title\"?" }
    }

    /// A page with the Content-Security-Policy of the theme, and a script that writes down what stands in the panel.
    private static let page = """
        <!DOCTYPE html><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'">
        <title>一</title><script type="module" src="probe.js"></script><body><p id="seen"></p></body>
        """

    private static let probe = """
        const seen = document.getElementById("seen");
        const panel = () => [...document.body.children].find(child => child.shadowRoot)?.shadowRoot;
        const wait = time => new Promise(done => setTimeout(done, time));
        for (let tries = 0; tries < 40 && !panel()?.querySelector("section"); tries += 1) await wait(50);
        const found = panel();
        if (found) {
            await wait(200);
            const section = found.querySelector("section");
            const facts = [getComputedStyle(section).position, found.querySelector("mark")?.textContent,
                String(found.querySelectorAll("img, script").length), section.textContent];
            found.querySelector("button").click();
            seen.textContent = facts.join("|") + "|" + (panel() ? "there" : "hidden");
        } else seen.textContent = "nothing";
        """

    private func fault() -> SourceFault {
        var fault = SourceFault(Mistake(), path: "seeds/<b>.yml", line: 3, column: 8)
        fault.excerpt = SourceExcerpt(line: Bytes("title: <script>alert(2)</script>二七".utf8)[...], column: 8)
        return fault
    }

    private func seen(_ site: ServedSite) throws -> (text: String, console: [String]) {
        let visit = try Browser.visit(site.server.url)
        let match = visit.document.firstMatch(of: #/<p id="seen">([^<]*)<\/p>/#)
        return (String(try #require(match).output.1), visit.console)
    }

    @Test("place, line and hint are shown over the page as text, under the page's own policy, and can be hidden")
    func shown() throws {
        let site = try ServedSite(["index.html": Self.page, "probe.js": Self.probe])
        #expect(try seen(site).text == "nothing")
        site.server.announceChange(
            notice: PreviewNotice(failure: "no site was written", hint: "mend it", faults: [fault()]))
        let (text, console) = try seen(site)
        #expect(text.hasPrefix("fixed|&lt;|0|no site was writtenHidemend it"))
        #expect(text.contains("seeds/&lt;b&gt;.yml:3:8unknown key \"&lt;img src=x onerror=alert(1)&gt;\\u202E\""))
        #expect(text.contains("title: &lt;script&gt;alert(2)&lt;/script&gt;二七did you mean \"title\"?"))
        #expect(text.hasSuffix("|hidden") && console.isEmpty, "\(console)")
        site.server.announceChange()
        #expect(try seen(site).text == "nothing")
    }

    @Test("many faults are counted, the first twenty shown")
    func many() throws {
        let site = try ServedSite(["index.html": "一"])
        #expect(try site.server.reply(to: "/-/notice.json").text == "null\n")
        site.server.announceChange(notice: PreviewNotice(failure: nil, faults: Array(repeating: fault(), count: 50)))
        let reply = try site.server.reply(to: "/-/notice.json")
        let notice = try JSONValue(parsing: reply.body.dropLast())
        #expect(notice["more"]?.integer == 30 && notice["faults"]?.array?.count == 20)
        #expect(reply.headers["content-type"] == "application/json; charset=utf-8")
        #expect(reply.headers["x-content-type-options"] == "nosniff")
    }

    @Test("a page that is not there shows it too: the site may be missing for that reason")
    func missingPage() throws {
        let site = try ServedSite(["probe.js": Self.probe])
        #expect(try site.server.reply(to: "/").text.contains("/-/reload.js?"))
    }
}

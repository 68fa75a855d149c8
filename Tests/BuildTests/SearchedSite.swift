import Foundation
import TestSupport
import Testing

/// What a reader does on the site, and what the page shows then.
struct Scene: Sendable {
    var name: String
    /// The body of an asynchronous function in JavaScript; it has the tools of `SearchedSite` and writes with `out(…)`.
    var script: String
    var shown: [String]

    init(_ name: String, _ script: String, shown: [String]) {
        (self.name, self.script, self.shown) = (name, script, shown)
    }
}

/// A site whose index has both parts, built by the program and served untouched. Its pages are driven from outside: they
/// stand in a frame of a page of the test's own.
struct SearchedSite: Sendable {
    /// The site of the tests that are running.
    @TaskLocal static var current: SearchedSite?

    private let host: SearchHost
    private let server: TestServer
    var url: String { server.url }
    var folder: String { host.output.path + "/public" }

    init() throws {
        let host = try SearchHost()
        self.host = host
        server = try TestServer(folder: host.output.path + "/public") { host.answer($0) }
    }

    /// Plays scenes one after another in one browser, and expects what each shows, and a silent console.
    static func play(_ scenes: [Scene]) throws {
        let site = try #require(current)
        site.host.stage(script: driver(of: scenes))
        let visit = try Browser.visit(site.url + "drive.html", budget: 400_000)
        let shown = try site.lines(in: visit.document)
        for scene in scenes { #expect(shown[scene.name] == scene.shown, "\(scene.name)") }
        // What the browser says of a frame whose scripts are switched off is no fault.
        #expect(visit.console.filter { !$0.contains("Blocked script execution") }.isEmpty)
    }

    private func lines(in document: String) throws -> [String: [String]] {
        let start = try #require(document.range(of: "<pre id=\"out\">")).upperBound
        let end = try #require(document.range(of: "</pre>", range: start..<document.endIndex)).lowerBound
        let json = document[start..<end]
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
    }

    private static func driver(of scenes: [Scene]) -> String {
        let list = scenes.map { scene in "async out => {\n\(scene.script)\n}" }
        let names = scenes.map { "\"\($0.name)\"" }
        return """
            \(tools)
            const names = [\(names.joined(separator: ", "))], shown = {};
            const scenes = [\(list.joined(separator: ",\n"))];
            for (const [i, scene] of scenes.entries()) {
              const lines = shown[names[i]] = [];
              await scene(line => lines.push(String(line))).catch(error => lines.push("fault: " + error.stack));
              await trouble("none");
              document.getElementById("out").textContent = JSON.stringify(shown);
            }
            """
    }

    /// What the scenes are written with.
    private static let tools = """
        const frame = document.getElementById("frame"), wait = ms => new Promise(done => setTimeout(done, ms));
        const trouble = name => fetch("/trouble/" + name);
        const page = () => frame.contentDocument, view = () => frame.contentWindow;
        /* Does what leads to another page, and waits for its scripts. */
        const loaded = async action => { await new Promise(done => { frame.onload = done; action(); }); await wait(500); };
        const open = address => loaded(() => { frame.src = address; });
        const search = query => open("search.html?" + new URLSearchParams(typeof query === "string" ? {q: query} : query));
        const part = name => page().getElementById("search-" + name);
        const status = () => part("status").textContent, more = () => part("more");
        const texts = (root, selector) => [...root.querySelectorAll(selector)].map(element => element.textContent);
        const titles = () => texts(part("results"), "h3 > a"), shownTitles = () => titles().join(" ");
        const address = () => decodeURIComponent(view().location.search);
        /* Sends words from the page that is open. */
        const ask = async words => { part("input").value = words; part("input").form.requestSubmit(); await wait(600); return titles(); };
        const found = async words => (await ask(words)).sort().join(" ") || status();
        const type = (words, isComposing = false) => { part("input").focus(); part("input").value = words;
          part("input").dispatchEvent(new InputEvent("input", {isComposing, bubbles: true})); };
        const press = (key, more = {}) => part("input").dispatchEvent(
          new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more}));
        const suggested = () => part("suggestions").hidden ? "none" : texts(part("suggestions"), "[role=option]").join(", ");
        const suggestedFor = async words => { type(words); await wait(700); return suggested(); };
        const link = (where, text) => [...part(where).querySelectorAll("a")].find(link => link.textContent.startsWith(text));
        const follow = async (where, text) => { link(where, text).click(); await wait(600); };
        const marks = root => texts(root, "mark").join(" ");
        """
}

/// Builds the site before the first test of a suite, and lets the suite's tests have it.
struct OneSearchedSite: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await SearchedSite.$current.withValue(SearchedSite()) { try await function() }
    }
}

extension Trait where Self == OneSearchedSite {
    static var oneSearchedSite: Self { Self() }
}

import Archive
import TestSupport
import Testing

@testable import Site

/// The page view where scripts run.
@Suite("The printed page in a browser", .serialized)
struct PagePictureScriptTests {
    private func output(_ driver: String) throws -> [String] {
        let archive = Fixture.picturedArchive(), site = Fixture.site(archive)
        let driven = try DrivenSite(site, path: "pages/2023-06-02_A01.html", driver: Self.tools + driver)
        for size in PictureSize.allCases {
            let extent = Fixture.extents[size]
            try driven.folder.write(
                archive.pages[0].pictureURL(size), bytes: whitePNG(width: extent.width, height: extent.height))
        }
        for article in archive.articles {
            try driven.folder.write(article.id.url, try site.render(path: article.id.url))
        }
        return try driven.output().map { $0.replacing(archive.articles[0].id.url, with: "URL") }
    }

    private static let tools = """
        await wait(500);
        const frame = document.getElementById("page-picture"), sheet = frame.firstElementChild, picture = sheet.querySelector("img");
        const areas = [...sheet.querySelectorAll("a")], level = document.querySelector("#picture-tools output");
        const zoom = () => level.value + " " + Math.round(100 * sheet.clientWidth / frame.clientWidth) + "%";
        const key = (name, more) => frame.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true, ...more}));
        const inside = element => {
          const a = element.getBoundingClientRect(), b = frame.getBoundingClientRect();
          return a.left >= b.left - 1 && a.top >= b.top - 1 && a.right <= b.right + 1;
        };

        """

    @Test("the frame and each area take the focus; an area that has it shows its headline, and comes into view")
    func keyboard() throws {
        let lines = try output(
            """
            out(frame.tabIndex + " " + frame.getAttribute("role") + " " + frame.getAttribute("aria-label"));
            key("+");
            for (const area of areas) {
              area.focus();
              await wait(50);
              out([document.activeElement.getAttribute("aria-label"), getComputedStyle(area.querySelector("p")).visibility,
                getComputedStyle(area.querySelector("path")).stroke, inside(area.querySelector("path")) ? "in view" : "out of view"].join(" "));
            }
            areas[0].blur();
            out(getComputedStyle(areas[0].querySelector("p")).visibility);
            """)
        #expect(
            lines == [
                "0 group 版面图：方向键移动，+ 和 - 缩放，0 还原", "防汛会议召开 visible rgb(143, 29, 29) in view",
                "另一篇 visible rgb(143, 29, 29) in view",
                "hidden",
            ])
    }

    @Test(
        "keys, buttons, the wheel with Ctrl and two fingers zoom, up to a limit; the large picture comes when it is wanted"
    )
    func zoom() throws {
        let lines = try output(
            """
            const asked = () => picture.sizes === sheet.clientWidth + "px";
            out(zoom() + " " + asked());
            key("+"); out(zoom());
            key("=", {ctrlKey: true}); out(zoom());
            key("-"); key("-"); out(zoom());
            const press = place => document.querySelectorAll("#picture-tools button")[place].click();
            press(0); press(0); out(zoom());
            press(1); out(zoom());
            press(2); out(zoom());
            const wheel = (deltaY, ctrlKey) => frame.dispatchEvent(new WheelEvent("wheel", {deltaY, ctrlKey, bubbles: true, cancelable: true}));
            out(wheel(-250, false) + " " + zoom());
            out(wheel(-250, true) + " " + zoom());
            key("0");
            const touches = gap => [0, 1].map(place => new Touch({identifier: place, target: frame, clientX: 200 + place * gap, clientY: 300}));
            const touch = (type, gap) => frame.dispatchEvent(new TouchEvent(type, {touches: touches(gap), bubbles: true, cancelable: true}));
            touch("touchstart", 50); touch("touchmove", 100); out(zoom());
            for (let i = 0; i < 20; i++) key("+");
            // Which picture is shown the browser decides when it comes to it.
            for (let i = 0; i < 40 && !picture.currentSrc.includes("/large/"); i++) await wait(50);
            out(zoom() + " " + asked() + " " + picture.currentSrc.split("/").at(-2));
            """)
        #expect(
            lines == [
                "100% 100% true", "150% 150%", "150% 150%", "100% 100%", "225% 225%", "150% 150%", "100% 100%",
                "true 100% 100%", "false 272% 272%", "200% 200%", "600% 600% true large",
            ])
    }

    @Test("what lies under the pointer stays there, and a mouse drags what is near")
    func places() throws {
        let lines = try output(
            """
            const {left, top} = frame.getBoundingClientRect(), point = {clientX: Math.ceil(left) + 100, clientY: Math.ceil(top) + 60};
            // Where the pointer is inside of the frame's border: at twice the size as far again is out of view.
            const [x, y] = [point.clientX - left - 1, point.clientY - top - 1];
            const moved = (byX, byY) => Math.abs(frame.scrollLeft - x - byX) <= 1 && Math.abs(frame.scrollTop - y - byY) <= 1;
            frame.dispatchEvent(new WheelEvent("wheel", {deltaY: -250 * Math.log(2), ctrlKey: true, cancelable: true, ...point}));
            out(zoom() + " " + moved(0, 0));
            const mouse = (type, more) => frame.dispatchEvent(new PointerEvent(type, {pointerType: "mouse", button: 0, buttons: 1, bubbles: true, ...more}));
            mouse("pointerdown"); mouse("pointermove", {movementX: -30, movementY: -20});
            out(moved(30, 20));
            addEventListener("click", event => { out(event.defaultPrevented ? "no click" : "click"); event.preventDefault(); });
            areas[0].dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
            areas[0].dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
            """)
        #expect(lines == ["200% 200% true", "true", "no click", "click"])
    }

    @Test("an article opens from its area, and one that the list points to is pointed out")
    func areas() throws {
        let lines = try output(
            """
            const link = document.querySelector(".page-articles a");
            link.dispatchEvent(new PointerEvent("pointerenter"));
            out(areas[0].classList.contains("named") + " " + areas[1].classList.contains("named"));
            link.dispatchEvent(new PointerEvent("pointerleave"));
            out(areas[0].classList.contains("named"));
            const view = Object.assign(document.createElement("iframe"), {src: location.href.replace("drive", "")});
            document.body.append(view);
            await new Promise(done => view.onload = done);
            const opened = new Promise(done => view.onload = done);
            view.contentDocument.querySelector(".sheet a").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, view: view.contentWindow}));
            await opened;
            out(view.contentWindow.location.pathname + " " + view.contentDocument.querySelector("h1").textContent);
            """)
        #expect(lines.prefix(2) == ["true false", "false"])
        #expect(lines.last == "/URL 防汛会议召开")
    }
}

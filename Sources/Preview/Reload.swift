import Text

/// Pages reload themselves when the site was built anew.
///
/// Each page is sent with a script and the generation that it shows; the script asks for the present generation twice a
/// second and reloads when it is another. Asking beats holding a request open until something happens: no connection is
/// kept for a client that sleeps or is gone, stopping has nothing to wait for, and a page counts as fully loaded,
/// which screenshots and browser tests wait for.
enum Reload {
    static let scriptName = "reload.js"
    static let changesName = "changes.txt"
    /// The folder of these and of the notice in every preview. The files of the site never have it: no path of theirs begins so.
    static let folder = "-"

    static let script = """
        import { showNotice } from "./notice.js";

        const shown = new URL(import.meta.url).search.slice(1);

        async function ask() {
            try {
                const answer = await fetch("/-/changes.txt", { cache: "no-store" });
                if (answer.ok && (await answer.text()).trim() !== shown) return location.reload();
            } catch {
                // The server is stopped; it may come back.
            }
            setTimeout(ask, 500);
        }

        setTimeout(ask, 500);
        showNotice();

        """

    /// `page` with the script's tag before its last `</body>`, at its end where there is none.
    static func addingScript(to page: Bytes, generation: UInt64) -> Bytes {
        let place = lastBodyEnd(in: page) ?? page.count
        var changed = Bytes(page[..<place])
        changed.append("<script type=\"module\" src=\"/-/reload.js?")
        changed.append("\(generation)")
        changed.append("\"></script>")
        changed.append(contentsOf: page[place...])
        return changed
    }

    private static func lastBodyEnd(in page: Bytes) -> Int? {
        let tag = Bytes("</body".utf8)
        guard page.count >= tag.count else { return nil }
        return (0...page.count - tag.count).last { start in
            page[start] == UInt8(ascii: "<")
                && tag.indices.allSatisfy { page[start + $0] == tag[$0] || page[start + $0] | 0x20 == tag[$0] }
        }
    }
}

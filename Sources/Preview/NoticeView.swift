/// How a page shows the notice: a panel over its lower part, built by a script of the preview's own with a style of its own, both
/// apart from the site's (in a shadow tree). What a file holds goes into it as text alone.
///
/// Script and style come from the preview, so that the pages' Content-Security-Policy (`default-src 'self'`) has nothing against them.
enum NoticeView {
    static let dataName = "notice.json"
    static let scriptName = "notice.js"
    static let styleName = "notice.css"

    static let script = """
        function element(name, className, ...children) {
            const made = document.createElement(name);
            made.className = className;
            made.append(...children);
            return made;
        }

        function line({ before, after, isPlaced }) {
            const rest = Array.from(after);
            const place = rest.shift() ?? " ";
            const shown = isPlaced ? [before, element("mark", "", place), rest.join("")] : [before + after];
            return element("pre", "", ...shown);
        }

        function item(fault) {
            const made = element("li", "", element("p", "place", fault.place), element("p", "message", fault.message));
            if (fault.before !== null) made.append(line(fault));
            if (fault.hint) made.append(element("p", "hint", fault.hint));
            return made;
        }

        function panel(notice) {
            const { faults, more, failure, hint } = notice;
            const count = faults.length + more;
            const title = failure ?? `${count} ${count === 1 ? "fault" : "faults"} in the archive`;
            const close = element("button", "", "Hide");
            close.type = "button";
            const made = element("section", "", element("header", "", element("h2", "", title), close));
            made.setAttribute("role", "alert");
            if (hint) made.append(element("p", "hint", hint));
            made.append(element("ul", "", ...faults.map(item)));
            if (more > 0) made.append(element("p", "more", `${more} more are told in the terminal`));
            return { made, close };
        }

        export async function showNotice() {
            const answer = await fetch("/-/notice.json", { cache: "no-store" });
            const notice = answer.ok ? await answer.json() : null;
            if (notice === null) return;
            const host = document.createElement("div");
            const style = element("link", "");
            style.rel = "stylesheet";
            style.href = "/-/notice.css";
            const { made, close } = panel(notice);
            close.addEventListener("click", () => host.remove());
            host.attachShadow({ mode: "open" }).append(style, made);
            document.body.append(host);
        }

        """

    static let style = """
        :host {
            all: initial;
        }
        section {
            --paper: #fff6f4;
            --ink: #2b1714;
            --quiet: #6d4f4a;
            --edge: #b3261e;
            --line: #f6e1dd;
            --mark: #ffc9c0;
            position: fixed;
            z-index: 2147483647;
            inset: auto 0 0 0;
            max-height: 60vh;
            box-sizing: border-box;
            overflow: auto;
            padding: 0 1rem 1rem;
            background: var(--paper);
            color: var(--ink);
            border-top: 4px solid var(--edge);
            box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
            font: 15px/1.5 system-ui, sans-serif;
            overflow-wrap: anywhere;
        }
        header {
            position: sticky;
            top: 0;
            display: flex;
            gap: 1rem;
            align-items: start;
            justify-content: space-between;
            padding: 0.75rem 0;
            background: var(--paper);
        }
        h2,
        p,
        ul {
            margin: 0;
            padding: 0;
        }
        h2 {
            font-size: 1.05rem;
        }
        ul {
            margin-top: 0.5rem;
            list-style: none;
        }
        li {
            padding: 0.75rem 0;
            border-top: 1px solid var(--line);
        }
        .place {
            font: 600 13px/1.5 ui-monospace, monospace;
            color: var(--edge);
        }
        .hint,
        .more {
            color: var(--quiet);
        }
        .hint::before {
            content: "hint: ";
        }
        pre {
            margin: 0.25rem 0;
            padding: 0.375rem 0.5rem;
            background: var(--line);
            font: 14px/1.6 ui-monospace, "Noto Sans Mono CJK SC", monospace, "Noto Sans CJK SC";
            white-space: pre-wrap;
        }
        mark {
            background: var(--mark);
            color: inherit;
            outline: 1px solid var(--edge);
        }
        button {
            flex: none;
            min-height: 2.75rem;
            min-width: 2.75rem;
            padding: 0 1rem;
            border: 1px solid var(--quiet);
            border-radius: 4px;
            background: transparent;
            color: inherit;
            font: inherit;
            cursor: pointer;
        }
        button:focus-visible {
            outline: 2px solid var(--edge);
            outline-offset: 2px;
        }
        @media (prefers-color-scheme: dark) {
            section {
                --paper: #241513;
                --ink: #f8e9e6;
                --quiet: #cdb0aa;
                --edge: #ff9d91;
                --line: #3a2320;
                --mark: #7a2a22;
            }
        }
        @media print {
            section {
                display: none;
            }
        }

        """
}

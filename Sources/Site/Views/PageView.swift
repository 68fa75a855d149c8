import Archive
import Mustache

/// What one page adds to what every page has.
struct PageView {
    /// The template's name, `newspaper-page`.
    var template: String
    var section: Section?
    var title: String
    /// A sentence about the page for search engines; nil where the title and the kind of page say all.
    var description: String?
    /// The pages above this one, outermost first, without the home page.
    var breadcrumbs: [Value] = []
    /// The name of the variable that holds `content`: `newspaperPage`.
    var name: String
    var content: Object

    /// What a page's value has beside its content, and nothing inside of it has: templates find it without looking there.
    static let outermostNames: Set<String> = ["root", "site"]
}

/// The parts of the site that the navigation names.
enum Section: Hashable, Sendable {
    case home, dates, newspaperPages, about, search
    case terms(TermKind)

    static let all: [Section] =
        [.home, .dates, .newspaperPages] + TermKind.allCases.map { .terms($0) } + [.search, .about]
}

/// Views call each other in closures, `map { pageOfIssue($0) }`: a method as a value, `map(pageOfIssue)`, copies the whole
/// site, and counting the references to its parts is what two cores would wait for each other at.
extension Site {
    /// The whole value that the page's template gets.
    func value(_ page: PageView, at output: Output) -> Value {
        .object([
            "kind": .text(page.template),
            "root": .text(root(of: output)),
            "title": .text(page.title),
            "description": .text(page.description ?? description(of: page, at: output)),
            "canonical": .optional(output.isReadable ? address.absolute(output.path) : nil),
            "openGraphType": .text(page.template == "article" ? "article" : "website"),
            "site": frame.site,
            "strings": theme.texts.value,
            "navigation": frame.navigation(page.section),
            "breadcrumbs": .list("links", page.breadcrumbs),
            page.name: .object(page.content),
        ])
    }

    /// What links of the page begin with. The page for missing ones is shown at any depth, so its links begin at
    /// the host's root, or at the base URL's path.
    private func root(of output: Output) -> String {
        output.page == .notFound ? address.rootPath : output.root
    }
}

extension Value {
    static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

    /// A list with what stands around it: null where it is empty, so that a section shows its heading only with it.
    static func list(_ name: String, _ elements: [Value]) -> Value {
        elements.isEmpty ? .null : .object([name: .list(elements)])
    }

    /// Links under a name; nil where there are none.
    static func group(_ name: String, _ links: [Value], kind: String) -> Value? {
        links.isEmpty ? nil : .object(["kind": .text(kind), "name": .text(name), "links": .list(links)])
    }

    static func link(_ label: String, _ path: String) -> Value {
        .object(["label": .text(label), "url": .text(urlReference(toPath: path))])
    }
}

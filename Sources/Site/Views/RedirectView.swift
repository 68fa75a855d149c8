import Archive
import Mustache

extension Site {
    /// A page that leads on.
    func redirectView(_ number: Int) -> PageView {
        let redirect = redirects[number]
        let url = urlReference(toPath: redirect.target) + (redirect.fragment.map { "#" + $0 } ?? "")
        return PageView(
            template: "redirect", section: nil, title: theme.texts(.redirectTitle), description: nil,
            name: "redirect",
            content: [
                // Without a folder before it a name might begin with a quotation mark, which a browser takes for one.
                "way": .text("./" + rootReference(fromPath: redirect.path) + url), "url": .text(url),
                "label": .text(title(ofPageAt: redirect.target)),
                "canonical": .optional(address.absolute(redirect.target)),
            ])
    }

    private func title(ofPageAt path: String) -> String {
        redirectTargets[path].map { pageView($0) }?.title ?? path
    }
}

/// The pages that redirects lead to, by path.
func targets(of redirects: [Redirect], among outputs: [Output]) -> [String: Output.Page] {
    let paths = Set(redirects.map(\.target))
    if paths.isEmpty { return [:] }
    let pages = outputs.lazy.filter { paths.contains($0.path) }
    return Dictionary(pages.compactMap { output in output.page.map { (output.path, $0) } }) { first, _ in first }
}

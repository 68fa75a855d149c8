package import Mustache
package import Text

/// How the site looks and speaks: templates, interface texts and assets.
///
/// The default theme is carried in the binary. A file of a theme's folder takes the place of its twin; of
/// `strings.json` each text does.
package struct Theme: Sendable {
    /// A file that the site carries as it is.
    package struct Asset: Sendable, Equatable {
        /// Relative to the site's root: `assets/style.css`.
        package let path: String
        package let bytes: Bytes
    }

    /// Where some cannot show a page, their twins of the default theme: see `TwinTemplates`.
    package internal(set) var templates: TemplateSet
    let twins: TwinTemplates
    /// The names of the theme's own templates whose twins have taken their place.
    var replaced: Set<String> = []
    /// Sorted by path.
    package let assets: [Asset]
    let texts: InterfaceText
    /// Of the files that stand over the default theme.
    package let digest: UInt64

    /// The default theme.
    package static let builtIn = Theme.load(overrides: [], folder: "").theme

    /// The default theme with the files of a folder over it. What is faulty is told and its twin used instead.
    ///
    /// - Parameters:
    ///   - overrides: paths relative to the folder (`article.mustache`, `assets/style.css`), and what the files hold.
    ///   - folder: the folder as the user knows it, for faults: `templates`.
    ///   - language: of the interface, a tag (BCP 47).
    package static func load(
        overrides: [(path: String, bytes: Bytes)], folder: String,
        language: String = InterfaceLanguage.simplifiedChinese.rawValue
    ) -> (theme: Theme, faults: [SourceFault]) {
        var files = ThemeFiles(folder: folder, language: language)
        for (path, bytes) in overrides.sorted(by: { $0.path < $1.path }) { files.add(path, bytes) }
        let texts = InterfaceText(files.interfaceTexts())
        let templates = files.compiledTemplates(texts: texts)
        let theme = Theme(
            templates: templates, twins: TwinTemplates(of: files, texts: texts), assets: files.siteAssets(),
            texts: texts, digest: digestOfFiles(overrides))
        return (theme, files.faults.sorted())
    }
}

private func digestOfFiles(_ files: [(path: String, bytes: Bytes)]) -> UInt64 {
    var all: Bytes = []
    for file in files.sorted(by: { $0.path < $1.path }) {
        all.append("\(file.path)\n\(file.bytes.count)\n")
        all += file.bytes
    }
    return contentHash(all.span)
}

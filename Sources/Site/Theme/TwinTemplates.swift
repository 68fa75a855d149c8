import Mustache
import Synchronization
import Text

/// The default theme's templates in the place of the theme's own that cannot show a page: one that calls itself without
/// end must not cost the site all its pages.
final class TwinTemplates: Sendable {
    private let files: ThemeFiles
    private let texts: InterfaceText
    /// The names of the theme's own templates that have a twin which says something else, by their paths.
    private let replaceable: [String: String]
    /// The sets that were asked for, by what is replaced in them.
    private let sets = Mutex<[Set<String>: TemplateSet]>([:])

    init(of files: ThemeFiles, texts: InterfaceText) {
        self.files = files
        self.texts = texts
        replaceable = files.replaceable
    }

    /// Whether the theme has templates that may be replaced.
    var areThere: Bool { !replaceable.isEmpty }

    /// The name of the template to replace after a page could not be rendered: the innermost that was at work and has a
    /// twin. Nil where there is none.
    func template(toReplaceAfter error: RenderError, replaced: Set<String>) -> String? {
        error.templates.lazy.compactMap { self.replaceable[$0] }.first { !replaced.contains($0) }
    }

    func templates(replacing names: Set<String>) -> TemplateSet {
        sets.withLock { sets in
            if let known = sets[names] { return known }
            let templates = files.compiledTemplates(texts: texts, replacing: names)
            sets[names] = templates
            return templates
        }
    }
}

extension RenderError {
    /// The fault of a page that the default theme's template `name` shows after all.
    func fault(replacing name: String) -> SourceFault {
        var fault = fault
        fault.message += "; the default theme's \(name).mustache is used in its place"
        return fault
    }
}

/// What a build is told: where things are and how strict to be.
///
/// Folders are named without a slash at the end: paths below them are told and compared as `folder/path`.
package struct BuildOptions: Sendable, Equatable {
    /// The folder of pages and articles, as the user knows it: faults name it so.
    package var source = "seeds"
    /// Files here take the place of the built-in theme's. Nil: the folder that `theme` of `archive.yml` names, else
    /// `templates`, which need not exist.
    package var templates: String?
    package var output = "public"
    /// Overrides `baseURL` of `archive.yml`.
    package var baseURL: String?
    /// The interface's language, a tag (BCP 47); overrides `language` of `archive.yml`, which then is the articles'.
    package var language: String?
    /// Warnings count as faults.
    package var isStrict = false
    /// What the last build left in `.broadsheet` is used, and what this one leaves is kept there.
    package var isCached = true
    /// How many tasks work at once.
    package var jobs = 1
    /// How many bytes of pages' texts a build holds in memory. Where an archive has more, texts, bodies and the parts of the
    /// search index lie in a file without a name until they are asked for.
    package var mostHeld = 32 << 20

    /// Where templates are looked for when nobody names a folder.
    package static let defaultTemplates = "templates"

    package init() {}
}

/// Where a link or picture of a Markdown body leads, when that is not where it says.
package enum BodyLink: Sendable, Equatable {
    /// To a file of the site, by its path; `suffix` is the query and the fragment as they are written.
    case file(path: String, suffix: String)
    /// Nowhere: only its text is shown.
    case nowhere
}

/// A file of the source folder that an article links to: the site has a copy of it.
package struct CopiedFile: Sendable, Equatable {
    /// Relative to the source folder: `2023/樊惠林.jpg`.
    package var source: SourcePath
    /// As it is opened: `seeds/2023/樊惠林.jpg`.
    package var path: String

    package init(source: SourcePath, path: String) {
        self.source = source
        self.path = path
    }

    /// `files/2023/樊惠林.jpg`: it stays where it is, whichever articles link to it. The ending is kept in any case: it
    /// tells a web host the file's type.
    package var url: String {
        let stem = source.withoutEnding
        return "files/" + pathEncoded(stem, keepingSlashes: true) + source.text.dropFirst(stem.count)
    }
}

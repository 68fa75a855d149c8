package import Archive

/// Where a link of an article leads, and the file that is copied for it, if any.
package struct LinkTarget: Equatable, Sendable {
    package var link: BodyLink
    package var copy: CopiedFile?
}

/// Finds where the links of Markdown articles lead: to another article, to a newspaper page, or to a file that is copied.
package struct LinkFollower: Sendable {
    private let files: SourceFiles
    private let pages: [SourcePath: String]

    /// - Parameter pages: the paths on the site of all pages and Markdown articles, by source.
    package init(files: SourceFiles, pages: [SourcePath: String]) {
        self.files = files
        self.pages = pages
    }

    /// What was probably meant by a link to no file: the name of one in the same folder.
    ///
    /// - Complexity: O(names in the folder): not to be asked for each of many.
    package func nameMeant(by link: String, in source: SourcePath) -> String? {
        guard case .inside(let place) = RelativeReference(link, in: source)?.place else { return nil }
        return files.nameMeant(by: place)
    }

    /// Throws `noFile` without a name that is meant: `nameMeant` looks for one.
    ///
    /// - Parameter source: the article's file, relative to the source folder.
    /// - Returns: nil for what names no file: it stays as it is.
    package func target(of link: String, in source: SourcePath) throws(ArticleLinkFault) -> LinkTarget? {
        if link.utf8.count > longestLink { throw .noFile(link, meant: nil) }
        guard let reference = RelativeReference(link, in: source) else { return nil }
        let place =
            switch reference.place {
            case .inside(let place): place
            case .outside: throw .leavesSource(link)
            case .impossible: throw .noFile(link, meant: nil)
            }
        if let page = pages[place] { return LinkTarget(link: .file(path: page, suffix: reference.suffix)) }
        if place.text.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { throw .hidden(link) }
        let file = try file(at: place, link)
        return LinkTarget(link: .file(path: file.url, suffix: reference.suffix), copy: file)
    }

    /// In bytes: more than any path has, each byte of it written as `%XX`, and words to be found behind it.
    private var longestLink: Int { 32_768 }

    private func file(at place: SourcePath, _ link: String) throws(ArticleLinkFault) -> CopiedFile {
        switch files.entry(at: place) {
        case .file(let source, let path):
            let ending = source.ending.lowercased()
            if ["md", "txt"].contains(source.ending) { throw .notShown(link) }
            if !copiedEndings.contains(ending) { throw .notCopied(link, ending: ending) }
            return CopiedFile(source: source, path: path)
        case .folder: throw .folder(link)
        case .outside: throw .outside(link)
        case .unreadable(let reason): throw .unreadable(link, reason: reason)
        case .missing: throw .noFile(link, meant: nil)
        }
    }
}

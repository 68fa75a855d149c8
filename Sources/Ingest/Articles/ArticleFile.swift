import Archive
import Text

/// The article of a Markdown file; nil where its front matter cannot be read, which is a fault, or where it is a draft or
/// stands for a whole section, which is none.
func markdownSource(_ text: Bytes, source: SourcePath, with reader: inout FieldReader) -> MarkdownSource? {
    let matter = FrontMatter(text)
    if matter.isOpen {
        reader.report(.frontMatterNotClosed(fence: matter.format.fence), at: SourcePlace(line: 1, column: 1))
    }
    guard !matter.isOpen else { return nil }
    let root = reader.root(of: matter)
    if root == nil, !reader.faults.isEmpty { return nil }
    let fields = ArticleFields(root, with: &reader)
    if fields.isDraft(with: &reader) || isDraftFolder(source) || isSection(source, matter.body) { return nil }
    return fields.article(source: source, matter, with: &reader)
}

/// Whether a file lies in the folder in which Jekyll and Hexo keep what is not to be shown.
private func isDraftFolder(_ source: SourcePath) -> Bool {
    source.folder.text.split(separator: "/").contains("_drafts")
}

/// Whether a file only says how Hugo or Zola show a folder: `_index.md` without a text.
private func isSection(_ source: SourcePath, _ body: Bytes) -> Bool {
    source.stem == "_index" && !holdsText(body)
}

extension FieldReader {
    fileprivate mutating func root(of matter: FrontMatter) -> YAMLNode? {
        guard let text = matter.text else { return nil }
        guard text.count <= ReadingLimit.yaml else {
            report(.tooLarge(size: text.count, limit: ReadingLimit.yaml), at: SourcePlace(line: 2, column: 1))
            return nil
        }
        switch matter.format {
        case .yaml: return document(text, firstLine: 2)
        case .toml: return tomlDocument(text, firstLine: 2)
        }
    }
}

/// The values of an article's front matter by our own keys; what other generators call them is told apart here.
private struct ArticleFields {
    private var fields: [String: YAMLNode] = [:]
    /// In `[taxonomies]`, Zola's place for tags and authors.
    private var taxonomies: [String: YAMLNode] = [:]

    init(_ root: YAMLNode?, with reader: inout FieldReader) {
        guard let root else { return }
        let known = ArticleKeys.own + ArticleKeys.understood
        fields = reader.fields(of: root, known: known, listed: ArticleKeys.own) {
            ArticleKeys.passedOver.contains($0.lowercased())
        }
        guard let table = fields["taxonomies"] else { return }
        let terms = ["tags", "categories", "authors", "reporters", "people", "places"]
        taxonomies = reader.fields(of: table, known: terms) { _ in true }
    }

    /// Whether the article is not to be shown: each generator has its own word for it.
    func isDraft(with reader: inout FieldReader) -> Bool {
        // Hugo's `published` is a day.
        let isUnpublished = fields["published"]?.content == .scalar("false", isPlain: true)
        return reader.truth(fields["draft"]) == true || isUnpublished || reader.truth(fields["headless"]) == true
            || reader.truth(fields["render"]) == false
    }

    func article(source: SourcePath, _ matter: FrontMatter, with reader: inout FieldReader) -> MarkdownSource {
        var article = MarkdownSource(
            source: source, title: reader.text(fields["title"]), kicker: reader.text(fields["kicker"]),
            subtitle: reader.text(fields["subtitle"]), date: date(with: &reader),
            reporters: texts("reporters", "author", "authors", with: &reader),
            correspondents: texts("correspondents", with: &reader),
            tags: texts("tags", "tag", "categories", "category", with: &reader),
            people: texts("people", with: &reader), places: texts("places", with: &reader),
            page: reader.text(fields["page"]), column: reader.text(fields["column"]), body: matter.body,
            bodyLine: matter.bodyLine)
        article.withdrawal = reader.withdrawal(fields[withdrawalKey])
        article.aliases = [fields["aliases"], fields["redirect_from"]].flatMap { reader.aliases($0) }
        article.passedOver = reader.passedOver + marksPassedOver(in: matter.body)
        guard fields["date"].map(\.isNothing) ?? true else { return article }
        article.date = FileNameClues(source: source).issueDate.map { .on(PartialDate($0)) }
        article.dateBasis = .fileName
        return article
    }

    private func date(with reader: inout FieldReader) -> EventDate? {
        reader.value(fields["date"], orReport: IngestFault.badDate) {
            EventDate(edtf: $0) ?? writtenDay($0).map { .on(PartialDate($0)) }
        }
    }

    /// What stands under several names for one thing, each once.
    private func texts(_ keys: String..., with reader: inout FieldReader) -> [String] {
        var seen: Set<String> = []
        let nodes = keys.flatMap { [fields[$0], taxonomies[$0]] }.compactMap { $0 }
        return nodes.flatMap { reader.texts($0.flattened) }.filter { seen.insert($0).inserted }
    }
}

extension FieldReader {
    /// Addresses at which an article was before: one, or a list.
    fileprivate mutating func aliases(_ node: YAMLNode?) -> [Placed<String>] {
        guard let node else { return [] }
        guard case .sequence(let nodes) = node.content else {
            return value(node, orReport: IngestFault.badAlias, aliasPath).map {
                [Placed($0, line: node.place.line, column: node.place.column)]
            } ?? []
        }
        return nodes.flatMap { aliases($0) }
    }
}

extension YAMLNode {
    /// A list whose lists are taken apart: Hexo writes categories with those below them as `[[经济, 招商]]`.
    fileprivate var flattened: YAMLNode {
        guard case .sequence(let nodes) = content else { return self }
        let parts = nodes.flatMap { node in
            if case .sequence(let inner) = node.content { inner } else { [node] }
        }
        return YAMLNode(content: .sequence(parts), place: place)
    }
}

/// The mark by which the four cut an article's beginning off for lists. A reader never sees it: it is a comment.
private func marksPassedOver(in body: Bytes) -> [String] {
    let comment = Bytes("<!--".utf8), mark = Bytes("more-->".utf8)
    var index = 0
    while let start = body[index...].firstIndex(of: comment[0]) {
        index = start + 1
        guard body[start...].starts(with: comment) else { continue }
        let words = body[(start + comment.count)...].prefix(32).filter { $0 > 0x20 }
        if words.starts(with: mark) { return ["<!--more-->"] }
    }
    return []
}

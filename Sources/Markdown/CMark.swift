import CCMarkGFM
import Glibc
import Synchronization
import Text

// The one file that knows cmark-gfm. What leaves it are values: literals are copied out, handles stay in.

/// Held while cmark parses inline text. cmark-gfm keeps two things in unguarded global variables: the list of its
/// extensions, and the table of characters that begin inline markup, which each parse of a text with extensions
/// fills before and clears after. The value tells whether the extensions are registered.
private let inlineParsing = Mutex(false)

/// A parsed Markdown text. Owns one cmark tree, freed once, when the value dies.
struct MarkdownTree: ~Copyable {
    private let root: OpaquePointer  // cmark_node *, owned here, never handed out

    /// Parses GitHub-flavoured Markdown. Bytes that are not UTF-8 become U+FFFD, as does NUL. Never fails: cmark
    /// aborts the process when out of memory.
    init(parsing utf8: borrowing Span<UInt8>, withTables: Bool) {
        let parser = MarkdownParser()
        registerExtensions()
        for name in ["strikethrough", "autolink", "tasklist"] { parser.attach(name) }
        if withTables { parser.attach("table") }
        parser.feed(utf8)
        root = parser.finish()
    }

    deinit { cmark_node_free(root) }

    /// Visits each node twice, before and after those inside it; one that holds no others only before.
    ///
    /// The node visited may be changed or removed: a leaf at once, any other after those inside it.
    func forEachNode(_ visit: (_ node: MarkdownNode, _ isLeaving: Bool) -> Void) {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            visit(MarkdownNode(node), event == CMARK_EVENT_EXIT)
        }
    }

    /// Appends the tree as HTML. Raw HTML is left out unless it is allowed; then GFM's tag filter disarms some of it.
    func appendHTML(allowsRawHTML: Bool, into bytes: inout Bytes) {
        guard allowsRawHTML else { return appendRendered(root, CMARK_OPT_DEFAULT, nil, into: &bytes) }
        let memory = cmark_get_default_mem_allocator()
        let filter = cmark_find_syntax_extension("tagfilter")
        let extensions = cmark_llist_append(memory, nil, filter.map { UnsafeMutableRawPointer($0) })
        defer { cmark_llist_free(memory, extensions) }
        appendRendered(root, CMARK_OPT_UNSAFE, extensions, into: &bytes)
    }
}

/// A parser for one text. Freed once, when the value dies.
private struct MarkdownParser: ~Copyable {
    private let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)!  // aborts, never nil

    deinit { cmark_parser_free(parser) }

    func attach(_ name: String) {
        guard let found = cmark_find_syntax_extension(name) else { return }
        cmark_parser_attach_syntax_extension(parser, found)
    }

    func feed(_ utf8: borrowing Span<UInt8>) {
        utf8.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
    }

    /// The tree, which the caller owns. Nil only for a parser that has finished before, and this one finishes once.
    func finish() -> OpaquePointer {
        var tree: OpaquePointer?
        inlineParsing.withLock { _ in tree = cmark_parser_finish(parser) }
        return tree!
    }
}

private func registerExtensions() {
    inlineParsing.withLock { isRegistered in
        if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
        isRegistered = true
    }
}

/// What the number of every block's type begins with.
private let blockBits = CMARK_NODE_DOCUMENT.rawValue & UInt32(CMARK_NODE_TYPE_MASK)

private func appendRendered(
    _ node: OpaquePointer, _ options: CInt, _ extensions: UnsafeMutablePointer<cmark_llist>?, into bytes: inout Bytes
) {
    guard let html = cmark_render_html(node, options | CMARK_OPT_FOOTNOTES, extensions) else { return }
    defer { free(html) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: html, count: strlen(html)))
}

/// A node of a `MarkdownTree`, owned by the tree and not to be kept longer than a visit of it.
struct MarkdownNode {
    enum Kind {
        case text, code, softBreak, lineBreak, rawInline, link, image, footnoteReference, otherInline
        case heading, codeBlock, rawBlock, otherBlock
    }

    private let node: OpaquePointer

    fileprivate init(_ node: OpaquePointer) {
        self.node = node
    }

    var kind: Kind {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_HTML_INLINE: return .rawInline
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
        case CMARK_NODE_HEADING: return .heading
        case CMARK_NODE_CODE_BLOCK: return .codeBlock
        case CMARK_NODE_HTML_BLOCK: return .rawBlock
        // The extensions' nodes are told apart by a bit of their number alone.
        default: return type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == blockBits ? .otherBlock : .otherInline
        }
    }

    /// What a text, code or raw HTML node holds.
    var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

    /// Where a link or image leads, before it is encoded.
    var url: String {
        get { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_url(node, newValue) }
    }

    /// Where the node begins, from 1, the column in bytes. cmark knows no place of some inline nodes: then the line is
    /// that of the block around it, and the column 0.
    var place: (line: Int, column: Int) {
        let line = cmark_node_get_start_line(node)
        if line > 0 { return (Int(line), Int(cmark_node_get_start_column(node))) }
        // Not by recursion: marks nest as deep as an author likes.
        var around = cmark_node_parent(node)
        while let block = around {
            let line = cmark_node_get_start_line(block)
            if line > 0 { return (Int(line), 0) }
            around = cmark_node_parent(block)
        }
        return (1, 0)
    }

    /// Of a block, from 1.
    var lastLine: Int { Int(cmark_node_get_end_line(node)) }

    /// Whether this is a block that stands in no other.
    var isTopLevel: Bool {
        cmark_node_parent(node).map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false
    }

    /// Of a heading, 1 to 6.
    var headingLevel: Int {
        get { Int(cmark_node_get_heading_level(node)) }
        nonmutating set { cmark_node_set_heading_level(node, CInt(newValue)) }
    }

    func remove() {
        cmark_node_free(node)
    }

    /// Puts text, or for a block a paragraph with text, in this node's place.
    func replace(withText text: String) {
        guard let replacement = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(replacement, text)
        if kind == .rawBlock, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
            cmark_node_append_child(paragraph, replacement)
            cmark_node_insert_before(node, paragraph)
        } else {
            cmark_node_insert_before(node, replacement)
        }
        remove()
    }

    /// Puts the nodes inside this one in its place.
    func unwrap() {
        while let child = cmark_node_first_child(node) {
            guard cmark_node_insert_before(node, child) == 1 else { break }
        }
        remove()
    }
}

/// One step of rendering. Ranges and numbers are indexes into the arrays of `TemplateSet`.
enum Instruction: Sendable, Equatable {
    /// Writes these bytes of `literals`; where they begin a line of the template, behind the indentation of the caller.
    case text(Range<Int>, startsLine: Bool)
    /// Stands where a line of the template begins with no text before it: writes the indentation of the caller.
    case indentation
    case value(path: Int, isEscaped: Bool)
    /// The content follows, up to `end`.
    case section(path: Int, end: Int)
    case inverted(path: Int, end: Int)
    /// A partial, or a parent with arguments for its blocks, by its number among `calls`; what follows up to `end` is the
    /// arguments' content.
    case call(Int, end: Int)
    /// A place that an argument may fill, by its number among `blocks`. The default content follows, up to `end`.
    case block(Int, end: Int)
}

/// A tag that calls another template.
struct Call: Sendable, Equatable {
    var callee: Callee
    var arguments: Range<Int>
    /// Of `literals`: goes before each line of the called template; nil where the tag shares its line.
    var indentation: Range<Int>?
}

/// Which template is called.
enum Callee: Sendable, Equatable {
    case template(Int)
    /// The one that a value names.
    case dynamic(path: Int)
    /// None: see `MissingTemplates.areEmpty`.
    case nothing
}

/// A place in a template that an argument may fill.
struct Block: Sendable, Equatable {
    /// Blocks of the same name have the same number.
    var name: Int
    /// Of `literals`: goes before each line of an argument, but the first where `startsLine` is false.
    var indentation: Range<Int>
    /// Whether the tag was alone on its line, so that the content begins a line.
    var startsLine: Bool
}

/// What a parent tag gives for a block.
struct Argument: Sendable, Equatable {
    var name: Int
    /// Instructions, without the indentation that the content has in its template.
    var body: Range<Int>
    /// Whether the content begins with a new line of its template.
    var startsLine: Bool
}

/// Names to look up: the first in the values around the tag, each other in what the one before it gave.
struct ValuePath: Sendable {
    /// Empty for `.`: the current value itself.
    var first: String
    /// Half-open, of `TemplateSet.names`.
    var others: Range<Int>
    /// Whether the first name is looked for in the outermost value alone.
    var isOutermost: Bool
}

/// The names of a path as it is written: `page.url`.
func pathNames(_ written: String) -> [String] {
    written == "." ? [] : written.split(separator: ".").map(String.init)
}

/// Where a tag stands.
struct Place: Sendable, Equatable {
    /// Index into `TemplateSet.templates`.
    var template: Int
    /// From 1.
    var line: Int
    /// From 1, in UTF-8 bytes.
    var column: Int
}

import Text

/// The elements that are open, outermost first: whether tags pair, as the HTML standard (13.1.2.4) lets them.
///
///     <main><ul><li>一<li>二</ul></main>     an <li> may be left open: </ul> closes it
///     <b>粗<i>斜</b>体</i>                    <i> is not closed where </b> closes <b>; </i> closes nothing
struct OpenElements {
    struct Opened {
        var name: PackedName
        /// As it is written, for messages: a place in the file.
        var written: Range<Int>
        var isOptional: Bool
    }

    private(set) var opened: [Opened] = []
    var depth: Int { opened.count }

    mutating func open(_ name: PackedName, written: Range<Int>, isForeign: Bool) {
        if !isForeign && voidElements.contains(name) { return }
        opened.append(Opened(name: name, written: written, isOptional: !isForeign && optionalEnds.contains(name)))
    }

    /// Closes the innermost element of this name and all inside it.
    ///
    /// - Returns: those inside that had to be closed before; nil where no such element is open, and nothing is closed.
    mutating func close(_ name: PackedName) -> [Opened]? {
        guard let place = opened.lastIndex(where: { $0.name == name }) else { return nil }
        let inside = opened[(place + 1)...].filter { !$0.isOptional }
        opened.removeSubrange(place...)
        return inside
    }

    /// Those that are open at the file's end and had to be closed.
    var unclosed: [Opened] { opened.filter { !$0.isOptional } }
}

/// Elements that have no end tag.
private let voidElements = names(
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")

/// Elements whose end tag may be left out where the element around them ends. `html` and `body` may too; a page that lacks
/// theirs is most often a page that was cut.
private let optionalEnds = names(
    "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead", "tbody", "tfoot", "tr",
    "td",
    "th", "head")

private func names(_ names: String...) -> Set<PackedName> { Set(names.map(PackedName.init)) }

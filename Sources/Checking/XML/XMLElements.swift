import Text
import XML

/// An element of an XML file, told when it ends: those inside come before it.
struct XMLElement {
    /// Its namespace and its name, parted by a space: `http://www.w3.org/2005/Atom feed`.
    var qualifiedName: String
    /// Its name in its namespace: `feed`.
    var name: String
    /// The name of the element that holds it; empty for the outermost.
    var parent: String
    /// What stands in it, but not in the elements inside.
    var text: String
    var attributes: [String: String]
    /// Where it ends; from 1.
    var line: Int
}

/// Reads a whole XML file as every reader of feeds does: what is not well-formed is refused.
func xmlElements(of bytes: Bytes) throws(XMLError) -> [XMLElement] {
    let collector = XMLCollector()
    try readXML(bytes, .any, to: collector)
    return collector.elements
}

/// Gathers what is told of a file.
private final class XMLCollector: XMLListener {
    private(set) var elements: [XMLElement] = []
    private var open: [XMLElement] = []

    func begin(_ tag: XMLTag) {
        open.append(
            XMLElement(
                qualifiedName: tag.qualifiedName, name: tag.name, parent: open.last?.name ?? "", text: "",
                attributes: tag.attributes, line: 0))
    }

    func text(_ text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }

    func end(_ name: String, line: Int) {
        guard var element = open.popLast() else { return }
        element.line = line
        elements.append(element)
    }
}

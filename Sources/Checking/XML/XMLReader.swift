import CExpat
import Text

/// An element of an XML file, told when it ends: those inside come before it.
struct XMLElement {
    /// Its namespace and its name, parted by a space: `http://www.w3.org/2005/Atom feed`.
    var qualifiedName: String
    /// Its name in its namespace: `feed`.
    var name: String { localName(qualifiedName) }
    /// The name of the element that holds it; empty for the outermost.
    var parent: String
    /// What stands in it, but not in the elements inside.
    var text: String
    var attributes: [String: String]
    /// Where it ends; from 1.
    var line: Int
}

/// Why a file is no XML, and where that shows. Both from 1, the column in UTF-8 bytes.
struct XMLError: Error {
    var reason: String
    var line: Int, column: Int
}

/// Reads a whole XML file as every reader of feeds does: what is not well-formed is refused.
///
/// Nothing else is read: not the entities of other files, and no address is followed. Expat stops where entities inside
/// the file would make much of little.
func xmlElements(of bytes: Bytes) throws(XMLError) -> [XMLElement] {
    let parser = XMLParser()
    return try parser.read(bytes)
}

/// An expat parser, freed once, when the value dies.
private struct XMLParser: ~Copyable {
    private let parser = XML_ParserCreateNS(nil, XML_Char(UInt8(ascii: " ")))

    deinit { XML_ParserFree(parser) }

    func read(_ bytes: Bytes) throws(XMLError) -> [XMLElement] {
        let gathered = XMLCollector(parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(gathered).toOpaque())
        XML_SetElementHandler(
            parser, { collector(at: $0)?.start($1, $2) }, { data, _ in collector(at: data)?.end() })
        XML_SetCharacterDataHandler(parser) { collector(at: $0)?.append($1, count: $2) }
        // The collector is not retained by the parser.
        let status = withExtendedLifetime(gathered) {
            bytes.withUnsafeBytes {
                XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, CInt(clamping: $0.count), 1)
            }
        }
        guard status == XML_STATUS_OK else {
            throw XMLError(
                reason: String(cString: XML_ErrorString(XML_GetErrorCode(parser))),
                line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
        }
        return gathered.elements
    }
}

/// The collector that expat hands back to its callbacks.
private func collector(at data: UnsafeMutableRawPointer?) -> XMLCollector? {
    data.map { Unmanaged<XMLCollector>.fromOpaque($0).takeUnretainedValue() }
}

/// Gathers what expat tells.
private final class XMLCollector {
    private(set) var elements: [XMLElement] = []
    private var open: [XMLElement] = []
    private let parser: XML_Parser?

    init(_ parser: XML_Parser?) { self.parser = parser }

    /// - Parameter attributes: name, value, name, value … and nil.
    func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name else { return }
        var values: [String: String] = [:]
        var place = attributes
        while let pair = place, let key = pair[0], let value = pair[1] {
            values[localName(String(cString: key))] = String(cString: value)
            place = pair + 2
        }
        let parent = open.last?.name ?? ""
        open.append(
            XMLElement(
                qualifiedName: String(cString: name), parent: parent, text: "", attributes: values, line: 0))
    }

    func append(_ text: UnsafePointer<XML_Char>?, count: CInt) {
        guard let text, !open.isEmpty else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            open[open.count - 1].text += String(utf8: UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    func end() {
        guard var element = open.popLast() else { return }
        element.line = Int(XML_GetCurrentLineNumber(parser))
        elements.append(element)
    }
}

private func localName(_ name: String) -> String {
    name.lastIndex(of: " ").map { String(name[name.index(after: $0)...]) } ?? name
}

import CExpat
package import Text

/// An element as it begins.
package struct XMLTag: Sendable {
    /// Its namespace and its name, parted by a space: `http://www.w3.org/2005/Atom feed`.
    package var qualifiedName: String
    /// By their names without namespace.
    package var attributes: [String: String]
    /// Where it begins; both from 1, the column in UTF-8 bytes.
    package var line: Int, column: Int

    /// Its name in its namespace: `feed`.
    package var name: String { localName(qualifiedName) }
}

/// Is told what an XML file holds, in the order in which it stands there.
package protocol XMLListener: AnyObject {
    func begin(_ tag: XMLTag)
    /// A piece of text, not always all of it that stands in one place.
    func text(_ text: String)
    /// - Parameters:
    ///   - name: in its namespace.
    ///   - line: from 1.
    func end(_ name: String, line: Int)
}

/// Why a file is no XML that is read, and where that shows. Both from 1, the column in UTF-8 bytes.
package struct XMLError: Error {
    package enum Kind: Sendable {
        case notWellFormed, tooDeep, declaresEntities
    }

    package var kind: Kind
    package var reason: String
    package var line: Int, column: Int
}

/// What is allowed to a file.
package struct XMLRules: Sendable {
    /// Whatever the file itself says; nil where it is to say.
    package var encoding: String?
    /// How deep elements may stand in one another.
    package var depth: Int
    package var mayDeclareEntities: Bool

    /// What every reader of feeds takes. Expat stops where entities would make much of little.
    package static let any = XMLRules(encoding: nil, depth: .max, mayDeclareEntities: true)
    /// For files from elsewhere that were decoded before.
    package static let strict = XMLRules(encoding: "UTF-8", depth: 100, mayDeclareEntities: false)
}

/// Reads a whole XML file; what is not well-formed is refused. No other file is opened, whatever this one names, and no address followed.
///
/// - Throws: where it stopped; the listener was told what stands before.
package func readXML(_ bytes: Bytes, _ rules: XMLRules, to listener: any XMLListener) throws(XMLError) {
    let parser = XMLParser(rules)
    try parser.read(bytes, rules, to: listener)
}

/// An expat parser, freed once, when the value dies.
private struct XMLParser: ~Copyable {
    private let parser: XML_Parser?

    init(_ rules: XMLRules) { parser = XML_ParserCreateNS(rules.encoding, XML_Char(UInt8(ascii: " "))) }

    deinit { XML_ParserFree(parser) }

    func read(_ bytes: Bytes, _ rules: XMLRules, to listener: any XMLListener) throws(XMLError) {
        let delivery = XMLDelivery(parser, rules, listener)
        XML_SetUserData(parser, Unmanaged.passUnretained(delivery).toOpaque())
        XML_SetElementHandler(parser, { delivered(to: $0)?.begin($1, $2) }, { delivered(to: $0)?.end($1) })
        XML_SetCharacterDataHandler(parser) { delivered(to: $0)?.text($1, count: $2) }
        if !rules.mayDeclareEntities {
            XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
                delivered(to: data)?.stop(.declaresEntities, "it declares an entity of its own")
            }
        }
        // The delivery is not retained by the parser.
        let status = withExtendedLifetime(delivery) {
            bytes.withUnsafeBytes {
                XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, CInt(clamping: $0.count), 1)
            }
        }
        guard status == XML_STATUS_OK else {
            if let error = delivery.error { throw error }
            throw delivery.error(.notWellFormed, String(cString: XML_ErrorString(XML_GetErrorCode(parser))))
        }
    }
}

/// The delivery that expat hands back to its callbacks.
private func delivered(to data: UnsafeMutableRawPointer?) -> XMLDelivery? {
    data.map { Unmanaged<XMLDelivery>.fromOpaque($0).takeUnretainedValue() }
}

/// Hands on what expat tells.
private final class XMLDelivery {
    private let parser: XML_Parser?
    private let rules: XMLRules
    private let listener: any XMLListener
    private var depth = 0
    /// Why it was stopped; nil where it was not.
    private(set) var error: XMLError?

    init(_ parser: XML_Parser?, _ rules: XMLRules, _ listener: any XMLListener) {
        (self.parser, self.rules, self.listener) = (parser, rules, listener)
    }

    /// - Parameter attributes: name, value, name, value … and nil.
    func begin(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name, error == nil else { return }
        depth += 1
        if depth > rules.depth { return stop(.tooDeep, "more than \(rules.depth) elements stand in one another") }
        var values: [String: String] = [:]
        var place = attributes
        while let pair = place, let key = pair[0], let value = pair[1] {
            values[localName(String(cString: key))] = String(cString: value)
            place = pair + 2
        }
        listener.begin(
            XMLTag(qualifiedName: String(cString: name), attributes: values, line: line, column: column))
    }

    func text(_ text: UnsafePointer<XML_Char>?, count: CInt) {
        guard let text, error == nil else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            listener.text(String(utf8: UnsafeBufferPointer(start: $0, count: Int(count))))
        }
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
        guard let name, error == nil else { return }
        depth -= 1
        listener.end(localName(String(cString: name)), line: line)
    }

    func stop(_ kind: XMLError.Kind, _ reason: String) {
        if error == nil { error = error(kind, reason) }
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    func error(_ kind: XMLError.Kind, _ reason: String) -> XMLError {
        XMLError(kind: kind, reason: reason, line: line, column: column)
    }

    private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
    private var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }
}

private func localName(_ name: String) -> String {
    name.lastIndex(of: " ").map { String(name[name.index(after: $0)...]) } ?? name
}

package import Sheets
import Text
import XML

/// The pages of a file in which a machine wrote what it recognised, each with its words in reading order: ALTO, or hOCR where the file's
/// name ends so.
///
/// - Parameters:
///   - path: as the user knows it.
///   - mostWords: of one page.
/// - Returns: no value where the file cannot be read; a page that cannot be read has no lines.
package func readRecognised(_ path: String, mostWords: Int = SheetBounds.usual.words) -> Loaded<[ReadSheet]> {
    do throws(SourceFault) {
        let text = try readText(path, limit: ReadingLimit.xml)
        return try RecognisedFile(text, path: path, mostWords: mostWords).loaded
    } catch {
        return Loaded(faults: [error])
    }
}

/// What is in such a file, and what is wrong with it.
private struct RecognisedFile {
    private let path: String
    private var pages: [RecognisedPage] = []
    private var faults: [SourceFault] = []

    init(_ text: Bytes, path: String, mostWords: Int) throws(SourceFault) {
        self.path = path
        switch try RootElement(of: text, path: path).kind {
        case .alto:
            let reader = ALTOReader(mostWords: mostWords)
            try read(text, to: reader)
            pages = reader.pages
            if let unit = reader.unknownUnit { add(.unknownUnit(unit.name), line: unit.line) }
            if pages.isEmpty { throw SourceFault(SheetFault.noPageRecognised, path: path) }
        case .html:
            let reader = HOCRReader(mostWords: mostWords)
            try read(text, to: reader)
            pages = reader.pages
            if pages.isEmpty { throw SourceFault(SheetFault.noPageRecognised, path: path) }
        case .mets: break
        case .other(let name): add(.otherXML(root: name), line: 0)
        }
        tellOfPages(mostWords)
    }

    /// A page of which it is not known where its lines stand, or that has too much on it, is left out.
    var loaded: Loaded<[ReadSheet]> {
        let sheets = pages.map { page in
            let isReadable = page.linesWithoutPlace == 0 && page.wordsLeftOut == 0
            return ReadSheet(isReadable ? page : RecognisedPage(width: page.width, height: page.height))
        }
        return Loaded(value: sheets, faults: faults)
    }

    private mutating func tellOfPages(_ mostWords: Int) {
        for (index, page) in pages.enumerated() {
            if page.wordsLeftOut > 0 { add(.tooManyWords(page: index + 1, mostWords + page.wordsLeftOut)) }
            if page.linesWithoutPlace > 0 { add(.withoutPlace(page: index + 1, lines: page.linesWithoutPlace)) }
            if page.wordsOutside > 0 { add(.wordsOutside(page: index + 1, page.wordsOutside)) }
        }
    }

    private mutating func add(_ fault: SheetFault, line: Int = 0) {
        faults.append(SourceFault(fault, path: path, line: line))
    }

    private func read(_ text: Bytes, to reader: any XMLListener) throws(SourceFault) {
        do throws(XMLError) {
            try readXML(text, .strict, to: reader)
        } catch {
            throw SourceFault(
                SheetFault(error, isHOCR: reader is HOCRReader), path: path, line: error.line, column: error.column)
        }
    }
}

/// What a file's outermost element tells of it.
struct RootElement {
    enum Kind: Equatable {
        case alto, mets, html
        case other(String)
    }

    let kind: Kind

    /// - Parameter text: the file, or the beginning of it.
    init(of text: Bytes, path: String) throws(SourceFault) {
        let listener = FirstElement()
        do throws(XMLError) {
            try readXML(text, .root, to: listener)
        } catch {
            guard listener.name != nil else {
                throw SourceFault(SheetFault(error, isHOCR: false), path: path, line: error.line, column: error.column)
            }
        }
        kind =
            switch listener.name ?? "" {
            case "alto": .alto
            case "mets": .mets
            case "html": .html
            case let name: .other(name)
            }
    }
}

private final class FirstElement: XMLListener {
    private(set) var name: String?

    func begin(_ tag: XMLTag) { name = name ?? tag.name }
    func text(_ text: String) {}
    func end(_ name: String, line: Int) {}
}

extension XMLRules {
    /// Stops at the second element.
    fileprivate static var root: XMLRules {
        var rules = strict
        rules.depth = 1
        return rules
    }
}

import Text
import XML

/// What can be wrong with a printed page: a PDF, a picture, or what a machine recognised on one.
enum SheetFault: FaultKind {
    case programMissing(String, package: String, files: Int)
    case encrypted
    case damaged(String)
    case tooLong(seconds: Int)
    case tooMuch(String)
    case programFailed(String, reason: String)
    case noPages
    case noText(page: Int)
    case unknownCharacters(page: Int, percent: Int)
    case tooManyWords(page: Int, Int)
    case severalPages(Int)
    case otherWords(found: Int, asked: Int)
    // What a machine recognised.
    case otherXML(root: String)
    case brokenXML(String, isHOCR: Bool)
    case entities
    case noPageRecognised
    case nothingRecognised(page: Int)
    case unknownUnit(String)
    case withoutPlace(page: Int, lines: Int)
    case wordsOutside(page: Int, Int)
    // What lists the pages of an issue.
    case missingFile(String)
    case noPageListed

    var severity: SourceFault.Severity {
        switch self {
        case .noText, .unknownCharacters, .otherWords, .otherXML, .nothingRecognised, .unknownUnit, .wordsOutside,
            .missingFile, .noPageListed:
            .warning
        default: .error
        }
    }

    var message: String { texts.message }
    var hint: String { texts.hint }

    private var texts: (message: String, hint: String) {
        switch self {
        case .programMissing(let program, let package, let files):
            (
                "\(program) is not installed, and \(files == 1 ? "a PDF was" : "\(files) PDFs were") not read without it",
                "install it (Debian: apt install \(package)), or put the text of the pages here as .txt"
            )
        case .encrypted: ("this PDF opens with a password only", "save it without one")
        case .damaged(let reason): ("this is no whole PDF: \(reason)", "fetch or export it again")
        case .tooLong(let seconds):
            ("reading it takes more than \(seconds) seconds", "export the page again, with less drawn in it")
        case .tooMuch(let what): ("reading it takes too much \(what)", "export the page again, with less drawn in it")
        case .programFailed(let program, let reason): ("\(program) failed: \(reason)", "export the PDF again")
        case .noPages: ("there is no page in this PDF", "export it again")
        case .noText(let page):
            ("page \(page) has no text", "ocrmypdf -l chi_sim adds it: page \(page) is a picture")
        case .unknownCharacters(let page, let percent):
            (
                "\(percent)% of the characters of page \(page) are unknown: its fonts do not say what they stand for",
                "export it with fonts that do, or let ocrmypdf --force-ocr -l chi_sim read the print"
            )
        case .severalPages(let count):
            (
                "this file has \(count) pages, and the text of its name is one",
                "take the text away to have all pages read, or part the file"
            )
        case .otherWords(let found, let asked):
            (
                "of \(asked) lines of the text beside it, \(found) are printed here",
                "the text's words count; see whether both are of the same page"
            )
        case .tooManyWords(let page, let count):
            ("page \(page) has \(count) words, more than any newspaper page", "export the page again")
        default: recognitionTexts
        }
    }

    private var recognitionTexts: (message: String, hint: String) {
        switch self {
        case .otherXML(let root):
            (
                "this is neither ALTO nor METS: its outermost element is <\(root)>",
                "of XML files these two are read; move it out of this folder, should it be something else"
            )
        case .brokenXML(let reason, let isHOCR):
            (
                "this is no whole XML: \(reason)",
                isHOCR ? "hOCR is read as XHTML: tidy -asxhtml -numeric makes it so" : "fetch or export it again"
            )
        case .entities:
            ("it declares entities of its own, which are not read", "export it without a document type declaration")
        case .noPageRecognised: ("there is no page in this file", "export it again, with its layout")
        case .nothingRecognised(let page):
            (
                "page \(page) has no text",
                "nothing was recognised on it: tesseract -l chi_sim PICTURE OUT alto tries again"
            )
        case .unknownUnit(let unit):
            (
                "\"\(unit)\" is no unit of ALTO; pixels are taken",
                "write pixel, mm10 (tenths of a millimetre) or inch1200 in MeasurementUnit"
            )
        case .withoutPlace(let page, let lines):
            (
                "page \(page) has \(lines) \(lines == 1 ? "line" : "lines") of which it is not told where they stand",
                "export it with HPOS, VPOS, WIDTH and HEIGHT (ALTO) or bbox (hOCR) of each line"
            )
        case .wordsOutside(let page, let count):
            (
                "page \(page) has \(count) \(count == 1 ? "word" : "words") beyond its edges",
                "its size or its unit may be wrong: areas on its picture are not where they should be"
            )
        case .missingFile(let file):
            ("\(file) is a page of this issue, and is not here", "put it there, or take the page out of this list")
        case .noPageListed:
            ("no ALTO file is a page of this issue", "name them in a structMap of the type PHYSICAL, by fptr")
        default: ("", "")
        }
    }
}

extension SheetFault {
    /// Why a file was not read.
    init(_ error: XMLError, isHOCR: Bool) {
        self =
            switch error.kind {
            case .notWellFormed, .tooDeep: .brokenXML(error.reason, isHOCR: isHOCR)
            case .declaresEntities: .entities
            }
    }
}

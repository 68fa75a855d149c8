import Text

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

    var severity: SourceFault.Severity {
        switch self {
        case .noText, .unknownCharacters, .otherWords: .warning
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
                "this PDF has \(count) pages, and the text of its name is one",
                "take the text away to have all pages read, or part the PDF"
            )
        case .otherWords(let found, let asked):
            (
                "of \(asked) lines of the text beside it, \(found) are printed here",
                "the text's words count; see whether both are of the same page"
            )
        case .tooManyWords(let page, let count):
            ("page \(page) has \(count) words, more than any newspaper page", "export the page again")
        }
    }
}

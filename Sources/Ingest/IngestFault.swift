import Disk
import Text

/// What can be wrong with what is in `seeds/`.
enum IngestFault: FaultKind {
    // The folder.
    case notReadable(String)
    case noFolder
    case noTemplates
    case outputAroundSeeds(String)
    case templatesAroundSeeds(String)
    case outputAmongTemplates(String)
    case tooManyFiles(Int)
    case repeatedFolder(String)
    case linkOutside
    case notPlainFile
    case folderForFile
    case tooLarge(size: Int, limit: Int)
    case nameNotUTF8
    case sameName
    case nearMiss(meant: String)
    // The bytes.
    case nothingInIt
    case utf16
    case big5(path: String)
    case neitherEncoding(UInt8)
    case nulByte
    // YAML.
    case badYAML(String)
    case badTOML(String)
    case openQuotation
    case fullWidthColon(key: String)
    case unknownKey(String, meant: String?, known: [String])
    case repeatedKey(String)
    case wrongType(found: String, expected: String)
    case controlCharacter(Unicode.Scalar)
    // Values.
    case badDate(String)
    case badDay(String)
    case badYear(String)
    case badLanguage(String)
    case badBaseURL(String)
    case badCorrections(String)
    case badTruth(String)
    case badTopics(String)
    case badSwitch(String)
    case unknownPage(String, meant: String?)
    // Articles.
    case frontMatterNotClosed(fence: String)
    // Corrections.
    case noPageToCorrect(page: String, meant: String?)
    case badArticleKey(String)
    case missingKey(String)
    case badLines(String)
    case badRole(String)
    case correctionsExist
    case notWritable(String)
    // Old addresses.
    case badAddress(String)
    case badAlias(String)
    case addressWithoutPage(String)
    case cannotBeAddedTo
    // The authority file.
    case badAuthorityID(String)
    case badCoordinates(String)
    case unknownBroader(String, meant: String?)
    case broaderInCircle(String, label: String)

    var severity: SourceFault.Severity {
        switch self {
        case .nearMiss, .unknownPage, .badAlias: .warning
        default: .error
        }
    }

    var message: String { texts.message }
    var hint: String { texts.hint }

    private var texts: (message: String, hint: String) {
        switch self {
        case .notReadable(let reason): ("cannot be read: \(reason)", "")
        case .noFolder:
            ("there is no such folder", "make it and put the newspaper's pages in it, or name another with --source")
        case .noTemplates:
            (
                "there is no such folder of templates",
                "make it, or name another with --templates or with theme in archive.yml"
            )
        case .outputAroundSeeds(let output):
            (
                "the site would be written to \(output), among the pages it is made from",
                "name another folder with --output"
            )
        case .templatesAroundSeeds(let source):
            ("the folder of templates holds the pages in \(source)", "name a folder that holds templates alone")
        case .outputAmongTemplates(let output):
            (
                "the site would be written to \(output), and this folder of templates is no place apart from it",
                "name another folder with --output"
            )
        case .tooManyFiles(let limit):
            ("holds more than \(limit) files; none of them is read", "name a folder that holds templates alone")
        case .repeatedFolder(let first):
            ("this folder is read already, as \(first)", "remove the link that leads to it a second time")
        case .linkOutside:
            ("is a symbolic link out of this folder", "put the file or folder itself in the link's place")
        case .notPlainFile: ("is neither a file nor a folder", "replace it with a plain file")
        case .folderForFile: ("is a folder, and a file is expected here", "rename the folder")
        case .tooLarge(let size, let limit):
            (
                "has \(bytesInWords(size)), and at most \(bytesInWords(limit)) are read",
                "move it out of this folder, or part it"
            )
        case .nameNotUTF8: ("the file's name is not UTF-8", "rename the file")
        case .sameName:
            ("another file's name differs from this one in no letter, only in its bytes", "rename one of the two")
        case .nearMiss(let meant): ("is not read because of its name", "did you mean \"\(meant)\"?")
        case .nothingInIt: ("there is nothing in it", "remove the file, or put the text of its page in it")
        case .utf16: ("is in UTF-16", "save it as UTF-8")
        case .big5(let path):
            ("is probably in Big5, which is not read", "convert it: \(commandFromBig5(path))")
        case .neitherEncoding(let byte):
            ("byte 0x\(hex(byte)) is neither UTF-8 nor GB18030", "the file may be damaged here; save it as UTF-8")
        case .nulByte: ("holds a NUL byte, which no text has", "save it as UTF-8 text")
        case .badYAML(let problem):
            ("bad YAML: \(problem)", "a text that holds \": \" or \" #\", or begins with a mark, needs quotation marks")
        case .badTOML(let problem):
            ("bad TOML: \(problem)", "write a text as key = \"text\", a list as key = [\"text\", \"text\"]")
        case .openQuotation: ("this quotation mark is not closed", "write a second one at the end of the text")
        case .fullWidthColon(let key):
            (
                "the colon behind \"\(key)\" is a full-width one (：)",
                "write \":\" and a blank: \(key): …"
            )
        case .unknownKey(let key, let meant, let known):
            (
                "unknown key \"\(key)\"",
                meant.map { "did you mean \"\($0)\"?" } ?? "the keys are \(known.joined(separator: ", "))"
            )
        case .repeatedKey(let key): ("\"\(key)\" stands here a second time", "keep one; the first is used")
        case .wrongType(let found, let expected): ("\(found) where \(expected) is expected", "")
        case .controlCharacter(let scalar): ("\(codePoint(of: scalar)) is a control character", "remove it")
        case .badDate(let text):
            (
                "\"\(text)\" is no date",
                "write a day that exists as 2023-05-18, a month as 2023-05, \"about\" as 2023-05~, "
                    + "from one day to another as 2023-05-18/2023-05-20"
            )
        case .badDay(let text): ("\"\(text)\" is no day", "write a day that exists as 2023-05-18")
        case .badYear(let text): ("\"\(text)\" is no year", "write it as 2023")
        case .badLanguage(let text): ("\"\(text)\" is no language tag", "write it as zh-CN")
        case .badBaseURL(let text):
            (
                "\"\(text)\" is no address of a site",
                "write it as https://example.org/paper, without user name, \"?\" and \"#\""
            )
        case .badCorrections(let text):
            (
                "\"\(text)\" is neither a mailbox nor the address of a form",
                "write it as name@example.org, or as https://example.org/form?page={page}&lines={lines}&text={text}"
            )
        case .badSwitch(let text): ("\"\(text)\" is neither on nor off", "write on or off")
        case .badTruth(let text): ("\"\(text)\" is neither true nor false", "write true or false")
        case .badTopics(let text):
            (
                "\"\(text)\" says nothing of topics",
                "write own for the topics of subjects.yml and of the articles alone, both to add those that come with the program"
            )
        case .unknownPage(let file, let meant):
            (
                "there is no page \"\(file)\"",
                meant.map { "did you mean \"\($0)\"?" } ?? "write the file's path as it is below this folder"
            )
        case .frontMatterNotClosed(let fence):
            ("the front matter has no end", "put a line of \"\(fence)\" behind it")
        case .noPageToCorrect(let page, let meant):
            (
                "there is no page \"\(page)\" for these corrections",
                meant.map { "did you mean \"\($0)\"?" } ?? "a corrections file stands beside its page and has its name"
            )
        case .badArticleKey(let key):
            (
                "\"\(key)\" names no article",
                "write an article's id, as broadsheet inspect tells it, or its lines, as in \"lines 44-100\""
            )
        case .missingKey(let key): ("the key \"\(key)\" is missing", "")
        case .badLines(let text):
            ("\"\(text)\" is no line of a page", "write lines as 12, 4-6 or 4-6, 8-11; they count from 1")
        case .badRole(let text): ("\"\(text)\" is no role of a headline", "write kicker, headline or subtitle")
        case .correctionsExist: ("there are corrections already", "change them, or move the file away to begin anew")
        case .notWritable(let reason): ("cannot be written: \(reason)", "")
        case .badAddress(let text), .badAlias(let text):
            (
                "\"\(text)\" is no address of this site",
                "write the path below the site's root, as in people/樊惠林.html"
            )
        case .addressWithoutPage(let path):
            (
                "nobody can be led on from \(path): only a page can do that",
                "leave out \"to\", to say that the address may break"
            )
        case .badAuthorityID(let text):
            (
                "\"\(text)\" is no identifier of Wikidata or VIAF",
                "write it as Q1207264 or as \"VIAF 123978253\"; several stand in a list"
            )
        case .badCoordinates(let text):
            (
                "\"\(text)\" is no place on earth",
                "write latitude and longitude in degrees, as in [34.72, 113.64]; south and west are negative"
            )
        case .unknownBroader(let name, let meant):
            (
                "no entry of this section is called \"\(name)\"",
                meant.map { "did you mean \"\($0)\"?" } ?? "give it an entry of its own: \(name): {}"
            )
        case .broaderInCircle(let name, let label):
            (
                "\"\(name)\" is itself a part of \"\(label)\"",
                "take \"broader\" out of one of the two; a part is narrower than its whole"
            )
        case .cannotBeAddedTo: ("nothing can be added to this file", "let it be a list of entries \"- from: …\"")
        }
    }
}

extension IngestFault {
    /// Why a file was not read.
    init(_ error: ReadError) {
        self =
            switch error {
            case .system(let error): .notReadable(error.reason)
            case .notPlainFile: .notPlainFile
            case .tooLarge(let size, let limit): .tooLarge(size: size, limit: limit)
            }
    }
}

private func hex(_ byte: UInt8) -> String {
    String(utf8: [hexDigit(byte >> 4), hexDigit(byte & 15)])
}

/// The command that makes UTF-8 of a file in Big5, in its own place.
private func commandFromBig5(_ path: String) -> String {
    let file = inShell(path), converted = inShell(path + ".utf8")
    return "iconv -f BIG5 -t UTF-8 \(file) > \(converted) && mv \(converted) \(file)"
}

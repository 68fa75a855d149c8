// Reads pages with other weights than the standard ones, and writes what was read as open data: what weights.py compares.
//
// usage: ReadingOutcome FOLDER OUTPUT [WEIGHT=FACTOR ...]
//
// FOLDER holds pages, as text, as PDFs of one page or as ALTO; OUTPUT/data gets articles.jsonl and pages.jsonl with the fields that scoring.py looks at.
// `ReadingOutcome --weights` prints the names of the weights.
import Archive
import Disk
import Glibc
import Ingest
import PageReading
import Sheets
import Text

func pages(in folder: String) throws -> [PageSource] {
    try namesInFolder(folder).sorted().compactMap { name in
        let date = CivilDate(String(name.prefix(10)))
        var page = PageSource(
            source: SourcePath(name), text: [], issueDate: date, issueDateBasis: date.map { _ in .fileName })
        if name.hasSuffix(".txt") {
            page.text = try readFile(folder + "/" + name)
        } else if let sheet = sheet(folder + "/" + name) {
            (page.text, page.lineBoxes) = (sheet.text, sheet.boxes)
        } else {
            return nil
        }
        _ = page.text.mapToOrdinaryCharacters()
        return page
    }
}

/// Nil for a file of another kind.
func sheet(_ path: String) -> ReadSheet? {
    if path.hasSuffix(".pdf") { return readPDF(path)?.value?.first }
    return path.hasSuffix(".xml") ? readRecognised(path).value?.first : nil
}

func weights(_ arguments: some Collection<String>) -> ReadingWeights {
    var weights = ReadingWeights.standard
    for argument in arguments {
        let parts = argument.split(separator: "=")
        guard parts.count == 2, let factor = Double(parts[1]),
            let weight = ReadingWeights.named.first(where: { $0.name == parts[0] })
        else {
            print("no weight is called so, or the factor is no number: \(argument)")
            exit(2)
        }
        weights[keyPath: weight.path] *= factor
    }
    return weights
}

func read(_ scanned: [ScannedPage], _ rarity: BigramRarity, weights: ReadingWeights) -> Settled {
    settle(scanned.map { read($0, rarity: rarity, weights: weights) }, rarity: rarity, settings: ArchiveSettings())
}

func rarity(of scanned: [ScannedPage]) -> BigramRarity {
    var rarity = BigramRarity()
    for page in scanned { rarity.add(page) }
    return rarity
}

extension JSONWriter {
    mutating func lines(_ name: String, _ lines: [LineRange]) {
        key(name)
        array { json in
            for range in lines {
                json.array { pair in
                    pair.integer(range.first)
                    pair.integer(range.last)
                }
            }
        }
    }

    mutating func texts(_ name: String, _ texts: [(text: String, lines: [LineRange])]) {
        key(name)
        array { json in
            for text in texts {
                json.object { member in
                    member.member("text", text.text)
                    member.lines("lines", text.lines)
                }
            }
        }
    }

    mutating func article(_ article: Article) {
        object { json in
            json.member("source", article.source.text)
            json.member("title", article.title)
            json.member("column", article.column)
            json.member("dateline", article.dateline)
            json.member("date", article.date?.description)
            json.member("dateBasis", article.dateBasis?.rawValue)
            json.member("undividedNames", article.undividedNames)
            json.member("reporters", article.reporters)
            json.member("correspondents", article.correspondents)
            json.texts("headlines", article.headlines.map { ($0.text, $0.lines) })
            json.texts("paragraphs", article.paragraphs.map { ($0.text, $0.lines) })
            json.lines("otherLines", article.otherLines)
        }
        endLine()
    }

    mutating func doubts(_ doubts: ArticleDoubts, of page: PageSource) {
        object { json in
            json.member("source", page.source.text)
            json.lines("lines", doubts.lines)
            json.member("millionths", Int(doubts.probability * 1e6))
            // In millionths.
            for sign in ArticleSigns.named { json.member(sign.name, Int(doubts.signs[keyPath: sign.path] * 1e6)) }
        }
        endLine()
    }

    /// - Parameter isInDoubt: the reading warns of the page's order.
    mutating func page(_ page: Page, isInDoubt: Bool) {
        object { json in
            json.member("source", page.source.source.text)
            json.lines("readAcross", page.readAcross)
            json.lines("inDoubt", isInDoubt ? page.readAcross : [])
            json.texts("unplaced", page.unplaced.map { ($0.text, $0.lines) })
        }
        endLine()
    }
}

func write(_ bytes: Bytes, to path: String) {
    guard let file = fopen(path, "w") else { return perror(path) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--weights" {
    for weight in ReadingWeights.named { print(weight.name) }
    exit(0)
}
guard arguments.count >= 2, let folder = arguments.first else {
    print("usage: ReadingOutcome FOLDER OUTPUT [WEIGHT=FACTOR ...]")
    exit(2)
}
let output = CommandLine.arguments[2] + "/data"
let scanned = try pages(in: folder).map { scan($0) }
let common = rarity(of: scanned)
let outcome = read(scanned, common, weights: weights(arguments.dropFirst(2)))
mkdir(CommandLine.arguments[2], 0o755)
mkdir(output, 0o755)
var articles = JSONWriter()
for article in outcome.articles { articles.article(article) }
write(articles.bytes, to: output + "/articles.jsonl")
var readPages = JSONWriter()
let inDoubt = Set(outcome.faults.filter { $0.message.hasPrefix("columns read across") }.map(\.path))
for page in outcome.pages { readPages.page(page, isInDoubt: inDoubt.contains(page.source.source.text)) }
write(readPages.bytes, to: output + "/pages.jsonl")

var found = JSONWriter()
for page in scanned { for doubts in doubts(of: page, rarity: common) { found.doubts(doubts, of: page.source) } }
write(found.bytes, to: output + "/doubts.jsonl")

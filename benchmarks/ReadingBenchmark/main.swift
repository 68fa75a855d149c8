// Measures reading alone, on one core: pages already in memory, to articles, without years and ids from other pages. Then finding the names of
// these articles alone: the evidence of all, and who, what and where for each.
//
// usage: ReadingBenchmark FOLDER [RUNS]
//
// Prints the median speeds in MB (millions of bytes) of page text a second of processor time: others may use the machine.
import Archive
import Disk
import Glibc
import PageReading
import Subjects

/// The pages in a folder and the folders in it, by name.
func pages(in folder: String) throws -> [PageSource] {
    try namesInFolder(folder).sorted().flatMap { name in
        let path = folder + "/" + name
        if name.hasSuffix(".txt") { return [PageSource(source: SourcePath(path), text: try readFile(path))] }
        return try status(of: path).kind == .folder ? pages(in: path) : []
    }
}

/// Reads all pages once: both passes.
func readAll(_ sources: [PageSource]) -> (readings: [PageReading], rarity: BigramRarity) {
    let scanned = sources.map { scan($0) }
    var rarity = BigramRarity()
    for page in scanned { rarity.add(page) }
    return (scanned.map { read($0, rarity: rarity) }, rarity)
}

/// Finds the names of all articles once: both passes.
func nameAll(_ articles: [Article]) {
    var evidence = SubjectEvidence()
    for article in articles { evidence.add(article) }
    let finder = SubjectFinder(evidence: evidence, authority: AuthorityFile())
    for article in articles { _ = finder.subjects(of: article) }
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard CommandLine.arguments.count > 1 else {
    print("usage: ReadingBenchmark FOLDER [RUNS]")
    exit(2)
}
let sources = try pages(in: CommandLine.arguments[1])
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
let megabytes = Double(sources.reduce(0) { $0 + $1.text.count }) / 1e6

/// Does it several times, and prints how fast it is.
func measure(_ what: String, _ work: () -> Void) {
    let seconds = (0..<max(1, runs)).map { _ in
        let start = processorSeconds()
        work()
        return processorSeconds() - start
    }.sorted()
    let speed = megabytes / seconds[seconds.count / 2]
    print("\(what): \(Int(speed)).\(Int(speed * 10) % 10) MB/s on one core (\(sources.count) pages)")
}

measure("reading alone") { _ = readAll(sources) }
let (readings, rarity) = readAll(sources)
let articles = settle(readings, rarity: rarity, settings: ArchiveSettings()).articles
measure("finding names") { nameAll(articles) }

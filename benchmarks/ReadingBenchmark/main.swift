// Measures reading alone, on one core: pages already in memory, to articles, without years and ids from other pages.
//
// usage: ReadingBenchmark FOLDER [RUNS]
//
// Prints the median speed in MB (millions of bytes) of page text a second of processor time: others may use the machine.
import Archive
import Disk
import Glibc
import PageReading

/// The pages in a folder and the folders in it, by name.
func pages(in folder: String) throws -> [PageSource] {
    try namesInFolder(folder).sorted().flatMap { name in
        let path = folder + "/" + name
        if name.hasSuffix(".txt") { return [PageSource(source: path, text: try readFile(path))] }
        return try status(of: path).kind == .folder ? pages(in: path) : []
    }
}

/// Reads all pages once: both passes.
func readAll(_ sources: [PageSource]) -> [PageReading] {
    let scanned = sources.map { scan($0) }
    var rarity = BigramRarity()
    for page in scanned { rarity.add(page) }
    return scanned.map { read($0, rarity: rarity) }
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
let seconds = (0..<max(1, runs)).map { _ in
    let start = processorSeconds()
    _ = readAll(sources)
    return processorSeconds() - start
}.sorted()
let megabytes = Double(sources.reduce(0) { $0 + $1.text.count }) / 1e6
let speed = megabytes / seconds[seconds.count / 2]
print("reading alone: \(Int(speed)).\(Int(speed * 10) % 10) MB/s on one core (\(sources.count) pages)")

// Gives fuzzed texts to the modules that use C libraries, for a time, and tells how many. Built with a sanitizer (`make
// sanitize`) it ends at the first fault; what it worked on lies in FOLDER then.
//
// usage: FuzzedInput SECONDS SEED FOLDER [SAMPLE ...]
//        FuzzedInput --planted    reads beyond a text, to see the sanitizer at work
import Disk
import Glibc

let arguments = CommandLine.arguments.dropFirst().map { $0 }
if arguments == ["--planted"] { exit(readBeyondEnd()) }
guard arguments.count >= 3, let seconds = Int(arguments[0]), let seed = UInt64(arguments[1]) else {
    print("usage: FuzzedInput SECONDS SEED FOLDER [SAMPLE ...]")
    exit(2)
}

/// Sample files by their endings.
func samples(_ ending: String) throws -> [[UInt8]] {
    try arguments.dropFirst(3).filter { $0.hasSuffix(ending) }.map { try readFile($0) }
}

/// Reads one byte behind an allocation.
func readBeyondEnd() -> CInt {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
    bytes.initialize(repeating: 0, count: 16)
    defer { bytes.deallocate() }
    return CInt(bytes[CommandLine.arguments.count + 14])
}

let targets = try Targets(folder: arguments[2])
let server = try HTTPTarget(folder: arguments[2])
let pages = try samples(".txt") + [[]]
let yaml = try samples(".yml") + Samples.yaml
let articles = Samples.frontMatter
let markdown = try samples(".md") + Samples.markdown + Samples.frontMatter
let all = pages + yaml + markdown

var mutator = Mutator(seed: seed)
var tally = Tally()
let end = ContinuousClock.now + .seconds(seconds)
while ContinuousClock.now < end {
    try tally.add("texts for cmark-gfm") { try targets.markdown(mutator.spoiled(markdown)) }
    try tally.add("texts for xxHash and Unicode") { try targets.text(mutator.spoiled(all)) }
    try tally.add("files for libyaml and TOML", count: 6) {
        try targets.seeds(page: mutator.spoiled(pages), yaml: mutator.spoiled(yaml), article: mutator.spoiled(articles))
    }
    tally.add("requests for libmicrohttpd", count: 4) {
        for _ in 0..<4 { server.ask(mutator.spoiled(Samples.requests)) }
    }
}
print("seed \(seed), \(seconds) s, no fault\n" + tally.lines, terminator: "")

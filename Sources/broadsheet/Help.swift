/// What the program says of itself.
enum Program {
    static let version = "0.1.0"
}

/// The commands, by the words that call them.
enum Verb: String, CaseIterable {
    case build, serve, check, plan, pack, inspect, review, subjects, filter
    case begin = "init"

    var summary: String {
        switch self {
        case .build: "turns seeds/ into a website in public/"
        case .serve: "builds, shows the site in a browser on this machine, and rebuilds on every change"
        case .check: "reads a built site and tells what is wrong with it"
        case .plan: "tells what publishing would change, and which addresses would break"
        case .pack: "puts a built site into a few tar archives, for stores that take no million small files"
        case .inspect: "tells what was understood of a page or article, or what an article's template gets"
        case .review: "tells what of the pages may be read wrong, the most doubtful first, and how to settle it"
        case .subjects: "proposes entries for subjects.yml: names, other names of them, and what is none"
        case .filter: "does one step of a build by itself, from standard input to standard output: docs/records.md"
        case .begin: "makes a new archive with an example page"
        }
    }

    private var usage: String {
        switch self {
        case .build: "broadsheet build [OPTIONS]"
        case .serve: "broadsheet serve [OPTIONS]"
        case .check: "broadsheet check [FOLDER] [OPTIONS]"
        case .plan: "broadsheet plan ONLINE [FOLDER] [OPTIONS]"
        case .pack: "broadsheet pack [FOLDER] --parts N [OPTIONS]"
        case .inspect: "broadsheet inspect ID|FILE [OPTIONS]"
        case .review: "broadsheet review [OPTIONS]"
        case .subjects: "broadsheet subjects --propose [OPTIONS]"
        case .filter: "broadsheet filter load|scan|merge|read|keep [OPTIONS]"
        case .begin: "broadsheet init FOLDER"
        }
    }

    var options: [Arguments.Option] {
        switch self {
        case .build: siteOptions + reportOptions
        case .serve: siteOptions + serveOptions
        case .check: [strict, checkedHost] + reportOptions
        case .plan: planOptions + reportOptions
        case .pack: packOptions
        case .inspect: siteOptions + inspectOptions
        case .review: siteOptions + reviewOptions
        case .subjects: siteOptions + subjectOptions
        case .filter: filterOptions
        case .begin: []
        }
    }

    var help: String {
        let rows = options.map { option in
            let left = "  --" + option.name + (option.value.map { " " + $0 } ?? "")
            return left + String(repeating: " ", count: max(2, 26 - left.utf8.count)) + option.help
        }
        let first = summary.prefix(1).uppercased() + summary.dropFirst()
        return "usage: \(usage)\n\n\(first).\n" + (rows.isEmpty ? "" : "\n") + rows.map { $0 + "\n" }.joined()
    }
}

private let strict = Arguments.Option(name: "strict", value: nil, help: "end with status 1 for warnings too")

private let checkedHost = Arguments.Option(
    name: "host", value: "NAME", help: "tell also what github-pages, cloudflare-pages or netlify does not take")

private let siteOptions: [Arguments.Option] = [
    .init(name: "source", value: "FOLDER", help: "the pages and articles (default: seeds)"),
    .init(
        name: "templates", value: "FOLDER", help: "files that take the place of the theme's own (default: templates)"),
    .init(name: "output", value: "FOLDER", help: "where the site is written (default: public)"),
    .init(
        name: "base-url", value: "URL", help: "where the site will be published; feeds, sitemap and 404.html need it"),
    .init(
        name: "language", value: "TAG",
        help: "the language of the interface: zh-CN, zh-TW or en (default: language of archive.yml)"),
    strict,
    .init(name: "no-cache", value: nil, help: "neither use nor keep what a build leaves for the next in .broadsheet"),
    .init(
        name: "hold", value: "MB", help: "keep more pages' texts than this on disk until they are needed (default: 32)"),
    .init(name: "jobs", value: "N", help: "how many tasks work at once (default: one for each processor)"),
]

private let serveOptions: [Arguments.Option] = [
    .init(name: "host", value: "ADDRESS", help: "the address to listen on (default: 127.0.0.1)"),
    .init(name: "port", value: "N", help: "the port to listen on; 0 takes a free one (default: 8080)"),
]

private let planOptions: [Arguments.Option] = [
    .init(name: "source", value: "FOLDER", help: "the pages and articles, with redirects.yml (default: seeds)"),
    .init(name: "write", value: nil, help: "add to redirects.yml where old addresses may lead, to be confirmed"),
    .init(name: "strict", value: nil, help: "end with status 1 where an address would break"),
]

private let packOptions: [Arguments.Option] = [
    .init(name: "parts", value: "N", help: "into so many archives; with the same number an edit changes few of them"),
    .init(name: "output", value: "FOLDER", help: "where they are written, a folder of their own (default: parts)"),
]

private let inspectOptions: [Arguments.Option] = [
    .init(
        name: "svg", value: "FILE",
        help: "draw the page with its articles into FILE too; it replaces former drawings only"),
    .init(name: "correct", value: nil, help: "write PAGE.corrections.yml beside the page, to start corrections from"),
]

private let reviewOptions: [Arguments.Option] = [
    .init(name: "most", value: "N", help: "tell so many matters at most (default: 100)"),
    .init(name: "json", value: nil, help: "tell them as one JSON object"),
]

private let subjectOptions: [Arguments.Option] = [
    .init(name: "propose", value: nil, help: "write subjects.proposed.yml beside subjects.yml"),
    .init(name: "most", value: "N", help: "propose so many decisions at most (default: 300)"),
    .init(name: "json", value: nil, help: "tell the proposals as one JSON object, and write nothing"),
]

private let filterOptions: [Arguments.Option] = [
    .init(name: "source", value: "FOLDER", help: "load: the pages and articles (default: seeds)"),
    .init(name: "rarity", value: "FILE", help: "read, keep: how often pairs of characters were met in all pages"),
    .init(name: "output", value: "FOLDER", help: "keep: where the site will be written (default: public)"),
]

private let reportOptions: [Arguments.Option] = [
    .init(name: "quiet", value: nil, help: "tell faults only"),
    .init(name: "verbose", value: nil, help: "tell how long each stage took"),
    .init(name: "json", value: nil, help: "tell all as one JSON object"),
]

/// What `broadsheet --help` says.
let overview: String = {
    let rows = Verb.allCases.map { verb in
        "  \(verb.rawValue)" + String(repeating: " ", count: 10 - verb.rawValue.utf8.count) + verb.summary
    }
    return """
        Broadsheet turns the text of newspaper pages into a website.

        usage: broadsheet COMMAND [OPTIONS]

        \(rows.joined(separator: "\n"))

        broadsheet COMMAND --help tells a command's options.
        Exit status: 0 done, 1 faults in the input or found by check, 2 wrong usage.

        """
}()

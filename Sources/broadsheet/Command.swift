import Build
import Checking
import Text

/// A command line that means something.
enum Command {
    case build(BuildOptions, ReportStyle)
    case serve(BuildOptions, host: String, port: UInt16)
    case check(folder: String, host: Host?, isStrict: Bool, ReportStyle)
    case inspect(BuildOptions, subject: String)
    /// Draws what was understood of a page, and tells it.
    case draw(BuildOptions, page: String, file: String)
    /// Writes a corrections file for a page.
    case correct(BuildOptions, page: String)
    case plan(PlanOptions, ReportStyle)
    case pack(folder: String, output: String, parts: Int)
    case subjects(BuildOptions, most: Int, isJSON: Bool)
    case review(BuildOptions, most: Int, isJSON: Bool)
    case filter(FilterOptions)
    /// Makes a new archive.
    case begin(folder: String)
    case help(String)
    case version
}

/// How much a command says, and to whom.
enum ReportStyle {
    case normal, quiet, verbose, json
}

extension Command {
    /// Reads the words after the program's name.
    init(words: [String], processors: Int) throws(UsageError) {
        guard let name = words.first else { throw UsageError("a command is missing") }
        switch name {
        case "--help", "-h", "help":
            self = .help(try helpText(for: words.count > 1 ? words[1] : nil))
            return
        case "--version":
            self = .version
            return
        default: break
        }
        guard let verb = Verb(rawValue: name) else {
            throw .unknownCommand(name, known: Verb.allCases.map(\.rawValue))
        }
        if words.contains("--help") || words.contains("-h") {
            self = .help(verb.help)
            return
        }
        self = try verb.command(Arguments(Array(words.dropFirst()), options: verb.options), processors: processors)
    }
}

private func helpText(for name: String?) throws(UsageError) -> String {
    guard let name else { return overview }
    guard let verb = Verb(rawValue: name) else {
        throw .unknownCommand(name, known: Verb.allCases.map(\.rawValue))
    }
    return verb.help
}

extension Verb {
    fileprivate func command(_ arguments: Arguments, processors: Int) throws(UsageError) -> Command {
        switch self {
        case .build:
            try arguments.expectOperands(none: "build takes options only: --source FOLDER names the pages")
            return .build(try arguments.buildOptions(processors), try arguments.reportStyle())
        case .serve:
            try arguments.expectOperands(none: "serve takes options only: --output FOLDER names the site")
            return .serve(
                try arguments.buildOptions(processors), host: arguments.values["host"] ?? "127.0.0.1",
                port: try arguments.number("port", in: 0...65_535).map { UInt16($0) } ?? 8080)
        case .check:
            guard arguments.operands.count <= 1 else { throw UsageError("check takes one folder") }
            return .check(
                folder: arguments.operands.first.map(folderName) ?? "public", host: try arguments.host(),
                isStrict: arguments.flags.contains("strict"),
                try arguments.reportStyle())
        case .inspect:
            guard arguments.operands.count == 1 else {
                throw UsageError(
                    "inspect takes one article's id, or one page's file: broadsheet inspect seeds/2023-05-19_A03.txt")
            }
            let options = try arguments.buildOptions(processors)
            let subject = arguments.operands[0]
            guard let file = arguments.values["svg"] else {
                return arguments.flags.contains("correct")
                    ? .correct(options, page: subject) : .inspect(options, subject: subject)
            }
            guard !arguments.flags.contains("correct") else {
                throw UsageError("--svg and --correct exclude one another")
            }
            return .draw(options, page: subject, file: file)
        case .plan:
            guard (1...2).contains(arguments.operands.count) else {
                throw UsageError("plan takes what is online, and a site: broadsheet plan online.manifest public")
            }
            return .plan(arguments.planOptions, try arguments.reportStyle())
        case .pack:
            guard arguments.operands.count <= 1 else { throw UsageError("pack takes one folder") }
            guard let parts = try arguments.number("parts", in: 1...9999) else {
                throw UsageError("pack needs to be told into how many archives: broadsheet pack public --parts 16")
            }
            return .pack(
                folder: arguments.operands.first.map(folderName) ?? "public",
                output: arguments.values["output"].map(folderName) ?? "parts", parts: parts)
        case .review:
            try arguments.expectOperands(none: "review takes options only: --source FOLDER names the pages")
            return .review(
                try arguments.buildOptions(processors),
                most: try arguments.number("most", in: 1...1_000_000) ?? 100, isJSON: arguments.flags.contains("json"))
        case .subjects:
            try arguments.expectOperands(none: "subjects takes options only: --source FOLDER names the pages")
            guard arguments.flags.contains("propose") || arguments.flags.contains("json") else {
                throw UsageError("subjects needs to be told what to do: broadsheet subjects --propose")
            }
            return .subjects(
                try arguments.buildOptions(processors),
                most: try arguments.number("most", in: 1...1_000_000) ?? 300, isJSON: arguments.flags.contains("json"))
        case .filter: return .filter(try arguments.filterOptions())
        case .begin:
            guard arguments.operands.count == 1 else {
                throw UsageError("init takes one folder, a new one: broadsheet init archive")
            }
            return .begin(folder: folderName(arguments.operands[0]))
        }
    }
}

extension Arguments {
    fileprivate func expectOperands(none message: String) throws(UsageError) {
        if let first = operands.first { throw UsageError("unexpected \"\(first)\"; \(message)") }
    }

    fileprivate func buildOptions(_ processors: Int) throws(UsageError) -> BuildOptions {
        var options = BuildOptions()
        options.source = values["source"].map(folderName) ?? options.source
        options.templates = values["templates"].map(folderName)
        options.output = values["output"].map(folderName) ?? options.output
        options.baseURL = try baseURL()
        options.language = try language()
        options.isStrict = flags.contains("strict")
        options.isCached = !flags.contains("no-cache")
        options.mostHeld = try number("hold", in: 0...1_000_000).map { $0 << 20 } ?? options.mostHeld
        options.jobs = try number("jobs", in: 1...1024) ?? processors
        return options
    }

    fileprivate var planOptions: PlanOptions {
        var options = PlanOptions(online: folderName(operands[0]))
        if operands.count > 1 { options.site = folderName(operands[1]) }
        options.source = values["source"].map(folderName) ?? options.source
        options.isStrict = flags.contains("strict")
        options.writes = flags.contains("write")
        return options
    }

    fileprivate func filterOptions() throws(UsageError) -> FilterOptions {
        let names = FilterStep.allCases.map(\.rawValue)
        guard operands.count == 1 else {
            throw UsageError("filter takes one step, which is \(names.joined(separator: ", ")): broadsheet filter read")
        }
        guard let step = FilterStep(rawValue: operands[0]) else { throw .unknownStep(operands[0], known: names) }
        if step == .read || step == .keep, values["rarity"] == nil {
            throw UsageError("filter \(step) needs the counts of the archive: --rarity FILE")
        }
        let defaults = BuildOptions()
        return FilterOptions(
            step: step, source: values["source"].map(folderName) ?? defaults.source,
            output: values["output"].map(folderName) ?? defaults.output, rarity: values["rarity"])
    }

    private func baseURL() throws(UsageError) -> String? {
        guard let text = values["base-url"] else { return nil }
        guard let address = siteAddress(text) else {
            throw UsageError(
                "--base-url is an address without ? and #, user name and password, as in https://example.org/paper")
        }
        return address
    }

    private func language() throws(UsageError) -> String? {
        guard let text = values["language"] else { return nil }
        guard let tag = languageTag(text) else { throw UsageError("--language is a tag, as in zh-CN, zh-TW or en") }
        return tag
    }

    /// The host that a site is checked for.
    fileprivate func host() throws(UsageError) -> Host? {
        guard let name = values["host"] else { return nil }
        guard let host = Host(rawValue: name) else {
            throw .unknownHost(name, known: Host.allCases.map(\.rawValue))
        }
        return host
    }

    fileprivate func number(_ option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = values[option] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError(
                "--\(option) takes a number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\"")
        }
        return number
    }

    fileprivate func reportStyle() throws(UsageError) -> ReportStyle {
        switch (flags.contains("quiet"), flags.contains("verbose"), flags.contains("json")) {
        case (false, false, false): .normal
        case (true, false, false): .quiet
        case (false, true, false): .verbose
        case (false, false, true): .json
        default: throw UsageError("--quiet, --verbose and --json exclude one another")
        }
    }
}

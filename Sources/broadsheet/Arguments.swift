import Text

/// What was typed, told apart into options and the rest; what it means is `Command`'s business.
struct Arguments {
    /// An option of a command, as help shows it.
    struct Option {
        var name: String
        /// The word for the value in help (`FOLDER`); nil for a flag.
        var value: String?
        var help: String
    }

    private(set) var values: [String: String] = [:]
    private(set) var flags: Set<String> = []
    private(set) var operands: [String] = []

    /// - Throws: `UsageError` for an unknown option, a missing value, or a value that a flag does not take.
    init(_ words: [String], options: [Option]) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            try take(option: word, from: &rest, options: options)
        }
    }

    /// One option: `--name value`, `--name=value`, or the flag `--name`.
    private mutating func take(
        option word: String, from rest: inout ArraySlice<String>, options: [Option]
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        guard let option = options.first(where: { "--" + $0.name == parts[0] }) else {
            throw UsageError.unknownOption(parts[0], known: options.map { "--" + $0.name })
        }
        if option.value == nil {
            guard parts.count == 1 else { throw UsageError("\(parts[0]) takes no value") }
            flags.insert(option.name)
        } else if parts.count == 2 {
            values[option.name] = parts[1]
        } else if let value = rest.first, !value.hasPrefix("--") {
            values[option.name] = rest.removeFirst()
        } else {
            throw UsageError("\(parts[0]) needs a value: \(parts[0]) \(option.value ?? "")")
        }
    }
}

/// A command line that means nothing: exit status 2.
struct UsageError: Error {
    var message: String

    init(_ message: String) { self.message = message }

    static func unknownOption(_ option: String, known: [String]) -> UsageError {
        UsageError("unknown option \(option)" + suggestion(for: option, among: known))
    }

    static func unknownCommand(_ name: String, known: [String]) -> UsageError {
        UsageError("unknown command \"\(name)\"" + suggestion(for: name, among: known))
    }

    static func unknownStep(_ name: String, known: [String]) -> UsageError {
        UsageError("filter has no step \"\(name)\"" + suggestion(for: name, among: known))
    }

    static func unknownHost(_ name: String, known: [String]) -> UsageError {
        let meant = suggestion(for: name, among: known)
        return UsageError(
            "the limits of \"\(name)\" are not known"
                + (meant.isEmpty ? "; they are of " + known.joined(separator: ", ") : meant))
    }

    private static func suggestion(for name: String, among known: [String]) -> String {
        closestName(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
    }
}

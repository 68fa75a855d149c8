/// A fault in an input file, told the way compilers tell it: where, what, what to do.
///
///     seeds/archive.yml:3:1: error: unknown key "titel"
///         3 | titel: 二七报
///           | ^
///     hint: did you mean "title"?
package struct SourceFault: Error, Equatable, Sendable {
    package enum Severity: String, Sendable {
        /// A note asks for nothing: not even `--strict` counts it as a fault.
        case error, warning, note
    }

    /// The file as the user knows it, relative to where the command runs.
    package var path: String
    /// From 1; 0 when the whole file is meant.
    package var line: Int
    /// From 1, in UTF-8 bytes; 0 when the whole line or file is meant.
    package var column: Int
    package var severity: Severity
    package var message: String
    /// What to do about it; empty when there is nothing to say.
    package var hint: String
    /// The line that is meant; nil where the file was not looked at again, or the whole of it is meant.
    package var excerpt: SourceExcerpt?

    package init(_ kind: some FaultKind, path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
        severity = kind.severity
        message = withShortQuotations(kind.message)
        hint = withShortQuotations(kind.hint)
    }
}

extension SourceFault {
    /// One that was told before.
    package init(
        path: String, line: Int, column: Int, severity: Severity, message: String, hint: String, excerpt: SourceExcerpt?
    ) {
        self.path = path
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
        self.hint = hint
        self.excerpt = excerpt
    }
}

/// What can be wrong in one kind of input. Each module has an enum of its own; text and hint stand together in one switch.
package protocol FaultKind: Equatable, Sendable {
    var severity: SourceFault.Severity { get }
    var message: String { get }
    var hint: String { get }
}

extension FaultKind {
    package var severity: SourceFault.Severity { .error }
    package var hint: String { "" }
}

extension SourceFault {
    /// Whether a command that finds it has not done what it was asked.
    ///
    /// - Parameter isStrict: whether warnings count too.
    package func isFault(isStrict: Bool) -> Bool {
        severity == .error || (isStrict && severity == .warning)
    }
}

extension SourceFault: CustomStringConvertible {
    /// `path:line:column`, fit to be shown.
    package var place: String {
        var place = writtenOut(path)
        if line > 0 { place += ":\(line)" }
        if line > 0 && column > 0 { place += ":\(column)" }
        return place
    }

    /// `path:line:column: error: message`, the line that is meant, and the hint on a line of its own, fit for a terminal.
    package var description: String {
        let first = "\(place): \(severity.rawValue): \(writtenOut(message))"
        let lines = excerpt.map { "\n" + $0.lines(number: line) } ?? ""
        return first + lines + (hint.isEmpty ? "" : "\nhint: \(writtenOut(hint))")
    }
}

extension SourceFault: Comparable {
    /// By file, then by place in it, then by what is said, so that a report is the same at any number of cores.
    package static func < (a: SourceFault, b: SourceFault) -> Bool {
        (a.path, a.line, a.column, a.message) < (b.path, b.line, b.column, b.message)
    }
}

package import Text

/// What a build did, for the report.
package struct BuildReport: Sendable {
    package var pages = 0
    package var articles = 0
    /// Printed lines that no article holds.
    package var unplacedLines = 0
    /// Articles that were taken down.
    package var withdrawn = 0
    /// Files of the site.
    package var files = 0
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    /// Bytes of the whole site.
    package var bytes = 0
    /// The path of the site's root on the host that `baseURL` names, `/` or `/paper/`; nil where no site was planned.
    package var rootPath: String?
    /// Whether the site's own address is known: without it there is no sitemap, and no page names its address.
    package var hasAddress = true
    /// Sorted.
    package var faults: [SourceFault] = []
    /// Nil when the site was written whole.
    package var failure: BuildFailure?
    package var stages: [StageTime] = []
    package var isStrict = false
    /// What the build held at its end, for whoever ends the process with it: the system frees it at once, and piece by piece that takes as
    /// long as planning a site.
    package var remains: [any Sendable] = []

    /// Whether the input had no fault and the site was written.
    package var isGood: Bool {
        failure == nil && !faults.contains { $0.isFault(isStrict: isStrict) }
    }
}

/// Why no site was written, and what to do; the hint is empty where the faults say it.
package struct BuildFailure: Sendable, Equatable {
    package var message: String
    package var hint: String
    /// The files whose faults are why; none where it is not theirs.
    package var causes: [String]

    init(_ message: String, hint: String = "", causes: [String] = []) {
        self.message = message
        self.hint = hint
        self.causes = causes
    }
}

/// How long one stage took.
package struct StageTime: Sendable {
    package var name: String
    package var duration: Duration
}

/// Times the stages of a build: each lap ends one.
struct Stopwatch {
    private(set) var stages: [StageTime] = []
    private var start = ContinuousClock.now

    mutating func lap(_ name: String) {
        let now = ContinuousClock.now
        stages.append(StageTime(name: name, duration: start.duration(to: now)))
        start = now
    }
}

import Ingest

/// What was made of files, each for as long as it is the file that it was.
struct FileMemory<Value: Sendable>: Sendable {
    /// By path.
    private var known: [String: (file: SeedFile, value: Value)] = [:]
    /// When the build that read them began, by the file system's clock.
    let start: Int

    init(start: Int, _ values: [(file: SeedFile, value: Value)]) {
        self.start = start
        known = Dictionary(values.map { ($0.file.path, $0) }) { first, _ in first }
    }

    /// Nil where the file is another one, or may have been written once more after it was read: what has the time at which that
    /// build began, or a later one, may have been.
    subscript(_ file: SeedFile) -> Value? {
        guard file.newestChange < start, let entry = known[file.path], entry.file == file else { return nil }
        return entry.value
    }

    /// In no order.
    var all: some Sequence<(file: SeedFile, value: Value)> { known.values }
}

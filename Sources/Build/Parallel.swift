/// Runs `work` for each item, at most `jobs` at a time, and gives the results in the items' order.
///
/// This file alone starts concurrent work. Items are handed out in small runs, so that a slow one
/// holds up no others and the hand-out costs little.
func inParallel<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Result
) async -> [Result] {
    let runLength = max(1, min(64, items.count / (jobs * 64)))
    let runs = stride(from: 0, to: items.count, by: runLength).map { $0..<min($0 + runLength, items.count) }
    var results = [[Result]](repeating: [], count: runs.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
        var next = 0
        func startNext() {
            guard next < runs.count else { return }
            let (number, run) = (next, runs[next])
            group.addTask { (number, items[run].map(work)) }
            next += 1
        }
        for _ in 0..<jobs { startNext() }
        for await (number, result) in group {
            results[number] = result
            startNext()
        }
    }
    return joined(&results)
}

/// The elements of all lists; each list is let go of as soon as it is taken over, and no room is left behind the last.
private func joined<Element>(_ lists: inout [[Element]]) -> [Element] {
    var all: [Element] = []
    all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for index in lists.indices {
        all += lists[index]
        lists[index] = []
    }
    return all
}

/// Work that goes on beside what follows until its result is asked for; with one job it is done when that is. It comes on top of the tasks
/// of `inParallel`, and takes up what cores these leave: no more threads than cores are at work.
struct Aside<Result: Sendable>: Sendable {
    private let task: Task<Result, Never>?
    private let work: @Sendable () async -> Result

    init(jobs: Int, _ work: @escaping @Sendable () async -> Result) {
        self.work = work
        task = jobs < 2 ? nil : Task { await work() }
    }

    /// Waits until it is done, where it goes on by itself.
    func wait() async { _ = await task?.value }

    /// To be asked for once.
    var result: Result { get async { if let task { await task.value } else { await work() } } }
}

/// Runs two pieces of work beside each other where there are two jobs.
func beside<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) async -> (First, Second) {
    if jobs < 2 { return (first(), second()) }
    async let other = second()
    return (first(), await other)
}

/// Cuts `items` into at most `count` runs of nearly the same length, for work that is merged afterwards.
func evenRuns<Item>(of items: [Item], count: Int) -> [ArraySlice<Item>] {
    let length = max(1, (items.count + count - 1) / count)
    return stride(from: 0, to: items.count, by: length).map { items[$0..<min($0 + length, items.count)] }
}

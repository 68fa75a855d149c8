import Text

/// Faults, sorted by file, with at most 100 of one file, and one that says how many more it has: nobody mends ten thousand
/// by hand, and a report must not be larger than what it reports of. Errors go before what is less.
func bounded(_ faults: [SourceFault]) -> [SourceFault] {
    var told: [SourceFault] = []
    var start = 0
    while start < faults.count {
        let end = faults[start...].firstIndex { $0.path != faults[start].path } ?? faults.count
        told += boundedFaults(ofOneFile: faults[start..<end])
        start = end
    }
    return told
}

private func boundedFaults(ofOneFile faults: ArraySlice<SourceFault>) -> [SourceFault] {
    guard faults.count > mostTold, let path = faults.first?.path else { return Array(faults) }
    let errors = faults.filter { $0.severity == .error }, others = faults.filter { $0.severity != .error }
    let told = errors.prefix(mostTold) + others.prefix(max(0, mostTold - errors.count))
    let isErrorLeft = errors.count > mostTold
    let isWarningLeft = others.dropFirst(max(0, mostTold - errors.count)).contains { $0.severity == .warning }
    let more = BuildFault.more(faults.count - told.count, isErrorLeft ? .error : isWarningLeft ? .warning : .note)
    return told.sorted() + [SourceFault(more, path: path)]
}

private let mostTold = 100

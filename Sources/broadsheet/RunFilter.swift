import Build
import Disk
import Records
import Text

/// One of the steps of a build by itself.
enum FilterStep: String, CaseIterable {
    case load, scan, merge, read, keep
}

/// What a step is told besides its input.
struct FilterOptions {
    var step: FilterStep
    /// The folder of pages, for `load`.
    var source: String
    /// The folder of the site, for `keep`.
    var output: String
    /// The file with the counts of the archive, for `read` and `keep`.
    var rarity: String?
}

/// `broadsheet filter`: standard input to standard output. What is wrong with a page is a record among the others; the status is 1 where the
/// input is no records.
func runFilter(_ options: FilterOptions) -> Int32 {
    do throws(SourceFault) {
        switch options.step {
        case .load: try pass(through: LoadingFilter(source: options.source))
        case .scan: try pass(through: ScanningFilter())
        case .merge: try pass(through: MergingFilter())
        case .read: try pass(through: ReadingFilter(try options.archiveRarity()))
        case .keep: try pass(through: KeepingFilter(try options.archiveRarity(), beside: options.output))
        }
        return 0
    } catch {
        tell([error])
        return 1
    }
}

private func pass(through filter: some LineFilter) throws(SourceFault) {
    var filter = filter, json = JSONWriter()
    do throws(SourceFault) {
        guard try passLines(through: &filter, &json) else { return filter.giveUp() }
        try filter.end(&json)
        _ = passOn(json.bytes)
    } catch {
        filter.giveUp()
        _ = passOn(json.bytes)
        throw error
    }
}

/// - Returns: whether anybody still reads what comes out.
private func passLines(through filter: inout some LineFilter, _ json: inout JSONWriter) throws(SourceFault) -> Bool {
    var lines = InputLines(limit: longestLine), number = 1
    while let line = try nextLine(&lines, number) {
        do throws(RecordFault) {
            if !line.isEmpty { try filter.take(line, &json) }
        } catch {
            throw SourceFault(error, path: inputName, line: number, column: error.column)
        }
        number += 1
        guard json.bytes.count > waitingLength else { continue }
        guard passOn(json.bytes) else { return false }
        json = JSONWriter()
    }
    return true
}

/// Nil at the end.
private func nextLine(_ lines: inout InputLines, _ number: Int) throws(SourceFault) -> Bytes? {
    let next: InputLines.Next
    do throws(SystemError) {
        next = try lines.next()
    } catch {
        throw SourceFault(InputFault(reason: error.reason), path: inputName)
    }
    switch next {
    case .line(let line): return line
    case .end: return nil
    case .tooLong: throw SourceFault(RecordFault.tooLong(limit: longestLine), path: inputName, line: number)
    }
}

private let inputName = "standard input"

/// In bytes: no page and no table comes near it, and what is no records at all must not fill the memory.
private let longestLine = 256 << 20

/// So many bytes of records wait for one another, that not each is written by itself.
private let waitingLength = 65_536

private struct InputFault: FaultKind {
    var reason: String
    var message: String { "cannot be read: \(reason)" }
}

extension FilterOptions {
    fileprivate func archiveRarity() throws(SourceFault) -> ArchiveRarity {
        let path = rarity ?? "", file: Bytes
        do throws(ReadError) {
            file = try readFile(path)
        } catch {
            throw SourceFault(InputFault(reason: error.reason), path: path)
        }
        return try ArchiveRarity(file, path: path)
    }
}

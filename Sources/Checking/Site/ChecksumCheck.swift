import Disk
import Text

/// The list of checksums that the site carries, to be compared with its files.
struct ChecksumCheck: Sendable {
    /// What is wrong with the list itself.
    private(set) var faults: [SourceFault] = []
    /// By the file's number.
    private var checksums: [Int: UInt64] = [:]

    init(files: SiteFiles) {
        let path = files.folder + "/" + ChecksumList.path
        guard files.number(of: ChecksumList.path) != nil, let bytes = try? files.read(ChecksumList.path) else {
            faults = [SourceFault(SiteFault.missing(ChecksumList.path), path: path)]
            return
        }
        var faultyLines: [Int] = []
        let list = ChecksumList(parsing: bytes, faultyLines: &faultyLines)
        faults = faultyLines.prefix(mostTold).map { SourceFault(SiteFault.noChecksum, path: path, line: $0) }
        var gone: [String] = []
        for entry in list.entries {
            if let number = files.number(of: entry.path) {
                checksums[number] = entry.checksum
            } else {
                gone.append(entry.path)
            }
        }
        faults += gone.prefix(mostTold).map { SourceFault(SiteFault.gone($0), path: path) }
    }

    /// Whether a file holds something else than was built; false for one that no build made.
    func isAltered(_ file: Int, checksum: UInt64) -> Bool {
        checksums[file].map { $0 != checksum } ?? false
    }
}

/// Of a list that is wrong throughout, so many lines are told.
private let mostTold = 20

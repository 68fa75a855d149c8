package import Archive
import Disk
import Glibc
package import Text

/// An entry that a command proposes for `redirects.yml`.
package struct ProposedAddress: Sendable, Equatable {
    package var path: String
    package var target: String?
    /// Why, in words.
    package var note: String

    package init(path: String, target: String?, note: String) {
        self.path = path
        self.target = target
        self.note = note
    }
}

/// The file of old addresses in a folder of seeds, as far as it can be read.
package func loadOldAddresses(in source: String) -> (addresses: [OldAddress], faults: [SourceFault]) {
    let path = folderName(source) + "/" + redirectsFile
    guard (try? status(of: path)) != nil else { return ([], []) }
    do throws(SourceFault) {
        var reader = FieldReader(path: path)
        let addresses = oldAddresses(try readText(path, limit: ReadingLimit.yaml), with: &reader)
        return (addresses, reader.faults)
    } catch {
        return ([], [error])
    }
}

let redirectsFile = "redirects.yml"

/// Adds entries to the end of `redirects.yml`, none of them confirmed. What stands there stays as it is.
///
/// - Returns: the file's path.
/// - Throws: where what stands there cannot be read, or cannot be added to.
package func propose(_ entries: [ProposedAddress], in source: String) throws(SourceFault) -> String {
    let path = folderName(source) + "/" + redirectsFile
    let known = loadOldAddresses(in: source)
    if let fault = known.faults.first(where: { $0.severity == .error }) { throw fault }
    let old = (try? status(of: path)) == nil ? Bytes() : try readText(path, limit: ReadingLimit.yaml)
    let new = addition(entries, to: old)
    var reader = FieldReader(path: path)
    guard oldAddresses(old + new, with: &reader).count == known.addresses.count + entries.count else {
        throw SourceFault(IngestFault.cannotBeAddedTo, path: path)
    }
    do throws(SystemError) {
        let file = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_APPEND)
        try file.writeAll(new, path: path)
    } catch {
        throw SourceFault(IngestFault.notWritable(error.reason), path: path)
    }
    return path
}

private func addition(_ entries: [ProposedAddress], to old: Bytes) -> Bytes {
    var text: Bytes = []
    if old.isEmpty {
        text.append(
            "# Addresses at which something was before, and where that is now; an entry counts once it is confirmed.\n")
    } else if old.last != UInt8(ascii: "\n") {
        text.append("\n")
    }
    for entry in entries {
        text.append("- from: \(quoted(entry.path))\n")
        if let target = entry.target { text.append("  to: \(quoted(target))\n") }
        text.append("  confirmed: false\n  note: \(quoted(entry.note))\n")
    }
    return text
}

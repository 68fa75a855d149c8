import Disk
import Glibc
import Text

/// Which program listens on a TCP port of this machine: `python3 (process 123)`. Nil where the system does not say, as of other
/// users' programs.
///
/// Source: Linux, proc(5): `/proc/net/tcp` has the sockets, `/proc/PID/fd` whose they are.
func programListening(onPort port: UInt16) -> String? {
    let sockets = Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap { listeningSockets(in: $0, port: port) })
    if sockets.isEmpty { return nil }
    for process in (try? namesInFolder("/proc")) ?? [] where process.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        let folder = "/proc/\(process)"
        let files = (try? namesInFolder(folder + "/fd")) ?? []
        guard files.contains(where: { sockets.contains(target(ofLink: folder + "/fd/" + $0)) }) else { continue }
        guard let name = try? readFile(folder + "/comm") else { return "process \(process)" }
        return "\(String(utf8: name.filter { $0 != 0x0A })) (process \(process))"
    }
    return nil
}

/// As `/proc/PID/fd` names them: `socket:[12345]`. A row is
///
///     0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 12345 …
private func listeningSockets(in table: String, port: UInt16) -> [String] {
    let rows = (try? readFile(table)).map { String(utf8: $0).split(separator: "\n") } ?? []
    return rows.compactMap { row in
        let cells = row.split(separator: " ")
        guard cells.count > 9, cells[3] == "0A", let colon = cells[1].lastIndex(of: ":"),
            UInt16(cells[1][colon...].dropFirst(), radix: 16) == port
        else { return nil }
        return "socket:[\(cells[9])]"
    }
}

private func target(ofLink path: String) -> String {
    var target = [CChar](repeating: 0, count: 64)
    let count = readlink(path, &target, target.count)
    return String(utf8: target.prefix(max(0, count)).map { UInt8(bitPattern: $0) })
}

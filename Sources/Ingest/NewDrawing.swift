import Disk
import Glibc
package import Text

/// Writes a drawing to a file. One that is there is replaced only if it is a drawing itself: a slip of the keyboard costs nobody a page.
///
/// - Parameter mark: what stands near the beginning of every drawing, and of no other file.
package func writeDrawing(_ drawing: Bytes, to path: String, mark: String) throws(SourceFault) {
    let isWritten: Bool
    do throws(SystemError) {
        isWritten = try replaceDrawing(drawing, at: path, mark)
    } catch {
        throw SourceFault(DrawingFault.notWritable(error.reason), path: path)
    }
    if !isWritten { throw SourceFault(DrawingFault.otherFile, path: path) }
}

/// - Returns: whether it was written; not where the file is none or holds something else.
private func replaceDrawing(_ drawing: Bytes, at path: String, _ mark: String) throws(SystemError) -> Bool {
    let file = try FileDescriptor(opening: path, flags: O_RDWR | O_CREAT | O_NONBLOCK)
    let status = try file.status(path: path)
    guard status.kind == .file else { return false }
    if status.size > 0 {
        guard String(utf8: try file.readBytes(reach, at: 0, path: path)).contains(mark) else { return false }
        try file.empty(path: path)
    }
    try file.writeAllAndClose(drawing, path: path)
    return true
}

/// How many bytes are looked at for the mark.
private let reach = 500

/// Why a drawing was not written.
private enum DrawingFault: FaultKind {
    case otherFile
    case notWritable(String)

    var message: String {
        switch self {
        case .otherFile: "there is something else here than a drawing of a page: it stays as it is"
        case .notWritable(let reason): "cannot be written: \(reason)"
        }
    }

    var hint: String {
        switch self {
        case .otherFile: "name another file, or remove this one"
        case .notWritable: "name a file in a folder that is there and yours"
        }
    }
}

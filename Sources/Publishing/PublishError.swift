package import Disk

/// Why a site cannot be published. What the caller did wrong and what stands in the way on disk, each with what to do.
package enum PublishError: Error, Equatable, Sendable {
    /// A path that no output may have: absolute, with `..`, with an empty or overlong component, with control
    /// characters.
    case badPath(String, origin: String)
    /// Two outputs on one path.
    case sharedPath(String, String, String)
    /// One output's path is a folder of another's.
    case fileAndFolder(String, origin: String, below: String, belowOrigin: String)
    case notPlanned(String)
    case writtenTwice(String)
    /// Planned but not written by the end; at most ten are named.
    case notWritten([String], count: Int)
    /// A file to be copied that cannot be read.
    case unreadableSource(String, reason: String)
    /// A file at a planned path that no former build made, with other content.
    case foreignFile(String)
    /// A symbolic link where a file or folder of the site belongs.
    case link(String)
    /// A folder, a pipe or the like where a file belongs, or a file where a folder belongs.
    case inTheWay(String)
    /// Another build is at work in the folder.
    case busy(String)
    /// A manifest that this version cannot read.
    case unknownManifest(String)
    /// The output folder cannot be the root of the file system: there is no place beside it.
    case noParent(String)
    /// No build put a site there.
    case noSite(String)
    /// A build of the site was broken off.
    case unfinishedSite(String)
    /// A file of a site that holds something else than its build wrote, or is gone.
    case alteredSite(String)
    /// A folder for the parts of a site that holds something else.
    case notOfParts(String)
    /// A folder for the parts of a site that is the site's, or in it, or around it.
    case partsAtSite(String)
    case system(SystemError)
    /// Not tried, for nothing can be written any more: the first output that failed was told why.
    case stopped
}

extension PublishError: CustomStringConvertible {
    package var description: String {
        hint.isEmpty ? "error: \(message)" : "error: \(message)\nhint: \(hint)"
    }

    package var message: String { texts.message }

    /// What many files have in common that fail one after the other: the system's reason, or the same thing in the way.
    package var cause: String {
        if case .system(let error) = self { error.call + " " + error.reason } else { message }
    }

    /// What to do about it; empty where the fault is the program's own or the kernel's words say all.
    package var hint: String { texts.hint }

    private var texts: (message: String, hint: String) {
        switch self {
        case .badPath(let path, let origin):
            ("\(origin) cannot be written to \"\(path)\"", "a path is relative, and each name in it is short and plain")
        case .sharedPath(let path, let first, let second):
            ("two outputs share the path \(path): \(first) and \(second)", "rename one of the two")
        case .fileAndFolder(let path, let origin, let below, let belowOrigin):
            ("\(path) (\(origin)) is a folder of \(below) (\(belowOrigin))", "rename one of the two")
        case .notPlanned(let path): ("\(path) was written but not planned", "")
        case .writtenTwice(let path): ("\(path) was written twice", "")
        case .notWritten(let paths, let count):
            ("\(count) planned files were not written: \(paths.joined(separator: ", "))", "")
        case .unreadableSource(let path, let reason): ("\(path) cannot be read: \(reason)", "")
        case .foreignFile(let path):
            (
                "\(path) was not made by a former build and holds something else",
                "move it away; or, where the whole folder is a site built before, delete the folder and build anew"
            )
        case .link(let path): ("\(path) is a symbolic link, which is never followed nor replaced", "move it away")
        case .inTheWay(let path): ("\(path) stands where the site has something of another kind", "move it away")
        case .busy(let folder): ("another build is writing to \(folder)", "wait for it to end")
        case .unknownManifest(let path):
            ("\(path) is no manifest that this version can read", "delete it and the site, and build anew")
        case .noParent(let folder): ("\(folder) cannot be the output folder", "name a folder inside another")
        case .noSite(let folder): ("there is no built site in \(folder)", "build it first, or name the folder of one")
        case .unfinishedSite(let folder): ("the site in \(folder) was not built to its end", "build it again")
        case .alteredSite(let path): ("\(path) is not as its build left it", "build the site again, and pack it then")
        case .notOfParts(let folder): ("\(folder) holds something else than a packed site", "name another folder")
        case .partsAtSite(let folder):
            ("\(folder) is the site itself, or in it, or around it", "name a folder beside it: --output parts")
        case .system(let error): ("\(error)", error.isForAllFiles ? "make room, or let this user write there" : "")
        case .stopped: ("nothing is written any more", "")
        }
    }
}

/// Runs system calls on something below the output folder and tells their errors with its whole path.
func naming<Result: ~Copyable>(
    _ path: @autoclosure () -> String, _ body: () throws(SystemError) -> Result
) throws(PublishError) -> Result {
    do {
        return try body()
    } catch {
        throw .system(SystemError(call: error.call, path: path(), errno: error.errno))
    }
}

import Disk
import Glibc
package import Text

/// A folder in which somebody begins an archive:
///
///     archive/seeds/2023-05-19_A01.txt   an example page
///     archive/seeds/archive.yml          what the archive is called
///     archive/public/.gitignore          keeps the folder of the site, and nothing that is built in it
///     archive/.gitignore                 what builds keep beside the site
package struct NewArchive {
    /// A file that a new archive begins with.
    struct File {
        /// Relative to the archive's folder.
        var path: String
        var text: String
    }

    /// The example page, relative to the archive's folder.
    package static let examplePage = "seeds/2023-05-19_A01.txt"

    static let files = [
        File(path: examplePage, text: examplePageText),
        File(path: "seeds/archive.yml", text: archiveFileText),
        File(
            path: "public/.gitignore",
            text: "# The site is made anew from seeds/: only the folder is kept.\n*\n!.gitignore\n"),
        File(path: ".gitignore", text: "# What builds keep beside the site.\n/.public.manifest\n"),
    ]

    /// The paths of the files made, relative to the archive's folder.
    package let paths: [String]

    /// Makes an archive in a new folder, or in one with nothing in it.
    ///
    /// - Throws: where the folder holds something, or cannot be written.
    package init(in folder: String) throws(SourceFault) {
        var isEmpty = true
        do throws(SystemError) {
            try makeFolders(folder)
            isEmpty = try namesInFolder(folder).isEmpty
            if isEmpty { for file in NewArchive.files { try make(file, in: folder) } }
        } catch {
            throw SourceFault(NewArchiveFault.notMade(error.reason), path: folder)
        }
        guard isEmpty else { throw SourceFault(NewArchiveFault.notEmpty, path: folder) }
        paths = NewArchive.files.map(\.path)
    }
}

/// Why no archive was begun in a folder.
enum NewArchiveFault: FaultKind {
    case notEmpty
    case notMade(String)

    var message: String {
        switch self {
        case .notEmpty: "the folder is not empty"
        case .notMade(let reason): "no archive can be made here: \(reason)"
        }
    }

    var hint: String {
        switch self {
        case .notEmpty: "name a new folder; what is in this one is left as it is"
        case .notMade: "name another folder"
        }
    }
}

private func make(_ file: NewArchive.File, in folder: String) throws(SystemError) {
    let path = folder + "/" + file.path
    try makeFolders(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    let descriptor = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL)
    try descriptor.writeAll(Bytes(file.text.utf8), path: path)
}

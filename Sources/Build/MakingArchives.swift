import Ingest
package import Text

/// Makes a folder in which somebody begins an archive.
///
/// - Returns: the paths of its files, and of its example page, relative to it.
package func makeArchive(
    in folder: String
) throws(SourceFault) -> (files: [String], examplePage: String) {
    (try NewArchive(in: folder).paths, NewArchive.examplePage)
}

package import Archive
import Text

/// The id of an article that is not printed: of its file's stem and the first letters of its text, as the ids of printed
/// articles are.
///
/// - Parameters:
///   - name: the file's stem; where that id is taken, the file's whole path.
///   - letters: how many letters the id has.
package func articleID(stem name: String, body: String, letters: Int = 10) -> ArticleID {
    ArticleID(hash: identityHash(name, Incipit(of: body.unicodeScalars).bytes), count: letters)
}

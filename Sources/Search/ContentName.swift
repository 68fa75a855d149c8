import Archive
import Text

/// A name made from content, for a path that changes exactly when the content does: 8 letters, 40 bits of its hash.
func contentName(_ write: (inout Bytes) -> Void) -> String {
    var bytes: Bytes = []
    write(&bytes)
    return contentName(of: bytes)
}

let contentNameLength = 8

func contentName(of bytes: Bytes) -> String {
    base32(contentHash(bytes.span), count: contentNameLength)
}

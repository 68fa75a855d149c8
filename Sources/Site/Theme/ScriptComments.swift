import Text

/// A script without its comments and indentation: they are for those who change it, and a third of its bytes on the wire.
///
/// Reads lines, not JavaScript. So it is for the default theme's scripts alone, which keep to its rules: a comment has
/// its lines for itself, `/**` opens it and `*/` ends its last line, or it begins with `//`; no text goes over a line's end.
func scriptWithoutComments(_ script: Bytes) -> Bytes {
    var code: Bytes = []
    code.reserveCapacity(script.count)
    var isInComment = false
    for line in script.split(separator: UInt8(ascii: "\n")) {
        let line = line.drop { $0 == UInt8(ascii: " ") }
        if isInComment || line.starts(with: "/**".utf8) {
            isInComment = !line.suffix(2).elementsEqual("*/".utf8)
        } else if !line.starts(with: "//".utf8) && !line.isEmpty {
            code += line
            code.append(UInt8(ascii: "\n"))
        }
    }
    return code
}

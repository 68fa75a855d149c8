/// Lists of words, one a line, that the program carries from the folders `Words`.
extension StaticString {
    package var words: [Substring] {
        description.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    /// The words of a list in which each has something behind it: `王 7486`.
    package var entries: [(word: Substring, value: Substring)] {
        words.map { line in
            let word = line.utf8.prefix { $0 != UInt8(ascii: " ") }
            return (Substring(word), Substring(line.utf8[word.endIndex...].dropFirst()))
        }
    }

    /// The characters of a list of single ones.
    package var characters: String.UnicodeScalarView {
        String.UnicodeScalarView(description.unicodeScalars.lazy.filter { $0 != "\n" })
    }
}

extension Substring {
    /// What stands between the bytes of one ASCII mark: 江西|湖南. No empty parts.
    package func parts(between mark: Unicode.Scalar) -> [Substring] {
        utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
    }
}

package import Text

/// The files of a site as a build left them, ascending by the bytes of their paths. A site has tens of thousands: they are kept in
/// two arrays, which are read and written whole, and compared where they lie.
///
///     names   404.htmlabout.htmlarticles/00/…
///     words   8, size, times, inode, checksum; 18, size, …     for each file, the first where its path ends in `names`
package struct PublishedFiles: Equatable, Sendable {
    package private(set) var names: Bytes = []
    package private(set) var words: [UInt64] = []

    package init() {}

    /// Nil where the two do not fit each other.
    package init?(names: Bytes, words: [UInt64]) {
        guard words.count.isMultiple(of: wordsOfFile) else { return nil }
        self.names = names
        self.words = words
        var start: UInt64 = 0
        for place in 0..<count {
            let end = words[place * wordsOfFile]
            guard end >= start, end <= UInt64(names.count) else { return nil }
            start = end
        }
    }

    package var count: Int { words.count / wordsOfFile }
    package var isEmpty: Bool { words.isEmpty }

    package subscript(place: Int) -> PublishedFile {
        PublishedFile(path: path(place), stamp: stamp(place), checksum: checksum(place))
    }

    /// - Parameter file: one whose path sorts behind all others.
    package mutating func append(_ file: PublishedFile) {
        names.append(file.path)
        words.append(UInt64(names.count))
        for number in [file.stamp.size, file.stamp.modified, file.stamp.changed] {
            words.append(UInt64(bitPattern: Int64(number)))
        }
        words.append(file.stamp.inode)
        words.append(file.checksum)
    }

    package func path(_ place: Int) -> String { String(utf8: names[name(place)]) }

    package func checksum(_ place: Int) -> UInt64 { words[place * wordsOfFile + 5] }

    func stamp(_ place: Int) -> FileStamp {
        let first = place * wordsOfFile
        func number(_ index: Int) -> Int { Int(Int64(bitPattern: words[first + index])) }
        return FileStamp(size: number(1), modified: number(2), changed: number(3), inode: words[first + 4])
    }

    /// For each of some paths, ascending, its place among the files; nil where it is none of them.
    func places(of paths: [OutputPath]) -> [Int?] {
        var place = 0
        return paths.map { path in
            while place < count {
                let comparison = order(place, path)
                if comparison >= 0 { return comparison == 0 ? place : nil }
                place += 1
            }
            return nil
        }
    }

    private func order(_ place: Int, _ path: OutputPath) -> Int {
        names.withUnsafeBytes { names in
            path.text.utf8Span.span.withUnsafeBytes { byteOrder(names[name(place)], $0[...]) }
        }
    }

    private func name(_ place: Int) -> Range<Int> {
        let start = place > 0 ? Int(words[(place - 1) * wordsOfFile]) : 0
        return start..<Int(words[place * wordsOfFile])
    }
}

private let wordsOfFile = 6

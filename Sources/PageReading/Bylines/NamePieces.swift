import Text

/// Reads the names of bylines and what parts them.
extension Cursor {
    /// - Returns: whether 、 was among them.
    mutating func skipNameSeparators() -> Bool {
        var isListed = false
        while let next, next.isBlank || next == "、" || next == ":" {
            isListed = isListed || next == "、"
            index += 1
        }
        return isListed
    }

    /// A run of Han characters up to a role, with the line ends inside it as `\n`; nil where it is no name.
    mutating func takeNamePiece() -> [Unicode.Scalar]? {
        var piece: [Unicode.Scalar] = []
        piece.reserveCapacity(usualRun)
        while let next {
            if next == "\n" || next == "\r" {
                var ahead = self
                ahead.skipSpaces()
                guard ahead.next?.isHan == true else { break }
                self = ahead
                if isAtUnboundedRole { break }
                piece.append("\n")
                continue
            }
            guard next.isHan || next == "·", piece.isEmpty || !isAtUnboundedRole else { break }
            piece.append(text[index])
            index += 1
            if piece.count > longestRun { return nil }
        }
        if piece.last == "\n" { piece.removeLast() }
        if isAtEnd, piece.count > 1, BylineWords.cutRoles.contains(where: { piece.ends(with: $0) }) { return nil }
        return piece.isEmpty ? nil : piece
    }
}

/// The most characters of names without a space between, line ends included.
private let longestRun = 18
/// Few runs have more.
private let usualRun = 8

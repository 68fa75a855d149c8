import Text

/// Reads bylines: groups of a role and its names, and nothing else.
///
///     记者 景静 通讯员 左学彬 周祎          role names role names
///     （本报记者 王　伟 文/图）             a name set wide; a role after its names
///     记者 景                             a name that the line's end cuts in two
///     静
struct BylineParser {
    private var cursor: Cursor
    private var byline = Byline()
    /// The names that a role behind them would take.
    private var lastNames: [String] = []
    /// `张三/文`: the role belongs to the names before it.
    private var isAfterSlash = false

    /// Whether a role and a space begin the range: what running text never does.
    static func beginsPlainly(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        var parser = BylineParser(cursor: Cursor(text, range))
        guard parser.writerRole() != nil, let next = parser.cursor.next else { return false }
        return next.isBlank || next == ":"
    }

    /// The byline that fills the whole range; nil where anything else stands in it.
    static func parse(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Byline? {
        var parser = BylineParser(cursor: Cursor(text, range))
        guard parser.groups(), !parser.byline.isEmpty else { return nil }
        return parser.byline
    }

    private init(cursor: Cursor) { self.cursor = cursor }

    private mutating func groups() -> Bool {
        skipMarks()
        while !cursor.isAtEnd {
            guard group() else { return false }
            skipMarks()
        }
        return true
    }

    /// Passes over what parts and frames the groups.
    private mutating func skipMarks() {
        isAfterSlash = false
        while let next = cursor.next {
            switch next {
            case "(", ")", "[", "]", "□", "■", "◎", "●", "○", "◆", "/", "|", ";", ":", "、", "。", "【", "】":
                cursor.index += 1
            case _ where next.isBlank: cursor.index += 1
            default: if !cursor.take("报道") { return }
            }
            isAfterSlash = next == "/" || (isAfterSlash && next.isBlank)
        }
    }

    private mutating func group() -> Bool {
        if let role = writerRole() {
            lastNames = names()
            byline.add(lastNames, as: role)
            return !lastNames.isEmpty
        }
        if let role = take(BylineWords.staff) {
            byline.add(names(), as: role)
            return true
        }
        if let role = pictureRole() { return pictureGroup(role) }
        lastNames = names()
        guard !lastNames.isEmpty else { return false }
        skipMarks()
        guard let role = pictureRole() else { return false }
        byline.add(lastNames, as: role)
        return true
    }

    /// `摄影 李四`, or behind its names: `记者 李四 文/图`, `记者 张三 文 李四 摄`.
    private mutating func pictureGroup(_ role: BylineRole) -> Bool {
        let start = cursor
        var names = isAfterSlash && !lastNames.isEmpty ? [] : names()
        if !lastNames.isEmpty, names.isEmpty || isAtPictureRole {
            cursor = start
            names = lastNames
        }
        lastNames = []
        byline.add(names, as: role)
        return !names.isEmpty
    }

    private var isAtPictureRole: Bool {
        var ahead = self
        ahead.skipMarks()
        return ahead.pictureRole() != nil
    }

    private mutating func writerRole() -> BylineRole? {
        guard BylineWords.mayBegin(cursor.next) else { return nil }
        var ahead = cursor
        repeat {
            ahead.skipSpaces()
            for (word, role) in BylineWords.writers where ahead.take(word) {
                cursor = ahead
                return role
            }
        } while ahead.takeAny(BylineWords.ranks)
        return nil
    }

    private mutating func pictureRole() -> BylineRole? {
        if let role = take(BylineWords.pictures) { return role }
        var ahead = self
        guard let role = ahead.take(BylineWords.bounded) else { return nil }
        // A line's end is no boundary: it may cut a name.
        var after = ahead.cursor
        while let next = after.next, next == "\n" || next == "\r" { after.index += 1 }
        guard after.next?.isHan != true else { return nil }
        self = ahead
        return role
    }

    private mutating func take(_ words: [(word: Word, role: BylineRole)]) -> BylineRole? {
        for (word, role) in words where cursor.take(word) { return role }
        return nil
    }
}

// MARK: - Names

extension BylineParser {
    /// Names up to the next role or bracket, parted by spaces, 、 or line ends.
    private mutating func names() -> [String] {
        var names: [String] = []
        var wide: Unicode.Scalar?
        var isListed = false
        while true {
            isListed = skipNameSeparators() || isListed
            let start = cursor
            guard !isAtRole, let piece = namePiece() else {
                cursor = start
                break
            }
            if piece.count > 1 {
                guard let whole = wholeNames(piece, isListed: isListed || cursor.next == "、") else { return [] }
                names += whole
                wide = nil
            } else if let first = wide {
                names.append(String(scalars: [first, piece[0]]))
                wide = nil
            } else {
                wide = piece[0]
            }
        }
        return wide == nil ? names : []
    }

    /// - Returns: whether 、 was among them.
    private mutating func skipNameSeparators() -> Bool {
        var isListed = false
        while let next = cursor.next, next.isBlank || next == "、" || next == ":" {
            isListed = isListed || next == "、"
            cursor.index += 1
        }
        return isListed
    }

    /// A role inside a run of characters: `景静通讯员马艳平`.
    private var isAtUnboundedRole: Bool {
        guard BylineWords.mayBegin(cursor.next) else { return false }
        var ahead = self
        return ahead.cursor.take("报道") || ahead.writerRole() != nil || ahead.take(BylineWords.staff) != nil
            || ahead.take(BylineWords.pictures) != nil
    }

    private var isAtRole: Bool {
        if isAtUnboundedRole { return true }
        var ahead = self
        return ahead.pictureRole() != nil
    }

    /// A run of Han characters up to a role, with the line ends inside it as `\n`; nil where it is no name.
    private mutating func namePiece() -> [Unicode.Scalar]? {
        var piece: [Unicode.Scalar] = []
        while let next = cursor.next {
            if next == "\n" || next == "\r" {
                var ahead = cursor
                ahead.skipSpaces()
                guard ahead.next?.isHan == true else { break }
                cursor = ahead
                if isAtUnboundedRole { break }
                piece.append("\n")
                continue
            }
            guard next.isHan || next == "·", piece.isEmpty || !isAtUnboundedRole else { break }
            piece.append(cursor.text[cursor.index])
            cursor.index += 1
            if piece.count > 16 { return nil }
        }
        if piece.last == "\n" { piece.removeLast() }
        if cursor.isAtEnd, BylineWords.cutRoles.contains(where: { piece.ends(with: $0.scalars) }) { return nil }
        let isLong = piece.contains("·") || piece.contains("\n")
        return piece.isEmpty || piece.count > (isLong ? 16 : 4) ? nil : piece
    }

    /// A line end parts two names where both sides are whole ones, else it cuts one name in two; in a list parted by 、
    /// it always does. Names have two to four characters, foreign ones with a dot between more.
    private func wholeNames(_ piece: [Unicode.Scalar], isListed: Bool) -> [String]? {
        let parts = piece.split(separator: "\n").map(Array.init)
        let areWhole = !isListed && parts.allSatisfy { $0.count >= 2 } && !parts.dropLast().contains(where: goesOn)
        let names = areWhole && !parts.dropFirst().contains { $0[0] == "·" } ? parts : [parts.flatMap { $0 }]
        return names.allSatisfy { $0.count <= 4 || $0.contains("·") } ? names.map { String(scalars: $0) } : nil
    }

    /// Whether a name is not over yet: a dot and less than two characters end it, or it is a surname of two.
    private func goesOn(_ part: [Unicode.Scalar]) -> Bool {
        part.suffix(2).contains("·") || BylineWords.longSurnames.contains { $0.scalars.elementsEqual(part) }
    }
}

import Text

/// Reads the roles of bylines and the marks between their groups.
extension Cursor {
    /// Passes over what parts and frames the groups of a byline.
    ///
    /// - Returns: whether a slash was the last of it: `张三/文`.
    mutating func skipBylineMarks() -> Bool {
        var isAfterSlash = false
        while let next {
            if next.isBlank || BylineWords.isMark(next) {
                index += 1
            } else if !take(BylineWords.report) {
                break
            }
            isAfterSlash = next == "/" || (isAfterSlash && next.isBlank)
        }
        return isAfterSlash
    }

    /// Reads `本报记者`, `首席记者`, `通讯员` if it comes next; else stays.
    mutating func takeWriterRole() -> BylineRole? {
        guard BylineWords.mayBegin(next) else { return nil }
        let start = index
        repeat {
            skipSpaces()
            if let role = takeRole(BylineWords.writers) { return role }
        } while takeAny(BylineWords.ranks)
        index = start
        return nil
    }

    /// Reads `本报评论员`, who signs without a name, if nothing follows; else stays.
    mutating func takeSignature() -> String? {
        guard next == "本" else { return nil }
        var ahead = self
        guard ahead.takeAny(["本报", "本刊", "本网", "本台"]), ahead.take("评论员") else { return nil }
        let signature = text[index..<ahead.index].filter { !$0.isBlank }
        _ = ahead.skipBylineMarks()
        guard ahead.isAtEnd else { return nil }
        self = ahead
        return String(scalars: signature)
    }

    /// Reads `摄影`, and between boundaries `文`, if it comes next; else stays.
    mutating func takePictureRole() -> BylineRole? {
        guard let next, next.isBlank || BylineWords.mayBegin(next) else { return nil }
        if let role = takeRole(BylineWords.pictures) { return role }
        let start = index
        guard let role = takeRole(BylineWords.bounded) else { return nil }
        // A line's end is no boundary: it may cut a name.
        var after = self
        if let next = after.next, next == "\n" || next == "\r" { after.skipSpaces() }
        if after.next?.isHan != true || after.isAtUnboundedRole { return role }
        index = start
        return nil
    }

    /// Reads the first of these words that comes next.
    mutating func takeRole(_ words: [(word: Word, role: BylineRole)]) -> BylineRole? {
        guard let next else { return nil }
        for index in words.indices where take(words[index].word, at: next) { return words[index].role }
        return nil
    }

    /// Whether a role comes next.
    var isAtRole: Bool {
        var ahead = self
        return isAtUnboundedRole || ahead.takePictureRole() != nil
    }

    /// Whether a role comes next that needs no boundary: `景静通讯员马艳平`.
    var isAtUnboundedRole: Bool {
        guard BylineWords.mayBegin(next) else { return false }
        var ahead = self
        return ahead.take(BylineWords.report) || ahead.takeWriterRole() != nil
            || ahead.takeRole(BylineWords.staff) != nil || ahead.takeRole(BylineWords.pictures) != nil
    }
}

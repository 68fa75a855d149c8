import Text

/// Reads bylines: groups of a role and its names, and nothing else.
///
///     记者 景静 通讯员 左学彬 周祎          role names role names
///     （本报记者 王　伟 文/图）             a name set wide; a role after its names
///     记者 景                             a name that the line's end cuts in two
///     静
///     记者蒋秀婷曾源平通讯员郝波明          no spaces left
struct BylineParser {
    private var cursor: Cursor
    private var byline = Byline()
    /// The names that a role behind them would take.
    private var lastNames: [String] = []
    /// `张三/文`: the role belongs to the names before it.
    private var isAfterSlash = false

    /// Whether a role and a space begin the range, or a role and nothing but names up to the next role or the range's
    /// end: what running text never does.
    static func beginsPlainly(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, BylineWords.mayBegin(text[range.lowerBound]) else { return false }
        var cursor = Cursor(text, range)
        guard cursor.takeWriterRole() != nil, let next = cursor.next else { return false }
        if next.isBlank || next == ":" { return true }
        let before = text[..<range.lowerBound].last { !$0.isBlank }
        guard before.map({ !$0.isComma && $0 != "、" }) ?? true else { return false }
        var parser = BylineParser(cursor: cursor)
        guard next.isHan, !parser.names(isGlued: true).isEmpty else { return false }
        parser.skipMarks()
        return parser.cursor.isAtEnd || parser.cursor.isAtRole
    }

    /// The byline that fills the whole range; nil where anything else stands in it.
    static func parse(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Byline? {
        guard mayParse(text, range) else { return nil }
        var parser = BylineParser(cursor: Cursor(text, range))
        guard parser.groups(), !parser.byline.isEmpty else { return nil }
        return parser.byline
    }

    /// A quick look that spares most text the rest.
    static func mayParse(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        text[range].allSatisfy(BylineWords.mayHold)
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

    private mutating func skipMarks() { isAfterSlash = cursor.skipBylineMarks() }

    private mutating func group() -> Bool {
        if let signature = cursor.takeSignature() {
            byline.add([signature], as: .credit("评论员"))
            return true
        }
        if let role = cursor.takeWriterRole() {
            lastNames = names(isGlued: cursor.next?.isHan == true)
            byline.add(lastNames, as: role)
            return !lastNames.isEmpty
        }
        if let role = cursor.takeRole(BylineWords.staff) {
            // `统筹调度`: words of which the first names a role, too.
            let isGlued = cursor.next?.isHan == true && !cursor.isAtRole
            let staff = names(isGlued: isGlued)
            byline.add(staff, as: role)
            return !isGlued || !staff.isEmpty
        }
        if let role = cursor.takePictureRole() { return pictureGroup(role) }
        lastNames = names()
        guard !lastNames.isEmpty else { return false }
        skipMarks()
        guard let role = cursor.takePictureRole() else { return false }
        byline.add(lastNames, as: role)
        return true
    }

    /// `摄影 李四`, or behind its names: `记者 李四 文/图`, `记者 张三 文 李四 摄`.
    private mutating func pictureGroup(_ role: BylineRole) -> Bool {
        let start = cursor
        var names = isAfterSlash && !lastNames.isEmpty ? [] : names()
        if !lastNames.isEmpty, names.isEmpty || isBeforePictureRole {
            cursor = start
            names = lastNames
        }
        lastNames = []
        byline.add(names, as: role)
        return !names.isEmpty
    }

    private var isBeforePictureRole: Bool {
        var ahead = cursor
        _ = ahead.skipBylineMarks()
        return ahead.takePictureRole() != nil
    }
}

// MARK: - Names

extension BylineParser {
    /// Names up to the next role or bracket, parted by spaces, 、 or line ends, or run together.
    ///
    /// - Parameter isGlued: no space parts them from their role.
    private mutating func names(isGlued: Bool = false) -> [String] {
        var names: [String] = []
        var wide: Unicode.Scalar?
        var isListed = false
        while true {
            isListed = cursor.skipNameSeparators() || isListed
            let start = cursor
            guard !cursor.isAtRole, let piece = cursor.takeNamePiece() else {
                cursor = start
                break
            }
            if piece.count > 1 {
                // `于 健磊`: a name set wide has its space behind the surname.
                let run = NameRun(
                    wide.map { [$0] + piece } ?? piece, isListed: isListed || cursor.next == "、",
                    needsEvidence: isGlued && names.isEmpty)
                guard let whole = take(run) else { return [] }
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

    /// The names of a run; those that may be several are one until all pages are read.
    private mutating func take(_ run: NameRun) -> [String]? {
        switch run.reading() {
        case .names(let names): return names
        case .undivided(let names):
            byline.undivided.append(names)
            return [names.printed]
        case nil: return nil
        }
    }
}

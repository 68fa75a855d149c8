import Text

/// What an article calls somebody before the name, taken apart: whose it is, and what.
///
///     二七区委▸书记      区▸长      二七中学▸学生      ▸学生
///     owner   head     (generic)                   (generic)
struct Role: Hashable, Sendable {
    let text: String
    private let owner: [Unicode.Scalar]
    private let head: [Unicode.Scalar]
    /// 学生: what somebody is called who holds no office.
    let isLasting: Bool
    /// Whether the words do not say of which place or body: 区委书记, 校长.
    let isGeneric: Bool

    /// Nil where it says not who of one name is meant: 人大代表, 原区委书记.
    init?(_ text: String, isCalling: Bool) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 1, !formerWords.contains(where: { text.utf8.starts(with: $0.utf8) }),
            !sideOffices.contains(where: { text.endsInBytes(of: $0) }),
            !societies.contains(where: { text.containsBytes(of: $0) })
        else { return nil }
        let lasting = lastingCallings.filter { text.endsInBytes(of: $0) }.max { $0.utf8.count < $1.utf8.count }
        guard !isCalling || lasting != nil else { return nil }
        self.text = text
        isLasting = lasting != nil
        let length = lasting.map { $0.unicodeScalars.count } ?? 2
        let owner = Array(scalars.dropLast(length))
        (self.owner, head) = (owner, Array(scalars.suffix(length)))
        isGeneric = owner.count < 2 || levels.contains(owner[0]) || ranks.contains(where: { owner.starts(with: $0) })
    }

    /// Whether the two may be one person's at the same time: said more or less fully, of one body, or too little said.
    func mayGoWith(_ other: Role) -> Bool {
        // 二七中学学生 and 二七区委书记 have a district in common, and nothing else.
        guard isLasting == other.isLasting else { return false }
        if head == other.head, isGeneric || other.isGeneric { return true }
        if sharesOwner(other) || other.sharesOwner(self) || isCentral && other.isCentral { return true }
        guard isGeneric || other.isGeneric else { return false }
        return goesWithAny(other) || other.goesWithAny(self)
    }

    /// 国务院副总理, 国家副主席: of the highest bodies, whose offices follow one another and are printed of former holders, too.
    private var isCentral: Bool { centralBodies.contains { text.utf8.starts(with: $0.utf8) } }

    /// 二七▸区委书记 and 郑州市▸二七▸区区长.
    private func sharesOwner(_ other: Role) -> Bool {
        !isGeneric && other.text.unicodeScalars.contains(owner.prefix(2))
    }

    /// A generic one says too little: 书记, 主任; or only of what level: ▸区▸长 beside 二七▸区▸委书记.
    private func goesWithAny(_ other: Role) -> Bool {
        guard isGeneric else { return false }
        if other.isGeneric { return true }
        let level = owner.first ?? head[0]
        return !levels.contains(level) || other.text.unicodeScalars.contains(level)
    }
}

private let formerWords = ["原", "前", "时任", "曾任", "已故"]
private let lastingCallings = Set(WordList.lastingCallings.words.map(String.init))
private let sideOffices = WordList.sideOffices.words.map(String.init)
private let levels = Set("省市区县旗镇乡州村校院局厅部厂队所站社党团".unicodeScalars)
private let centralBodies = ["国家", "国务院", "中共", "中央", "全国", "中国"]
private let ranks = ["副", "常务", "第一", "首席", "执行"].map { Array($0.unicodeScalars) }
/// 作家协会主席: held beside a profession.
private let societies = ["协会", "商会", "学会", "联合会", "基金会", "研究会", "促进会", "联谊会", "工商联", "文联", "作协", "科协"]

extension String {
    /// Whether it ends in the same bytes: canonical equivalence costs more, and a word list has no use for it.
    fileprivate func endsInBytes(of end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }

    /// Likewise, anywhere.
    fileprivate func containsBytes(of piece: String) -> Bool {
        utf8Span.span.withUnsafeBytes { all in
            piece.utf8Span.span.withUnsafeBytes { piece in
                guard all.count >= piece.count else { return false }
                return (0...all.count - piece.count).contains { start in
                    Text.byteOrder(all[start..<start + piece.count], piece[...]) == 0
                }
            }
        }
    }
}

extension String.UnicodeScalarView {
    fileprivate func contains(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
        let all = Array(self)
        guard all.count >= piece.count else { return false }
        return (0...all.count - piece.count).contains { all[$0..<$0 + piece.count].elementsEqual(piece) }
    }
}

import Archive
import Text

/// Who wrote, photographed and edited an article.
struct Byline: Equatable, Sendable {
    var reporters: [String] = []
    var correspondents: [String] = []
    var credits: [Credit] = []
    /// Those of the names that may be several.
    var undivided: [UndividedNames] = []

    var isEmpty: Bool { reporters.isEmpty && correspondents.isEmpty && credits.isEmpty }

    /// Only pictures are credited: this closes a caption, not an article.
    var isPhotographers: Bool {
        reporters.isEmpty && correspondents.isEmpty && !credits.isEmpty && credits.allSatisfy { $0.role == "摄影" }
    }

    /// Only the page's staff is named: editors, proof-readers, designers.
    var isStaff: Bool {
        reporters.isEmpty && correspondents.isEmpty && !credits.isEmpty
            && credits.allSatisfy { staffRoles.contains($0.role) }
    }

    mutating func add(_ names: [String], as role: BylineRole) {
        switch role {
        case .reporter: reporters.add(names)
        case .correspondent: correspondents.add(names)
        case .credit(let role):
            if let index = credits.firstIndex(where: { $0.role == role }) {
                credits[index].names.add(names)
            } else {
                credits.append(Credit(role: role, names: names))
            }
        }
    }

    mutating func add(_ other: Byline) {
        add(other.reporters, as: .reporter)
        add(other.correspondents, as: .correspondent)
        for credit in other.credits { add(credit.names, as: .credit(credit.role)) }
        undivided += other.undivided.filter { !undivided.contains($0) }
    }
}

extension [String] {
    /// Adds names that are not yet there.
    fileprivate mutating func add(_ names: [String]) {
        if isEmpty { self = names } else { self += names.filter { !contains($0) } }
    }
}

enum BylineRole: Equatable {
    case reporter
    case correspondent
    /// The preferred name of the role.
    case credit(String)
}

private let staffRoles: Set = ["责任编辑", "编辑", "校对", "审核", "统筹", "策划", "美术编辑", "版式", "制版", "监制", "主编", "组版"]

/// The words that name a role, longest first where one begins another.
enum BylineWords {
    /// Whether any of these words begins with a character: a quick look that spares most text the lists.
    static func mayBegin(_ character: Unicode.Scalar?) -> Bool { character?.mayBe(.beginsByline) ?? false }

    /// Whether a byline may hold a character: those of names and roles, white space, marks.
    static func mayHold(_ character: Unicode.Scalar) -> Bool {
        character.isHan || character.isBlank || character == "·" || isMark(character.halfWidth)
    }

    /// Whether a character, folded, parts and frames the groups of a byline.
    static func isMark(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "(", ")", "[", "]", "□", "■", "◎", "●", "○", "◆", "/", "|", ";", ":", "、", "。", "【", "】": true
        default: false
        }
    }

    /// Whether the last two characters of a role's word, or a role of one character, are in a text: a quick look that spares
    /// most text the parser.
    static func mayHoldRole(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.mayHold(.endsRole) { endsRole(text, at: $0) }
    }

    /// Whether the last two characters of a role's word, or a role of one character, end at an index of a text.
    static func endsRole(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
        endsRole(text[index], behind: text[..<index].last { !$0.isBlank } ?? " ")
    }

    private static func endsRole(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar) -> Bool {
        switch scalar {
        case "摄", "攝", "影", "图", "圖", "文": true
        case "者": last == "记" || last == "記"
        case "员", "員": last == "讯" || last == "訊" || last == "论" || last == "論"
        case "生": last == "习" || last == "習"
        case "人": last == "稿"
        case "编", "編": last == "责" || last == "責" || last == "美" || last == "主"
        case "辑", "輯": last == "编" || last == "編"
        case "对", "對": last == "校"
        case "核", "校": last == "审" || last == "審"
        case "筹", "籌": last == "统" || last == "統"
        case "划", "劃": last == "策"
        case "式", "版": last == "版" || last == "制" || last == "製" || last == "组" || last == "組"
        case "制", "製": last == "监" || last == "監"
        default: false
        }
    }

    /// What stands behind names or roles and says no more: `记者 张三 报道`.
    static let report: Word = "报道"

    /// Roles that a column's end cut in two.
    static let cutRoles: [Word] = ["通讯", "实习", "本报", "媒体", "首席", "见习", "特约"]

    /// What may stand before 记者 and its like.
    static let ranks: [Word] = [
        "首席", "见习", "实习", "特约", "特派", "本报", "本刊", "本台", "本网", "本社", "全媒体", "融媒体", "融媒", "新华社", "人民日报",
        "中新社", "驻京",
    ]

    static let writers: [(word: Word, role: BylineRole)] = [
        ("记者", .reporter), ("通讯员", .correspondent), ("实习生", .credit("实习生")),
        ("评论员", .credit("评论员")), ("撰稿人", .credit("撰稿")),
    ]

    static let staff: [(word: Word, role: BylineRole)] = [
        ("责任编辑", .credit("责任编辑")), ("值班编辑", .credit("责任编辑")), ("美术编辑", .credit("美术编辑")), ("责编", .credit("责任编辑")),
        ("美编", .credit("美术编辑")), ("编辑", .credit("编辑")), ("责任校对", .credit("校对")), ("校对", .credit("校对")),
        ("审核", .credit("审核")), ("审校", .credit("审核")), ("统筹", .credit("统筹")), ("策划", .credit("策划")),
        ("版式", .credit("版式")),
        ("制版", .credit("制版")), ("组版", .credit("组版")), ("监制", .credit("监制")), ("主编", .credit("主编")),
    ]

    /// Roles that stand after the names as well as before: `李四 摄`, `摄影 李四`.
    static let pictures: [(word: Word, role: BylineRole)] = [
        ("文/图", .credit("文/图")), ("图/文", .credit("文/图")),
        ("摄影报道", .credit("文/图")), ("摄影", .credit("摄影")), ("供图", .credit("供图")),
        ("制图", .credit("制图")), ("摄", .credit("摄影")),
    ]

    /// Roles of characters that stand in names, too: they count only between boundaries.
    static let bounded: [(word: Word, role: BylineRole)] = [
        ("文图", .credit("文/图")), ("图文", .credit("文/图")), ("文", .credit("撰文")), ("图", .credit("图")),
    ]
}

/// Words that end like a place or an organisation, from where they seem to begin.
///
///     来到大学路街道长城社区退役军人服务站、…
///         └─unit──┘
///         └───────agency───────────────┘      start: a border word ends; end: an ending ends
struct PlaceCandidate {
    var range: Range<Int>
    /// Where the ending begins: what stands before it must tell one place from another.
    var endingStart: Int
    var kind: Kind
    /// Whether a mark or a border word stands before the range, so that it begins here and not somewhere inside.
    var isClean: Bool
    /// Whether more than ordinary words stands before the ending: 嵩山路, but not 创业路.
    var isSpecific: Bool
    /// Whether it is in the list of counties or of whole names, and needs no other proof.
    var isKnown = false

    enum Kind {
        /// 二七区, 大学路街道
        case unit
        /// 嵩山路, 郭家咀水库
        case shortPlace
        /// 仲景医药健康产业园
        case longPlace
        /// 郑州机械研究所
        case organisation
        /// 区教育局: an organisation where its name begins with a place or a level of government.
        case agency

        init(_ roles: WordRoles) {
            if roles.contains(.organisation) {
                self = .organisation
            } else if roles.contains(.unit) {
                self = .unit
            } else if roles.contains(.longPlace) {
                self = .longPlace
            } else {
                self = roles.contains(.shortPlace) ? .shortPlace : .agency
            }
        }

        var isPlace: Bool { self == .unit || self == .shortPlace || self == .longPlace }

        /// Characters before the ending, at most.
        var longestCore: Int {
            switch self {
            case .unit, .shortPlace: 8
            case .longPlace: 14
            case .agency: 16
            case .organisation: 22
            }
        }
    }
}

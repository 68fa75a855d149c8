/// A value of a YAML or TOML document, copied out of the parser, with its place. What a scalar means is for the reader to say:
/// `2023` and `2023-05-18` are texts here.
struct YAMLNode: Equatable, Sendable {
    enum Content: Equatable, Sendable {
        /// `isPlain`: without quotation marks and not in a block, so that an empty one, `~` and `null` stand for
        /// nothing.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the text; of a key that stands twice both are kept.
        case mapping([Entry])
    }

    struct Entry: Equatable, Sendable {
        var key: YAMLNode
        var value: YAMLNode
    }

    var content: Content
    var place: SourcePlace

    /// What the value is, for a fault.
    var kindName: String {
        switch content {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// Why a text is no YAML or TOML, and where.
struct YAMLFailure: Error, Equatable {
    enum Problem: Equatable {
        /// In the parser's words.
        case other(String)
        /// The place is that of the mark.
        case openQuotation
        case controlCharacter(Unicode.Scalar)
    }

    var problem: Problem
    var place: SourcePlace

    init(_ problem: Problem, place: SourcePlace) {
        self.problem = problem
        self.place = place
    }

    init(problem: String, place: SourcePlace) { self.init(.other(problem), place: place) }
}

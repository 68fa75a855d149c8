import Text

/// Finds for each tag that opens something the tag that closes it, and which lines vanish with their tags.
struct TagPairing {
    /// A page needs far fewer; what is rendered one inside another takes stack.
    static let deepestNesting = 64

    private(set) var tags: [Tag]
    private(set) var faults: [FaultPlace] = []
    private var open: [OpenTag] = []
    private let lines: LineIndex

    private struct OpenTag {
        var index: Int
        /// Of a parent: the names of the blocks it gives.
        var blocks: Set<String> = []
    }

    init(pairing tags: [Tag], lines: LineIndex) {
        self.tags = tags
        self.lines = lines
        for index in tags.indices {
            guard open.count <= Self.deepestNesting else {
                tell(.tooManyNested(limit: Self.deepestNesting), at: index)
                return
            }
            place(index)
        }
        for unclosed in open { tellUnclosed(unclosed.index) }
        for index in tags.indices { self.tags[index].swallowed = swallowed(by: index) }
    }

    private mutating func place(_ index: Int) {
        let tag = tags[index]
        if tag.kind == .comment || tag.kind == .delimiters { return }
        if tag.kind == .close { return close(index) }
        if let parent = open.last, tags[parent.index].kind == .parent { placeInParent(index, parent: parent.index) }
        if tag.opens { open.append(OpenTag(index: index)) }
    }

    private mutating func placeInParent(_ index: Int, parent: Int) {
        guard tags[index].kind == .block else {
            return tell(.onlyBlocksInParent(tag: tags[index].written, parent: tags[parent].written), at: index)
        }
        tags[index].isArgument = true
        if !open[open.count - 1].blocks.insert(tags[index].name).inserted {
            tell(.blockGivenTwice(name: tags[index].name), at: index)
        }
    }

    private mutating func close(_ index: Int) {
        let name = tags[index].name
        guard let innermost = open.last else { return tell(.strayClose(name: name), at: index) }
        if let match = open.lastIndex(where: { tags[$0.index].writtenName == name }) {
            for unclosed in open[(match + 1)...] { tellUnclosed(unclosed.index) }
            pair(open[match].index, index)
            open.removeSubrange(match...)
        } else {
            tellClosedByAnother(innermost.index, close: index)
            open.removeLast()
        }
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        tags[opener].partner = closer
        tags[closer].partner = opener
        tags[closer].isArgument = tags[opener].isArgument
    }

    private mutating func tellUnclosed(_ index: Int) {
        tell(.unclosed(tag: tags[index].written, name: tags[index].writtenName), at: index)
    }

    private mutating func tellClosedByAnother(_ opener: Int, close: Int) {
        let tag = tags[opener]
        let line = lines.place(of: tag.range.lowerBound).line
        tell(
            .closedByAnother(tag: tag.written, name: tag.writtenName, line: line, closedBy: tags[close].name), at: close
        )
    }

    private mutating func tell(_ fault: TemplateFault, at index: Int) {
        faults.append(FaultPlace(fault: fault, offset: tags[index].range.lowerBound))
    }
}

// MARK: - Lines

extension TagPairing {
    /// What of the template vanishes with a tag.
    ///
    /// The official specification gives one rule, a tag alone on its line, and cases from which the others follow:
    ///
    ///     ··{{<layout}}{{/layout}}↵    a parent is alone if nothing stands before its opening and after its closing tag
    ///     {{<layout}}{{$main}}↵        a line that ends with the opening tag of an argument is no part of it,
    ///     ··{{/main}}{{/layout}}↵      nor are the blanks before its closing tag
    private func swallowed(by index: Int) -> Range<Int> {
        let tag = tags[index]
        switch tag.kind {
        case .escapedValue, .rawValue: return tag.range
        case .parent:
            return
                (isAloneAsPair(index) ? tag.lineStart ?? tag.range.lowerBound : tag.range.lowerBound)..<tag.range
                .upperBound
        case .block where tag.isArgument:
            return tag.range.lowerBound..<(tag.nextLine ?? tag.range.upperBound)
        case .close where tag.isArgument:
            return (tag.lineStart ?? tag.range.lowerBound)..<tag.range.upperBound
        case .close where closesLoneParent(tag):
            return tag.range.lowerBound..<(tag.nextLine ?? tag.range.upperBound)
        default:
            guard let start = tag.lineStart, let end = tag.nextLine else { return tag.range }
            return start..<end
        }
    }

    private func closesLoneParent(_ tag: Tag) -> Bool {
        tag.partner.map { tags[$0].kind == .parent && isAloneAsPair($0) } ?? false
    }

    /// Whether nothing but a parent, from its opening to its closing tag, stands on its lines.
    func isAloneAsPair(_ index: Int) -> Bool {
        guard let closer = tags[index].partner else { return false }
        return tags[index].lineStart != nil && tags[closer].nextLine != nil
    }
}

import Text

/// Writes the instructions of templates, one template behind the other.
struct InstructionWriter {
    private(set) var set: TemplateSet
    private(set) var faults: [FaultPlace] = []
    private let constants: Object
    private let outermost: Set<String>
    private let renaming: Renaming
    private var blockNumbers: [String: Int] = [:]
    private var pathNumbers: [String: Int] = [:]

    // The template being written:

    private var source: Bytes = []
    private var pairing = TagPairing(pairing: [], lines: LineIndex([]))
    private var lines = LineIndex([])
    private var number = 0
    private var open: [OpenTag] = []

    /// A tag whose close tag is still to come.
    private struct OpenTag {
        var tag: Int
        /// Its instruction; of an argument, the first of its content.
        var instruction: Int
        /// The blanks that are taken off the lines inside.
        var dedentation: Bytes
        var arguments: [Argument] = []
    }

    /// - Parameter set: knows the names of all templates.
    init(into set: TemplateSet, constants: Object, outermost: Set<String>, renaming: Renaming) {
        self.set = set
        self.constants = constants
        self.outermost = outermost
        self.renaming = renaming
    }

    /// Writes the template `number`. What calls templates that do not exist is told, and the template stays empty.
    mutating func write(_ source: Bytes, pairing: TagPairing, lines: LineIndex, number: Int) {
        (self.source, self.pairing, self.lines, self.number) = (source, pairing, lines, number)
        (faults, open) = ([], [])
        let start = set.instructions.count
        var position = 0
        for index in pairing.tags.indices {
            let tag = pairing.tags[index]
            if !isDirectlyInParent { writeText(position..<tag.swallowed.lowerBound, before: tag) }
            write(index, tag)
            position = tag.swallowed.upperBound
        }
        writeText(position..<source.count, before: nil)
        if faults.isEmpty { set.templates[number].body = start..<set.instructions.count }
    }

    /// What stands there, other than blocks, is dropped.
    private var isDirectlyInParent: Bool {
        open.last.map { pairing.tags[$0.tag].kind == .parent } ?? false
    }

    private mutating func write(_ index: Int, _ tag: Tag) {
        switch tag.kind {
        case .comment, .delimiters: break
        case .escapedValue: writeValue(tag, isEscaped: true)
        case .rawValue: writeValue(tag, isEscaped: false)
        case .section: begin(index, .section(path: path(tag.name), end: 0))
        case .inverted: begin(index, .inverted(path: path(tag.name), end: 0))
        case .partial, .parent: writeCall(index, tag)
        case .block where tag.isArgument: beginArgument(index, tag)
        case .block:
            set.blocks.append(block(index, tag))
            begin(index, .block(set.blocks.count - 1, end: 0))
        case .close: end()
        }
    }

    private mutating func append(_ instruction: Instruction, _ tag: Tag?) {
        let place = lines.place(of: tag?.range.lowerBound ?? 0)
        set.instructions.append(instruction)
        set.places.append(Place(template: number, line: place.line, column: place.column))
    }

    private mutating func begin(_ index: Int, _ instruction: Instruction) {
        open.append(OpenTag(tag: index, instruction: set.instructions.count, dedentation: dedentation))
        append(instruction, pairing.tags[index])
    }

    private mutating func path(_ name: String) -> Int {
        if let number = pathNumbers[name] { return number }
        let names = pathNames(name), start = set.names.count
        set.names += names.dropFirst()
        set.paths.append(
            ValuePath(
                first: names.first ?? "", others: start..<set.names.count,
                isOutermost: names.first.map(outermost.contains) ?? false))
        pathNumbers[name] = set.paths.count - 1
        return set.paths.count - 1
    }

    private mutating func end() {
        guard let opened = open.popLast() else { return }
        let end = set.instructions.count
        if pairing.tags[opened.tag].isArgument { return endArgument(opened) }
        switch set.instructions[opened.instruction] {
        case .section(let path, _): set.instructions[opened.instruction] = .section(path: path, end: end)
        case .inverted(let path, _): set.instructions[opened.instruction] = .inverted(path: path, end: end)
        case .block(let number, _): set.instructions[opened.instruction] = .block(number, end: end)
        case .call(let number, _):
            let first = set.arguments.count
            set.arguments += opened.arguments
            set.calls[number].arguments = first..<set.arguments.count
            set.instructions[opened.instruction] = .call(number, end: end)
        case .text, .indentation, .value: break
        }
    }
}

// MARK: - Text and its lines

extension InstructionWriter {
    private var dedentation: Bytes { open.last?.dedentation ?? [] }

    /// Writes the text up to `tag`, and tells where a line begins that is left when the tag has vanished.
    private mutating func writeText(_ range: Range<Int>, before tag: Tag?) {
        if !range.isEmpty {
            let literal = literal(range), startsLine = isLineStart(range.lowerBound)
            if !literal.isEmpty {
                append(.text(literal, startsLine: startsLine), tag)
            } else if startsLine {
                append(.indentation, tag)
            }
        }
        guard let tag, tag.swallowed.lowerBound == tag.range.lowerBound else { return }
        if isLineStart(tag.range.lowerBound) && !vanishes(tag) { append(.indentation, tag) }
    }

    /// Whether a tag that stands at the very beginning of a line leaves nothing on it.
    private func vanishes(_ tag: Tag) -> Bool {
        switch tag.kind {
        case .parent: tag.partner.map { pairing.tags[$0].nextLine != nil } ?? false
        case .close where tag.isArgument: true
        default: tag.isAlone
        }
    }

    private func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || source[offset - 1] == UInt8(ascii: "\n")
    }

    /// The text of a part of the template, without the blanks that are taken off each line.
    private mutating func literal(_ range: Range<Int>) -> Range<Int> {
        let start = set.literals.count
        let dedentation = dedentation
        var position = range.lowerBound
        while position < range.upperBound {
            if isLineStart(position) { position += common(dedentation, position..<range.upperBound) }
            let rest = source[position..<range.upperBound]
            let end = dedentation.isEmpty ? nil : rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            set.literals += renaming(source[position..<(end ?? range.upperBound)])
            position = end ?? range.upperBound
        }
        return start..<set.literals.count
    }

    /// How many bytes a part of the template has in common with `blanks`.
    private func common(_ blanks: Bytes, _ range: Range<Int>) -> Int {
        zip(blanks, source[range]).prefix { $0 == $1 }.count
    }

    /// The blanks before a tag that is the first on its line, less what is taken off.
    private mutating func indentation(_ tag: Tag) -> Range<Int> {
        guard let start = tag.lineStart else { return 0..<0 }
        return literal(start..<tag.range.lowerBound)
    }
}

// MARK: - Values

extension InstructionWriter {
    /// A constant text becomes part of the template's own; any other value is looked up for each page.
    private mutating func writeValue(_ tag: Tag, isEscaped: Bool) {
        guard let text = constant(tag.name) else {
            return append(.value(path: path(tag.name), isEscaped: isEscaped), tag)
        }
        let start = set.literals.count
        if isEscaped { set.literals.append(escapingHTML: text) } else { set.literals.append(text) }
        append(.text(start..<set.literals.count, startsLine: false), tag)
    }

    /// The constant text that a path names. One of several lines is none: templates indent their own lines, but not
    /// those of values.
    private func constant(_ name: String) -> String? {
        let value = pathNames(name).reduce(.object(constants) as Value?) { value, name in
            if case .object(let object) = value { object[name] } else { nil }
        }
        guard case .text(let text) = value, !text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
        return text
    }
}

// MARK: - Calls

extension InstructionWriter {
    private mutating func writeCall(_ index: Int, _ tag: Tag) {
        let isAlone = tag.kind == .partial ? tag.isAlone : pairing.isAloneAsPair(index)
        let indentation = isAlone ? indentation(tag) : nil
        set.calls.append(Call(callee: callee(tag), arguments: 0..<0, indentation: indentation))
        let call = Instruction.call(set.calls.count - 1, end: set.instructions.count + 1)
        if tag.kind == .parent { begin(index, call) } else { append(call, tag) }
    }

    private mutating func callee(_ tag: Tag) -> Callee {
        if tag.isDynamic { return .dynamic(path: path(tag.name)) }
        if let template = set.numbers[tag.name] { return .template(template) }
        if set.missingTemplates == .areFaults {
            let nearest = closestName(to: tag.name, among: set.numbers.keys.sorted())
            faults.append(
                FaultPlace(fault: .missingTemplate(name: tag.name, nearest: nearest), offset: tag.range.lowerBound))
        }
        return .nothing
    }
}

// MARK: - Blocks

extension InstructionWriter {
    private mutating func blockNumber(_ name: String) -> Int {
        let number = blockNumbers[name] ?? blockNumbers.count
        blockNumbers[name] = number
        return number
    }

    private mutating func block(_ index: Int, _ tag: Tag) -> Block {
        let indentation: Range<Int>
        if tag.isAlone, let line = firstLine(in: index, tag) {
            indentation = literal(line)
        } else {
            indentation = self.indentation(tag)
        }
        return Block(name: blockNumber(tag.name), indentation: indentation, startsLine: tag.isAlone)
    }

    /// The blanks at the beginning of the first line, not blank itself, of a block's content; nil where all is blank.
    private func firstLine(in index: Int, _ tag: Tag) -> Range<Int>? {
        guard let closer = tag.partner else { return nil }
        var start = tag.swallowed.upperBound
        var position = start
        while position < pairing.tags[closer].swallowed.lowerBound {
            guard isSpace(source[position]) else { return start..<position }
            position += 1
            if !isBlank(source[position - 1]) { start = position }
        }
        return nil
    }

    private mutating func beginArgument(_ index: Int, _ tag: Tag) {
        let line = tag.nextLine != nil ? firstLine(in: index, tag) : tag.lineStart.map { $0..<tag.range.lowerBound }
        open.append(
            OpenTag(
                tag: index, instruction: set.instructions.count,
                dedentation: line.map { Bytes(source[$0]) } ?? []))
    }

    private mutating func endArgument(_ opened: OpenTag) {
        let tag = pairing.tags[opened.tag]
        let argument = Argument(
            name: blockNumber(tag.name), body: opened.instruction..<set.instructions.count,
            startsLine: tag.nextLine != nil)
        open[open.count - 1].arguments.append(argument)
    }
}

import Text

/// One rendering on its way.
struct Renderer {
    let set: TemplateSet
    /// The current value, which `.` names; nil where that is the innermost of `objects`.
    var current: Value?
    /// The objects around the current tag, outermost first, the current value included if it is one.
    var objects: [Object] = []
    /// By path, where its first name stood in the object in which it was found last.
    var guesses: [Int]

    /// What was asked since a shared object is written; nil where none is.
    var sharedWriting: SharedWriting?

    /// What the parents on the way gave for blocks.
    var scopes: [Scope] = []
    /// Index into `scopes` of the innermost that counts here; -1 where none does.
    var scope = -1

    /// The blanks before each line from `indentationStart` on; what is before belongs to callers who do not share it.
    var indentation: Bytes = []
    var indentationStart = 0
    /// Whether the line has begun already in the template that holds the block being filled.
    var skipsIndentation = false

    var depth = 0
    /// The templates that are being rendered, outermost first: indexes into `TemplateSet.templates`.
    var callers: [Int] = []
    /// The instructions that may still be run.
    var steps = 0
    /// The most bytes and instructions of a page.
    var limits = (bytes: 0, steps: 0)

    /// What one parent gave.
    struct Scope {
        var arguments: Range<Int>
        /// Index of the scope that counted where the parent tag stands.
        var outer: Int
    }

    init(set: TemplateSet, value: Value) {
        self.set = set
        guesses = [Int](repeating: 0, count: set.paths.count)
        if case .object(let object) = value { objects.append(object) } else { current = value }
    }

    mutating func run(_ range: Range<Int>, into page: inout ByteBuffer) throws(RenderError) {
        var index = range.lowerBound
        while index < range.upperBound {
            let at = index
            index += 1
            steps -= 1
            if steps < 0 || page.count > limits.bytes { throw tooMuch(at, page.count) }
            switch set.instructions[at] {
            case .text(let range, let startsLine):
                if startsLine { writeIndentation(into: &page) }
                write(range, into: &page)
            case .indentation: writeIndentation(into: &page)
            case .value(let path, let isEscaped): write(path, isEscaped: isEscaped, into: &page)
            case .section(let path, let end):
                try section(path, at + 1..<end, at, into: &page)
                index = end
            case .inverted(let path, let end):
                if isThere(path) { index = end }
            case .call(let number, let end):
                try call(set.calls[number], at, into: &page)
                index = end
            case .block(let number, let end):
                if try fill(set.blocks[number], at, into: &page) { index = end }
            }
        }
    }

    /// Runs instructions one level deeper.
    mutating func descend(
        _ range: Range<Int>, _ at: Int, into page: inout ByteBuffer
    ) throws(RenderError) {
        guard depth < TemplateSet.deepestRendering else {
            throw error(.tooDeep(limit: TemplateSet.deepestRendering), at)
        }
        depth += 1
        try run(range, into: &page)
        depth -= 1
    }

    private func tooMuch(_ at: Int, _ count: Int) -> RenderError {
        error(count > limits.bytes ? .tooLarge(limit: limits.bytes) : .tooLong(limit: limits.steps), at)
    }

    func error(_ fault: RenderFault, _ at: Int) -> RenderError {
        let place = set.places[at]
        return RenderError(
            kind: fault, path: set.templates[place.template].path, line: place.line, column: place.column,
            templates: ([place.template] + callers.reversed()).map { set.templates[$0].path })
    }
}

// MARK: - Values

extension Renderer {
    mutating func lookUp(_ number: Int) -> Value {
        if set.paths[number].first.isEmpty { return current ?? objects.last.map { .object($0) } ?? .null }
        guard let (object, index) = place(of: number) else { return .null }
        var value = objects[object].members[index].1
        for index in set.paths[number].others {
            guard let member = value.object?[set.names[index]] else { return .null }
            value = member
        }
        return value
    }

    /// Whether a section of the value shows. Where it is a member, it is asked in its place and not copied, as here the most
    /// values are looked up.
    private mutating func isThere(_ number: Int) -> Bool {
        guard isMember(number) else { return lookUp(number).isThere }
        guard let (object, index) = place(of: number) else { return false }
        return objects[object].members[index].1.isThere
    }

    /// Writes a value; a member in its place, as for `isThere`.
    private mutating func write(_ number: Int, isEscaped: Bool, into page: inout ByteBuffer) {
        guard isMember(number) else { return lookUp(number).write(isEscaped: isEscaped, into: &page) }
        guard let (object, index) = place(of: number) else { return }
        objects[object].members[index].1.write(isEscaped: isEscaped, into: &page)
    }

    /// Whether a path is a single name.
    @inline(__always)
    private func isMember(_ number: Int) -> Bool {
        set.paths[number].others.isEmpty && !set.paths[number].first.isEmpty
    }

    /// Which of the objects has the first name of a path, and where in it; nil where none has it.
    private mutating func place(of number: Int) -> (object: Int, index: Int)? {
        let guess = guesses[number]
        var object = set.paths[number].isOutermost ? min(1, objects.count) : objects.count
        while object > 0 {
            object -= 1
            guard let index = objects[object].index(of: set.paths[number].first, guess: guess) else { continue }
            if index != guess { guesses[number] = index }
            if sharedWriting != nil { noteLookUp(set.paths[number], foundIn: object) }
            return (object, index)
        }
        if sharedWriting != nil { noteLookUp(set.paths[number], foundIn: nil) }
        return nil
    }
}

// MARK: - Sections

extension Renderer {
    /// A member is asked in its place: most sections do not show.
    private mutating func section(
        _ number: Int, _ content: Range<Int>, _ at: Int, into page: inout ByteBuffer
    ) throws(RenderError) {
        guard isMember(number) else { return try show(lookUp(number), content, at, into: &page) }
        guard let (object, index) = place(of: number), objects[object].members[index].1.isThere else { return }
        try show(objects[object].members[index].1, content, at, into: &page)
    }

    private mutating func show(
        _ value: Value, _ content: Range<Int>, _ at: Int, into page: inout ByteBuffer
    ) throws(RenderError) {
        if case .list(let elements) = value {
            for element in elements {
                if case .shared(let shared) = element {
                    try write(shared, content, at, into: &page)
                } else {
                    try descend(content, at, with: element, into: &page)
                }
            }
        } else if value.isThere {
            try descend(content, at, with: value, into: &page)
        }
    }

    mutating func descend(
        _ range: Range<Int>, _ at: Int, with value: Value, into page: inout ByteBuffer
    ) throws(RenderError) {
        let outer = current.take()
        if let object = value.object {
            objects.append(object)
            try descend(range, at, into: &page)
            objects.removeLast()
        } else {
            current = value
            try descend(range, at, into: &page)
        }
        current = outer
    }
}

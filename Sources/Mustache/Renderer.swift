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
    /// The count of bytes that is not to be passed, and the instructions that may still be run.
    var largest = 0, steps = 0
    /// The limits as they are told, in bytes and instructions.
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
        enter(value)
    }

    mutating func run(_ range: Range<Int>, into bytes: inout Bytes) throws(RenderError) {
        var index = range.lowerBound
        while index < range.upperBound {
            let at = index
            index += 1
            steps -= 1
            if steps < 0 || bytes.count > largest { throw tooMuch(at, bytes) }
            switch set.instructions[at] {
            case .text(let range): write(range, into: &bytes)
            case .indentation: writeIndentation(into: &bytes)
            case .value(let path, let isEscaped): write(path, isEscaped: isEscaped, into: &bytes)
            case .section(let path, let end):
                if isThere(path) { try section(lookUp(path), at + 1..<end, at, into: &bytes) }
                index = end
            case .inverted(let path, let end):
                if isThere(path) { index = end }
            case .call(let callee, let arguments, let indentation, let end):
                try call(callee, arguments, indentation, at, into: &bytes)
                index = end
            case .block(let block):
                if try fill(block, at, into: &bytes) { index = block.end }
            }
        }
    }

    /// Runs instructions one level deeper.
    mutating func descend(
        _ range: Range<Int>, _ at: Int, into bytes: inout Bytes
    ) throws(RenderError) {
        guard depth < TemplateSet.deepestRendering else {
            throw error(.tooDeep(limit: TemplateSet.deepestRendering), at)
        }
        depth += 1
        try run(range, into: &bytes)
        depth -= 1
    }

    private func tooMuch(_ at: Int, _ bytes: Bytes) -> RenderError {
        error(bytes.count > largest ? .tooLarge(limit: limits.bytes) : .tooLong(limit: limits.steps), at)
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
        var value = objects[object][at: index]
        for index in set.paths[number].others {
            guard case .object(let object) = value, let member = object[set.names[index]] else { return .null }
            value = member
        }
        return value
    }

    /// Whether a section of the value shows. Where it is a member, it is asked in its place and not copied, as here the most
    /// values are looked up.
    private mutating func isThere(_ number: Int) -> Bool {
        guard isMember(number) else { return lookUp(number).isThere }
        guard let (object, index) = place(of: number) else { return false }
        return objects[object][at: index].isThere
    }

    /// Writes a value; a member in its place, as for `isThere`.
    private mutating func write(_ number: Int, isEscaped: Bool, into bytes: inout Bytes) {
        guard isMember(number) else { return lookUp(number).write(isEscaped: isEscaped, into: &bytes) }
        guard let (object, index) = place(of: number) else { return }
        objects[object][at: index].write(isEscaped: isEscaped, into: &bytes)
    }

    /// Whether a path is a single name.
    @inline(__always)
    private func isMember(_ number: Int) -> Bool {
        set.paths[number].others.isEmpty && !set.paths[number].first.isEmpty
    }

    /// Which of the objects has the first name of a path, and where in it; nil where none has it.
    private mutating func place(of number: Int) -> (object: Int, index: Int)? {
        var object = set.paths[number].isOutermost ? min(1, objects.count) : objects.count
        while object > 0 {
            object -= 1
            if let index = objects[object].index(of: set.paths[number].first, guess: guesses[number]) {
                guesses[number] = index
                return (object, index)
            }
        }
        return nil
    }

    fileprivate mutating func section(
        _ value: Value, _ content: Range<Int>, _ at: Int, into bytes: inout Bytes
    ) throws(RenderError) {
        if case .list(let elements) = value {
            for element in elements { try descend(content, at, with: element, into: &bytes) }
        } else if value.isThere {
            try descend(content, at, with: value, into: &bytes)
        }
    }

    private mutating func descend(
        _ range: Range<Int>, _ at: Int, with value: Value, into bytes: inout Bytes
    ) throws(RenderError) {
        let outer = (current: current, count: objects.count)
        enter(value)
        try descend(range, at, into: &bytes)
        objects.removeLast(objects.count - outer.count)
        current = outer.current
    }

    private mutating func enter(_ value: Value) {
        if case .object(let object) = value {
            objects.append(object)
            current = nil
        } else {
            current = value
        }
    }
}

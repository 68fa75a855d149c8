import Text

/// One rendering on its way.
struct Renderer {
    let set: TemplateSet
    /// The current value, which `.` names.
    var current: Value
    /// The objects around the current tag, outermost first, the current value included if it is one.
    var objects: [Object] = []

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
        current = value
        if case .object(let object) = value { objects.append(object) }
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
            case .value(let path, let isEscaped): write(lookUp(path), isEscaped: isEscaped, into: &bytes)
            case .section(let path, let end):
                try section(lookUp(path), at + 1..<end, at, into: &bytes)
                index = end
            case .inverted(let path, let end):
                if lookUp(path).isThere { index = end }
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
    func lookUp(_ number: Int) -> Value {
        let path = set.paths[number]
        if path.names.isEmpty { return current }
        let name = set.names[path.names.lowerBound]
        guard var value = path.isOutermost ? objects.first?[name] : lookUp(name) else { return .null }
        for index in path.names.dropFirst() {
            guard case .object(let object) = value, let member = object[set.names[index]] else { return .null }
            value = member
        }
        return value
    }

    private func lookUp(_ name: String) -> Value? {
        for index in objects.indices.reversed() {
            if let value = objects[index][name] { return value }
        }
        return nil
    }

    fileprivate func write(_ value: Value, isEscaped: Bool, into bytes: inout Bytes) {
        switch value {
        case .text(let text): if isEscaped { bytes.append(escapingHTML: text) } else { bytes.append(text) }
        case .markup(let markup):
            if isEscaped {
                markup.withUnsafeBufferPointer { bytes.append(escapingHTML: $0) }
            } else {
                bytes += markup
            }
        case .integer(let number): bytes.append(decimal: number)
        case .bool(let truth): bytes.append(truth ? "true" : "false")
        case .null, .list, .object: break
        }
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
        let outer = current
        current = value
        if case .object(let object) = value { objects.append(object) }
        try descend(range, at, into: &bytes)
        if case .object = value { objects.removeLast() }
        current = outer
    }
}

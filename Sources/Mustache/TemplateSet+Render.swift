package import Text

extension TemplateSet {
    /// How many sections, partials and blocks may be open one inside another: more than pages need, and so few that
    /// the stack of any thread holds them (160 KB, optimised).
    package static let deepestRendering = 100

    /// The most bytes of a page: more than any browser shows at ease, and no host takes half of it. Ten partials that call
    /// each other ten times would make ten thousand million copies of the last one.
    package static let largestRendering = 64 << 20

    /// The most instructions of a page, for what writes nothing and takes for ever: the index of a million names takes a
    /// third of it. They take a second or two.
    package static let longestRendering = 50_000_000

    /// Appends what the template `name` makes of `value`.
    ///
    /// On an error `bytes` ends somewhere in the page.
    ///
    /// - Parameters:
    ///   - largest: the most bytes that may be appended.
    ///   - longest: the most instructions that may be run.
    package func render(
        _ name: String, _ value: Value, into bytes: inout Bytes, largest: Int = largestRendering,
        longest: Int = longestRendering
    ) throws(RenderError) {
        guard let number = numbers[name] else {
            throw RenderError(kind: .unknownTemplate(name), path: "", line: 0, column: 0)
        }
        var renderer = Renderer(set: self, value: value)
        renderer.callers = [number]
        renderer.largest = bytes.count + largest
        renderer.steps = longest
        renderer.limits = (largest, longest)
        try renderer.run(templates[number].body, into: &bytes)
    }
}

/// One rendering on its way.
private struct Renderer {
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
    private mutating func descend(
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

    private func error(_ fault: RenderFault, _ at: Int) -> RenderError {
        let place = set.places[at]
        return RenderError(
            kind: fault, path: set.templates[place.template].path, line: place.line, column: place.column,
            templates: ([place.template] + callers.reversed()).map { set.templates[$0].path })
    }
}

// MARK: - Values

extension Renderer {
    private func lookUp(_ number: Int) -> Value {
        let path = set.paths[number]
        if path.isEmpty { return current }
        guard var value = lookUp(set.names[path.lowerBound]) else { return .null }
        for index in path.dropFirst() {
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

    private func write(_ value: Value, isEscaped: Bool, into bytes: inout Bytes) {
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

    private mutating func section(
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

// MARK: - Text and its lines

extension Renderer {
    private func write(_ range: Range<Int>, into bytes: inout Bytes) {
        if indentation.count == indentationStart {
            bytes.append(set.literals.span.extracting(range))
        } else {
            writeIndented(set.literals[range], into: &bytes)
        }
    }

    private func writeIndented(_ text: ArraySlice<UInt8>, into bytes: inout Bytes) {
        var rest = text
        while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")), lineEnd + 1 < rest.endIndex {
            bytes += rest[...lineEnd]
            bytes += indentation[indentationStart...]
            rest = rest[(lineEnd + 1)...]
        }
        bytes += rest
    }

    private mutating func writeIndentation(into bytes: inout Bytes) {
        if !skipsIndentation, indentation.count > indentationStart { bytes += indentation[indentationStart...] }
        skipsIndentation = false
    }
}

// MARK: - Calls and blocks

extension Renderer {
    private mutating func call(
        _ callee: Callee, _ arguments: Range<Int>, _ ownIndentation: Range<Int>?, _ at: Int, into bytes: inout Bytes
    ) throws(RenderError) {
        guard let template = try template(callee, at) else { return }
        let outer = (scope: scope, start: indentationStart, count: indentation.count)
        if let ownIndentation {
            indentation += set.literals[ownIndentation]
        } else {
            indentationStart = indentation.count
        }
        if !arguments.isEmpty {
            scopes.append(Scope(arguments: arguments, outer: scope))
            scope = scopes.count - 1
        }
        callers.append(template)
        try descend(set.templates[template].body, at, into: &bytes)
        callers.removeLast()
        if !arguments.isEmpty { scopes.removeLast() }
        (scope, indentationStart) = (outer.scope, outer.start)
        indentation.removeSubrange(outer.count...)
    }

    /// The template to call; nil where there is none and that is allowed.
    private func template(_ callee: Callee, _ at: Int) throws(RenderError) -> Int? {
        switch callee {
        case .template(let number): return number
        case .nothing: return nil
        case .dynamic(let path):
            let name: String? = if case .text(let name) = lookUp(path) { name } else { nil }
            if let name, let number = set.numbers[name] { return number }
            if set.missingTemplates == .areEmpty { return nil }
            let written = set.names[set.paths[path]].joined(separator: ".")
            throw error(.dynamicNameUnknown(path: written, name: name), at)
        }
    }

    /// Fills a block with what a caller gave for it; false where none did.
    private mutating func fill(_ block: Block, _ at: Int, into bytes: inout Bytes) throws(RenderError) -> Bool {
        guard let (argument, origin) = argument(for: block.name) else { return false }
        let outer = (scope: scope, count: indentation.count)
        indentation += set.literals[block.indentation]
        if block.startsLine && !argument.startsLine && !argument.body.isEmpty { writeIndentation(into: &bytes) }
        skipsIndentation = argument.startsLine && !block.startsLine
        // The content belongs to the template it is written in: only what that one's callers gave counts inside.
        scope = scopes[origin].outer
        try descend(argument.body, at, into: &bytes)
        skipsIndentation = false
        scope = outer.scope
        indentation.removeSubrange(outer.count...)
        return true
    }

    /// What the outermost caller gave for a block, and the scope that holds it.
    private func argument(for name: Int) -> (argument: Argument, scope: Int)? {
        var found: (Argument, Int)?
        var index = scope
        while index >= 0 {
            for argument in set.arguments[scopes[index].arguments] where argument.name == name {
                found = (argument, index)
            }
            index = scopes[index].outer
        }
        return found
    }
}

import Text

// MARK: Text and its lines

extension Renderer {
    func write(_ range: Range<Int>, into page: inout ByteBuffer) {
        if indentation.count == indentationStart {
            page.append(set.literals.span.extracting(range))
        } else {
            writeIndented(set.literals[range], into: &page)
        }
    }

    private func writeIndented(_ text: ArraySlice<UInt8>, into page: inout ByteBuffer) {
        var rest = text
        while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")), lineEnd + 1 < rest.endIndex {
            page.append(rest[...lineEnd])
            page.append(indentation[indentationStart...])
            rest = rest[(lineEnd + 1)...]
        }
        page.append(rest)
    }

    mutating func writeIndentation(into page: inout ByteBuffer) {
        if !skipsIndentation, indentation.count > indentationStart {
            page.append(indentation[indentationStart...])
        }
        skipsIndentation = false
    }
}

// MARK: Calls and blocks

extension Renderer {
    mutating func call(_ call: Call, _ at: Int, into page: inout ByteBuffer) throws(RenderError) {
        guard let template = try template(call.callee, at) else { return }
        let outer = (scope: scope, start: indentationStart, count: indentation.count)
        if let own = call.indentation {
            indentation += set.literals[own]
        } else {
            indentationStart = indentation.count
        }
        if !call.arguments.isEmpty {
            scopes.append(Scope(arguments: call.arguments, outer: scope))
            scope = scopes.count - 1
        }
        callers.append(template)
        try descend(set.templates[template].body, at, into: &page)
        callers.removeLast()
        if !call.arguments.isEmpty { scopes.removeLast() }
        (scope, indentationStart) = (outer.scope, outer.start)
        indentation.removeSubrange(outer.count...)
    }

    /// The template to call; nil where there is none and that is allowed.
    private mutating func template(_ callee: Callee, _ at: Int) throws(RenderError) -> Int? {
        switch callee {
        case .template(let number): return number
        case .nothing: return nil
        case .dynamic(let path):
            let name: String? = if case .text(let name) = lookUp(path) { name } else { nil }
            if let name, let number = set.numbers[name] { return number }
            if set.missingTemplates == .areEmpty { return nil }
            let written = ([set.paths[path].first] + set.names[set.paths[path].others]).joined(separator: ".")
            throw error(.dynamicNameUnknown(path: written, name: name), at)
        }
    }

    /// Fills a block with what a caller gave for it; false where none did.
    mutating func fill(_ block: Block, _ at: Int, into page: inout ByteBuffer) throws(RenderError) -> Bool {
        sharedWriting?.isBound = true
        guard let (argument, origin) = argument(for: block.name) else { return false }
        let outer = (scope: scope, count: indentation.count)
        indentation += set.literals[block.indentation]
        if block.startsLine && !argument.startsLine && !argument.body.isEmpty { writeIndentation(into: &page) }
        skipsIndentation = argument.startsLine && !block.startsLine
        // The content belongs to the template it is written in: only what that one's callers gave counts inside.
        scope = scopes[origin].outer
        try descend(argument.body, at, into: &page)
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

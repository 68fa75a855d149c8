import Text

/// What is asked while a shared object is written.
struct SharedWriting {
    /// How many objects stand around it.
    let outside: Int
    var outermost: [NamedValue] = []
    /// Whether something else outside of it was asked for: then it may be written otherwise elsewhere.
    var isBound = false

    mutating func note(_ path: ValuePath, foundIn object: Int?, _ value: Value?) {
        if !path.isOutermost {
            if object.map({ $0 < outside }) ?? true { isBound = true }
        } else if !outermost.contains(where: { $0.name == path.first }) {
            outermost.append(NamedValue(name: path.first, value: value))
        }
    }
}

extension Renderer {
    /// Writes a section for a shared object, or copies what was written before.
    mutating func write(
        _ shared: SharedObject, _ content: Range<Int>, _ at: Int, into page: inout ByteBuffer
    ) throws(RenderError) {
        let isPlain = indentation.count == indentationStart && !skipsIndentation && sharedWriting == nil
        guard isPlain else { return try descend(content, at, with: .object(shared.object), into: &page) }
        let place = WrittenPlace(templates: set.identity, section: at, depth: depth)
        if let piece = shared.piece(at: place, where: { $0.allSatisfy { outermost($0.name) == $0.value } }),
            let bytes = piece.bytes, piece.steps <= steps, page.count + bytes.count <= limits.bytes
        {
            steps -= piece.steps
            return page.append(bytes.span)
        }
        let (start, stepsBefore) = (page.count, steps)
        sharedWriting = SharedWriting(outside: objects.count)
        try descend(content, at, with: .object(shared.object), into: &page)
        guard let writing = sharedWriting.take(), !writing.isBound else { return }
        shared.note(
            WrittenPiece(
                place: place, outermost: writing.outermost, steps: stepsBefore - steps, bytes: page.bytes(from: start)))
    }

    /// Notes that a name was looked for while a shared object is written.
    ///
    /// - Parameter object: which of the objects has it; nil for none.
    mutating func noteLookUp(_ path: ValuePath, foundIn object: Int?) {
        let value = path.isOutermost ? outermost(path.first) : nil
        sharedWriting?.note(path, foundIn: object, value)
    }

    private func outermost(_ name: String) -> Value? { objects.first?[name] }
}

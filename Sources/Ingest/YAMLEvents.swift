import CYAML
import Text

/// One piece of a YAML text, copied out of libyaml.
struct YAMLEvent {
    enum Kind {
        case scalar(String, isPlain: Bool)
        case sequenceStart, mappingStart
        /// Of a sequence or a mapping.
        case end
        case alias(String)
        case documentStart, streamEnd
        case other
    }

    var kind: Kind
    /// The name by which aliases repeat this value; nil where it has none.
    var anchor: String?
    var place: SourcePlace
}

/// The events of one YAML text. Owns one libyaml parser and the bytes it reads, freed once, when the value dies.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>  // owned here, never handed out
    private let input: UnsafeMutableBufferPointer<UInt8>  // owned here; the parser reads from it
    private var places: YAMLPlaces
    /// The last text between quotation marks that goes over more than one line: where it begins, and its last line, from 0.
    private var longQuotation: (start: SourcePlace, lastLine: Int)?

    /// - Parameters:
    ///   - text: valid UTF-8 without byte-order mark.
    ///   - firstLine: the line of the file on which `text` begins, from 1.
    init(_ text: Bytes, firstLine: Int) throws(YAMLFailure) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: max(text.count, 1))
        _ = input.initialize(fromContentsOf: text)
        places = YAMLPlaces(text: text, firstLine: firstLine)
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLFailure(problem: "out of memory", place: SourcePlace(line: firstLine, column: 1))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    mutating func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let place = places.place(event.start_mark)
        if isQuoted(event), event.end_mark.line > event.start_mark.line {
            longQuotation = (place, event.end_mark.line)
        }
        return YAMLEvent(kind: kind(of: event), anchor: anchor(of: event), place: place)
    }

    private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(String(utf8: bytes), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    private func anchor(of event: yaml_event_t) -> String? {
        switch event.type {
        case YAML_SCALAR_EVENT: text(event.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: text(event.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: text(event.data.mapping_start.anchor)
        default: nil
        }
    }

    private mutating func failure() -> YAMLFailure {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
        let context = state.context.map { String(cString: $0) } ?? ""
        // The reader meets a fault before there are marks, and counts bytes instead.
        if state.error == YAML_READER_ERROR {
            let place = places.place(offset: state.problem_offset)
            let scalar = UInt32(exactly: state.problem_value).flatMap { Unicode.Scalar($0) }
            return scalar.map { YAMLFailure(.controlCharacter($0), place: place) }
                ?? YAMLFailure(problem: problem, place: place)
        }
        if context == "while scanning a quoted scalar", problem.contains("unexpected end of stream") {
            return YAMLFailure(.openQuotation, place: places.place(state.context_mark))
        }
        // A quotation that is not closed ends at the next one's first mark, and what follows makes no sense.
        if let longQuotation, longQuotation.lastLine == state.problem_mark.line {
            return YAMLFailure(.openQuotation, place: longQuotation.start)
        }
        return YAMLFailure(
            problem: context.isEmpty ? problem : context + ": " + problem, place: places.place(state.problem_mark))
    }
}

private func isQuoted(_ event: yaml_event_t) -> Bool {
    guard event.type == YAML_SCALAR_EVENT else { return false }
    let style = event.data.scalar.style
    return style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
}

extension YAMLPlaces {
    fileprivate mutating func place(_ mark: yaml_mark_t) -> SourcePlace {
        place(line: mark.line, character: mark.column)
    }
}

private func text(_ letters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    letters.map { String(cString: $0) }
}

package import Archive
package import Records
package import Text

// A page as a record: all that its reading depends on but the counts of the archive. What an editor corrects is none of it: a build
// reads pages with corrections itself.
//
//     {"record":"page","version":1,"source":"2023-05-19_A03.txt","issueDate":"2023-05-19","issueDateBasis":"fileName","page":"A03","text":"…"}

extension PageSource {
    /// Without its corrections.
    package init(_ fields: RecordFields) throws(RecordFault) {
        var text = Bytes(try fields.text("text").utf8)
        let mapped = text.mapToOrdinaryCharacters()
        self.init(
            source: SourcePath(try fields.text("source")), text: text, issueDate: try fields.dayIfAny("issueDate"),
            page: try fields.textIfAny("page"), title: try fields.textIfAny("title"))
        guard source != .top else { throw .notExpected("source", expected: "a file's name") }
        textDigest = contentHash(text.span)
        mappedCharacters = try fields.numberIfAny("mappedCharacters") ?? mapped
        issueDateBasis = try fields.wordIfAny("issueDateBasis") ?? issueDate.map { _ in .fileName }
        sheet = try fields.valueIfAny("sheet")
        let boxes: [PrintedPlace] = try fields.list("boxes")
        if !boxes.isEmpty { self.boxes = boxes.map(\.box) }
    }

    package func write(to json: inout JSONWriter) {
        json.record(.page) {
            $0.member("source", source.text)
            $0.given("issueDate", issueDate)
            $0.given("issueDateBasis", issueDateBasis?.rawValue)
            $0.given("page", page)
            $0.given("title", title)
            $0.given("mappedCharacters", mappedCharacters == 0 ? nil : mappedCharacters)
            $0.given("sheet", sheet)
            $0.given("boxes", boxes.map(PrintedPlace.init))
            $0.key("text")
            $0.string(text.span)
        }
    }
}

/// Where a line is printed: `[x, y, width, height, size, 1 for bold, block, confidence]`; `null` for one that is printed nowhere.
private struct PrintedPlace: LineRecordable {
    var box: LineBox?

    init(_ box: LineBox?) { self.box = box }

    init(_ value: JSONValue) throws(RecordFault) {
        guard value != .null else { return }
        let numbers = try [Int](value, count: 8...8, "boxes")
        box = LineBox(
            area: PageArea(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]), size: numbers[4],
            isBold: numbers[5] == 1, block: numbers[6], confidence: numbers[7])
    }

    func write(to json: inout JSONWriter) {
        guard let box else { return json.null() }
        let area = box.area
        let numbers = [
            area.x, area.y, area.width, area.height, box.size, box.isBold ? 1 : 0, box.block, box.confidence,
        ]
        json.array { for number in numbers { $0.integer(number) } }
    }
}

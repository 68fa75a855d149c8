/// The boxes of a page's lines, one a line of its text and none for a line that is printed nowhere; packed, as they lie in a depot.
///
/// Sixteen bytes a line, numbers with the lowest byte first: x, y, width, height and size of type in two each, signs (1: there is a box,
/// 2: bold) and confidence in one each, the block in four.
package struct LineBoxes: Sendable, Equatable {
    private var packed: StoredBytes

    package init(_ boxes: [LineBox?] = []) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(boxes.count * Self.length)
        for box in boxes { bytes.append(box) }
        packed = StoredBytes(bytes)
    }

    /// - Parameter bytes: as `bytes` gives them; what is left over at their end counts for nothing.
    package init(bytes: [UInt8]) { packed = StoredBytes(Array(bytes.prefix(bytes.count / Self.length * Self.length))) }

    /// Read from the depot each time that they are asked for.
    package var bytes: [UInt8] { packed.bytes }

    /// How many lines they are of; reads nothing.
    package var count: Int { packed.count / Self.length }

    package var all: [LineBox?] {
        let bytes = bytes
        return stride(from: 0, to: bytes.count, by: Self.length).map { bytes[$0..<$0 + Self.length].box }
    }

    package mutating func deposit(in depot: any Depot) { packed.deposit(in: depot) }

    fileprivate static let length = 16
}

extension [UInt8] {
    fileprivate mutating func append(_ box: LineBox?) {
        guard let box else { return append(contentsOf: repeatElement(0, count: LineBoxes.length)) }
        for number in [box.area.x, box.area.y, box.area.width, box.area.height, box.size] {
            let number = UInt16(clamping: number)
            append(UInt8(number & 0xFF))
            append(UInt8(number >> 8))
        }
        append(box.isBold ? 3 : 1)
        append(UInt8(clamping: box.confidence))
        let block = UInt32(clamping: box.block)
        for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: block >> shift)) }
    }
}

extension ArraySlice<UInt8> {
    /// - Precondition: they are as many as a box takes.
    fileprivate var box: LineBox? {
        let signs = self[startIndex + 10]
        guard signs & 1 == 1 else { return nil }
        func number(_ place: Int) -> Int { Int(self[startIndex + place]) | Int(self[startIndex + place + 1]) << 8 }
        return LineBox(
            area: PageArea(x: number(0), y: number(2), width: number(4), height: number(6)), size: number(8),
            isBold: signs & 2 == 2, block: number(12) | number(14) << 16, confidence: Int(self[startIndex + 11]))
    }
}

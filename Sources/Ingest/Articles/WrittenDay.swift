import Archive
import Text

/// The day of a moment as other generators write it; nil for anything else. A zone tells where the clock hung that shows
/// this day: it is no reason for another one.
///
///     2022-09-24                   2022-09-24T23:30:00+08:00
///     2022/9/24 10:00              2022-09-24 10:00:00.5 +0800
///     2022-09-24 10:00:00 UTC      2022-09-24t10:00:00Z
func writtenDay(_ text: String) -> CivilDate? {
    var scanner = MomentScanner(bytes: Bytes(text.utf8))
    guard let day = scanner.day() else { return nil }
    if scanner.isAtEnd { return day }
    return scanner.passTime() && scanner.passZone() && scanner.isAtEnd ? day : nil
}

private struct MomentScanner {
    let bytes: Bytes
    var index = 0

    var isAtEnd: Bool { index == bytes.count }
    private var next: UInt8? { isAtEnd ? nil : bytes[index] }

    mutating func day() -> CivilDate? {
        guard let year = number(4...4), let mark = take("-/"), let month = number(1...2), take(mark),
            let day = number(1...2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `T10:00`, `T10:00:00`, `T10:00:00.000`, with a blank for the T.
    mutating func passTime() -> Bool {
        guard take("Tt ") != nil else { return false }
        skipBlanks()
        guard passHour(2), take(UInt8(ascii: ":")), passSixtieth() else { return false }
        guard take(UInt8(ascii: ":")) else { return true }
        guard passSixtieth() else { return false }
        return take(".,") == nil || number(1...9) != nil
    }

    /// None, `Z`, `+08:00`, `+0800`, `+8`, `UTC`, `Asia/Shanghai`.
    mutating func passZone() -> Bool {
        skipBlanks()
        if isAtEnd { return true }
        if take("+-") != nil {
            guard passHour(1) else { return false }
            return isAtEnd || ((take(UInt8(ascii: ":")) || true) && passSixtieth())
        }
        let start = index
        while let next, isNameByte(next) { index += 1 }
        return index > start
    }

    private mutating func passHour(_ least: Int) -> Bool { number(least...2).map { $0 <= 24 } == true }

    private mutating func passSixtieth() -> Bool { number(2...2).map { $0 <= 60 } == true }

    private mutating func skipBlanks() {
        while next == 0x20 { index += 1 }
    }

    private mutating func number(_ count: ClosedRange<Int>) -> Int? {
        let start = index
        var number = 0
        while let next, (0x30...0x39).contains(next), index - start < count.upperBound {
            number = number * 10 + Int(next - 0x30)
            index += 1
        }
        return index - start >= count.lowerBound ? number : nil
    }

    private mutating func take(_ marks: String) -> UInt8? {
        guard let next, marks.utf8.contains(next) else { return nil }
        index += 1
        return next
    }

    private mutating func take(_ mark: UInt8) -> Bool {
        guard next == mark else { return false }
        index += 1
        return true
    }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
}

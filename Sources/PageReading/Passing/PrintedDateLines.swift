import Records
import Text

/// A printed date, by the kind of its words:
///
///     5月18日             {"kind":"days","month":5,"day":18,"words":"5月18日"}
///     11月19日~21日        {"kind":"days","month":11,"day":19,"lastDay":21,…}
///     5月上旬              {"kind":"part","month":5,"day":1,"lastDay":10,…}
///     5月，               {"kind":"month","month":5,…}
///     近日                {"kind":"recently",…}
///     昨天                {"kind":"relative","days":-1,…}
extension PrintedDate: LineRecordable {
    init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "printedDate")
        self.init(
            kind: try Kind(fields), year: try fields.numberIfAny("year"),
            isOpen: try fields.flag("isOpen"), words: try fields.text("words"))
    }

    func write(to json: inout JSONWriter) {
        json.object {
            kind.writeMembers(to: &$0)
            $0.given("year", year)
            $0.given("isOpen", isOpen)
            $0.member("words", words)
        }
    }
}

extension PrintedDate.Kind {
    fileprivate init(_ fields: RecordFields) throws(RecordFault) {
        let month = try fields.numberIfAny("month")
        switch try fields.text("kind") {
        case "days":
            let last = try fields.numberIfAny("lastDay")
            let lastMonth = try fields.numberIfAny("lastMonth")
            self = .days(
                MonthDay(month: month, day: try fields.number("day")),
                to: last.map { MonthDay(month: lastMonth, day: $0) })
        case "part":
            let first = try fields.number("day"), last = try fields.number("lastDay")
            guard first <= last else { throw .notExpected("lastDay", expected: "a day after the first") }
            self = .part(month: month, first...last)
        case "month": self = .month(try fields.number("month"))
        case "recently": self = .recently
        case "relative": self = .relative(try fields.number("days"))
        default: throw .notExpected("kind", expected: "days, part, month, recently or relative")
        }
    }

    fileprivate func writeMembers(to json: inout JSONWriter) {
        switch self {
        case .days(let first, let last):
            json.member("kind", "days")
            json.given("month", first.month)
            json.member("day", first.day)
            json.given("lastMonth", last?.month)
            json.given("lastDay", last?.day)
        case .part(let month, let days):
            json.member("kind", "part")
            json.given("month", month)
            json.member("day", days.lowerBound)
            json.member("lastDay", days.upperBound)
        case .month(let month):
            json.member("kind", "month")
            json.member("month", month)
        case .recently: json.member("kind", "recently")
        case .relative(let days):
            json.member("kind", "relative")
            json.member("days", days)
        }
    }
}

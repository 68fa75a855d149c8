import Archive
import Text

/// How many documents each day of each month has, part by part, and which months and days have a page of the site:
///
///     {"filed":[{"2023-05":[0,0,4,…]}, …],"pages":{"2023-05":131072}}
///
/// The first day of a month is the first of its list, and bit 0 of its number.
///
/// - Parameter pages: ascending.
func encodedDays(of runs: [SearchRun], parts: [SearchPart], pages: [PartialDate]) -> Bytes {
    var json = JSONWriter()
    json.object {
        $0.key("filed")
        $0.array { json in
            for part in parts {
                let days = runs.lazy.filter { $0.part == part }.flatMap(\.days)
                json.object { encode(days: Array(days), into: &$0) }
            }
        }
        $0.key("pages")
        $0.object { encode(pages: pages, into: &$0) }
    }
    json.endLine()
    return json.bytes
}

private func encode(pages: [PartialDate], into json: inout JSONWriter) {
    var days: [(month: String, bits: Int)] = []
    for page in pages where page.month != nil {
        let month = String("\(page.firstDay)".prefix(7))
        if days.last?.month != month { days.append((month, 0)) }
        if let day = page.day { days[days.count - 1].bits |= 1 << (day - 1) }
    }
    for (month, bits) in days { json.member(month, bits) }
}

/// - Parameter days: ascending, the undated before all.
private func encode(days: [CivilDate?], into json: inout JSONWriter) {
    var number = days.firstIndex { $0 != nil } ?? days.count
    while number < days.count, let first = days[number] {
        var counts: [Int] = []
        while number < days.count, let day = days[number], (day.year, day.month) == (first.year, first.month) {
            counts += repeatElement(0, count: max(0, day.day - counts.count))
            counts[day.day - 1] += 1
            number += 1
        }
        json.key(String("\(first)".prefix(7)))
        json.array { json in counts.forEach { json.integer($0) } }
    }
}

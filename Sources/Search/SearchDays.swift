import Archive
import Text

/// How many articles each day of each month has, part by part: `[{"2023-05":[0,0,4,…]}, …]`, the first of the month first.
func encodedDays(of runs: [SearchRun], parts: [SearchPart]) -> Bytes {
    var json = JSONWriter()
    json.array { json in
        for part in parts {
            let days = runs.lazy.filter { $0.part == part }.flatMap(\.days)
            json.object { encode(days: Array(days), into: &$0) }
        }
    }
    json.endLine()
    return json.bytes
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

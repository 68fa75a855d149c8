import Archive
import Testing

@testable import Ingest

@Suite("Days as other generators write them")
struct WrittenDayTests {
    static let cases: [(text: String, day: String?)] = [
        ("2022-09-24", "2022-09-24"),
        ("2022/9/24", "2022-09-24"),
        ("2022-09-24T23:30:00+08:00", "2022-09-24"),
        ("2022-09-24T00:30:00-11:00", "2022-09-24"),
        ("2022-09-24t10:00:00z", "2022-09-24"),
        ("2022-09-24 10:00", "2022-09-24"),
        ("2022-09-24 10:00:00 +0800", "2022-09-24"),
        ("2022-09-24  10:00:00.123456 +8", "2022-09-24"),
        ("2022-09-24 10:00:00 UTC", "2022-09-24"),
        ("2022/09/24 10:00:00 Asia/Shanghai", "2022-09-24"),
        // No days.
        ("2022-02-29T10:00:00", nil),
        ("2022-09/24", nil),
        ("2022-09-24T", nil),
        ("2022-09-24 10", nil),
        ("2022-09-24 25:00", nil),
        ("2022-09-24 10:61", nil),
        ("2022-09-24 10:00:00 +", nil),
        ("2022-09-24 10:00:00 +08:00 x", nil),
        ("2022-09-24x", nil),
        ("2022-09-245", nil),
        ("22-09-24", nil),
        ("", nil),
    ]

    @Test(arguments: cases)
    func days(_ text: String, _ day: String?) {
        #expect(writtenDay(text)?.description == day)
    }
}

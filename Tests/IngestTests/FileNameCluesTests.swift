import Archive
import TestSupport
import Testing

@testable import Ingest

@Suite("What a page's file name tells")
struct FileNameCluesTests {
    static let cases: [(source: String, date: String?, page: String?)] = [
        ("2023-05-19_A03.txt", "2023-05-19", "A03"),
        ("20230519-03.txt", "2023-05-19", "03"),
        ("2023/05/19/A03.txt", "2023-05-19", "A03"),
        ("2023/05/19/03.txt", "2023-05-19", "03"),
        ("2023.05.19.A03.txt", "2023-05-19", "A03"),
        ("2023_5_9.txt", "2023-05-09", nil),
        ("2023/0519/第3版.txt", "2023-05-19", "3"),
        ("2023-05-19 3版.txt", "2023-05-19", "3"),
        ("202305/19/b12.txt", "2023-05-19", "B12"),
        ("郑州日报2023年5月19日第03版.txt", "2023-05-19", "03"),
        ("２０２３-０５-１９_Ａ０３.txt", "2023-05-19", "A03"),
        ("20230519A03.txt", "2023-05-19", "A03"),
        ("2023-05-19A03.txt", "2023-05-19", "A03"),
        ("2023-05-19_A03_要闻.txt", "2023-05-19", "A03"),
        ("2023-05-19_要闻_A03.txt", "2023-05-19", "A03"),
        ("A03_2023-05-19.txt", "2023-05-19", "A03"),
        ("erqi-2023-05-19-A03.txt", "2023-05-19", "A03"),
        ("2022-01-01/2023-05-19_A03.txt", "2023-05-19", "A03"),
        ("2023-05-19/001_f248a89dec4d7f57.txt", "2023-05-19", nil),
        ("2024-02-29.txt", "2024-02-29", nil),
        // No dates.
        ("000_f248a89dec4d7f57.txt", nil, nil),
        ("A03.txt", nil, nil),
        ("2023/05/A03.txt", nil, nil),
        ("2023-02-29_A03.txt", nil, nil),
        ("20231340-03.txt", nil, nil),
        ("12345678.txt", nil, nil),
        ("120230519.txt", nil, nil),
        ("x20230519.txt", nil, nil),
        ("20230519abcdef.txt", nil, nil),
        ("2023051903.txt", nil, nil),
        ("2023--05-19.txt", nil, nil),
        ("", nil, nil),
    ]

    @Test(arguments: cases)
    func clues(_ source: String, _ date: String?, _ page: String?) {
        let clues = FileNameClues(source: SourcePath(source))
        #expect(clues.issueDate?.description == date)
        #expect(clues.page == page)
    }
}

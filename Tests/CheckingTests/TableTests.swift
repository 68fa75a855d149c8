import Testing

/// How the tables of the open data are read: RFC 4180, and an apostrophe before what a spreadsheet would run.
@Suite("Tables of the open data")
struct TableTests {
    static let head =
        "id,url,title,column,date,dateBasis,issueDate,page,source,origin,reporters,correspondents,people,places,organisations,tags\r\n"

    static let examples: [(title: String, cell: String, fault: String?)] = [
        ("二七区 <招商>", "二七区 <招商>", nil),
        ("二七区 <招商>", "\"二七区 <招商>\"", nil),
        ("二七区，招商,引资", "\"二七区，招商,引资\"", nil),
        ("说\\\"好\\\"", "\"说\"\"好\"\"\"", nil),
        ("=1+1", "'=1+1", nil),
        ("＝1+1", "'＝1+1", nil),
        ("'=1+1", "'=1+1", nil),
        ("'一", "'一", nil),
        ("一", "'一", "2: error: \"title\" is not that of data/articles.jsonl"),
        ("一", "一 ", "2: error: \"title\" is not that of data/articles.jsonl"),
        ("一", "一,", "2: error: the row has 17 cells and the head 16"),
        ("一", "一\r\n", "2: error: the row has 3 cells and the head 16"),
        ("一", "\"一", "2: error: this quotation mark is not closed"),
        ("一", "\"一\"二", "2: error: a quotation mark stands inside the cell"),
        ("一", "一\"二", "2: error: a quotation mark stands inside the cell"),
    ]

    @Test("a label that holds the mark between labels has a backslash before it")
    func lists() throws {
        func told(_ cell: String) throws -> [String] {
            let row =
                "abcdefghjk,articles/ab/cdefghjk.html,二七区 <招商>,,2023-05-18,fileName,2023-05-19,A01,a%.txt,,景静,,,,,\(cell)\r\n"
            return try MadeSite.faults(changing: [
                "data/articles.jsonl": MadeSite.article(["tags": #"["甲|乙","丙\\"]"#]) + "\n",
                "data/articles.csv": Self.head + row,
            ])
        }
        #expect(try told(#"甲\|乙|丙\\"#) == [])
        #expect(try told(#"甲|乙|丙\"#) == ["data/articles.csv:2: error: \"tags\" is not that of data/articles.jsonl"])
    }

    @Test(arguments: examples)
    func cells(title: String, cell: String, fault: String?) throws {
        let row =
            "abcdefghjk,articles/ab/cdefghjk.html,\(cell),,2023-05-18,fileName,2023-05-19,A01,a%.txt,,景静,,,,,防汛\r\n"
        let faults = try MadeSite.faults(changing: [
            "data/articles.jsonl": MadeSite.article(["title": "\"\(title)\""]) + "\n",
            "data/articles.csv": Self.head + row,
        ])
        let told = faults.filter { $0.hasPrefix("data/articles.csv") }
        if let fault {
            #expect(told.contains("data/articles.csv:" + fault), "\(told)")
        } else {
            #expect(told.isEmpty, "\(told)")
        }
    }
}

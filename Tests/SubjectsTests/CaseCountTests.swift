import Testing

@testable import Subjects

/// Each thing that names are judged by has twenty cases or more in `Cases`.
@Suite struct CaseCountTests {
    private static let tables = [
        "owners.txt": "whose an organisation is", "left-borders.txt": "where a name begins, and what is none",
        "glued-places.txt": "places that are printed in one", "chains.txt": "what places lie in",
        "people-without-office.txt": "people without an office", "namesakes.txt": "people of one name",
        "offices.txt": "where an office begins", "topics.txt": "topics",
        "proposals.txt": "what is proposed to an editor",
        "authority-details.txt": "what entries carry", "review.txt": "what to look at first",
        "reasons.txt": "why a label is one", "general-names.txt": "what is general",
    ]

    @Test("twenty cases or more, no two of one name", arguments: tables.keys.sorted())
    func counted(_ file: String) throws {
        let names = try SubjectCase.names(in: file)
        #expect(Set(names).count >= 20, "\(Self.tables[file] ?? ""): \(names.count)")
        #expect(Set(names).count == names.count)
    }
}

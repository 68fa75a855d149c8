import Testing

@testable import Subjects

@Suite struct TopicCaseTests {
    @Test("topics", arguments: try SubjectCase.table("topics.txt"))
    func topics(_ example: SubjectCase) { #expect(example.faults() == []) }
}

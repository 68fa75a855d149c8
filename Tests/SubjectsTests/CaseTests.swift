import Testing

@testable import Subjects

@Suite struct CaseTests {
    @Test("whose an organisation is", arguments: try SubjectCase.table("owners.txt"))
    func owners(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test("where a name begins", arguments: try SubjectCase.table("left-borders.txt"))
    func leftBorders(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test("glued places", arguments: try SubjectCase.table("glued-places.txt"))
    func gluedPlaces(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test("bodies of several names, and what is no body", arguments: try SubjectCase.table("other-names.txt"))
    func otherNames(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test(
        "what is general, and where names end that others hold", arguments: try SubjectCase.table("general-names.txt"))
    func generalNames(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test("people without an office", arguments: try SubjectCase.table("people-without-office.txt"))
    func peopleWithoutOffice(_ example: SubjectCase) { #expect(example.faults() == []) }

    @Test("where offices begin", arguments: try SubjectCase.table("offices.txt"))
    func offices(_ example: SubjectCase) { #expect(example.faults() == []) }
}

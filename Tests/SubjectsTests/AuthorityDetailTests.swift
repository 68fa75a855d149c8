import Archive
import Testing

@testable import Subjects

/// What entries of the authority file may carry: the table `Cases/authority-details.txt`.
@Suite struct AuthorityDetailTests {
    @Test("what an editor writes of an entry", arguments: try SubjectCase.table("authority-details.txt"))
    func read(_ example: SubjectCase) throws {
        let text = try #require(example.texts.first)
        #expect((read(text, as: example.settings["of"]) ?? "nothing") == example.settings["gives"])
    }

    private func read(_ text: String, as kind: String?) -> String? {
        switch kind {
        case "id": return AuthorityID(text).map { "\($0.label) \($0.url)" }
        case "coordinates":
            let parts = text.split(separator: " ").map(String.init)
            guard parts.count == 2 else { return nil }
            return Coordinates(latitude: parts[0], longitude: parts[1]).map { "\($0.latitude) \($0.longitude)" }
        case "label":
            return AuthorityFile.Entry(label: text).nameAndHint.map { "\($0.name) \($0.hint)" }
        default: return "unknown"
        }
    }
}

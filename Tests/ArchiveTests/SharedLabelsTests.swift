import Archive
import Testing

@Suite("Labels that articles share")
struct SharedLabelsTests {
    private let shared = SharedLabels()

    private static let labels = [
        "二七区", "郑州市二七区人民政府", "Café de la Gare centrale", "Cafe\u{301} de la Gare centrale", "", "二七区",
    ]

    @Test("stay as each article writes them, in its order")
    func sameBytes() {
        for labels in [Self.labels, Self.labels.reversed(), []] {
            #expect(shared.each(labels).map { Array($0.utf8) } == labels.map { Array($0.utf8) })
        }
    }

    @Test("people keep their own offices")
    func people() {
        let offices = [["二七区委书记"], ["二七区委副书记", "区长"], [], ["区长", "二七区委副书记"], ["二七区委书记"]]
        let people = zip(["甲", "乙", "甲", "Zoe\u{301}", "Zoé"], offices).map { PersonMention(name: $0, offices: $1) }
        let kept = shared.each(people)
        #expect(kept == people && kept.map { Array($0.name.utf8) } == people.map { Array($0.name.utf8) })
    }
}

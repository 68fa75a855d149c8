import Archive
import Records
import Synchronization
import Testing

/// A depot in memory, which may lose what it has, or give something else.
private final class BytesDepot: Depot {
    private let all = Mutex<[UInt8]>([])
    private let told = Mutex(0)
    let isLosing: Bool

    /// How often it was told of damage.
    var damage: Int { told.withLock { $0 } }

    func noteDamage() { told.withLock { $0 += 1 } }

    func spoil(_ place: Int) { all.withLock { $0[place] ^= 1 } }

    init(isLosing: Bool = false) { self.isLosing = isLosing }

    func put(_ bytes: [UInt8]) -> Range<Int>? {
        all.withLock { all in
            all += bytes
            return all.count - bytes.count..<all.count
        }
    }

    func bytes(in place: Range<Int>) -> [UInt8] { isLosing ? [] : all.withLock { Array($0[place]) } }
}

@Suite("Parts of articles in a depot")
struct RecordDepotTests {
    private static let parts = [
        ArticleParts(
            body: .printed([Paragraph(text: "文\n章", lines: [LineRange(3, 5), LineRange(line: 8)])]),
            otherLines: [LineRange(line: 9)]),
        ArticleParts(body: .markdown(Array("**文**".utf8)), otherLines: []),
        ArticleParts(body: .printed([]), otherLines: []),
    ]

    @Test("come back as they were, each by its place")
    func roundTrip() throws {
        let depot = RecordDepot(BytesDepot())
        let leads = [Self.parts[0].lead, "头", ""]
        let places = try zip(Self.parts, leads).map { try #require(depot.put($0, lead: $1)) }
        #expect(places.map { depot.parts(in: $0) } == Self.parts)
        #expect(places.map { depot.lead(in: $0) } == leads)
    }

    @Test("are empty where the depot has lost them, and it is told")
    func lost() throws {
        let bytes = BytesDepot(isLosing: true), depot = RecordDepot(bytes)
        let place = try #require(depot.put(Self.parts[0], lead: "头"))
        #expect(depot.parts(in: place) == Self.parts[2] && depot.lead(in: place) == "")
        #expect(bytes.damage == 2)
    }

    @Test("are empty wherever one bit of them is another, and the depot is told", arguments: parts.indices)
    func spoiled(_ index: Int) throws {
        let lead = Self.parts[index].lead, count = Self.parts[index].record(lead: lead).bytes.count
        for place in 0..<count {
            let bytes = BytesDepot(), depot = RecordDepot(bytes)
            let kept = try #require(depot.put(Self.parts[index], lead: lead))
            bytes.spoil(place)
            if kept.lead.contains(place) {
                #expect(depot.lead(in: kept) == "" && depot.parts(in: kept) == Self.parts[index])
            } else {
                #expect(depot.parts(in: kept) == Self.parts[2] && depot.lead(in: kept) == lead)
            }
            #expect(bytes.damage == 1)
        }
    }
}

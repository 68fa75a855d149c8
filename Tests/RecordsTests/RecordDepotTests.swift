import Archive
import Records
import Synchronization
import Testing

/// A depot in memory, which may lose what it has.
private final class BytesDepot: Depot {
    private let all = Mutex<[UInt8]>([])
    let isLosing: Bool

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
        let leads = Self.parts.indices.map { String(repeating: "头", count: $0) }
        let places = try zip(Self.parts, leads).map { try #require(depot.put($0, lead: $1)) }
        #expect(places.map { depot.parts(in: $0) } == Self.parts)
        #expect(places.map { depot.lead(in: $0) } == leads)
    }

    @Test("are empty where the depot has lost them")
    func lost() throws {
        let depot = RecordDepot(BytesDepot(isLosing: true))
        let place = try #require(depot.put(Self.parts[0], lead: "头"))
        #expect(depot.parts(in: place) == Self.parts[2] && depot.lead(in: place) == "")
    }
}

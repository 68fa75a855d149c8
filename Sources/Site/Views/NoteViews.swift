import Archive
import Mustache
import Text

/// What the archive's owner says of a term.
extension Site {
    func noteView(_ portrait: Portrait?, _ kind: TermKind) -> Value {
        guard let portrait, let note = portrait.note else { return .null }
        return .object([
            "hasWords": .bool(!note.aliases.isEmpty || note.text != nil),
            "aliases": note.aliases.isEmpty ? .null : .text(theme.texts(.aliases, ["names": joined(note.aliases)])),
            "text": .optional(note.text),
            "hasDetails": .bool(note.hasDetails),
            "broader": links(.broader, portrait.broader, kind), "narrower": links(.narrower, portrait.narrower, kind),
            "coordinates": .optional(note.coordinates.map { "\($0.latitude), \($0.longitude)" }),
            "ids": .list(note.ids.map { .object(["label": .text($0.label), "url": .text($0.url)]) }),
        ])
    }

    private func links(_ name: TextKey, _ terms: [Int], _ kind: TermKind) -> Value {
        let links = terms.compactMap { facts.link(kind, $0) }
        return links.isEmpty ? .null : .object(["name": .text(theme.texts(name)), "links": .list(links)])
    }
}

/// A term as schema.org describes it; nil where nothing is known of it that machines ask for: no detail of the authority file, and nothing
/// that it lies in.
func linkedTerm(_ kind: TermKind, _ label: String, _ portrait: Portrait?, url: String?) -> Bytes? {
    let note = portrait?.note, wholes = portrait?.wholes ?? []
    guard note?.hasDetails == true || !wholes.isEmpty else { return nil }
    var json = JSONWriter()
    json.object { json in
        json.member("@context", "https://schema.org")
        json.member("@type", kind.schemaType)
        json.member("name", label)
        if let url { json.member("url", url) }
        if let aliases = note?.aliases, !aliases.isEmpty { json.member("alternateName", aliases) }
        if let text = note?.text { json.member("description", text) }
        json.same(note?.ids ?? [])
        if let place = note?.coordinates { json.place(place, of: kind) }
        json.wholes(wholes[...], of: kind)
    }
    return json.bytes
}

extension JSONWriter {
    fileprivate mutating func same(_ ids: [AuthorityID]) {
        if !ids.isEmpty { member("sameAs", ids.map(\.url)) }
    }

    /// What holds a thing, and in that what holds the whole: 武平县, in 龙岩, in 福建.
    fileprivate mutating func wholes(_ wholes: ArraySlice<Portrait.Whole>, of kind: TermKind) {
        guard let whole = wholes.first, let relation = kind.schemaRelation else { return }
        key(relation)
        object {
            $0.member("@type", kind.schemaType)
            $0.member("name", whole.label)
            $0.same(whole.ids)
            $0.wholes(wholes.dropFirst(), of: kind)
        }
    }

    /// An organisation is no place: it has one.
    fileprivate mutating func place(_ place: Coordinates, of kind: TermKind) {
        guard kind != .places else { return coordinates(place) }
        key("location")
        object {
            $0.member("@type", "Place")
            $0.coordinates(place)
        }
    }

    private mutating func coordinates(_ place: Coordinates) {
        key("geo")
        object {
            $0.member("@type", "GeoCoordinates")
            $0.member("latitude", place.latitude)
            $0.member("longitude", place.longitude)
        }
    }
}

extension TermKind {
    fileprivate var schemaType: String {
        switch self {
        case .people, .reporters: "Person"
        case .places: "Place"
        case .organisations: "Organization"
        case .tags, .columns: "DefinedTerm"
        }
    }

    /// How such a thing is a part of another; nil where schema.org has no word for it.
    fileprivate var schemaRelation: String? {
        switch self {
        case .places: "containedInPlace"
        case .organisations: "parentOrganization"
        case .people, .reporters, .tags, .columns: nil
        }
    }
}

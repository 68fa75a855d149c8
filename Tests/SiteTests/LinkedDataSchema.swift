import Archive
import Testing
import Text

/// What schema.org says of the things that pages describe to machines, as far as these pages do.
enum LinkedDataSchema {
    /// What schema.org lets the types have that are used here: by type and property, what the value may be.
    private static let schema: [String: [String: [String]]] = [
        "NewsArticle": [
            "url": ["URL"], "identifier": ["Text"], "headline": ["Text"], "inLanguage": ["Language"],
            "datePublished": ["Date"], "temporalCoverage": ["Text"], "author": ["Person"],
            "publisher": ["Organization"],
            "isPartOf": ["PublicationIssue", "Newspaper"], "printPage": ["Text"], "articleSection": ["Text"],
            "keywords": ["Text"], "isBasedOn": ["URL"],
        ],
        "PublicationIssue": ["datePublished": ["Date"], "isPartOf": ["Newspaper"]],
        "Newspaper": ["name": ["Text"]],
        "Person": thing,
        "Organization": thing.merging(["parentOrganization": ["Organization"], "location": ["Place"]]) { $1 },
        "Place": thing.merging(["containedInPlace": ["Place"], "geo": ["GeoCoordinates"]]) { $1 },
        "DefinedTerm": thing, "GeoCoordinates": ["latitude": ["Text"], "longitude": ["Text"]],
    ]
    /// What any of them may have.
    private static let thing = [
        "name": ["Text"], "url": ["URL"], "alternateName": ["Text"], "description": ["Text"], "sameAs": ["Authority"],
    ]
    private static let needed = [
        "NewsArticle": ["headline", "publisher", "isPartOf", "inLanguage"],
        "PublicationIssue": ["datePublished", "isPartOf"],
        "Newspaper": ["name"], "Person": ["name"], "Organization": ["name"], "DefinedTerm": ["name"],
        "GeoCoordinates": ["latitude", "longitude"],
    ]

    /// What is wrong with a thing, by the table above.
    static func faults(_ thing: JSONValue, at place: String) -> [String] {
        guard let type = thing["@type"]?.string, let properties = schema[type] else {
            return ["\(place): no type"]
        }
        let members = (thing.members ?? []).filter { !$0.name.hasPrefix("@") }
        let missing = needed[type, default: []].filter { thing[$0] == nil }
        return missing.map { "\(place): no \($0)" }
            + members.flatMap { member -> [String] in
                guard let types = properties[member.name] else {
                    return ["\(place): \(member.name) is none of \(type)"]
                }
                return (member.value.array ?? [member.value]).flatMap {
                    faults($0, types, at: "\(place).\(member.name)")
                }
            }
    }

    private static func faults(_ value: JSONValue, _ types: [String], at place: String) -> [String] {
        guard let text = value.string else {
            let isOne = types.contains(value["@type"]?.string ?? "")
            return isOne ? faults(value, at: place) : ["\(place): no \(types)"]
        }
        let isOne = types.contains { type in
            switch type {
            case "Text": !text.isEmpty
            case "URL": text.hasPrefix("https://example.org/paper/") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            case "Authority": AuthorityID(text)?.url == text
            case "Date": CivilDate(text) != nil
            case "Language": text == "zh-CN"
            default: false
            }
        }
        return isOne ? [] : ["\(place): \(text) is no \(types)"]
    }
}

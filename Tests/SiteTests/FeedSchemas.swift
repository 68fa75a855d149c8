import Foundation
import FoundationXML
import Text

extension XMLSchema {
    /// RFC 4287, section 4, for feeds whose texts are plain or HTML and whose content is inline.
    static let atom: XMLSchema = {
        let person = Element(children: ["name": 1...1, "uri": 0...1, "email": 0...1])
        let text = Element(allowed: ["type", "xml:lang"], text: .any), many = 0...Int.max
        let common: [String: ClosedRange<Int>] = [
            "id": 1...1, "title": 1...1, "updated": 1...1, "author": many, "contributor": many, "category": many,
            "link": many, "rights": 0...1,
        ]
        let ofFeed: [String: ClosedRange<Int>] = [
            "subtitle": 0...1, "generator": 0...1, "icon": 0...1, "logo": 0...1, "entry": many,
        ]
        let ofEntry: [String: ClosedRange<Int>] = [
            "summary": 0...1, "content": 0...1, "published": 0...1, "source": 0...1,
        ]
        return XMLSchema(
            root: "feed", namespace: "http://www.w3.org/2005/Atom",
            elements: [
                "feed": Element(children: common.merging(ofFeed) { a, _ in a }, allowed: ["xml:lang", "xml:base"]),
                "entry": Element(children: common.merging(ofEntry) { a, _ in a }, allowed: ["xml:lang", "xml:base"]),
                "author": person, "contributor": person, "name": Element(text: .notEmpty),
                "uri": Element(text: .address), "email": Element(text: .notEmpty),
                "id": Element(text: .absoluteAddress), "title": text, "subtitle": text, "rights": text, "summary": text,
                "content": Element(allowed: ["type", "xml:lang", "xml:base"], text: .any),
                "updated": Element(text: .date), "published": Element(text: .date),
                "category": Element(required: ["term"], allowed: ["scheme", "label"]),
                "link": Element(required: ["href"], allowed: ["rel", "type", "hreflang", "title", "length"]),
                "icon": Element(text: .address), "logo": Element(text: .address),
                "generator": Element(allowed: ["uri", "version"], text: .notEmpty),
            ],
            attributes: ["link href": .address],
            further: { feed in
                let entries = feed.elements(forName: "entry")
                let ids = entries.compactMap { $0.elements(forName: "id").first?.stringValue }
                return (Set(ids).count < ids.count ? ["two entries have one id"] : [])
                    + (feed.elements(forName: "author").isEmpty
                        && entries.contains { $0.elements(forName: "author").isEmpty }
                        ? ["an entry has no author"] : [])
                    + ([feed] + entries).flatMap { faults(ofLinks: $0) }
            })
    }()

    /// An entry leads to an alternate or has content; of alternates of one type and language there is one.
    private static func faults(ofLinks node: XMLElement) -> [String] {
        let links = node.elements(forName: "link").map { link in
            ["rel", "type", "hreflang"].map { link.value(of: $0) ?? ($0 == "rel" ? "alternate" : "") }
        }
        let alternates = links.filter { $0[0] == "alternate" }
        let needsOne = node.name == "entry" && node.elements(forName: "content").isEmpty
        return (Set(alternates).count < alternates.count ? ["<\(node.name ?? "")> has two alternates of one kind"] : [])
            + (needsOne && alternates.isEmpty ? ["an entry has neither content nor an alternate"] : [])
    }

    /// sitemap.xsd of the protocol, version 0.9.
    static let sitemap = sitemap(root: "urlset", of: "url", further: ["changefreq", "priority"])
    /// siteindex.xsd of the same.
    static let sitemapIndex = sitemap(root: "sitemapindex", of: "sitemap", further: [])

    private static func sitemap(root: String, of item: String, further: [String]) -> XMLSchema {
        let sequence = ["loc", "lastmod"] + further
        let optional = Dictionary(uniqueKeysWithValues: sequence.dropFirst().map { ($0, 0...1) })
        return XMLSchema(
            root: root, namespace: "http://www.sitemaps.org/schemas/sitemap/0.9",
            elements: [
                root: Element(children: [item: 1...50_000]),
                item: Element(children: optional.merging(["loc": 1...1]) { _, b in b }, sequence: sequence),
                "loc": Element(text: .absoluteAddress), "lastmod": Element(text: .dateOrDay),
                "changefreq": Element(text: .notEmpty), "priority": Element(text: .notEmpty),
            ],
            further: { list in
                let all = list.elements(forName: item).compactMap { $0.elements(forName: "loc").first?.stringValue }
                return all.filter { !(12...2_048).contains($0.utf8.count) || !$0.hasPrefix("http") }.map {
                    "<loc> is \"\($0)\""
                }
                    + (Set(all).count < all.count ? ["an address stands there twice"] : [])
            })
    }
}

extension XMLElement {
    fileprivate func value(of attribute: String) -> String? {
        attributes?.first { $0.name == attribute }?.stringValue
    }
}

/// What is wrong with a JSON Feed, by version 1.1 of its specification.
func faultsOfJSONFeed(_ text: String) -> [String] {
    guard let feed = try? JSONValue(parsing: Array(text.utf8)), case .object = feed else { return ["no JSON object"] }
    var faults = faults(in: feed, "the feed", jsonFeedMembers, required: ["version", "title", "items"])
    if feed["version"]?.string != "https://jsonfeed.org/version/1.1" { faults.append("another version") }
    let items = feed["items"]?.array ?? []
    for item in items {
        faults += itemFaults(of: item)
    }
    let ids = items.compactMap { $0["id"]?.string }
    if Set(ids).count < ids.count { faults.append("two items have one id") }
    return faults + authorFaults(feed)
}

private func itemFaults(of item: JSONValue) -> [String] {
    let hasContent = item["content_text"] != nil || item["content_html"] != nil
    return faults(in: item, "an item", jsonItemMembers, required: ["id"])
        + (hasContent ? [] : ["an item has no content"]) + authorFaults(item)
}

private enum JSONKind { case text, address, date, list, truth }

private let jsonFeedMembers: [String: JSONKind] = [
    "version": .address, "title": .text, "home_page_url": .address, "feed_url": .address, "description": .text,
    "user_comment": .text, "next_url": .address, "icon": .address, "favicon": .address, "authors": .list,
    "language": .text, "expired": .truth, "hubs": .list, "items": .list,
]

private let jsonItemMembers: [String: JSONKind] = [
    "id": .text, "url": .address, "external_url": .address, "title": .text, "content_html": .text,
    "content_text": .text, "summary": .text, "image": .address, "banner_image": .address, "date_published": .date,
    "date_modified": .date, "authors": .list, "tags": .list, "language": .text, "attachments": .list,
]

private func faults(
    in value: JSONValue, _ name: String, _ members: [String: JSONKind], required: [String]
) -> [String] {
    guard case .object(let object) = value else { return ["\(name) is no object"] }
    let missing = required.filter { value[$0] == nil }.map { "\(name) has no \($0)" }
    return missing
        + object.flatMap { member -> [String] in
            let (key, value) = (member.name, member.value)
            guard let kind = members[key] else { return key.hasPrefix("_") ? [] : ["\(name) has \(key)"] }
            return kind.accepts(value) ? [] : ["\(key) of \(name) is \(value)"]
        }
}

private func authorFaults(_ value: JSONValue) -> [String] {
    let authors = value["authors"]?.array ?? []
    let known: Set = ["name", "url", "avatar"]
    return authors.flatMap { author -> [String] in
        guard case .object(let object) = author, !object.isEmpty, object.allSatisfy({ known.contains($0.name) }) else {
            return ["an author is \(author)"]
        }
        return []
    }
}

extension JSONKind {
    fileprivate func accepts(_ value: JSONValue) -> Bool {
        switch self {
        case .text: value.string != nil
        case .address: value.string.map { XMLSchema.Kind.absoluteAddress.accepts($0) } ?? false
        case .date: value.string.map { XMLSchema.Kind.date.accepts($0) } ?? false
        case .list: value.array != nil
        case .truth: value == .bool(true) || value == .bool(false)
        }
    }
}

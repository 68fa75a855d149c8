import Archive
import Testing
import Text

@testable import Site

/// Manifests and the collection, against what the Presentation API 3.0 demands of each resource
/// (<https://iiif.io/api/presentation/3.0/>, sections 2 to 5 and appendix A).
@Suite("IIIF")
struct ManifestTests {
    private static let base = "https://example.org/paper"
    private static let manifestPath = "pages/2023-06-02/manifest.json"

    private func json(_ path: String, _ archive: Archive = Fixture.picturedArchive(baseURL: base)) throws -> JSONValue {
        try JSONValue(parsing: Bytes(try Fixture.site(archive).render(path: path).utf8))
    }

    @Test(
        "each resource of a manifest has what it must have, and nothing that it may not",
        arguments: [manifestPath, "pages/collection.json"])
    func valid(_ path: String) throws {
        let value = try json(path)
        #expect(value.members?.first?.name == "@context")
        #expect(value["@context"]?.string == "http://iiif.io/api/presentation/3/context.json")
        #expect(value["id"]?.string == Self.base + "/" + path)
        var rules = PresentationRules()
        rules.check(value, isTop: true)
        #expect(rules.faults == [])
        #expect(Set(rules.ids).count == rules.ids.count, "an id is given twice")
    }

    @Test("the rules find what is wrong")
    func rules() throws {
        let sound =
            #"{"@context":"http://iiif.io/api/presentation/3/context.json","id":"https://a.b/m","type":"Manifest","label":{"none":["a"]},"items":[{"id":"https://a.b/c","type":"Canvas","height":2,"width":1,"items":[]}]}"#
        let spoilt = [
            ("", ""), (#""width":1,"#, ""), (#""type":"Canvas","#, ""), (#""id":"https://a.b/c""#, #""id":"c""#),
            (#"{"none":["a"]}"#, #""a""#), (#""items":[{"#, #""things":[{"#), (#""height":2"#, #""height":0"#),
            (#""https://a.b/c""#, ##""https://a.b/c#1""##), (#""label""#, #""navDate":"2023","label""#),
        ]
        for (place, (old, new)) in spoilt.enumerated() {
            var rules = PresentationRules()
            rules.check(
                try JSONValue(parsing: Bytes((old.isEmpty ? sound : sound.replacing(old, with: new)).utf8)), isTop: true
            )
            #expect(rules.faults.isEmpty == (place == 0), "\(old) → \(new): \(rules.faults)")
        }
    }

    @Test("pages are canvases as large as their pictures, articles are ranges and notes on their areas")
    func content() throws {
        let manifest = try json(Self.manifestPath)
        let canvases = manifest["items"]?.array ?? []
        #expect(canvases.map { $0["width"]?.integer } == [1_432, 1_432])
        #expect(canvases.map { $0["label"]?["zh-CN"]?.array?.first?.string } == ["2023年6月2日 A01版", "2023年6月2日 A02版"])
        let painting = canvases.first?["items"]?.array?.first?["items"]?.array?.first
        #expect(painting?["body"]?["id"]?.string == Self.base + "/pictures/large/2023-06-02_A01.jpg")
        let notes = canvases.first?["annotations"]?.array?.first?["items"]?.array ?? []
        let article = Fixture.picturedArchive().articles[0]
        #expect(notes.first?["body"]?["value"]?.string == "<a href=\"\(Self.base)/\(article.id.url)\">防汛会议召开</a>")
        #expect(notes.first?["target"]?.string == Self.base + "/pages/2023-06-02/canvas/1#xywh=143,100,573,80")
        let ranges = manifest["structures"]?.array ?? []
        #expect(ranges.map { $0["label"]?["zh-CN"]?.array?.first?.string } == ["防汛会议召开", "另一篇"])
        let sources = ranges.first?["items"]?.array?.map { $0["source"]?["id"]?.string?.last }
        #expect(sources == ["1", "1", "1", "2"])
        #expect(manifest["navDate"]?.string == "2023-06-02T00:00:00Z")
    }

    @Test(
        "a licence that IIIF knows is a right, another one a statement",
        arguments: [
            ("https://creativecommons.org/licenses/by/4.0/", "http://creativecommons.org/licenses/by/4.0/"),
            ("仅供研究", nil),
            ("https://example.org/creativecommons.org/", nil),
            ("http://rightsstatements.org/vocab/InC/1.0/", "http://rightsstatements.org/vocab/InC/1.0/"),
        ] as [(String, String?)])
    func licence(_ licence: String, _ right: String?) throws {
        let archive = Fixture.picturedArchive(baseURL: Self.base, licence: licence)
        for path in [Self.manifestPath, "pages/collection.json"] {
            let value = try json(path, archive)
            #expect(value["rights"]?.string == right)
            #expect(
                value["requiredStatement"]?["value"]?["zh-CN"]?.array?.first?.string == (right == nil ? licence : nil))
            var rules = PresentationRules()
            rules.check(value, isTop: true)
            #expect(rules.faults == [])
        }
    }

    @Test("there are none where the site's address is not known, or there is no picture")
    func missing() {
        for archive in [Fixture.picturedArchive(), Fixture.picturedArchive(baseURL: Self.base, pictures: nil)] {
            let paths = Fixture.site(archive).outputs.map(\.path)
            #expect(!paths.contains { $0.hasSuffix("manifest.json") || $0.hasSuffix("collection.json") })
        }
    }
}

/// What the Presentation API demands of resources.
private struct PresentationRules {
    private(set) var faults: [String] = []
    /// Of all resources that are described where they stand.
    private(set) var ids: [String] = []

    private struct Resource {
        var required: Set<String>
        var allowed: Set<String>
    }

    private static let common: Set<String> = [
        "label", "metadata", "summary", "requiredStatement", "rights", "provider", "thumbnail", "navDate", "homepage",
        "seeAlso", "partOf", "behavior", "rendering", "service",
    ]

    private static let resources: [String: Resource] = [
        "Collection": Resource(
            required: ["id", "type", "label", "items"], allowed: common.union(["annotations", "viewingDirection"])),
        "Manifest": Resource(
            required: ["id", "type", "label", "items"],
            allowed: common.union(["annotations", "structures", "start", "viewingDirection", "placeholderCanvas"])),
        "Canvas": Resource(
            required: ["id", "type", "height", "width", "items"], allowed: common.union(["duration", "annotations"])),
        "AnnotationPage": Resource(required: ["id", "type", "items"], allowed: common),
        "Annotation": Resource(
            required: ["id", "type", "motivation", "body", "target"], allowed: common.union(["timeMode"])),
        "Range": Resource(
            required: ["id", "type", "label", "items"],
            allowed: common.union(["annotations", "start", "supplementary"])),
        "Image": Resource(required: ["id", "type"], allowed: ["format", "height", "width", "label", "service"]),
        "Text": Resource(required: ["id", "type", "label"], allowed: ["format", "language"]),
        "TextualBody": Resource(required: ["type", "value"], allowed: ["format", "language"]),
        "SpecificResource": Resource(required: ["type", "source", "selector"], allowed: ["id"]),
        "FragmentSelector": Resource(required: ["type", "value"], allowed: ["conformsTo"]),
    ]

    /// Which resources may stand in a list.
    private static let lists: [String: [String: Set<String>]] = [
        "Collection": ["items": ["Collection", "Manifest"], "thumbnail": ["Image"], "homepage": ["Text"]],
        "Manifest": [
            "items": ["Canvas"], "structures": ["Range"], "thumbnail": ["Image"], "homepage": ["Text"],
            "partOf": ["Collection"],
        ],
        "Canvas": [
            "items": ["AnnotationPage"], "annotations": ["AnnotationPage"], "thumbnail": ["Image"],
            "homepage": ["Text"],
        ],
        "AnnotationPage": ["items": ["Annotation"]],
        "Range": ["items": ["Canvas", "Range", "SpecificResource"]],
    ]

    /// - Parameter isReference: whether it only names a resource that is described elsewhere.
    mutating func check(_ value: JSONValue, isTop: Bool = false, isReference: Bool = false) {
        guard let type = value["type"]?.string, let rules = Self.resources[type] else {
            return tell("no resource: \(value["type"]?.string ?? "without type")")
        }
        let names = Set((value.members ?? []).map(\.name)).subtracting(isTop ? ["@context"] : [])
        let required = isReference ? rules.required.subtracting(["items", "height", "width"]) : rules.required
        for name in required.subtracting(names).sorted() { tell("\(type) without \(name)") }
        for name in names.subtracting(rules.required).subtracting(rules.allowed).sorted() {
            tell("\(type) with \(name)")
        }
        checkNames(value, type, isReference)
        for (list, types) in Self.lists[type] ?? [:] {
            guard let elements = value[list] else { continue }
            guard let elements = elements.array else { return tell("\(list) of \(type) is no list") }
            if list != "items", elements.isEmpty { tell("\(list) of \(type) is empty") }
            for element in elements {
                if !types.contains(element["type"]?.string ?? "") { tell("\(list) of \(type) has another type") }
                let isNamed = ["partOf"].contains(list) || type == "Collection" && list == "items"
                check(element, isReference: isNamed)
            }
        }
        if type == "Annotation" { checkAnnotation(value) }
    }

    private mutating func checkNames(_ value: JSONValue, _ type: String, _ isReference: Bool) {
        if let id = value["id"] {
            let text = id.string ?? ""
            if text.wholeMatch(of: /https?:\/\/[!-~]+/) == nil { tell("\(type) has no address as its id: \(text)") }
            if type == "Canvas", text.contains("#") { tell("a canvas's id has a fragment") }
            if !isReference, !["Text", "Image"].contains(type) { ids.append(text) }
        }
        for name in ["label", "summary"] {
            guard let words = value[name] else { continue }
            let texts = (words.members ?? []).map(\.value.array)
            if texts.isEmpty || texts.contains(where: { $0?.first?.string == nil }) {
                tell("\(name) is no language map")
            }
        }
        for name in ["height", "width"] {
            if let number = value[name], number.integer ?? 0 <= 0 { tell("\(name) of \(type) is no size") }
        }
        if let date = value["navDate"], date.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) == nil {
            tell("navDate is no time")
        }
        if let rights = value["rights"]?.string, !rights.hasPrefix("http://") { tell("rights is no address") }
    }

    private mutating func checkAnnotation(_ value: JSONValue) {
        if let body = value["body"] { check(body) }
        let target = value["target"]?.string ?? ""
        if target.wholeMatch(of: /https:\/\/[^#]+(#xywh=\d+,\d+,[1-9]\d*,[1-9]\d*)?/) == nil {
            tell("no target: \(target)")
        }
        if !["painting", "commenting"].contains(value["motivation"]?.string ?? "") { tell("no motivation") }
    }

    private mutating func tell(_ fault: String) { faults.append(fault) }
}

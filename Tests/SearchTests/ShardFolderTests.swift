import Testing

@testable import Search

/// Where the shards of a volume of many lie: eight in a folder. The same in Swift and in the browser.
@Suite("Folders of shards")
struct ShardFolderTests {
    /// Ten shards.
    private static let entry = "aaaaaaaabbbbbbbb 丁 丂 七 丄 丅 丆 万 丈 三"

    static let places = [
        ("一一", "aaaaaaaa/0"), ("丁丁", "aaaaaaaa/1"), ("万丁", "aaaaaaaa/7"), ("丈丁", "bbbbbbbb/8"), ("三丁", "bbbbbbbb/9"),
    ]

    @Test("a term is in the folder of its shard", arguments: places)
    func place(_ term: String, _ path: String) throws {
        let scalars = Array(term.unicodeScalars)
        var volumes = [SearchManifest.Volume?](repeating: nil, count: volumeCount)
        volumes[1] = SearchManifest.Volume(Self.entry)
        let part = SearchManifest.Part(first: 0, count: 1, folders: [], articlesPerFolder: 32, volumes: volumes)
        let found = part.shards(of: CharacterPair(scalars[0].value, scalars[1].value))
        #expect(found.map { "\($0.folder)/\($0.number)" } == [path])
    }

    @Test("an entry without a folder for each eight shards is none")
    func damaged() {
        #expect(SearchManifest.Volume("aaaaaaaa 丁 丂 七 丄 丅 丆 万")?.folders == ["aaaaaaaa"])
        #expect(SearchManifest.Volume("aaaaaaaa 丁 丂 七 丄 丅 丆 万 丈") == nil)
        #expect(SearchManifest.Volume("aaaaaaaabbbbbbbb 丁") == nil)
    }

    @Test("the script finds them in the same places")
    func script() throws {
        let site = try BrowserSite()
        let terms = Self.places.map { "\"\($0.0)\"" }.joined(separator: ",")
        try site.write(
            "shards.html",
            """
            <!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script type="module">
            import {shardPaths} from "./assets/search-postings.js";
            const volumes = Array(85).fill("");
            volumes[1] = "\(Self.entry)";
            const lines = [\(terms)].map(term => shardPaths(term, {volumes}).join(" "));
            document.getElementById("out").textContent = lines.join("\\n");
            </script>
            """)
        #expect(
            try site.output(of: "shards.html") == Self.places.map { "terms/\($0.1).json" }.joined(separator: "\n"))
    }
}

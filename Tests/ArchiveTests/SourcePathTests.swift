import Archive
import TestSupport
import Testing

@Suite("Paths of files below the source folder")
struct SourcePathTests {
    struct Parts: Sendable {
        var path: SourcePath
        var folder: SourcePath, name: String, stem: String, ending: String
    }

    static let cases = [
        Parts(path: "2023/五月/a.b.txt", folder: "2023/五月", name: "a.b.txt", stem: "a.b", ending: "txt"),
        Parts(path: "a.txt", folder: .top, name: "a.txt", stem: "a", ending: "txt"),
        Parts(path: "2023.05/a", folder: "2023.05", name: "a", stem: "a", ending: ""),
        Parts(path: "a.", folder: .top, name: "a.", stem: "a", ending: ""),
        Parts(path: "x/.txt", folder: "x", name: ".txt", stem: ".txt", ending: ""),
        Parts(path: ".top", folder: .top, name: ".top", stem: ".top", ending: ""),
    ]

    @Test("a path has a folder, a name, and of that a stem and an ending", arguments: cases)
    func parts(_ parts: Parts) {
        #expect(parts.path.folder == parts.folder && parts.path.name == parts.name)
        #expect(parts.path.stem == parts.stem && parts.path.ending == parts.ending)
        #expect(parts.folder.child(parts.name) == parts.path)
    }

    @Test("it is told by the path that the user knows, and found by that or by its own")
    func pathOfUser() {
        let path: SourcePath = "2023/a.txt"
        #expect(path.path(below: "seeds") == "seeds/2023/a.txt" && SourcePath.top.path(below: "seeds") == "seeds")
        for name in ["seeds/2023/a.txt", "2023/a.txt"] {
            #expect(SourcePath(named: name, below: "seeds") == path)
        }
        #expect(SourcePath(named: "seeds2/a.txt", below: "seeds") == "seeds2/a.txt")
    }

    @Test("two spellings that Unicode holds equal are one name, and the order is that of bytes")
    func equality() {
        let whole: SourcePath = "caf\u{E9}.txt", parted: SourcePath = "cafe\u{301}.txt"
        #expect(whole == parted && Set([whole, parted]).count == 1)
        #expect(
            ["b.txt", "a/c.txt", "a.txt", "é.txt", "Z.txt"].map { SourcePath($0) }.sorted().map(\.text)
                == ["Z.txt", "a.txt", "a/c.txt", "b.txt", "é.txt"])
    }
}

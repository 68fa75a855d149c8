import Build
import Foundation
import TestSupport

/// A small site with something of everything: printed pages, an article in Markdown with all that GitHub's Markdown has,
/// a picture, topics, and an address. Nothing is wrong with it.
struct SoundSite {
    /// Built once; tests spoil copies.
    static let shared = Task { try await SoundSite() }

    let built: BuiltSite

    private init() async throws {
        let seeds = try TemporaryFolder()
        for (path, text) in Self.sources { try seeds.write("seeds/" + path, text) }
        try seeds.write("seeds/2023/fan.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(1...200))
        built = try await BuiltSite.build(from: seeds.path + "/seeds", into: TemporaryFolder())
    }

    func copy() throws -> SpoiltSite {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: built.folder.path + "/public", toPath: folder.path + "/public")
        return SpoiltSite(folder: folder)
    }

    static let sources: [String: String] = [
        "archive.yml": """
        title: 二七报纸档案
        subtitle: 逐篇可读，逐行可查
        publisher: 二七区档案馆
        baseURL: https://example.org/paper
        """,
        "subjects.yml": "topics:\n  招商引资: {}\n  城市更新: {}\npeople: [樊惠林]\n",
        "2023-05-18_A01.txt": """
        二七区召开招商引资推进会

        本报讯 5月17日，二七区召开招商引资推进
        会，区委书记樊惠林主持会议并讲话，要求
        各单位抓好<招商引资>各项工作落实。

        会议还研究了其他事项，听取了专题汇报。
        记者 景静

        天气预报 & 晴转多云
        """,
        "2023-06-02_A01.txt": """
        二七区召开城市更新推进会

        本报讯 6月1日，二七区召开城市更新推进
        会，区委副书记虎荣鑫主持会议并讲话，要
        求各单位抓好城市更新各项工作落实。记者 景静
        """,
        "2023/2023-06-03.md": markdown,
    ]

    /// Every feature of GitHub-flavoured Markdown, and text that only looks like a fault.
    static let markdown = """
        ---
        title: 左学彬 & <城市更新>
        date: 2023-06-03
        reporters: [景静]
        tags: [城市更新]
        ---

        # 一级标题

        第一段，**粗体**、*斜体*、~~删去~~、`代码 {{title}} </p>`，硬换行\\
        下一行。脚注[^注]，自动链接 https://example.com/a?b=c&d=e 和 <mailto:a@example.com>。

        二级标题
        --------

        > 引文 <b>不是标记</b> &copy; &#20013;
        >
        > - 引文里的表

        1. 第一
        2. 第二
           - 内层
             1. 更里层

        - [x] 做完
        - [ ] 没做

        | 左 | 中 | 右 |
        |:---|:---:|---:|
        | a | `b|c` | ~~d~~ |

        ```html
        <script>alert("{{body}}")</script>
        ```

            缩进的代码 <!-- 不是注释 -->

        <div onclick="go()">不是标记</div>

        ![樊惠林 "讲话"](fan.png "图片 {{caption}}")

        见[前一页](../2023-05-18_A01.txt)和[外面](https://example.com/ "题")，![][图]，{{< figure src="x" >}}

        ***

        ###### 六级标题

        [^注]: 脚注的话，两段。

            第二段。

        [图]: fan.png
        """
}

/// A copy of a site, for faults to be planted in.
struct SpoiltSite {
    struct NotThere: Error, CustomStringConvertible { var description: String }

    let folder: TemporaryFolder
    var path: String { folder.path + "/public" }

    /// The first file whose path begins and ends so.
    func first(_ start: String, _ end: String = "") throws -> String {
        let names = try folder.files().filter { $0.hasPrefix("public/") }.map { String($0.dropFirst("public/".count)) }
        guard let name = names.first(where: { $0.hasPrefix(start) && $0.hasSuffix(end) }) else {
            throw NotThere(description: "no file \(start)…\(end)")
        }
        return name
    }

    /// What the site calls a file: the style sheet and the scripts have a hash in their names.
    private func real(_ name: String) -> String {
        guard name.hasPrefix("assets/"), let dot = name.lastIndex(of: ".") else { return name }
        return (try? first(String(name[...dot]), String(name[dot...]))) ?? name
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + real(name))))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func write(_ name: String, _ text: String) throws { try folder.write("public/" + real(name), text) }

    func write(_ name: String, bytes: [UInt8]) throws { try folder.write("public/" + real(name), bytes: bytes) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + real(name)) }

    /// Puts `new` in the place of the first `old`.
    func replace(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        guard let range = text.range(of: old) else { throw NotThere(description: "no \(old) in \(name)") }
        try write(name, text.replacingCharacters(in: range, with: new))
    }

    /// Keeps the first `part` of the file: 0.5 is its half.
    func cut(_ name: String, to part: Double) throws {
        let bytes = try bytes(name)
        try write(name, bytes: Array(bytes.prefix(Int(Double(bytes.count) * part))))
    }

    /// Turns one bit over.
    func flip(_ name: String) throws {
        var bytes = try bytes(name)
        bytes[bytes.count / 2] ^= 1
        try write(name, bytes: bytes)
    }

    // MARK: Files by what they are

    func article() throws -> String {
        let names = try folder.files().filter { $0.hasPrefix("public/articles/") }.sorted()
        for name in names where try folder.read(name).contains("招商引资推进会</h1>") {
            return String(name.dropFirst("public/".count))
        }
        throw NotThere(description: "no article")
    }

    var page: String { "pages/2023-05-18_A01.html" }
}

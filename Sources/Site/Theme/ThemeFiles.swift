import Mustache
import Text

/// The files of a theme on their way to a `Theme`, sorted by what they are for.
struct ThemeFiles {
    private static let textsPath = "strings.json"

    let folder: String
    private(set) var faults: [SourceFault] = []
    private var assets: [String: Bytes] = [:]
    private var templates: [String: TemplateFile] = [:]
    private let builtInTemplates: [String: TemplateFile]
    private let builtInTexts: [String: String]
    private let builtInAssets: Set<String>
    private var ownTexts: Bytes?

    /// The files of the default theme alone.
    init(folder: String) {
        self.folder = folder
        var templates: [String: TemplateFile] = [:], texts: Bytes = []
        for (path, text) in embeddedThemeFiles {
            let path = path.description
            var bytes = Bytes()
            bytes.append(text)
            if path == Self.textsPath {
                texts = bytes
            } else if let name = templateName(path) {
                templates[name] = TemplateFile(name: name, path: "default theme: " + path, text: bytes)
            } else {
                assets[path] = bytes
            }
        }
        self.templates = templates
        builtInTemplates = templates
        builtInTexts = textMembers(of: texts)
        builtInAssets = Set(assets.keys)
    }

    /// Takes a file of the theme's folder in.
    mutating func add(_ path: String, _ bytes: Bytes) {
        if path == Self.textsPath {
            ownTexts = bytes
        } else if let name = templateName(path) {
            addTemplate(name, path, bytes)
        } else if path.hasPrefix(assetFolder) {
            assets[path] = bytes
        } else if path != "README.md" {
            tell(.unusedFile(path), path)
        }
    }

    private mutating func addTemplate(_ name: String, _ path: String, _ bytes: Bytes) {
        guard isValidUTF8(bytes) else { return tell(.notUTF8, path) }
        if builtInTemplates[name] == nil && !name.hasPrefix("partials/") {
            tell(.unknownTemplate(name, nearest: closestName(to: name, among: builtInTemplates.keys.sorted())), path)
        }
        templates[name] = TemplateFile(name: name, path: place(path), text: bytes)
    }

    private mutating func tell(_ fault: ThemeFault, _ path: String) {
        faults.append(SourceFault(fault, path: place(path)))
    }

    private func place(_ path: String) -> String { folder.isEmpty ? path : folder + "/" + path }

    /// What the site carries, sorted by path.
    func siteAssets() -> [Theme.Asset] {
        assetNames.assets.sorted { $0.key < $1.key }.map { Theme.Asset(path: $0, bytes: $1) }
    }

    /// The default theme's style sheet and scripts, or what has taken their place, get names of their own.
    private var assetNames: AssetNames {
        AssetNames(assets, named: builtInAssets.filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") })
    }

    /// Compiles the templates. While some of the theme's own are faulty, their twins take their place; only the first
    /// round's faults are told, as those of the next are what it leads to: a page that calls a partial now missing.
    ///
    /// - Parameter texts: what `strings` is on every page.
    mutating func compiledTemplates(texts: InterfaceText) -> TemplateSet {
        let constants: Object = ["strings": texts.value], renaming = Renaming(assetNames.paths)
        var (compiled, found) = TemplateSet.compile(
            sortedTemplates(), constants: constants, outermost: PageView.outermostNames, renaming: renaming)
        faults += found
        while !found.isEmpty {
            let faulty = Set(found.map(\.path))
            let replaced = templates.values.filter { faulty.contains($0.path) && $0 != builtInTemplates[$0.name] }
            if replaced.isEmpty { break }
            for file in replaced { templates[file.name] = builtInTemplates[file.name] }
            (compiled, found) = TemplateSet.compile(
                sortedTemplates(), constants: constants, outermost: PageView.outermostNames, renaming: renaming)
        }
        return compiled
    }

    /// The names of the theme's own templates that say something else than their twins of the default theme, by path.
    var replaceable: [String: String] {
        let own = templates.values.filter { file in builtInTemplates[file.name].map { $0.text != file.text } ?? false }
        return Dictionary(own.map { ($0.path, $0.name) }) { first, _ in first }
    }

    /// The templates with the twins of some in their place.
    func compiledTemplates(texts: InterfaceText, replacing names: Set<String>) -> TemplateSet {
        var files = self
        for name in names { files.templates[name] = builtInTemplates[name] }
        return files.compiledTemplates(texts: texts)
    }

    private func sortedTemplates() -> [TemplateFile] {
        templates.values.sorted { $0.name < $1.name }
    }

    /// The default texts with the theme's own over them.
    mutating func interfaceTexts() -> [String: String] {
        guard let ownTexts else { return builtInTexts }
        var texts = builtInTexts
        do throws(JSONError) {
            guard let members = try JSONValue(parsing: ownTexts).members else {
                tell(.notAnObject, Self.textsPath)
                return texts
            }
            let untranslated = builtInTexts.keys.filter { key in !members.contains { $0.name == key } }.sorted()
            for member in members { take(member, into: &texts, untranslated: untranslated) }
        } catch {
            let before = ownTexts.prefix(error.offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
            faults.append(
                SourceFault(
                    ThemeFault.notJSON(expected: error.expected), path: place(Self.textsPath), line: line,
                    column: column))
        }
        return texts
    }

    /// - Parameter untranslated: the default keys that the theme does not give: what a strange key may be meant for.
    private mutating func take(
        _ member: JSONValue.Member, into texts: inout [String: String], untranslated: [String]
    ) {
        guard let text = member.value.string else { return tell(.notAText(key: member.name), Self.textsPath) }
        guard let builtIn = builtInTexts[member.name] else {
            if let nearest = closestName(to: member.name, among: untranslated) {
                tell(.misspeltKey(member.name, nearest: nearest), Self.textsPath)
            }
            texts[member.name] = text
            return
        }
        let known = Phrase(builtIn).placeholders
        if let unknown = Phrase(text).placeholders.first(where: { !known.contains($0) }) {
            return tell(.unknownPlaceholder(unknown, key: member.name, known: known), Self.textsPath)
        }
        texts[member.name] = text
    }
}

private let templateEnding = ".mustache"

/// `partials/card.mustache` → `partials/card`; nil for what is no template.
private func templateName(_ path: String) -> String? {
    path.hasSuffix(templateEnding) ? String(path.dropLast(templateEnding.utf8.count)) : nil
}

/// The texts of the default theme, which a test holds to be an object of texts.
private func textMembers(of json: Bytes) -> [String: String] {
    let members = (try? JSONValue(parsing: json))?.members ?? []
    let texts = members.compactMap { member in member.value.string.map { (member.name, $0) } }
    return Dictionary(texts) { first, _ in first }
}

private func isValidUTF8(_ bytes: Bytes) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

import Mustache
import Text

/// The files of a theme on their way to a `Theme`, sorted by what they are for.
struct ThemeFiles {
    let folder: String
    private(set) var faults: [SourceFault] = []
    private var assets: [String: Bytes] = [:]
    private var templates: [String: TemplateFile] = [:]
    private let builtInTemplates: [String: TemplateFile]
    private let builtInAssets: Set<String>
    private var texts: ThemeTexts

    /// The files of the default theme alone.
    ///
    /// - Parameter language: a tag (BCP 47). Where nobody speaks it, the interface speaks simplified Chinese.
    init(folder: String, language: String) {
        self.folder = folder
        var templates: [String: TemplateFile] = [:], texts: [String: Bytes] = [:]
        for (path, text) in embeddedThemeFiles {
            let path = path.description
            var bytes = Bytes()
            bytes.append(text)
            if ThemeTexts.isTexts(path) {
                texts[path] = bytes
            } else if let name = templateName(path) {
                templates[name] = TemplateFile(name: name, path: "default theme: " + path, text: bytes)
            } else {
                assets[path] = path.hasSuffix(".png") ? bytes.ofDigits : bytes
            }
        }
        self.templates = templates
        builtInTemplates = templates
        builtInAssets = Set(assets.keys)
        self.texts = ThemeTexts(texts, language: language)
    }

    /// Takes a file of the theme's folder in.
    mutating func add(_ path: String, _ bytes: Bytes) {
        if ThemeTexts.isTexts(path) {
            texts.add(path, bytes, place: place(path))
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
        let all = texts.all(place: place(InterfaceLanguage.simplifiedChinese.textsPath))
        faults += texts.faults
        return all
    }
}

private let templateEnding = ".mustache"

/// `partials/card.mustache` → `partials/card`; nil for what is no template.
private func templateName(_ path: String) -> String? {
    path.hasSuffix(templateEnding) ? String(path.dropLast(templateEnding.utf8.count)) : nil
}

private func isValidUTF8(_ bytes: Bytes) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

extension Bytes {
    /// The bytes of a picture, which the program carries as hexadecimal digits.
    fileprivate var ofDigits: Bytes {
        func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
        return stride(from: 1, to: count, by: 2).map { value(self[$0 - 1]) << 4 | value(self[$0]) }
    }
}

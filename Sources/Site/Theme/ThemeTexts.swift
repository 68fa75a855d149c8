import Text

/// The texts of a theme on their way to an `InterfaceText`: those of the default theme in each language, and the theme's own.
struct ThemeTexts {
    /// What is wrong with the theme's own.
    private(set) var faults: [SourceFault] = []
    let language: InterfaceLanguage
    /// The language that was asked for, where nobody speaks it.
    private let unspoken: String?
    private let builtIn: [InterfaceLanguage: [String: String]]
    /// The theme's own files in turn, with their places as the user knows them.
    private var own: [(place: String, path: String, bytes: Bytes)] = []

    /// - Parameters:
    ///   - files: the default theme's files of texts, by path.
    ///   - tag: of a language. Where nobody speaks it, the texts are simplified Chinese.
    init(_ files: [String: Bytes], language tag: String) {
        let language = InterfaceLanguage(tag: tag)
        builtIn = Dictionary(
            uniqueKeysWithValues: InterfaceLanguage.allCases.map { ($0, textMembers(of: files[$0.textsPath] ?? [])) })
        self.language = language ?? .simplifiedChinese
        unspoken = language == nil ? tag : nil
    }

    static func isTexts(_ path: String) -> Bool { InterfaceLanguage.allCases.contains { $0.textsPath == path } }

    /// Takes a file of the theme's own in. One of another language is for another site.
    mutating func add(_ path: String, _ bytes: Bytes, place: String) {
        if path == language.textsPath || path == InterfaceLanguage.simplifiedChinese.textsPath {
            own.append((place, path, bytes))
        }
    }

    /// The default texts with the theme's own over them.
    ///
    /// - Parameter place: of the file in which texts of a language that nobody speaks would be.
    mutating func all(place: String) -> [String: String] {
        if let unspoken, own.isEmpty { tell(.unspokenLanguage(unspoken), place) }
        var texts = builtIn[language] ?? [:]
        for file in own { take(file, into: &texts) }
        return texts
    }

    private mutating func take(_ file: (place: String, path: String, bytes: Bytes), into texts: inout [String: String])
    {
        do throws(JSONError) {
            guard let members = try JSONValue(parsing: file.bytes).members else {
                return tell(.notAnObject, file.place)
            }
            let untranslated = texts.keys.filter { key in !members.contains { $0.name == key } }.sorted()
            // Another language's own words would take the place of this one's: those that are the default ones say nothing.
            let others = file.path == language.textsPath ? nil : builtIn[.simplifiedChinese]
            for member in members where others.map({ $0[member.name] != member.value.string }) ?? true {
                take(member, of: file.place, into: &texts, untranslated: untranslated)
            }
        } catch {
            let before = file.bytes.prefix(error.offset)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
            faults.append(
                SourceFault(
                    ThemeFault.notJSON(expected: error.expected), path: file.place, line: line, column: column))
        }
    }

    /// - Parameter untranslated: the default keys that the theme does not give: what a strange key may be meant for.
    private mutating func take(
        _ member: JSONValue.Member, of place: String, into texts: inout [String: String], untranslated: [String]
    ) {
        guard let text = member.value.string else { return tell(.notAText(key: member.name), place) }
        let known = placeholders(of: member.name)
        guard let known else {
            if let nearest = closestName(to: member.name, among: untranslated) {
                tell(.misspeltKey(member.name, nearest: nearest), place)
            }
            texts[member.name] = text
            return
        }
        if let unknown = Phrase(text).placeholders.first(where: { !known.contains($0) }) {
            return tell(.unknownPlaceholder(unknown, key: member.name, known: known), place)
        }
        texts[member.name] = text
    }

    /// What the code fills a text with: all places that it has in some language. Nil where none has it.
    private func placeholders(of key: String) -> [String]? {
        let texts = InterfaceLanguage.allCases.compactMap { builtIn[$0]?[key] }
        if texts.isEmpty { return nil }
        var known: [String] = []
        for name in texts.flatMap({ Phrase($0).placeholders }) where !known.contains(name) { known.append(name) }
        return known
    }

    private mutating func tell(_ fault: ThemeFault, _ place: String) {
        faults.append(SourceFault(fault, path: place))
    }
}

/// The texts of the default theme, which a test holds to be an object of texts.
private func textMembers(of json: Bytes) -> [String: String] {
    let members = (try? JSONValue(parsing: json))?.members ?? []
    let texts = members.compactMap { member in member.value.string.map { (member.name, $0) } }
    return Dictionary(texts) { first, _ in first }
}

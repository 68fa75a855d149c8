package import Text

extension TemplateSet {
    /// Compiles templates that call each other by name.
    ///
    /// All faults of all files are told. A template with faults is in the set, and renders nothing.
    ///
    /// - Parameters:
    ///   - constants: members that every value has which will be rendered, and that no object inside it has
    ///     under the same name. Their texts are looked up once, here, instead of on every page.
    ///   - outermost: names that no object inside a value has which will be rendered: a name like `root` stands in each
    ///     link, and is not to be looked for in all objects on the way.
    ///   - renaming: what is called otherwise on pages than in templates.
    package static func compile(
        _ files: [TemplateFile], constants: Object = Object(), outermost: Set<String> = [],
        renaming: Renaming = Renaming(), missingTemplates: MissingTemplates = .areFaults
    ) -> (templates: TemplateSet, faults: [SourceFault]) {
        var set = TemplateSet(missingTemplates: missingTemplates)
        var faults: [SourceFault] = []
        for file in files {
            if set.numbers.updateValue(set.templates.count, forKey: file.name) != nil {
                faults.append(SourceFault(TemplateFault.nameTwice(file.name), path: file.path))
            }
            set.templates.append(CompiledTemplate(path: file.path, body: 0..<0))
        }
        var writer = InstructionWriter(into: set, constants: constants, outermost: outermost, renaming: renaming)
        for (number, file) in files.enumerated() { faults += compile(file, number: number, with: &writer) }
        return (writer.set, faults.sorted())
    }

    private static func compile(
        _ file: TemplateFile, number: Int, with writer: inout InstructionWriter
    ) -> [SourceFault] {
        let scanner = TagScanner(scanning: file.text)
        let lines = LineIndex(file.text)
        let pairing = TagPairing(pairing: scanner.tags, lines: lines)
        var faults = scanner.faults + pairing.faults
        if faults.isEmpty {
            writer.write(file.text, pairing: pairing, lines: lines, number: number)
            faults = writer.faults
        }
        return faults.map {
            let place = lines.place(of: $0.offset)
            return SourceFault($0.fault, path: file.path, line: place.line, column: place.column)
        }
    }
}

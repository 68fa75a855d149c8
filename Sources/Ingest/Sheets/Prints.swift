import Archive

/// The endings of files that may show a printed page, the preferred ones first: of several of one page one is taken.
private let printEndings = ["pdf", "tif", "tiff", "png", "jpg", "jpeg", "webp"]

/// Likewise of files in which a machine wrote what it recognised on a page.
let recognisedEndings = ["xml", "hocr"]

/// Whether a file's name says that it is a picture.
func isPicture(_ source: SourcePath) -> Bool {
    let ending = source.ending.lowercased()
    return ending != "pdf" && printEndings.contains(ending)
}

extension SeedListing {
    /// Gives each text the PDF or the picture beside it that has its name, and what was recognised: `2023-05-19_A03.jpg` shows
    /// `2023-05-19_A03.txt`, `2023-05-19_A03.xml` tells where its words stand. Likewise with pictures beside what was recognised. Such a
    /// file is no page by itself. Other pictures belong to articles, or to nothing.
    mutating func attachPrints(_ files: [FolderWalk.File]) {
        let prints = preferred(files, of: printEndings), recognised = preferred(files, of: recognisedEndings)
        if prints.isEmpty && recognised.isEmpty { return }
        let texts = Set(pages.filter { !$0.holdsSheets }.map { $0.source.withoutEnding })
        var paired = Set<SourcePath>()
        for index in pages.indices where !pages[index].isPDF {
            let stem = pages[index].source.withoutEnding
            let isText = !pages[index].holdsSheets, words = recognised[stem]
            // Nor is what was recognised one beside a text, or beside a better account of the same page.
            if !isText, texts.contains(stem) || words?.source != pages[index].source {
                paired.insert(pages[index].source)
                continue
            }
            if let print = prints[stem] {
                paired.insert(print.source)
                pages[index].print = print
            }
            if isText, pages[index].print.map({ $0.source.ending.lowercased() != "pdf" }) ?? true {
                pages[index].recognised = words
            }
        }
        pages.removeAll { $0.holdsSheets && paired.contains($0.source) }
    }
}

/// By their names without ending, of several with one name the preferred one.
private func preferred(_ files: [FolderWalk.File], of endings: [String]) -> [String: SeedFile.PrintFile] {
    var ranks: [String: (rank: Int, file: FolderWalk.File)] = [:]
    for file in files {
        guard let rank = endings.firstIndex(of: file.source.ending.lowercased()) else { continue }
        let stem = file.source.withoutEnding
        if let other = ranks[stem], (other.rank, other.file.source) < (rank, file.source) { continue }
        ranks[stem] = (rank, file)
    }
    return ranks.mapValues { SeedFile.PrintFile($0.file) }
}

extension SeedFile.PrintFile {
    init(_ file: FolderWalk.File) { (source, path, status) = (file.source, file.path, file.status) }
}

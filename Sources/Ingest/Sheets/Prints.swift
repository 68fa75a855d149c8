import Archive

/// The endings of files that may show a printed page, the preferred ones first: of several of one page one is taken.
private let printEndings = ["pdf", "tif", "tiff", "png", "jpg", "jpeg", "webp"]

extension SeedListing {
    /// Gives each text the PDF or the picture beside it that has its name: `2023-05-19_A03.jpg` shows `2023-05-19_A03.txt`. Such a PDF is
    /// no page by itself. Other pictures belong to articles, or to nothing.
    mutating func attachPrints(_ files: [FolderWalk.File]) {
        var ranks: [String: (rank: Int, file: FolderWalk.File)] = [:]
        for file in files {
            guard let rank = printEndings.firstIndex(of: sourceEnding(file.source).lowercased()) else { continue }
            let stem = sourceWithoutEnding(file.source)
            if let other = ranks[stem], (other.rank, other.file.source) < (rank, file.source) { continue }
            ranks[stem] = (rank, file)
        }
        if ranks.isEmpty { return }
        var paired = Set<String>()
        for index in pages.indices where !pages[index].isPDF {
            guard let (_, file) = ranks[sourceWithoutEnding(pages[index].source)] else { continue }
            paired.insert(file.source)
            pages[index].print = SeedFile.PrintFile(source: file.source, path: file.path, status: file.status)
        }
        pages.removeAll { $0.isPDF && paired.contains($0.source) }
    }
}

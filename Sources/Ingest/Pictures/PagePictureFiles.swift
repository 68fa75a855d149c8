import Archive

/// The endings of pictures that may be of a page, the preferred ones first: where there are several of one page, one is taken.
private let pictureEndings = ["tif", "tiff", "png", "jpg", "jpeg", "webp"]

extension SeedListing {
    /// Gives each page the picture beside it that has its name: `2023-05-19_A03.jpg` is of `2023-05-19_A03.txt`. Other pictures belong to
    /// articles, or to nothing.
    mutating func attachPictures() {
        var ranks: [String: (rank: Int, source: String)] = [:]
        for source in sources {
            guard let rank = pictureEndings.firstIndex(of: sourceEnding(source).lowercased()) else { continue }
            let stem = sourceWithoutEnding(source)
            if let other = ranks[stem], (other.rank, other.source) < (rank, source) { continue }
            ranks[stem] = (rank, source)
        }
        if ranks.isEmpty { return }
        for index in pages.indices { pages[index].picture = ranks[sourceWithoutEnding(pages[index].source)]?.source }
    }
}

import Archive
package import Text

/// The stages of building, in order: runs (in parallel), volumes (in parallel), the index, its files (in parallel).
///
///     let plan = SearchPlan(articles: documents.count)
///     let runs = plan.runs.map { SearchRun(documents: documents[$0.documents], firstNumber: $0.firstNumber, …) }
///     let volumes = plan.volumes.map { SearchVolume($0, of: plan, runs: runs) }
///     let index = SearchIndex(plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding)
///     for file in index.files { … index.encode(file) { documents[$0] } … }
package struct SearchPlan: Sendable {
    package struct Run: Sendable, Equatable {
        /// Places in archive order, newest first.
        package var documents: Range<Int>
        /// The number of its oldest article.
        package var firstNumber: Int
    }

    /// A volume of a part.
    package struct Volume: Sendable, Equatable {
        var part: SearchPart
        var number: Int
    }

    package let articleCount: Int
    let parts: [SearchPart]

    package init(articles count: Int) {
        articleCount = count
        parts = searchParts(articles: count)
    }

    /// By number, ascending: the oldest articles first.
    package var runs: [Run] {
        stride(from: 0, to: articleCount, by: articlesPerRun).map { first in
            let end = min(first + articlesPerRun, articleCount)
            return Run(documents: articleCount - end..<articleCount - first, firstNumber: first)
        }
    }

    package var volumes: [Volume] {
        parts.flatMap { part in (0..<volumeCount).map { Volume(part: part, number: $0) } }
    }
}

extension SearchVolume {
    /// Gathers and encodes one volume of the index.
    ///
    /// - Parameter runs: all runs of the plan, in its order.
    package init(_ volume: SearchPlan.Volume, of plan: SearchPlan, runs: [SearchRun]) {
        let first = volume.part.first / articlesPerRun
        let end = (volume.part.first + volume.part.count + articlesPerRun - 1) / articlesPerRun
        self.init(
            volume.number, of: volume.part, runs: runs[first..<end], salt: "\(volume.part.first)/\(volume.number)/")
    }
}

/// A file of the index.
package struct SearchFile: Sendable, Equatable {
    enum Content: Sendable, Equatable {
        /// A file whose content is known: the manifest, the folding, labels, names, days.
        case encoded(Bytes)
        /// A shard, by its volume's place among the plan's volumes.
        case shard(volume: Int, number: Int)
        /// An article, by its number.
        case article(Int)
    }

    /// Relative to the site's root.
    package var path: String
    var content: Content
}

/// The whole index, ready to be written: every path is known.
package struct SearchIndex: Sendable {
    private let plan: SearchPlan
    private let volumes: [SearchVolume]
    private let folders: [String]
    private let folding: Folding
    private var sideFiles: [SearchFile]
    /// `search/<generation>/manifest.json`.
    package let manifestPath: String

    /// - Parameters:
    ///   - runs: those of the plan, in its order.
    ///   - volumes: those of the plan, in its order.
    package init(
        plan: SearchPlan, runs: [SearchRun], volumes: [SearchVolume], facets: SearchFacets, folding: Folding
    ) {
        self.plan = plan
        self.volumes = volumes
        self.folding = folding
        folders = runs.map(\.name)
        let days = runs.flatMap(\.days)
        let fold = namedFile("fold", encodedFoldFile(folding))
        let daysFile = namedFile("days", encodedDays(days))
        let (facetFolder, facetFiles) = namedFolder("facets", facets.files)
        let (nameFolder, nameFiles) = namedFolder("names", facets.names.files)
        let paths = SidePaths(fold: fold.path, days: daysFile.path, facets: facetFolder, names: nameFolder)
        let manifest = encodedManifest(
            plan: plan, volumes: volumes, folders: folders, days: days, folding: folding, paths: paths, facets: facets)
        let manifestFile = SearchFile(
            path: contentName(of: manifest) + "/manifest.json", content: .encoded(manifest))
        sideFiles = ([manifestFile, fold, daysFile] + facetFiles + nameFiles).map { file in
            SearchFile(path: "search/" + file.path, content: file.content)
        }
        manifestPath = "search/" + manifestFile.path
    }

    /// Every file, in a fixed order.
    package var files: [SearchFile] {
        var files = sideFiles
        for (place, volume) in volumes.enumerated() {
            guard let name = volume.name else { continue }
            for number in volume.shards.indices {
                let path = "search/terms/\(name)/\(number).bin"
                files.append(SearchFile(path: path, content: .shard(volume: place, number: number)))
            }
        }
        for number in 0..<plan.articleCount {
            let path = "search/articles/\(folders[number / articlesPerRun])/\(number).json"
            files.append(SearchFile(path: path, content: .article(number)))
        }
        return files
    }

    /// The content of a file.
    ///
    /// - Parameter document: the document at a place in archive order.
    package func encode(_ file: SearchFile, document: (Int) -> SearchDocument) -> Bytes {
        switch file.content {
        case .encoded(let bytes): bytes
        case .shard(let volume, let number): volumes[volume].shards[number]
        case .article(let number): encodedArticle(document(plan.articleCount - 1 - number), folding: folding)
        }
    }
}

/// A file named by its content; its path is relative to `search/`.
private func namedFile(_ folder: String, _ content: Bytes) -> SearchFile {
    SearchFile(path: "\(folder)/\(contentName(of: content)).json", content: .encoded(content))
}

/// Files in a folder that is named by all of them.
private func namedFolder(
    _ folder: String, _ files: [(name: String, content: Bytes)]
) -> (path: String, files: [SearchFile]) {
    let name = contentName { bytes in
        for file in files {
            bytes.append(file.name)
            bytes += file.content
        }
    }
    let path = "\(folder)/\(name)/"
    return (path, files.map { SearchFile(path: path + $0.name, content: .encoded($0.content)) })
}

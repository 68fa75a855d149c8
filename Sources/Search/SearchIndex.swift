package import Archive
package import Text

extension SearchVolume {
    /// Gathers and encodes one volume of the index.
    ///
    /// - Parameter runs: all runs of the plan, in its order.
    package init(_ volume: SearchPlan.Volume, of plan: SearchPlan, runs: [SearchRun]) {
        self.init(
            volume.number, of: volume.part, runs: runs.filter { $0.part == volume.part },
            salt: volumeSalt(volume.number, ofPartFrom: volume.part.first))
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
///
/// The stages of building, in order: runs (in parallel), volumes (in parallel), facets, the index, its files (in parallel).
///
///     let plan = SearchPlan(publications)
///     let runs = plan.runs.map { run in SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, …) }
///     let volumes = plan.volumes.map { SearchVolume($0, of: plan, runs: runs) }
///     let facets = SearchFacets(terms: archive.terms, plan: plan, folding: folding)
///     let index = SearchIndex(plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding, datedPages: [])
///     for file in index.files { … index.encode(file) { documents[$0] } … }
package struct SearchIndex: Sendable {
    private let plan: SearchPlan
    private let volumes: [SearchVolume]
    private let folding: Folding
    /// Every file, in a fixed order.
    package let files: [SearchFile]
    /// `search/<generation>/manifest.json`.
    package let manifestPath: String

    /// - Parameters:
    ///   - runs: those of the plan, in its order.
    ///   - volumes: those of the plan, in its order.
    ///   - datedPages: the months and days that have a page of the site, ascending.
    package init(
        plan: SearchPlan, runs: [SearchRun], volumes: [SearchVolume], facets: SearchFacets, folding: Folding,
        datedPages: [PartialDate] = []
    ) {
        self.plan = plan
        self.volumes = volumes
        self.folding = folding
        let fold = namedFile("fold", FixedFiles.fold)
        let days = namedFile("days", encodedDays(of: runs, parts: plan.parts, pages: datedPages))
        let pinyin = namedFile("pinyin", FixedFiles.readings)
        let names = namedFolder("names", facets.names.files)
        let labels = facets.parts.map { namedFolder("facets", $0.files) }
        let paths = SidePaths(
            fold: fold.path, days: days.path, pinyin: pinyin.path, names: names.path, facets: labels.map(\.path))
        let manifest = encodedManifest(
            plan: plan, volumes: volumes, runs: runs, folding: folding, paths: paths, facets: facets)
        let manifestFile = SearchFile(
            path: contentName(of: manifest) + "/manifest.json", content: .encoded(manifest))
        let files = [manifestFile, fold, days, pinyin] + labels.flatMap(\.files) + names.files
        self.files =
            files.map { SearchFile(path: "search/" + $0.path, content: $0.content) } + shardFiles(of: volumes)
            + runs.flatMap(articlePaths)
        manifestPath = "search/" + manifestFile.path
    }

    /// The content of a file.
    ///
    /// - Parameters:
    ///   - document: the document at a place in archive order.
    ///   - encoded: an article's file by its number, where it was kept when its run was made.
    package func encode(
        _ file: SearchFile, document: (Int) -> SearchDocument, encoded: (Int) -> Bytes? = { _ in nil }
    ) -> Bytes {
        switch file.content {
        case .encoded(let bytes): bytes
        case .shard(let volume, let number): volumes[volume].shard(number)
        case .article(let number):
            encoded(number) ?? encodedArticle(document(plan.places[number]), folding: folding)
        }
    }
}

private func shardFiles(of volumes: [SearchVolume]) -> [SearchFile] {
    volumes.enumerated().flatMap { place, volume in
        (0..<volume.shardCount).map { number in
            let path = "search/terms/\(volume.folders[number / shardsPerFolder])/\(number).json"
            return SearchFile(path: path, content: .shard(volume: place, number: number))
        }
    }
}

private func articlePaths(of run: SearchRun) -> [SearchFile] {
    run.numbers.map { number in
        let folder = run.folders[(number - run.numbers.lowerBound) / run.part.articlesPerFolder]
        return SearchFile(path: "search/articles/\(folder)/\(number).json", content: .article(number))
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

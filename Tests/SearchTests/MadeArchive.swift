import Archive
import TestSupport
import Text

@testable import Search

/// An archive made for tests: articles of varied text, the same every time.
enum MadeArchive {
    private static let sentences = [
        "二七区召开招商引资工作推进会，区委书记樊惠林出席并讲话。", "据悉，G20峰会于2023年5月18日举行，总投资3.5亿元。",
        "鄭州日報記者報道：“放管服”改革、城市更新取得新进展。", "弗拉基米尔·列宁（Lenin）说：一、二、三！", "COVID-19疫情防控形势平稳，Ｎ９５口罩充足。",
        "𠮷野家在café开业……共120㎡，增长10.5%。", "防汛应急预案要求各单位24小时值班值守。", "“一”字排开，的确是不一般。", "东京の桜、서울、Москва。",
        "人大代表视察生态环境，政协委员建言献策。",
    ]

    /// In archive order: newest first, the last three undated.
    static func documents(_ count: Int) -> [SearchDocument] {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let documents = (0..<count).map { number -> SearchDocument in
            let day =
                number < 3
                ? nil : CivilDate(year: 2004 + number * 20 / count, month: 1 + number * 240 / count % 12, day: 9)
            let text = (0...1 + next(4)).map { _ in sentences[next(sentences.count)] + made(next) }
            return SearchDocument(
                url: "articles/aa/\(number).html", title: String(sentences[next(sentences.count)].prefix(12)),
                date: day.map { "\($0)" }, day: day, text: text.joined(separator: "\n"),
                around: ["■要闻", "记者 \(reporters[number % 3])"], labels: labels(number))
        }
        return documents.reversed()
    }

    private static let reporters = ["李伟", "王芳", "解晓东"]

    private static func labels(_ number: Int) -> [TermKind: [String]] {
        [
            .people: number % 50 == 0 ? ["樊惠林", "单田芳"] : number % 7 == 0 ? ["曾国强"] : [],
            .places: number % 3 == 0 ? ["郑州"] : [], .tags: number % 5 == 0 ? ["招商引资", "G20"] : [],
            .reporters: [reporters[number % 3]], .columns: number % 4 == 0 ? ["要闻"] : [],
        ]
    }

    /// The terms of an archive with these articles.
    static func terms(of documents: [SearchDocument]) -> [TermKind: [Term]] {
        var terms: [TermKind: [Term]] = [:]
        for (place, (kind, _)) in facetKinds.enumerated() {
            var lists: [String: [Int]] = [:]
            for (number, document) in documents.enumerated() {
                for label in document.labels[place] { lists[label, default: []].append(number) }
            }
            terms[kind] = lists.map { Term(kind: kind, label: $0.key, articles: $0.value) }.sorted {
                ($1.articles.count, $0.label) < ($0.articles.count, $1.label)
            }
        }
        return terms
    }

    /// Some characters in a row that no one planned.
    private static func made(_ next: (Int) -> Int) -> String {
        let alphabet = Array("的一是招商引资会区工作年月日高质量发展2023abcé，。、·".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<next(30) { text.append(alphabet[next(alphabet.count)]) }
        return String(text)
    }

    /// The index of `documents`, published on the days that they are filed under where nothing else is said; its runs and volumes worked out in the order that `shuffle` gives.
    static func index(
        of documents: [SearchDocument], publications: [SearchPlan.Publication]? = nil,
        shuffle: ([Int]) -> [Int] = { $0 }
    ) -> (manifestPath: String, files: [String: Bytes]) {
        let plan = SearchPlan(publications ?? documents.map { SearchPlan.Publication(day: $0.day, source: "") })
        let runs = ordered(plan.runs, shuffle) { run in
            SearchRun(run, documents: run.numbers.map { documents[plan.places[$0]] }, folding: folding)
        }
        let volumes = ordered(plan.volumes, shuffle) { SearchVolume($0, of: plan, runs: runs) }
        let facets = SearchFacets(terms: terms(of: documents), plan: plan, folding: folding)
        let index = SearchIndex(plan: plan, runs: runs, volumes: volumes, facets: facets, folding: folding)
        let files = index.files.map { ($0.path, index.encode($0) { documents[$0] }) }
        return (index.manifestPath, Dictionary(uniqueKeysWithValues: files))
    }

    private static func ordered<Item, Result>(
        _ items: [Item], _ shuffle: ([Int]) -> [Int], _ body: (Item) -> Result
    ) -> [Result] {
        var results: [Int: Result] = [:]
        for place in shuffle(Array(items.indices)) { results[place] = body(items[place]) }
        return items.indices.compactMap { results[$0] }
    }
}

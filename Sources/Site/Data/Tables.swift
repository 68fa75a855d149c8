import Archive
import Text

extension Site {
    /// Appends a file of `data/articles.csv`: what `data/articles.jsonl` says of each article, but its text.
    func appendArticleTable(of period: Period?, into bytes: inout Bytes) {
        appendTable(
            header: [
                "id", "url", "title", "column", "date", "dateBasis", "issueDate", "page", "source", "origin",
                "reporters", "correspondents", "people", "places", "organisations", "tags",
            ],
            rows: tables.articleRows[period].lazy.map { archive.articles[$0].cells }, into: &bytes)
    }

    /// Appends `data/people.csv`: the people of the archive, those with most articles first.
    func appendPeopleTable(into bytes: inout Bytes) {
        appendTable(
            header: ["name", "url", "articles", "offices", "firstDate", "lastDate"],
            rows: (archive.terms[.people] ?? []).lazy.map(cells), into: &bytes)
    }

    private func appendTable(header: [String], rows: some Sequence<[String]>, into bytes: inout Bytes) {
        // The buffer is moved into the writer and back: a copy of it would be a copy of the whole file.
        var table = CSVWriter()
        swap(&table.bytes, &bytes)
        table.row(header)
        for row in rows { table.row(row) }
        swap(&table.bytes, &bytes)
    }

    private func cells(_ person: Term) -> [String] {
        let archive = archive
        let days = person.articles.compactMap { archive.articles.filingDay(at: $0) }
        return [
            person.label, person.hasPage ? urlReference(toPath: person.url()) : "", String(person.articles.count),
            offices(of: person).map(\.label).cell, days.last?.description ?? "", days.first?.description ?? "",
        ]
    }
}

extension Article {
    fileprivate var cells: [String] {
        [
            id.letters, id.url, title, column ?? "", date?.description ?? "", dateBasis?.rawValue ?? "",
            issueDate?.description ?? "", page ?? "", source, origin ?? "", reporters.cell, correspondents.cell,
            people.map(\.name).cell, places.cell, organisations.cell, tags.cell,
        ]
    }
}

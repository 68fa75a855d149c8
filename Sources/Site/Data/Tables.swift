import Archive
import Text

extension Site {
    /// Appends a file of `data/articles.csv`: what `data/articles.jsonl` says of each article, but its text.
    func appendArticleTable(of period: Period?, into bytes: inout Bytes) {
        facts.noteList(at: dataPath("articles", "csv", period))
        appendTable(
            header: [
                "id", "url", "title", "column", "date", "dateBasis", "issueDate", "page", "source", "origin",
                "reporters", "correspondents", "people", "places", "organisations", "tags",
            ],
            tables.articleRows[period], into: &bytes
        ) { facts.listed($0).write(to: &$1) }
    }

    /// Appends `data/people.csv`: the people of the archive, those with most articles first.
    func appendPeopleTable(into bytes: inout Bytes) {
        let (people, articles, namesakes) = facts.people
        appendTable(
            header: ["name", "url", "articles", "offices", "firstDate", "lastDate", "likelySeveral"],
            people, into: &bytes
        ) { $1.row(cells($0, articles) + [namesakes[$0.label].map(\.role).cell]) }
    }

    private func appendTable<Record>(
        header: [String], _ records: [Record], into bytes: inout Bytes, row: (Record, inout CSVWriter) -> Void
    ) {
        // The buffer is moved into the writer and back: a copy of it would be a copy of the whole file.
        var table = CSVWriter()
        swap(&table.bytes, &bytes)
        table.row(header)
        for record in records { row(record, &table) }
        swap(&table.bytes, &bytes)
    }

    private func cells(_ person: Term, _ articles: [Article]) -> [String] {
        let days = person.articles.compactMap { articles.filingDay(at: $0) }
        let offices = heldOffices(person.articles.map { (article: $0, offices: articles[$0].offices(of: person)) })
        return [
            person.label, person.hasPage ? urlReference(toPath: person.url()) : "", String(person.articles.count),
            offices.map(\.label).cell, days.last?.description ?? "", days.first?.description ?? "",
        ]
    }
}

extension Article {
    /// Those that it gives with a person's name.
    func offices(of person: Term) -> [String] { people.first { $0.name == person.label }?.offices ?? [] }

    fileprivate func write(to table: inout CSVWriter) {
        table.cell(id.letters)
        table.cell(id.url)
        table.cell(title)
        for text in [
            column, date?.description, dateBasis?.rawValue, issueDate?.description, page, source.text, origin,
        ] { table.cell(text ?? "") }
        for labels in [reporters, correspondents, people.map(\.name), places, organisations, tags] {
            table.cell(labels.cell)
        }
        table.endRow()
    }
}

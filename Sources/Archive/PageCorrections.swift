/// `NAME.corrections.yml`: what an editor puts in the place of what was read off the page `NAME.txt`.
///
/// What is nil is not corrected. Lines count from 1 in the page's file.
package struct PageCorrections: Sendable, Equatable {
    /// The corrections file, relative to `seeds/`.
    package var source: SourcePath
    /// The digits of the page's text (`contentDigits`) when the corrections were written.
    package var page: Placed<String>?
    /// In the order of the file.
    package var articles: [ArticleCorrection] = []
    package var unplaced: Placed<[LineRange]>?

    package init(source: SourcePath) { self.source = source }
}

/// A value and where the corrections file writes it: line and column from 1, the column in bytes.
package struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var line: Int
    package var column: Int

    package init(_ value: Value, line: Int, column: Int) {
        self.value = value
        self.line = line
        self.column = column
    }
}

/// What is corrected of one article: where its lines go, and its fields.
package struct ArticleCorrection: Sendable, Equatable {
    package enum Subject: Sendable, Equatable {
        case id(String)
        /// The article of exactly these lines: one that was read so, else a new one.
        case lines([LineRange])
    }

    /// Printed lines that are one headline or one paragraph.
    package struct Part: Sendable, Equatable {
        /// A headline's; of no meaning in a paragraph.
        package var role: Headline.Role
        package var lines: Placed<[LineRange]>
        /// The text, where it is not to be made from the lines.
        package var text: String?

        package init(role: Headline.Role = .headline, lines: Placed<[LineRange]>, text: String? = nil) {
            self.role = role
            self.lines = lines
            self.text = text
        }
    }

    package var subject: Placed<Subject>
    package var headlines: [Part]?
    package var paragraphs: [Part]?
    package var otherLines: Placed<[LineRange]>?
    package var fields = FieldCorrections()

    package init(subject: Placed<Subject>) { self.subject = subject }
}

/// A corrected field that may also be left empty: `column:` says that there is none.
package enum Replacement<Value: Sendable & Equatable>: Sendable, Equatable {
    case value(Value)
    case nothing

    package var value: Value? { if case .value(let value) = self { value } else { nil } }
}

/// The fields of an article that are no printed lines.
package struct FieldCorrections: Sendable, Equatable {
    /// A person; without offices, those found with the name are kept.
    package struct Person: Sendable, Equatable {
        package var name: String
        package var offices: [String]?

        package init(name: String, offices: [String]? = nil) {
            self.name = name
            self.offices = offices
        }
    }

    package var title: String?
    package var column: Replacement<String>?
    package var dateline: Replacement<String>?
    package var date: Replacement<EventDate>?
    package var origin: Replacement<String>?
    package var reporters: [String]?
    package var correspondents: [String]?
    package var credits: [Credit]?
    package var people: [Person]?
    package var places: [String]?
    package var organisations: [String]?
    package var tags: [String]?
    /// That the article is taken down; whatever else is said of it has no meaning then.
    package var withdrawal: WithdrawalNotice?

    package init() {}
}

/// A field of an article, by its name in the open data.
package enum CorrectedField: String, Sendable, CaseIterable {
    case title, headlines, column, dateline, date, origin, reporters, correspondents, credits, people, places,
        organisations, tags, paragraphs, otherLines
}

extension Article {
    /// Puts what an editor knows of an article in the place of what was read, and notes what is different by it. Subjects
    /// are corrected once they have been found.
    package mutating func correct(_ fields: FieldCorrections) {
        replace(\.title, by: fields.title, .title)
        replace(\.column, by: fields.column.map(\.value), .column)
        replace(\.dateline, by: fields.dateline.map(\.value), .dateline)
        replace(\.date, by: fields.date.map(\.value), .date)
        if corrections.contains(.date) { dateBasis = date == nil ? nil : .corrections }
        replace(\.origin, by: fields.origin.map(\.value), .origin)
        replace(\.reporters, by: fields.reporters, .reporters)
        replace(\.correspondents, by: fields.correspondents, .correspondents)
        replace(\.credits, by: fields.credits, .credits)
        let names = bylineNames
        undividedNames.removeAll { !names.contains($0) }
    }

    /// Puts an editor's lists in the place of those that were found.
    package mutating func correctSubjects(_ fields: FieldCorrections) {
        let found = people
        let people = fields.people?.map { person in
            let same = found.first { $0.name == person.name }
            return PersonMention(
                name: person.name, offices: person.offices ?? same?.offices ?? [],
                callings: person.offices == nil ? same?.callings ?? [] : [])
        }
        replace(\.people, by: people, .people)
        replace(\.places, by: fields.places, .places)
        replace(\.organisations, by: fields.organisations, .organisations)
        replace(\.tags, by: fields.tags, .tags)
    }

    /// A value equal to the one that was read is no correction.
    package mutating func replace<Value: Equatable>(
        _ path: WritableKeyPath<Article, Value>, by value: Value?, _ field: CorrectedField
    ) {
        guard let value, value != self[keyPath: path] else { return }
        self[keyPath: path] = value
        corrections.insert(field)
    }
}

/// What identifies a person, place, organisation or topic in a file that others keep: `Q1207264` of Wikidata, VIAF's `12345`.
package struct AuthorityID: Sendable, Equatable {
    package enum Scheme: String, Sendable {
        case wikidata = "Wikidata"
        case viaf = "VIAF"
    }

    package var scheme: Scheme
    /// As the scheme writes it: `Q1207264`, `12345`.
    package var number: String

    /// Reads `Q1207264`, `VIAF 12345`, `viaf:12345`, and the addresses of both; nil for anything else.
    package init?(_ text: String) {
        let text = text.lowercased()
        let forms: [(String, Scheme)] = [
            ("https://www.wikidata.org/wiki/", .wikidata), ("http://www.wikidata.org/entity/", .wikidata),
            ("https://www.wikidata.org/entity/", .wikidata), ("wikidata:", .wikidata), ("wikidata ", .wikidata),
            ("https://viaf.org/viaf/", .viaf), ("http://viaf.org/viaf/", .viaf), ("viaf:", .viaf), ("viaf ", .viaf),
            ("", .wikidata),
        ]
        guard let (start, scheme) = forms.first(where: { text.hasPrefix($0.0) }) else { return nil }
        let rest = text.dropFirst(start.count).drop { $0 == " " }
        var digits = rest.last == "/" ? rest.dropLast() : rest
        if scheme == .wikidata {
            guard digits.first == "q" else { return nil }
            digits = digits.dropFirst()
        }
        guard (1...22).contains(digits.utf8.count), digits.utf8.first != 48, digits.utf8.allSatisfy({ 48...57 ~= $0 })
        else { return nil }
        self.scheme = scheme
        number = (scheme == .wikidata ? "Q" : "") + digits
    }

    /// `Wikidata Q1207264`
    package var label: String { scheme.rawValue + " " + number }

    /// What linked data calls it, and where it leads.
    package var url: String {
        switch scheme {
        case .wikidata: "https://www.wikidata.org/entity/" + number
        case .viaf: "https://viaf.org/viaf/" + number
        }
    }
}

/// A place on earth, in degrees as they were written: north and east are positive.
package struct Coordinates: Sendable, Equatable {
    package var latitude: String
    package var longitude: String

    /// Decimal numbers, up to 90 and up to 180; nil for anything else.
    package init?(latitude: String, longitude: String) {
        guard isDegrees(latitude, most: 90), isDegrees(longitude, most: 180) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

private func isDegrees(_ text: String, most: Double) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count <= 16,
        parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }), let value = Double(digits)
    else { return false }
    return value <= most
}

/// How names are read: one syllable a character, without tones.
///
/// The dictionary has each character's commonest reading. Surnames and some places are read otherwise; a name is looked up
/// in these lists first.
package struct Pinyin: Sendable {
    package static let shared = Pinyin()

    private let dictionary = PinyinDictionary.shared

    /// A syllable for each Han character, and what stands between them folded to lower case as it is.
    package func syllables(of label: String, isPersonName: Bool) -> [String] {
        let special = exception(for: label, isPersonName: isPersonName)
        var syllables = special?.syllables ?? []
        var isWordOpen = false
        for scalar in label.unicodeScalars.dropFirst(special?.length ?? 0) {
            if scalar.isHan {
                syllables.append(dictionary.reading(of: scalar) ?? String(scalar))
                isWordOpen = false
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if isWordOpen {
                    syllables[syllables.count - 1] += scalar.properties.lowercaseMapping
                } else {
                    syllables.append(scalar.properties.lowercaseMapping)
                }
                isWordOpen = true
            } else {
                isWordOpen = false
            }
        }
        return syllables
    }

    /// The first of them; nil where the name does not begin with a Han character that has a reading.
    package func firstSyllable(of label: String, isPersonName: Bool) -> String? {
        guard let first = label.unicodeScalars.first, first.isHan else { return nil }
        if let special = exception(for: label, isPersonName: isPersonName) { return special.syllables.first }
        return dictionary.reading(of: first)
    }

    private func exception(for label: String, isPersonName: Bool) -> (length: Int, syllables: [String])? {
        guard let first = label.unicodeScalars.first, (isPersonName ? surnameStarts : placeStarts).contains(first)
        else {
            return nil
        }
        for length in [2, 1] where label.unicodeScalars.count >= length {
            let start = Substring(label.unicodeScalars.prefix(length))
            let reading = isPersonName ? surnameReadings[start] : length == 2 ? placeReadings[start] : nil
            if let reading { return (length, reading.split(separator: " ").map { String($0) }) }
        }
        return nil
    }
}

/// See `surname-readings.txt` and `place-readings.txt`.
private let surnameReadings = readings(in: WordList.surnameReadings)
private let placeReadings = readings(in: WordList.placeReadings)

/// The characters with which those begin: few names do, and no other is looked up.
private let surnameStarts = starts(of: surnameReadings)
private let placeStarts = starts(of: placeReadings)

private func starts(of readings: [Substring: Substring]) -> Set<Unicode.Scalar> {
    Set(readings.keys.compactMap { $0.unicodeScalars.first })
}

private func readings(in list: StaticString) -> [Substring: Substring] {
    Dictionary(list.entries.map { ($0.word, $0.value) }, uniquingKeysWith: { first, _ in first })
}

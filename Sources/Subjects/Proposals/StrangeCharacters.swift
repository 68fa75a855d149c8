import Archive

/// Characters that stand in sentences and in few names: where a label holds one, it may be a piece of a sentence.
///
/// 美丽的学校 is one, 中原有限公司, 成都市 and 尼泊尔大使馆 are none: 有限, 成都 and 使馆 are parts of many labels.
struct StrangeCharacters {
    /// How many labels of the archive hold two characters side by side.
    private var labelsWithPair: [[Unicode.Scalar]: Int] = [:]

    /// - Parameter labels: all of the archive.
    init(_ labels: some Sequence<String>) {
        for label in labels {
            let characters = Array(label.unicodeScalars)
            for pair in Set(zip(characters, characters.dropFirst()).map { [$0, $1] })
            where pair.contains(where: strange.contains) {
                labelsWithPair[pair, default: 0] += 1
            }
        }
    }

    /// The first that speaks against a label; nil where none does.
    func first(in label: String) -> Unicode.Scalar? {
        let characters = Array(label.unicodeScalars)
        return characters.indices.dropFirst().first { place in
            guard strange.contains(characters[place]) else { return false }
            let after = place + 1 < characters.count ? [characters[place], characters[place + 1]] : []
            return !isPartOfNames([characters[place - 1], characters[place]]) && !isPartOfNames(after)
        }.map { characters[$0] }
    }

    private func isPartOfNames(_ pair: [Unicode.Scalar]) -> Bool {
        partsOfNames.contains(pair) || labelsWithPair[pair, default: 0] >= manyLabels
    }
}

/// A piece of a sentence seldom comes so often in labels that differ.
private let manyLabels = 3
private let strange = Set("的了着过把被是在就也都很不没有将使让给我你他她它们这那并或而且但若".unicodeScalars)
/// What an archive of few labels does not tell by itself.
private let partsOfNames = Set(["有限", "使馆", "首都", "成都", "就业"].map { Array($0.unicodeScalars) })

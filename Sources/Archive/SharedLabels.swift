import Synchronization

/// Labels and lists of labels that many articles have: each is in memory once. From any task.
package final class SharedLabels: Sendable {
    /// In parts, so that tasks seldom wait for one another.
    private let parts = (0..<partCount).map { _ in Part() }

    private final class Part: Sendable {
        let labels = Mutex<Set<ExactLabels>>([])
    }

    package init() {}

    /// The same labels, without room behind them.
    package func each(_ labels: [String]) -> [String] {
        labels.map { $0.utf8.count > longestInPlace ? all([$0])[0] : $0 }
    }

    /// People with their offices: most have the same ones wherever they are named.
    package func each(_ people: [PersonMention]) -> [PersonMention] {
        people.map {
            PersonMention(name: each([$0.name])[0], offices: all(each($0.offices)), callings: all(each($0.callings)))
        }
    }

    /// A list that holds the same labels in the same order.
    private func all(_ labels: [String]) -> [String] {
        if labels.isEmpty { return [] }
        let exact = ExactLabels(labels: labels)
        let part = parts[Int(UInt(bitPattern: exact.hashValue) % UInt(partCount))]
        return part.labels.withLock { $0.insert(exact).memberAfterInsert.labels }
    }
}

private let partCount = 64

/// A text of so many bytes lies where its reference would.
private let longestInPlace = 15

/// Labels as they are written: those that are the same text written in another way (`é`) are others.
private struct ExactLabels: Hashable {
    var labels: [String]

    func hash(into hasher: inout Hasher) {
        for label in labels { ExactLabel(label: label).hash(into: &hasher) }
    }

    static func == (a: ExactLabels, b: ExactLabels) -> Bool {
        a.labels.elementsEqual(b.labels) { ExactLabel(label: $0) == ExactLabel(label: $1) }
    }
}

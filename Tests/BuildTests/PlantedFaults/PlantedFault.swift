import TestSupport
import Testing

/// One fault planted into a copy of a sound site, and words of the rule that must find it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What the message of a fault that `check` tells holds.
    var rule: String
    var plant: @Sendable (SpoiltSite) throws -> Void

    init(_ name: String, _ rule: String, _ plant: @escaping @Sendable (SpoiltSite) throws -> Void) {
        (testDescription, self.rule, self.plant) = (name, rule, plant)
    }

    static let all = markup + meaning + texts + data + feeds + files + search
}

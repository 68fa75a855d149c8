import Foundation
import TestSupport
import Text

@testable import Search

/// One case of a table in `Cases/`, which the browser's module is tested with too.
struct SharedCase: Sendable, CustomStringConvertible {
    var name: String
    var json: JSONValue

    var description: String { name }

    static func table(_ file: String) -> [SharedCase] {
        guard let bytes = try? Repository.read("Tests/SearchTests/Cases/\(file).json"),
            let cases = (try? JSONValue(parsing: bytes))?.array
        else { return [SharedCase(name: "\(file).json is no table of cases", json: .null)] }
        return cases.map { SharedCase(name: $0["name"]?.string ?? "a case without name", json: $0) }
    }

    func text(_ key: String) -> String? { json[key]?.string }
    func texts(_ key: String) -> [String]? { json[key]?.array?.compactMap(\.string) }
}

let folding = Folding()

func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
}

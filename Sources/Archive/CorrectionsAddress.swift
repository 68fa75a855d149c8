/// Where readers tell of errors: a mailbox, or a form that takes what is known in its address.
package enum CorrectionsAddress: Sendable, Equatable {
    /// `redaktion@example.org`
    case mail(String)
    /// `https://example.org/form?page={page}&lines={lines}&text={text}`
    case form(String)

    /// The places that an address of a form may have.
    package static let places = ["page", "lines", "text"]

    /// Nil for what is neither.
    package init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !"\"<>\\^`|".unicodeScalars.contains($0)
        }
        guard isPlain else { return nil }
        if text.hasPrefix("https://") {
            guard isForm(text) else { return nil }
            self = .form(text)
        } else {
            guard isMailbox(text) else { return nil }
            self = .mail(text)
        }
    }
}

extension CorrectionsAddress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .mail(let text), .form(let text): text
        }
    }
}

private func isMailbox(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: { ":/?#&%,;{}()".contains($0) }) else {
        return false
    }
    let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return names.count > 1 && names.allSatisfy { !$0.isEmpty }
}

/// Whether braces stand around known places alone, and a host is named without a user.
private func isForm(_ text: String) -> Bool {
    let host = text.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty, !host.contains("@"), !host.contains("{") else { return false }
    var rest = text[...]
    for place in CorrectionsAddress.places { rest = rest.replacing("{\(place)}", with: "")[...] }
    return !rest.contains { $0 == "{" || $0 == "}" }
}

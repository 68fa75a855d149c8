/// A language tag in the form of BCP 47: parts of letters and digits, the first of letters alone. Nil for anything else.
package func languageTag(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
        (index == 0 ? 2...8 : 1...8).contains(part.count)
            && part.allSatisfy { isLetter($0) || (index > 0 && (48...57).contains($0)) }
    }
    return isTag ? text : nil
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

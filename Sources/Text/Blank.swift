extension Unicode.Scalar {
    /// Whether nothing is seen where this character stands alone: it is blank, or it only tells how its neighbours are set.
    ///
    ///     U+3000 U+00A0 U+2028     white space, and controls such as U+0001
    ///     U+200B U+FEFF U+00AD     of no width: joiners, marks of direction, soft hyphens, selectors of variants
    ///     U+3164 U+FFA0 U+2800     fillers, and the Braille cell without dots
    ///
    /// A line of such characters alone is no printed line. Inside a text they are its characters, as all others are.
    ///
    /// Source: Unicode, `White_Space`, `Default_Ignorable_Code_Point` and the general category Cc.
    @inlinable package var leavesNoInk: Bool {
        // What nearly every line begins with.
        if isHan || (0x21...0x7E).contains(value) { return false }
        return isUnseen
    }

    /// Whether this character, which is none that nearly every line begins with, leaves no ink.
    @usableFromInline var isUnseen: Bool {
        let properties = properties
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
            || properties.generalCategory == .control || value == 0x2800
    }
}

/// Whether anything of a text is seen in print: the one rule of what is a printed line, for builder and checker.
///
/// - Complexity: O(characters before the first that is seen).
@inlinable package func holdsInk(_ text: some Sequence<Unicode.Scalar>) -> Bool { !text.allSatisfy(\.leavesNoInk) }

/// Characters that stand on a line of their own without anything to be seen: white space of all widths, controls, and
/// those of no width.
package let blankCharacters: [Unicode.Scalar] = [
    "\u{1}", "\u{8}", "\t", "\u{B}", "\u{C}", "\r", "\u{1B}", "\u{1F}", " ", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}",
    "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1680}", "\u{180E}", "\u{2000}", "\u{2003}", "\u{2009}", "\u{200A}",
    "\u{200B}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{202F}", "\u{205F}", "\u{2060}",
    "\u{2069}",
    "\u{2800}", "\u{3000}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{E0001}",
]

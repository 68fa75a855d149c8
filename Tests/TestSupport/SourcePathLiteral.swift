package import Archive

/// Tests name files by what stands in their text.
extension SourcePath: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(text) }
}

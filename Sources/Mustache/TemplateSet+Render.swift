package import Text

/// Bytes that most pages fit into: for those the buffer never grows.
private let usualSize = 16_384

extension TemplateSet {
    /// How many sections, partials and blocks may be open one inside another: more than pages need, and so few that
    /// the stack of any thread holds them (160 KB, optimised).
    package static let deepestRendering = 100

    /// The most bytes of a page: more than any browser shows at ease, and no host takes half of it. Ten partials that call
    /// each other ten times would make ten thousand million copies of the last one.
    package static let largestRendering = 64 << 20

    /// The most instructions of a page, for what writes nothing and takes for ever: the index of a million names takes a
    /// third of it. They take a second or two.
    package static let longestRendering = 50_000_000

    /// Appends what the template `name` makes of `value`.
    ///
    /// On an error `bytes` ends somewhere in the page.
    ///
    /// - Parameters:
    ///   - largest: the most bytes that may be appended.
    ///   - longest: the most instructions that may be run.
    package func render(
        _ name: String, _ value: Value, into bytes: inout Bytes, largest: Int = largestRendering,
        longest: Int = longestRendering
    ) throws(RenderError) {
        guard let number = numbers[name] else {
            throw RenderError(kind: .unknownTemplate(name), path: "", line: 0, column: 0)
        }
        var renderer = Renderer(set: self, value: value)
        renderer.callers = [number]
        renderer.steps = longest
        renderer.limits = (largest, longest)
        var page = ByteBuffer(capacity: usualSize)
        defer { bytes.append(page) }
        try renderer.run(templates[number].body, into: &page)
    }
}

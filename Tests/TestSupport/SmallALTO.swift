/// An ALTO file written by hand: words at places, and no more.
package struct SmallALTO {
    /// A page, in the unit of the file.
    package struct Page {
        package var width = 400.0
        package var height = 600.0
        package var content = ""

        package init() {}

        /// Sets a line from its left end on, in words of two characters, each character as wide as the type is large.
        package mutating func set(_ text: String, x: Double, y: Double, size: Double = 10, confidence: String? = nil) {
            let width = Double(text.unicodeScalars.count) * size
            content += "<TextBlock><TextLine \(box(x, y, width, size))>"
            var left = x
            var rest = Substring(text)
            while !rest.isEmpty {
                let word = rest.prefix(2)
                rest = rest.dropFirst(2)
                let width = Double(word.unicodeScalars.count) * size
                let sure = confidence.map { " WC=\"\($0)\"" } ?? ""
                content += "<String CONTENT=\"\(word)\" \(box(left, y, width, size))\(sure)/>"
                left += width
            }
            content += "</TextLine></TextBlock>\n"
        }

        private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
            "HPOS=\"\(x)\" VPOS=\"\(y)\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\""
        }
    }

    package var pages: [Page]
    package var unit = "pixel"
    /// Nil for a file without one.
    package var namespace: String? = "http://www.loc.gov/standards/alto/ns-v3#"

    package init(_ pages: [Page]) { self.pages = pages }

    package var text: String {
        let space = namespace.map { " xmlns=\"\($0)\"" } ?? ""
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto\(space)>\n"
            + "<Description><MeasurementUnit>\(unit)</MeasurementUnit></Description>\n<Layout>\n"
            + pages.map { page in
                "<Page WIDTH=\"\(page.width)\" HEIGHT=\"\(page.height)\"><PrintSpace>\n\(page.content)</PrintSpace></Page>\n"
            }.joined() + "</Layout>\n</alto>\n"
    }
}

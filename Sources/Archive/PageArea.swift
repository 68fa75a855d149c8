/// A rectangle of a printed page, in parts of 10,000 of the page's width and height, from its upper left corner.
package struct PageArea: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package static let whole = 10_000

    package init(x: Int, y: Int, width: Int, height: Int) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    package var right: Int { x + width }
    package var bottom: Int { y + height }

    /// The smallest rectangle that holds both.
    package func union(_ other: PageArea) -> PageArea {
        let (x, y) = (min(x, other.x), min(y, other.y))
        return PageArea(
            x: x, y: y, width: max(right, other.right) - x, height: max(bottom, other.bottom) - y)
    }
}

/// Where one line of a page's text is printed, and how.
package struct LineBox: Equatable, Sendable {
    package var area: PageArea
    /// Of the type, in tenths of points; 0 where it is not known.
    package var size: Int
    package var isBold: Bool
    /// The number, from 1 in reading order, of the run of lines below one another that it stands in.
    package var block: Int
    /// How sure its words are, from 0 to 100; 100 for those that were set and not recognised.
    package var confidence: Int

    package init(area: PageArea, size: Int = 0, isBold: Bool = false, block: Int = 1, confidence: Int = 100) {
        self.area = area
        self.size = size
        self.isBold = isBold
        self.block = block
        self.confidence = confidence
    }
}

/// The sheet of paper that a page is printed on: where its picture comes from.
package struct PageSheet: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A page of a PDF.
        case pdf
        /// A picture of the page: JPEG, PNG, WebP or TIFF.
        case picture
    }

    package var kind: Kind
    /// It may hold several pages.
    package var file: SourcePath
    /// The page in the file, from 1.
    package var number: Int
    /// In tenths of points, as it is shown; of a picture that tells no resolution, 10 a pixel. 0 where it is not known.
    package var width: Int
    /// Likewise.
    package var height: Int

    package init(kind: Kind, file: SourcePath, number: Int = 1, width: Int, height: Int) {
        self.kind = kind
        self.file = file
        self.number = number
        self.width = width
        self.height = height
    }
}

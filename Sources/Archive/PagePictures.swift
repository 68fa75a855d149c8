/// How large a picture of a printed page is.
package enum PictureSize: String, CaseIterable, Sendable {
    /// To be read.
    case large
    /// Beside the page's articles.
    case middle
    /// A sign of the page in a list.
    case small

    /// The most pixels of its longer side.
    package var longerSide: Int {
        switch self {
        case .large: 2_000
        case .middle: 1_000
        case .small: 360
        }
    }
}

/// The pictures of a printed page that the site has, in each size.
package struct PagePictures: Equatable, Sendable {
    /// How large a picture is, in pixels.
    package struct Extent: Equatable, Sendable {
        package var width: Int
        package var height: Int

        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    package var large: Extent
    package var middle: Extent
    package var small: Extent

    package init(large: Extent, middle: Extent, small: Extent) {
        self.large = large
        self.middle = middle
        self.small = small
    }

    package subscript(_ size: PictureSize) -> Extent {
        switch size {
        case .large: large
        case .middle: middle
        case .small: small
        }
    }
}

extension Page {
    /// The path of a picture of it: `pictures/large/2023-05-19_A03.jpg`.
    package func pictureURL(_ size: PictureSize) -> String {
        "pictures/" + size.rawValue + "/" + url.dropFirst("pages/".count).dropLast(".html".count) + ".jpg"
    }
}

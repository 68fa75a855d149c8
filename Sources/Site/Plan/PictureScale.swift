import Archive

/// Areas of a page as places in its large picture.
struct PictureScale {
    /// In pixels.
    let extent: PagePictures.Extent

    func x(_ part: Int) -> Int { (part * extent.width + PageArea.whole / 2) / PageArea.whole }
    func y(_ part: Int) -> Int { (part * extent.height + PageArea.whole / 2) / PageArea.whole }

    /// In pixels: x, y, width and height.
    func callAsFunction(_ area: PageArea) -> (x: Int, y: Int, width: Int, height: Int) {
        let (left, top) = (x(area.x), y(area.y))
        return (left, top, x(area.right) - left, y(area.bottom) - top)
    }

    /// The way around each of some areas, as SVG writes it: `M10 20h300v40h-300z`.
    func path(_ areas: [PageArea]) -> String {
        var path = ""
        for area in areas {
            let place = self(area)
            path += "M\(place.x) \(place.y)h\(place.width)v\(place.height)h-\(place.width)z"
        }
        return path
    }
}

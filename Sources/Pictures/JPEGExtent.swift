import Archive
import Text

/// How large a JPEG picture is, in pixels; nil where the bytes are none.
///
///     FF D8   FF E0 00 10 …   FF C0 00 11 08 height width …
///             a segment:      the frame's: SOF0 to SOF15 but C4, C8 and CC
///             mark, length
///
/// Source: ITU-T T.81, annex B.
func jpegExtent(_ bytes: Bytes) -> PagePictures.Extent? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    func number(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
        let mark = bytes[place + 1]
        if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) {
            let (height, width) = (number(place + 5), number(place + 7))
            return width > 0 && height > 0 ? PagePictures.Extent(width: width, height: height) : nil
        }
        place += 2 + number(place + 2)
    }
    return nil
}

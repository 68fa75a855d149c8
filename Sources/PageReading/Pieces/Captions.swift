import Text

/// A photograph's caption: 图为…, 上图：…, ▲市民在健身。.
func isCaption(_ lines: Range<Int>, of page: PageText) -> Bool {
    let range = page.range(of: lines)
    var cursor = Cursor(page.scalars, range)
    if let next = cursor.next, "▲▼△◀▶".unicodeScalars.contains(next) {
        cursor.index += 1
        if page.scalars[range].contains("。") { return true }
    }
    if cursor.takeAny(captionWords) { return true }
    let isPlaced = cursor.takeAny(placedPictures)
    return isPlaced && (cursor.next.map { !$0.isHan || $0 == "为" } ?? false)
}

private let captionWords: [Word] = ["图为", "图说", "图片说明", "资料图"]
private let placedPictures: [Word] = ["上图", "下图", "左图", "右图", "图①", "图1", "图一"]

import Text

/// A photograph's caption: 图为…, 上图：…, ▲市民在健身。.
func isCaption(_ lines: Range<Int>, of page: PageText) -> Bool {
    let range = page.range(of: lines)
    guard !range.isEmpty, mayBeginCaption(page.scalars[range.lowerBound]) else { return false }
    var cursor = Cursor(page.scalars, range)
    if let next = cursor.next, isPointer(next) {
        cursor.index += 1
        if page.scalars[range].contains("。") { return true }
    }
    if cursor.takeAny(captionWords) { return true }
    let isPlaced = cursor.takeAny(placedPictures)
    return isPlaced && (cursor.next.map { !$0.isHan || $0 == "为" } ?? false)
}

/// Whether a caption may begin with a character: a quick look that spares most text the words.
func mayBeginCaption(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "图", "圖", "资", "上", "下", "左", "右": true
    default: isPointer(character)
    }
}

/// A mark that points to the picture.
private func isPointer(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "▲", "▼", "△", "◀", "▶": true
    default: false
    }
}

let captionWords: [Word] = ["图为", "图说", "图片说明", "资料图"]
let placedPictures: [Word] = ["上图", "下图", "左图", "右图", "图①", "图1", "图一"]

/// A few lines between blanks that say how to reach who pays for them.
///
///     旺铺出租                                  no sentence
///     柳湾路临街两间，面积120平方米，水电齐全。
///     联系人：王先生 电话：13900000000             the last line
func isAdvertisement(_ block: Range<Int>, of page: PageText) -> Bool {
    guard let last = block.last, (2...longestAdvertisement).contains(block.count), namesContact(last, of: page) else {
        return false
    }
    return isHeading(block.lowerBound..<block.lowerBound + 1, of: page)
        && block.allSatisfy { opening(at: $0, of: page) == nil }
}

/// `地址：望江路88号`
func namesContact(_ line: Int, of page: PageText) -> Bool {
    var cursor = Cursor(page.scalars, page.lines[line].range)
    _ = cursor.takeAny(kindsOfContact)
    return cursor.takeAny(contacts) && cursor.next == ":"
}

/// Longer ones are notices.
private let longestAdvertisement = 5
private let kindsOfContact: [Word] = ["联系", "咨询", "订票", "订购", "招商", "报名", "预订", "服务", "加盟"]
private let contacts: [Word] = ["地址", "电话", "热线", "人", "方式", "手机", "网址", "微信", "邮箱", "地点"]

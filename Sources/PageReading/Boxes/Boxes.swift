import Text

/// Boxes of a dump that come in turns are put back into their columns, and the columns one after the other.
///
/// Some programs print a few lines of a column as a box, between blanks, and go through an article's boxes from top to
/// bottom: the first of each column, then the second of each.
///
///     本报讯 11月25日，最新公布的工业数        first column
///
///     份，装备制造业增加值同比增长6.2%，增      second column
///
///     据显示，10月份，多数行业和产品增速回      first column
///     升，制造业高端化、智能化扎实推
///
///     速比上月加快0.7个百分点。              second column
///
/// Pages whose blanks stand where sentences end, and those in order, come back as they are.
///
/// - Returns: a page whose characters stand in the new order, and whose lines name the lines of the file; and what stood in
///   turns. Where the order is in doubt, all boxes are told as one stretch, moved or not.
func putInOrder(_ page: PageText, rarity: BigramRarity) -> (page: PageText, crossings: [Crossing]) {
    let (ordered, crossings, _) = arranged(page, rarity: rarity)
    return (ordered, crossings)
}

private func arranged(
    _ page: PageText, rarity: BigramRarity
) -> (page: PageText, crossings: [Crossing], kind: Arrangement.Kind) {
    guard page.hasNoisyGaps else { return (page, [], .stack) }
    let boxes = BoxedPage(page, rarity: rarity)
    guard boxes.count <= mostBoxes else { return (page, [], .stack) }
    let best = arrangement(of: boxes)
    let doubt = best.isSure ? [] : [Crossing(page.lines, isConfident: false)].compactMap { $0 }
    guard best.isParted else { return (page, doubt, best.kind) }
    let ordered = page.rearranged(best.blocks.flatMap { boxes.lines(of: $0) })
    return (ordered, best.isSure ? best.blocks.compactMap { boxes.crossing($0) } : doubt, best.kind)
}

/// A page with its boxes put in order, and mended; or as it was dumped, and in doubt, where its lines can be cut clearly
/// worse in that order. Stacks of articles that stand side by side are no picture of the search, and an order that makes
/// sentences whole may still part headlines from their text.
func mendedInOrder(
    _ page: PageText, rarity: BigramRarity, weights: ReadingWeights
) -> (page: PageText, crossings: [Crossing]) {
    let (ordered, crossings, kind) = arranged(page, rarity: rarity)
    let mended = ordered.mended()
    guard !crossings.isEmpty, ordered.lines != page.lines else { return (mended, crossings) }
    let asDumped = page.mended()
    let loss =
        worthOfCut(asDumped, rarity: rarity, weights: weights) - worthOfCut(mended, rarity: rarity, weights: weights)
    guard loss > (kind == .flow ? BoxWeights.mostLossOfFlow : BoxWeights.mostLossOfStack) else {
        return (mended, crossings)
    }
    return (asDumped, [Crossing(page.lines, isConfident: false)].compactMap { $0 })
}

/// A page is a stack of blocks, each an article in columns of its own, or one flow of columns through all articles: whichever
/// costs less, if it costs less than the boxes as they stand.
private func arrangement(of boxes: BoxedPage) -> Arrangement {
    var stack = BlockSearch(boxes, columns: mostColumns)
    let (inBlocks, inFlow) = (stack.best(), bestFlow(of: boxes))
    guard inFlow.cost < inBlocks.cost + BoxWeights.flow * Float(boxes.count) else {
        var asDumped = BlockSearch(boxes, columns: 1)
        return inBlocks.unless(asDumped.best())
    }
    var asDumped = FlowSearch(boxes, columns: 1)
    return inFlow.unless(asDumped.best())
}

/// With more columns at hand a search has more ways to go wrong early: each number of columns is tried, as long as one more
/// makes it better.
private func bestFlow(of boxes: BoxedPage) -> Arrangement {
    var best = Arrangement(cost: .infinity)
    for columns in 2...mostColumns {
        var search = FlowSearch(boxes, columns: columns)
        let found = search.best()
        guard found.cost < best.cost else { return best.beside(found) }
        best = found.beside(best)
    }
    return best
}

extension BoxedPage {
    /// A block's lines in reading order. What the blanks between its boxes said is no longer true.
    fileprivate func lines(of block: BoxBlock) -> [PrintedLine] {
        var lines = (block.headings + block.columns.joined()).flatMap { page.lines[boxes[$0].lines] }
        for index in lines.indices { lines[index].isAfterGap = index == 0 }
        return lines
    }

    fileprivate func crossing(_ block: BoxBlock) -> Crossing? {
        guard block.columns.count > 1 else { return nil }
        return Crossing(block.columns.joined().flatMap { page.lines[boxes[$0].lines] }, isConfident: true)
    }
}

/// No page of print has more; their numbers fit into a state of the search.
private let mostBoxes = 1_000

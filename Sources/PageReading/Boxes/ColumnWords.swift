import Text

/// How well the columns of a flow go on with each other by their words: what stands at the top of a column, above its first
/// headline, goes on with the article at another's foot, which says the same words.
///
///     …国家重点生态功能区实施转移支付政策。      foot of one column
///     现代农业对智慧化、数字化农机的广泛应用…    top of one that goes on elsewhere
///     为更好发挥资金使用成效，生态环境部会…      top of the one that goes on here
struct ColumnWords {
    /// By the column on the left and the one on the right, in nats: 0 where no other column says more of the words.
    private var costs: [[Float]]

    init(_ columns: [[BoxPath.Step]], of boxes: BoxedPage) {
        let tops = columns.map { boxes.letters($0.prefix { !boxes.beginsArticle($0) }, limit: reach) }
        let likeness = Likeness(headings: tops, rarity: boxes.rarity)
        costs = columns.map { column in
            let start = column.lastIndex(where: boxes.beginsArticle) ?? 0
            return likeness.likeness(with: boxes.letters(column[start...], limit: .max)).map(Float.init)
        }
        for top in columns.indices {
            let feet = columns.indices.filter { $0 != top }
            let most = feet.map { costs[$0][top] }.max() ?? 0
            for foot in feet { costs[foot][top] = BoxWeights.words * (most - costs[foot][top]) }
        }
    }

    subscript(left: Int, right: Int) -> Float { costs[left][right] }
}

extension BoxedPage {
    /// A headline, or an opening where it has none.
    fileprivate func beginsArticle(_ step: BoxPath.Step) -> Bool {
        step.role == .heading || boxes[step.box].parts.contains { $0.isOpening }
    }

    fileprivate func letters(_ steps: ArraySlice<BoxPath.Step>, limit: Int) -> Letters {
        page.letters(of: steps.map { page.range(of: boxes[$0.box].lines) }, limit: limit)
    }
}

/// How many letters from the top of a column tell what it is about.
private let reach = 200

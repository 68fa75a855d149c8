import Glibc

/// A way to put a page's boxes into columns, and how sure it is.
struct Arrangement {
    enum Kind { case stack, flow }

    var blocks: [BoxBlock] = []
    var cost: Float = 0
    /// How many times as likely as this order all others are together.
    var rivals: Float = 0
    /// What the ends and tops of its columns cost, where these tell in what order the columns come.
    var costOfEnds: Float?

    var kind: Kind { costOfEnds == nil ? .stack : .flow }

    /// Some boxes stand side by side.
    var isParted: Bool { blocks.contains { $0.columns.count > 1 } }

    /// Nothing else is nearly as likely, and the columns' ends speak for their order.
    var isSure: Bool {
        guard isParted else { return rivals < BoxWeights.rivalsOfFlow }
        guard let costOfEnds else { return rivals < BoxWeights.rivalsOfStack }
        return rivals < BoxWeights.rivalsOfFlow && costOfEnds < BoxWeights.sureEnds
    }

    /// This arrangement, with another that costs no less among its rivals.
    func beside(_ other: Arrangement) -> Arrangement {
        var noted = self
        if other.blocks != blocks { noted.rivals += exp(cost - other.cost) * (1 + other.rivals) }
        return noted
    }

    /// This arrangement, or the boxes as they stand where it is hardly better: then it is their greatest rival.
    func unless(_ asDumped: Arrangement) -> Arrangement {
        let gain = max(0, asDumped.cost - cost)
        guard isParted, gain < BoxWeights.leastGain else { return self }
        return Arrangement(cost: asDumped.cost, rivals: exp(gain) * (1 + rivals) - 1)
    }
}

/// What stands together on a page: headings, and columns below them. Numbers of boxes.
struct BoxBlock: Equatable {
    var headings: [Int] = []
    /// From left to right, each from top to bottom.
    var columns: [[Int]] = []
}

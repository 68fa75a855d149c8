/// The lines above and below all of a page's text: its running head and its foot, which are read before and after all else.
struct PageFurniture {
    /// Indexes of runs, from left to right.
    private(set) var head: [Int] = []
    private(set) var foot: [Int] = []
    private(set) var rest: [Int] = []

    /// - Parameter height: the page's, in points.
    init(_ runs: [Run], height: Double) {
        let body = usualSize(of: runs)
        let order = runs.indices.sorted { runs[$0].box.top < runs[$1].box.top }
        /// The end of the first runs that white parts from all that follow; all in a band at the page's edge, and of a line each.
        func edge(_ order: [Int], isInBand: (Box) -> Bool, follows: (Box, Box) -> Bool) -> Int {
            var count = 0
            // One row: a headline below the running head is none of it.
            while count < order.count, isInBand(runs[order[count]].box), runs[order[count]].lines.count == 1,
                order[..<count].allSatisfy({ !follows(runs[$0].box, runs[order[count]].box) })
            {
                count += 1
            }
            while count > 0 {
                let isApart = order[count...].allSatisfy { next in
                    order[..<count].allSatisfy { follows(runs[$0].box, runs[next].box) }
                }
                if isApart { return count == order.count ? 0 : count }
                count -= 1
            }
            return 0
        }
        let band = height * 0.06
        let above = edge(order, isInBand: { $0.top < band }, follows: { $1.top > $0.bottom + body * 0.2 })
        let reversed = Array(order.dropFirst(above).reversed())
        let below = edge(
            reversed, isInBand: { $0.bottom > height - band }, follows: { $1.bottom < $0.top - body * 0.2 })
        // A running head may have a section's name in large type; headlines of articles that begin at the page's top have nothing else.
        let sizes = order.prefix(above).map { runs[$0].size / body }
        let isHeading = sizes.contains { $0 > 1.6 } || sizes.allSatisfy { $0 > LineOfPrint.headline }
        head = isHeading ? [] : order.prefix(above).sorted { runs[$0].box.left < runs[$1].box.left }
        // The last lines of columns that begin below headlines at the page's end are none.
        let isText = reversed.prefix(below).contains { foot in
            runs.contains { run in
                run.size > body * LineOfPrint.headline && run.isRightAbove(runs[foot], body)
                    && run.box.sharedWidth(runs[foot].box) > 0
            }
        }
        foot = isText ? [] : reversed.prefix(below).sorted { runs[$0].box.left < runs[$1].box.left }
        let taken = Set(head + foot)
        rest = runs.indices.filter { !taken.contains($0) }
    }
}

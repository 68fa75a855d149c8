/// The roles of a line's parts, from left to right, packed: a reading holds one for each line.
struct LineRoles {
    private var bits: UInt32 = 0

    mutating func append(_ role: LineRole) {
        let shift = UInt32.bitWidth - bits.leadingZeroBitCount
        bits |= UInt32(role.rawValue + 1) << UInt32((shift + 2) / 3 * 3)
    }

    /// The role of the part at `index`; nil where there is none.
    subscript(index: Int) -> LineRole? { LineRole(rawValue: Int(bits >> UInt32(3 * index) & 7) - 1) }

    func contains(_ role: LineRole) -> Bool { (0..<mostColumns).contains { self[$0] == role } }
}

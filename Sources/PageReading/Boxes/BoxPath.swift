import Glibc

/// How far a reading of a page's boxes has come.
struct BoxState {
    /// What the next boxes may depend on.
    var key = Key()
    var cost: Float = 0
    /// Where its last step stands in the path; -1 before the first box.
    var step: Int32 = -1
    /// What is read behind what so far: readings that agree in it differ in roles alone.
    var order = BoxOrder()
    /// How many times as likely as this reading all others in another order are together that came to the same key.
    var rivals: Float = 0
    /// Of a flow: how far its columns have come. Of readings that agree in the key, the cheapest one's.
    var heights = ColumnHeights()

    /// Takes note of another reading that costs no less, and that nothing below tells from this one.
    mutating func takeNote(of other: BoxState) {
        let share = exp(cost - other.cost)
        rivals = other.order == order ? max(rivals, share * other.rivals) : rivals + share * (1 + other.rivals)
    }

    /// Packed, because thousands are compared for each box: a lane for each column, one for the measure.
    struct Key: Hashable {
        private var lanes = SIMD8<UInt32>(repeating: 0)

        /// The last box of a column; nil where the block has no such column yet.
        subscript(column: Int) -> ColumnFoot? {
            get { ColumnFoot(packed: lanes[column]) }
            set { lanes[column] = newValue?.packed ?? 0 }
        }

        /// In half cells; 0 among headings.
        var measure: Int {
            get { Int(lanes[5]) }
            set { lanes[5] = UInt32(newValue) }
        }

        /// How many columns the block has.
        var columns: Int { (0..<mostColumns).first { lanes[$0] == 0 } ?? mostColumns }
    }
}

/// Which box is read behind which, as a sum of hashes: it does not matter in which steps the order came about.
struct BoxOrder: Equatable {
    private var sum: UInt64 = 0

    mutating func put(_ box: Int, behind other: Int) {
        var pair = UInt64(truncatingIfNeeded: other << 20 ^ box) &* 0x9E37_79B9_7F4A_7C15
        pair = (pair ^ pair >> 29) &* 0xBF58_476D_1CE4_E5B9
        sum &+= pair ^ pair >> 32
    }
}

/// The last box of a column.
struct ColumnFoot {
    /// Below 2^18.
    var box: Int
    /// Of its last line.
    var role: LineRole
    /// The lines of the column, below 2^10.
    var height = 0
    /// The column ends here, above others.
    var isEnded = false

    fileprivate var packed: UInt32 {
        UInt32(((box << 10 | min(height, 1_023)) << 1 | (isEnded ? 1 : 0)) << 3 | role.rawValue + 1)
    }
}

extension ColumnFoot {
    fileprivate init?(packed: UInt32) {
        guard let role = LineRole(rawValue: Int(packed & 7) - 1) else { return nil }
        self.init(
            box: Int(packed >> 14), role: role, height: Int(packed >> 4 & 0x3FF), isEnded: packed >> 3 & 1 == 1)
    }
}

/// The readings of a page up to one box: of those that agree in all that matters below, the cheapest; and how they came about.
struct BoxPath {
    /// The cheapest readings, best first.
    private(set) var states = [BoxState()]
    private var steps: [Step] = []

    /// Where a box stands.
    struct Step {
        /// The step of the box before; -1 for the first.
        var above: Int32
        var box: Int
        /// Nil for a heading above columns.
        var column: Int?
        /// Of its first line.
        var role: LineRole
        /// It begins another block than the box before it.
        var beginsBlock = false
    }

    /// Goes on with the best of what may follow the states.
    mutating func goOn(with beam: Beam) {
        states = beam.best(BoxWeights.states)
        for index in states.indices {
            steps.append(beam.steps[Int(states[index].step)])
            states[index].step = Int32(steps.count - 1)
        }
    }

    /// The last step that led to a state.
    func last(of state: BoxState) -> Step? { state.step < 0 ? nil : steps[Int(state.step)] }

    /// The steps that led to a state, last first.
    func back(from state: BoxState) -> some Sequence<Step> {
        sequence(state: state.step) { step in
            guard step >= 0 else { return nil }
            defer { step = steps[Int(step)].above }
            return steps[Int(step)]
        }
    }

    struct Beam {
        private var places: [BoxState.Key: Int] = [:]
        private var states: [BoxState] = []
        fileprivate var steps: [Step] = []
        private var least = Float.infinity

        mutating func put(_ state: BoxState, _ step: Step) {
            guard state.cost < least + BoxWeights.hopeless else { return }
            least = min(least, state.cost)
            var state = state
            if let place = places[state.key] {
                guard state.cost < states[place].cost else { return states[place].takeNote(of: state) }
                state.takeNote(of: states[place])
                state.step = Int32(place)
                (states[place], steps[place]) = (state, step)
            } else {
                state.step = Int32(states.count)
                places[state.key] = states.count
                states.append(state)
                steps.append(step)
            }
        }

        /// The cheapest states, best first. Their `step` is an index into `steps`.
        fileprivate func best(_ count: Int) -> [BoxState] {
            Array(states.sorted { ($0.cost, $0.step) < ($1.cost, $1.step) }.prefix(count))
        }
    }
}

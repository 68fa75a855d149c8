/// The readings of a run up to one line: of those that agree in all that matters below, the cheapest.
struct Beam {
    private var places: [ColumnState.Key: Int] = [:]
    private var states: [ColumnState] = []
    private(set) var steps: [ColumnSearch.Step] = []
    private var least = Float.infinity

    mutating func put(_ state: ColumnState, _ step: ColumnSearch.Step) {
        guard state.cost < least + hopeless else { return }
        least = min(least, state.cost)
        if let place = places[state.key] {
            guard state.cost < states[place].cost else { return }
            steps[place] = step
            states[place] = ColumnState(key: state.key, cost: state.cost, step: Int32(place))
        } else {
            places[state.key] = states.count
            states.append(ColumnState(key: state.key, cost: state.cost, step: Int32(states.count)))
            steps.append(step)
        }
    }

    /// The cheapest states, best first. Their `step` is an index into `steps`.
    func best(_ count: Int) -> [ColumnState] {
        Array(states.sorted { ($0.cost, $0.step) < ($1.cost, $1.step) }.prefix(count))
    }
}

/// A reading that costs so much more than the best one up to here is given up.
private let hopeless: Float = 12

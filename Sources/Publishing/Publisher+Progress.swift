import Synchronization
package import Text

extension Publisher {
    /// What this build did so far.
    struct Progress {
        /// An output that is in its place.
        struct Placed {
            var checksum: UInt64
            /// Nil where somebody took the file away meanwhile.
            var stamp: FileStamp?
        }

        private enum State {
            case planned, leftOut
            case placed(Placed)
        }

        /// By place in the plan.
        private var states: [State]
        /// How many outputs are planned and neither in their place nor left out.
        private(set) var remainingCount: Int
        /// By place in the plan.
        var written: [Int32] = []
        var unchanged = 0
        var removed: [OutputPath] = []
        var bytes = 0
        /// Nothing more is changed on disk.
        var isStopped = false

        /// - Parameter placed: what is in its place already.
        init(_ plan: OutputPlan, placed outputs: [PlacedOutput]) {
            states = Array(repeating: .planned, count: plan.count)
            remainingCount = plan.count
            for output in outputs {
                if let place = plan.place(of: output.path) { _ = put(output, at: place) }
            }
        }

        subscript(place: Int) -> Placed? {
            if case .placed(let placed) = states[place] { placed } else { nil }
        }

        /// The places that still wait for their output.
        var remaining: some Sequence<Int> {
            states.indices.lazy.filter { if case .planned = states[$0] { true } else { false } }
        }

        /// Notes an output that was written or found to be as planned; false where one has been put there before.
        mutating func put(_ output: PlacedOutput, at place: Int) -> Bool {
            if output.isChanged { written.append(Int32(place)) } else { unchanged += 1 }
            bytes += output.size
            return self.place(place, output.placed)
        }

        /// False where an output has been put there before.
        mutating func place(_ place: Int, _ placed: Placed) -> Bool {
            defer { states[place] = .placed(placed) }
            guard case .planned = states[place] else { return false }
            remainingCount -= 1
            return true
        }

        mutating func leaveOut(_ place: Int) {
            guard case .planned = states[place] else { return }
            states[place] = .leftOut
            remainingCount -= 1
        }
    }

    /// One output that is in its place.
    struct PlacedOutput {
        var path: OutputPath
        var placed: Progress.Placed
        /// Whether its file is new or different.
        var isChanged: Bool
        /// In bytes.
        var size: Int
    }

    /// The checksums of all outputs that are in their place so far.
    package var checksums: ChecksumList {
        progress.withLock { progress in
            ChecksumList(
                ascending: plan.paths.indices.compactMap { place in
                    progress[place].map { ChecksumList.Entry(path: plan.paths[place].text, checksum: $0.checksum) }
                })
        }
    }

    /// All outputs that are in their place so far, and of each where its path stood in the list that was planned.
    package var publishedFiles: (files: PublishedFiles, numbers: [Int]) {
        progress.withLock { progress in
            var files = PublishedFiles()
            var numbers: [Int] = []
            for (place, path) in plan.paths.enumerated() {
                guard let placed = progress[place], let stamp = placed.stamp else { continue }
                files.append(PublishedFile(path: path.text, stamp: stamp, checksum: placed.checksum))
                numbers.append(plan.order[place])
            }
            return (files, numbers)
        }
    }

    /// How many bytes an output has that is in its place, and its checksum; nil where that is not known.
    package func made(_ path: String) -> (bytes: Int, checksum: UInt64)? {
        guard let place = plan.place(of: OutputPath(path)), let placed = progress.withLock({ $0[place] }),
            let stamp = placed.stamp
        else { return nil }
        return (stamp.size, placed.checksum)
    }
}

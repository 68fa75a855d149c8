import Synchronization
import Text

/// An object that many pages show, like the card of an article. What a section writes for it is kept from the second time on, and
/// copied where the same section is to write it again.
///
/// That is so only where the section asks for nothing outside of the object but outermost names, and these are what they were.
package final class SharedObject: Sendable {
    private struct State {
        var object: Object?
        var pieces: [WrittenPiece] = []
    }

    private let make: @Sendable () -> Object
    private let state = Mutex(State())

    /// - Parameter make: gives the same object each time.
    package init(_ make: @escaping @Sendable () -> Object) { self.make = make }

    /// From any task. It is kept until a piece of a page is.
    package var object: Object {
        if let object = state.withLock({ $0.object }) { return object }
        let object = make()
        state.withLock { if $0.pieces.allSatisfy({ $0.bytes == nil }) { $0.object = object } }
        return object
    }

    /// What was written at a place under the same names; nil where it was not, or is not kept.
    func piece(at place: WrittenPlace, where holds: ([NamedValue]) -> Bool) -> WrittenPiece? {
        state.withLock { state in
            state.pieces.first { $0.place == place && $0.bytes != nil && holds($0.outermost) }
        }
    }

    /// Keeps what was written the second time.
    func note(_ piece: WrittenPiece) {
        state.withLock { state in
            let known = state.pieces.firstIndex { $0.place == piece.place && $0.outermost == piece.outermost }
            guard let known else {
                var first = piece
                first.bytes = nil
                return state.pieces.append(first)
            }
            state.pieces[known] = piece
            state.object = nil
        }
    }
}

/// Where a piece of a page is written: of the same place it is made by the same instructions.
struct WrittenPlace: Equatable {
    let templates: TemplateSet.Identity
    /// The section's instruction.
    let section: Int
    /// How many sections, partials and blocks are open around it: more may be too many.
    let depth: Int

    static func == (a: WrittenPlace, b: WrittenPlace) -> Bool {
        a.templates === b.templates && a.section == b.section && a.depth == b.depth
    }
}

/// The value of an outermost name; nil where the page has none.
struct NamedValue: Equatable {
    let name: String
    let value: Value?
}

/// What was made of a shared object.
struct WrittenPiece {
    let place: WrittenPlace
    /// What it was made of besides.
    let outermost: [NamedValue]
    /// How many instructions were run.
    let steps: Int
    var bytes: Bytes?
}

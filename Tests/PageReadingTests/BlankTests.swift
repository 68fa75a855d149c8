import Testing
import Text

@testable import PageReading

@Suite("What is blank")
struct BlankTests {
    @Test("what parts words on a page leaves no ink")
    func blanks() {
        let scalars = (0...0x3_FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
        #expect(scalars.filter { $0.isBlank && !$0.leavesNoInk } == [])
    }
}

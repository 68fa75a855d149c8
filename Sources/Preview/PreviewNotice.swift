package import Text

/// What the last build has to say, shown over each page while it stands: faults with their place, line and hint.
package struct PreviewNotice: Sendable {
    /// What became of the site: "no site was written; …". Nil where the pages are those of the last build.
    package var failure: String?
    package var hint: String
    package var faults: [SourceFault]

    package init(failure: String?, hint: String = "", faults: [SourceFault]) {
        self.failure = failure
        self.hint = hint
        self.faults = faults
    }

    /// For the page's script; `null` where there is nothing to say. All texts are as they may be shown: what would change the
    /// order of the text around it is written out.
    static func json(of notice: PreviewNotice?) -> Bytes {
        var json = JSONWriter()
        if let notice { notice.write(into: &json) } else { json.string(nil) }
        json.endLine()
        return json.bytes
    }

    private func write(into json: inout JSONWriter) {
        json.object {
            $0.member("failure", failure.map { writtenOut($0) })
            $0.member("hint", writtenOut(hint))
            $0.member("more", max(0, faults.count - mostShown))
            $0.key("faults")
            $0.array { for fault in faults.prefix(mostShown) { write(fault, into: &$0) } }
        }
    }

    private func write(_ fault: SourceFault, into json: inout JSONWriter) {
        json.object {
            $0.member("place", fault.place)
            $0.member("severity", fault.severity.rawValue)
            $0.member("message", writtenOut(fault.message))
            $0.member("hint", writtenOut(fault.hint))
            $0.member("before", fault.excerpt?.before)
            $0.member("after", fault.excerpt?.after)
            $0.key("isPlaced")
            $0.bool(fault.excerpt?.caret != nil)
        }
    }
}

/// More are told in the terminal; whoever mends these sees the next.
private let mostShown = 20

import Archive
import Testing

@Suite("Addresses for corrections")
struct CorrectionsAddressTests {
    static let mailboxes = ["a@example.org", "gao.kan+1@sub.example.org", "勘误@报.中国"]
    static let forms = [
        "https://example.org/form", "https://example.org/form?page={page}&lines={lines}&text={text}#x",
        "https://报.cn/{page}",
    ]
    static let neither = [
        "", "a", "a@b", "a@b@c.org", "@example.org", "a@example..org", "a b@example.org", "mailto:a@example.org",
        "a@example.org?cc=b@example.org", "a@example.org,b@example.org", "http://example.org/form", "https://",
        "https:///form",
        "https://u:p@example.org/form", "https://example.org/form?page={seite}", "https://example.org/form?{page",
        "https://{page}/",
        "https://example.org/\"", "https://example.org/<b>", "javascript:alert(1)@example.org",
    ]

    @Test("a mailbox is one", arguments: mailboxes)
    func isMailbox(_ text: String) {
        #expect(CorrectionsAddress(text) == .mail(text) && CorrectionsAddress(text)?.description == text)
    }

    @Test("a form is one", arguments: forms)
    func isForm(_ text: String) { #expect(CorrectionsAddress(text) == .form(text)) }

    @Test("all else is neither", arguments: neither)
    func other(_ text: String) { #expect(CorrectionsAddress(text) == nil) }
}

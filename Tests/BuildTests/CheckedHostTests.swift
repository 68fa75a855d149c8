import TestSupport
import Testing

@Suite("broadsheet check --host")
struct CheckedHostTests {
    @Test("a site is checked for the host that is named, and only for one that is known")
    func checkedHost() async throws {
        let site = try await SmallArchive().build()
        let folder = site.folder.path + "/public"
        let good = try Program.run("check", folder, "--host", "cloudflare-pages", "--strict")
        #expect(good.status == 0 && good.errors.contains("note: cloudflare-pages: "))
        try site.folder.write("public/_headers", "x")
        let own = try Program.run("check", folder, "--host=netlify")
        #expect(own.status == 1 && own.errors.contains("/_headers: error: netlify takes this for its settings"))
        let unknown = try Program.run("check", folder, "--host", "github")
        #expect(unknown.status == 2 && unknown.errors.contains("github-pages"))
    }
}

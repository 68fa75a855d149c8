import Build
import Checking
import Foundation
import TestSupport
import Testing
import Text

/// Whether `check` can be trusted: it finds what is wrong, by the rule that names it, and nothing where nothing is.
@Suite("Planted faults")
struct PlantedFaultTests {
    @Test("each planted fault is found by its rule", arguments: PlantedFault.all)
    func found(_ fault: PlantedFault) async throws {
        let site = try await SoundSite.shared.value.copy()
        try fault.plant(site)
        let told = try await checkSite(site.path, jobs: 2).faults.map {
            $0.description.replacing(site.path + "/", with: "")
        }
        #expect(told.contains { $0.contains(fault.rule) }, "no \"\(fault.rule)\" in \(told.prefix(6))")
    }

    @Test("there are a hundred planted faults and more, no two alike")
    func many() {
        #expect(Set(PlantedFault.all.map(\.testDescription)).count == PlantedFault.all.count)
        #expect(PlantedFault.all.count >= 98)
    }

    @Test("nothing is found in the sound site")
    func sound() async throws {
        let site = try await SoundSite.shared.value
        #expect(site.built.report.faults.filter { $0.severity == .error }.isEmpty)
        let report = try await checkSite(site.built.folder.path + "/public", jobs: 2)
        #expect(report.faults.map(\.description) == [])
    }

    @Test("nothing is found in the seeds' site")
    func seeds() async throws {
        let site = try await BuiltSite.seeds()
        #expect(try await checkSite(site.folder.path + "/public", jobs: 2).faults.map(\.description) == [])
    }
}

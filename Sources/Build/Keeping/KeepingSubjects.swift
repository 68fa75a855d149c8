import Archive
import Store
import Subjects

extension SiteBuild {
    /// - Parameter district: the paper's.
    mutating func keptSubjects(
        _ groups: [ArticleGroup], _ authority: AuthorityFile, district: String?
    ) async -> KeptSubjects {
        let authority = authority.subjectsDigest(district: district)
        guard let store, start != nil else { return KeptSubjects(groups, authority, former: nil, next: .nowhere) }
        let known = memory?.subjects.map { FormerSubjects($0) }
        let former = if let known { known } else { await storedSubjects() }
        if memory != nil {
            return KeptSubjects(groups, authority, former: former, next: .memory(SubjectsCollector()))
        }
        do throws(StoreError) {
            let next = try RecordFileWriter(store.subjects, identity: store.identity, behind: former?.file)
            return KeptSubjects(groups, authority, former: former, next: .file(next))
        } catch {
            tell(error, store.subjects)
            return KeptSubjects(groups, authority, former: nil, next: .nowhere)
        }
    }

    /// Begins to read what the last build left of subjects, which takes as long as listing the files of an archive.
    mutating func readAside() {
        guard let store, start != nil, memory?.subjects == nil else { return }
        former.subjects = Aside(jobs: options.jobs) {
            Result { () throws(StoreError) in
                try RecordFile.open(store.subjects, identity: store.identity).flatMap { FormerSubjects($0) }
            }
        }
    }

    private mutating func storedSubjects() async -> FormerSubjects? {
        do throws(StoreError) {
            return try await former.subjects?.result.get() ?? nil
        } catch {
            tellDamage(error)
            return nil
        }
    }
}

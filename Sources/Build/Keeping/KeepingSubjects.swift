import Archive
import Store
import Subjects

extension SiteBuild {
    /// - Parameter district: the paper's.
    mutating func keptSubjects(
        _ groups: [ArticleGroup], _ authority: AuthorityFile, district: String?
    ) -> KeptSubjects {
        let authority = authority.subjectsDigest(district: district)
        guard let store, start != nil else { return KeptSubjects(groups, authority, former: nil, next: .nowhere) }
        let known = memory?.subjects.map { FormerSubjects($0) }
        let former = known ?? recordFile(\.subjects).flatMap { FormerSubjects($0) }
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

    mutating func finishSubjects(in store: BuildStore) {
        do throws(StoreError) {
            try subjects?.finish()
        } catch {
            tell(error, store.subjects)
        }
    }
}

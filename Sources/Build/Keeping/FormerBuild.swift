import Publishing
import Store
import Text

/// What the last build left, as far as this one has asked for it.
struct FormerBuild: Sendable {
    /// Whether it may be asked what that build read: not where some of it was damaged.
    var knowsReadings = true
    /// What it read, wrote and told, where something has changed since; nil where it left nothing.
    var build: KeptBuild?
    /// What it left of each page, and of it what tells of the pages' texts; nil where builds of this process know more.
    var readings: RecordFile?
    var texts: KeptTexts?
    /// Of each of its files, whether it is as that build left it: looked at while pages are read. Nil in a process that builds again,
    /// where somebody waits for what is new, and that is written first.
    var untouched: Aside<[Bool]>?
    /// What it found out about subjects, as it is read beside other work; nil where builds of this process know more.
    var subjects: Aside<Result<FormerSubjects?, StoreError>>?
}

/// What this build leaves for the next.
struct LeftBuild: Sendable {
    /// The folders that were read so far.
    var inputs: [InputFolder] = []
    /// What was read off each page.
    var readings: KeptReadings?
    /// What was found out about the subjects of the articles.
    var subjects: KeptSubjects?
    /// Parts of the search index, how articles go together and who of one name is several.
    var parts = KeptParts()
    /// Leaves these in the store, beside the writing of the site, and tells why that could not be done; nil until then.
    var finishing: Aside<[(StorePlace, StoreError)]>?
    /// Every file of the site; none where it was not written whole.
    var files = PublishedFiles()
    /// What each page of it was made from.
    var pageInputs: Bytes = []
    /// Why this could not be left in the store.
    var pageInputsError: StoreError?
    /// Whether the next build may tell this one's report once more, where nothing has changed: not where a program was missing.
    var mayBeRepeated = true
}

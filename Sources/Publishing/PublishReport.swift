/// What a build changed in its output folder.
package struct PublishReport: Equatable, Sendable {
    /// The files that were new or different, ascending by the bytes of their paths.
    package var written: [String]
    /// How many files were there already, byte for byte.
    package var unchanged: Int
    /// The files of former builds that are gone, ascending.
    package var removed: [String]
    /// The bytes of all files of the site, written and unchanged.
    package var bytes: Int

    package init(written: [String] = [], unchanged: Int = 0, removed: [String] = [], bytes: Int = 0) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.bytes = bytes
    }
}

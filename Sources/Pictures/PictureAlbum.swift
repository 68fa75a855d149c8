package import Archive
import Disk
import Records
package import Store
import Synchronization
package import Text

/// One picture of a sheet, as it was made or kept.
package struct PictureFile: Sendable {
    let sheet: PageSheet
    let size: PictureSize
    /// Of the sheet's file, of which page of it, and of the size.
    let name: String
    let details: PictureDetails
    /// What it holds, where no file is kept.
    let content: StoredBytes?

    /// XXH3, 64 bits, of what it holds.
    package var checksum: UInt64 { details.checksum }
}

/// All pictures of printed pages that a build needs: those that are kept, and the others made.
///
/// A picture is kept under a name that is made of what its file holds, so that a PDF that is moved or touched is not drawn again, and one
/// that is changed is. Which file holds what is kept too, by the kernel's word: files that nobody changed are not even read.
package final class PictureAlbum: Sendable {
    private let maker: PictureMaker
    private let folder: String
    /// Nil where nothing is kept; then pictures lie in `scratch` until they are published.
    private let files: KeptFiles?
    private let list: StorePlace?
    private let scratch: PictureDepot?
    private let identity: UInt64
    /// When the build began: a file that changed later may change once more unseen.
    private let start: Int
    private let former: PictureList
    private let present: Set<String>
    private let next = Mutex(PictureList())

    /// - Parameters:
    ///   - folder: the source folder.
    ///   - output: the output folder.
    ///   - kept: the identity of the program and when its build began; nil for a build that keeps nothing.
    package init(folder: String, beside output: String, kept: (identity: UInt64, start: Int)?) {
        self.folder = folder
        maker = PictureMaker(folder: folder)
        files = kept == nil ? nil : KeptFiles(beside: output, kind: "pictures")
        list = files == nil ? nil : StorePlace(beside: output, kind: "picture-list")
        scratch = files == nil ? PictureDepot(beside: output) : nil
        (identity, start) = (kept?.identity ?? 0, kept?.start ?? 0)
        former = PictureList(list, identity: kept?.identity ?? 0)
        present = Set(files?.names ?? [])
    }

    /// How many pictures may be made at once, should that many tasks be there: each is made by a process that has memory of its own.
    /// As many are made as would fit into half of the machine's memory, should each take all that it may.
    package func most(atOnce tasks: Int) -> Int {
        max(1, min(tasks, machineMemory() / 2 / OtherProgram.Bounds.ofPictures.memory))
    }

    /// The pictures of a sheet in all sizes. From any task.
    package func pictures(
        of sheet: PageSheet
    ) throws(PictureFault) -> (extents: PagePictures, files: [(size: PictureSize, file: PictureFile)]) {
        let key = try key(of: sheet)
        func file(_ size: PictureSize) throws(PictureFault) -> PictureFile {
            try picture(of: sheet, size, name: hexDigits(key) + "-" + size.rawValue + ".jpg")
        }
        let (large, middle, small) = (try file(.large), try file(.middle), try file(.small))
        let extents = PagePictures(
            large: large.details.extent, middle: middle.details.extent, small: small.details.extent)
        return (extents, [(.large, large), (.middle, middle), (.small, small)])
    }

    private func picture(of sheet: PageSheet, _ size: PictureSize, name: String) throws(PictureFault) -> PictureFile {
        func file(_ details: PictureDetails, _ content: StoredBytes? = nil) -> PictureFile {
            next.withLock { $0.pictures[name] = details }
            return PictureFile(sheet: sheet, size: size, name: name, details: details, content: content)
        }
        if present.contains(name) {
            if let details = former.pictures[name] { return file(details) }
            if let details = files?.read(name).flatMap({ PictureDetails($0) }) { return file(details) }
        }
        let bytes = try maker.picture(of: sheet, size)
        guard let details = PictureDetails(bytes) else { throw .noPicture(page: sheet.number) }
        if let files, (try? files.write(bytes, to: name)) != nil { return file(details) }
        return file(details, StoredBytes(bytes, in: scratch))
    }

    /// What a picture holds. One that is not kept any more as it was is made again.
    package func bytes(of picture: PictureFile) throws(PictureFault) -> Bytes {
        if let content = picture.content { return content.bytes }
        if let bytes = files?.read(picture.name), contentHash(bytes.span) == picture.checksum { return bytes }
        return try maker.picture(of: picture.sheet, picture.size)
    }

    /// Leaves to the next build what this one needed, and nothing else.
    package func finish() throws(StoreError) {
        guard let files, let list else { return }
        let next = next.withLock { $0 }
        files.keep(only: Set(next.pictures.keys))
        if next.pictures.isEmpty { return list.remove() }
        try next.save(in: list, identity: identity)
    }

    /// Of what the sheet's file holds and of which page of it.
    private func key(of sheet: PageSheet) throws(PictureFault) -> UInt64 {
        var writer = RecordWriter()
        writer.write("pictures 1")
        writer.write(hash: try digest(of: sheet.file))
        writer.write(sheet.kind.rawValue)
        writer.write(sheet.number)
        return contentHash(writer.bytes.span)
    }

    private func digest(of file: SourcePath) throws(PictureFault) -> UInt64 {
        if let known = next.withLock({ $0.digests[file] }) { return known.digest }
        let path = file.path(below: folder)
        do throws(ReadError) {
            let stamp = FileDigest.Stamp(try status(ofFileAt: path))
            let digest: UInt64
            if let known = former.digests[file], known.stamp == stamp {
                digest = known.digest
            } else {
                digest = try contentDigest(ofFileAt: path)
            }
            next.withLock { $0.digests[file] = FileDigest(stamp: stamp, digest: digest, isSure: stamp.changed < start) }
            return digest
        } catch {
            throw .unreadable(error.reason)
        }
    }
}

private func status(ofFileAt path: String) throws(ReadError) -> FileStatus {
    do throws(SystemError) {
        return try status(of: path)
    } catch {
        throw .system(error)
    }
}

private func contentDigest(ofFileAt path: String) throws(ReadError) -> UInt64 {
    var hasher = ContentHasher()
    try readFileInParts(path) { hasher.append($0.span) }
    return hasher.hash
}

/// A file without a name, as pictures lie in it.
private final class PictureDepot: Depot {
    private let file: ScratchFile

    /// Nil where there can be none.
    init?(beside output: String) {
        guard let file = try? ScratchFile(beside: output) else { return nil }
        self.file = file
    }

    func put(_ bytes: Bytes) -> Range<Int>? { file.put(bytes) }
    func bytes(in place: Range<Int>) -> Bytes { file.bytes(in: place) }
    func noteDamage() { file.noteDamage() }
}

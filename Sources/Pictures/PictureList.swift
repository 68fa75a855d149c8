import Archive
import Disk
import Records
import Store
import Text

/// What is told of a picture without a look at it.
struct PictureDetails: Sendable {
    var extent: PagePictures.Extent
    /// XXH3, 64 bits.
    var checksum: UInt64

    /// Nil for what is no picture.
    init?(_ bytes: Bytes) {
        guard let extent = jpegExtent(bytes) else { return nil }
        self.extent = extent
        checksum = contentHash(bytes.span)
    }
}

/// What a file of the source folder holds, as long as it is the one that was read.
struct FileDigest: Sendable {
    /// What the kernel knows of it, without its name.
    struct Stamp: Equatable, Sendable {
        var size: Int
        var modified: Int
        var changed: Int
        var inode: UInt64

        init(_ status: FileStatus) {
            (size, modified, changed, inode) = (status.size, status.modified, status.changed, status.inode)
        }
    }

    var stamp: Stamp
    var digest: UInt64
    /// Whether the stamp alone tells whether it was changed since.
    var isSure: Bool
}

/// The pictures that a build left for the next, by name, and the files that they were made from, by path.
struct PictureList: Sendable {
    var pictures: [String: PictureDetails] = [:]
    var digests: [SourcePath: FileDigest] = [:]

    init() {}

    /// What the last build left; nothing where it left nothing that can be used.
    init(_ place: StorePlace?, identity: UInt64) {
        guard let place, let file = try? RecordFile.open(place, identity: identity) else { return }
        var reader = file.common
        if let list = try? PictureList(from: &reader) { self = list }
    }

    func save(in place: StorePlace, identity: UInt64) throws(StoreError) {
        var writer = RecordWriter()
        writer.write(self)
        try RecordFileWriter(place, identity: identity).finish(common: writer.bytes)
    }
}

extension PictureList: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(pictures.count)
        for (name, details) in pictures.sorted(by: { $0.key < $1.key }) {
            writer.write(name)
            writer.write(details)
        }
        let sure = digests.filter(\.value.isSure).sorted { $0.key < $1.key }
        writer.write(sure.count)
        for (file, digest) in sure {
            writer.write(file)
            writer.write(digest)
        }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        for _ in 0..<max(0, try Int(from: &reader)) {
            let name = try String(from: &reader)
            pictures[name] = try PictureDetails(from: &reader)
        }
        for _ in 0..<max(0, try Int(from: &reader)) {
            let file = try SourcePath(from: &reader)
            digests[file] = try FileDigest(from: &reader)
        }
    }
}

extension PictureDetails: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(extent.width)
        writer.write(extent.height)
        writer.write(hash: checksum)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        extent = PagePictures.Extent(width: try Int(from: &reader), height: try Int(from: &reader))
        checksum = try reader.readHash()
    }
}

extension FileDigest: Recordable {
    func write(to writer: inout RecordWriter) {
        for number in [stamp.size, stamp.modified, stamp.changed] {
            writer.write(bits: UInt64(bitPattern: Int64(number)))
        }
        writer.write(bits: stamp.inode)
        writer.write(hash: digest)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        func number() throws(RecordError) -> Int { Int(Int64(bitPattern: try reader.readBits())) }
        stamp = Stamp(size: try number(), modified: try number(), changed: try number(), inode: try reader.readBits())
        digest = try reader.readHash()
        isSure = true
    }
}

extension FileDigest.Stamp {
    init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        (self.size, self.modified, self.changed, self.inode) = (size, modified, changed, inode)
    }
}

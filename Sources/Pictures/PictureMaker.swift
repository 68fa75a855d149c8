import Archive
import Disk
import Text

/// Makes the pictures of printed pages: by programs in processes of their own, so that no broken or hostile file does more harm than to
/// be without a picture.
///
/// A page of a PDF is drawn by `pdftocairo` (poppler-utils), once for each size: what it draws small is sharper than what is made small of
/// a large one, for a fifth more time. A picture of a page is made smaller by `vipsthumbnail` (libvips-tools), which reads JPEG, PNG, WebP
/// and TIFF without having all of it in memory.
struct PictureMaker: Sendable {
    /// The source folder.
    private let folder: String
    private let bounds: OtherProgram.Bounds

    init(folder: String, bounds: OtherProgram.Bounds = .ofPictures) { (self.folder, self.bounds) = (folder, bounds) }

    /// One picture of a sheet, in JPEG.
    func picture(of sheet: PageSheet, _ size: PictureSize) throws(PictureFault) -> Bytes {
        var picture: Bytes = []
        for attempt in size.attempts {
            picture = try run(try command(sheet, attempt), page: sheet.number)
            if picture.count <= size.mostBytes { break }
        }
        return picture
    }

    private func run(_ command: Command, page: Int) throws(PictureFault) -> Bytes {
        guard let program = OtherProgram(named: command.name) else {
            throw .noProgram(command.name, package: command.package)
        }
        let outcome: OtherProgram.Outcome
        do throws(SystemError) {
            outcome = try program.run(command.arguments, within: bounds)
        } catch {
            throw .failed(page: page, reason: error.reason)
        }
        switch outcome.end {
        case .exit(0) where jpegExtent(outcome.output) != nil: return outcome.output
        case .exit(0): throw .noPicture(page: page)
        case .exit(let status):
            throw .failed(page: page, reason: outcome.lastComplaint ?? "\(command.name) ended with status \(status)")
        case .signal(let signal): throw .failed(page: page, reason: "\(command.name) ended with signal \(signal)")
        case .tooLong: throw .tooSlow(page: page, seconds: bounds.seconds)
        case .tooMuchOutput: throw .failed(page: page, reason: "it has more than \(bounds.output) bytes")
        }
    }

    private struct Command {
        var name: String
        var package: String
        var arguments: [String]
    }

    private func command(_ sheet: PageSheet, _ attempt: Attempt) throws(PictureFault) -> Command {
        let path = plainPath(sheet.file.path(below: folder)), page = String(sheet.number),
            side = String(attempt.longerSide)
        switch sheet.kind {
        case .pdf:
            return Command(
                name: "pdftocairo", package: "poppler-utils",
                arguments: [
                    "-jpeg", "-jpegopt", "quality=\(attempt.quality),optimize=y", "-singlefile", "-f", page, "-l", page,
                    "-scale-to", side, path, "-",
                ])
        case .picture:
            // The program reads whatever it knows, whatever a file is called: it gets none but these.
            guard isPicture(atPath: path) else { throw .noPicture(page: sheet.number) }
            return Command(
                name: "vipsthumbnail", package: "libvips-tools",
                arguments: [
                    "--vips-concurrency=1", "--size", side + "x" + side + ">", "--output",
                    ".jpg[Q=\(attempt.quality),optimize_coding,strip]",
                    sheet.number > 1 ? path + "[page=\(sheet.number - 1)]" : path,
                ])
        }
    }

    /// A path that no program takes for an option.
    private func plainPath(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}

/// How large and how good a picture is to be.
private struct Attempt {
    var longerSide: Int
    /// Of JPEG, from 1 to 100.
    var quality: Int
}

extension PictureSize {
    /// The most bytes that a picture may have, if it can be done.
    fileprivate var mostBytes: Int {
        switch self {
        case .large: 700_000
        case .middle: 300_000
        case .small: 60_000
        }
    }

    /// From the best on: the first that is small enough is taken, else the last.
    fileprivate var attempts: [Attempt] {
        [75, 60, 45].map { Attempt(longerSide: longerSide, quality: $0) }
            + [Attempt(longerSide: longerSide * 3 / 4, quality: 45), Attempt(longerSide: longerSide / 2, quality: 45)]
    }
}

extension OtherProgram.Bounds {
    /// Enough for a page of a square metre with photographs in print quality.
    static let ofPictures = OtherProgram.Bounds(seconds: 60, memory: 2 << 30, output: 32 << 20)
}

extension OtherProgram.Outcome {
    /// The last line of its complaints that says something, cut where it is long; nil where there is none.
    fileprivate var lastComplaint: String? {
        let line = complaints.split(separator: 0x0A).last { $0.contains { $0 > 0x20 } }
        return line.map { String(String(decoding: $0, as: UTF8.self).unicodeScalars.prefix(200)) }
    }
}

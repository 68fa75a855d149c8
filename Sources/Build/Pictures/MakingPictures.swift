import Archive
import Pictures
import Store
import Text

/// A picture of a printed page and its place on the site.
struct PlannedPicture: Sendable {
    let url: String
    let file: PictureFile
    let album: PictureAlbum
}

extension SiteBuild {
    /// Stage 2, its end: the pictures of all printed pages that there is a sheet of. A page that an article was taken down from has none: it
    /// would show what was taken down.
    mutating func makePictures(_ reading: Reading) async -> Reading {
        let kept = start.flatMap { start in store.map { (identity: $0.identity, start: start) } }
        let album = PictureAlbum(folder: options.source, beside: options.output, kept: kept)
        self.album = album
        var reading = reading
        let pages = reading.settings.pictures ? reading.pages : []
        let numbers = pages.indices.filter { pages[$0].source.sheet != nil && pages[$0].withdrawn.isEmpty }
        if numbers.isEmpty { return reading }
        let made = await inParallel(numbers, jobs: album.most(atOnce: options.jobs)) { number in
            PicturesOfPage(pages[number], in: album)
        }
        for (number, pictures) in zip(numbers, made) {
            reading.pages[number].pictures = pictures.extents
            reading.pictures += pictures.planned
        }
        report.faults += faults(of: made.compactMap(\.fault))
        stopwatch.lap("pictures")
        return reading
    }

    /// A program that is missing is told once; and again by the next build, which looks whether it is there.
    private mutating func faults(of failures: [(sheet: PageSheet, fault: PictureFault)]) -> [SourceFault] {
        var missing: [String: (fault: SourceFault, count: Int)] = [:]
        var faults: [SourceFault] = []
        for (sheet, fault) in failures {
            let told = SourceFault(fault, path: sheet.file.path(below: options.source))
            guard case .noProgram(let program, _) = fault else {
                faults.append(told)
                continue
            }
            missing[program, default: (told, 0)].count += 1
        }
        if !missing.isEmpty { left.mayBeRepeated = false }
        return faults
            + missing.values.map { fault, count in
                var fault = fault
                if count > 1 { fault.message += "; so it is with \(count - 1) more pages" }
                return fault
            }
    }

    /// Leaves the pictures to the next build.
    mutating func finishPictures(in store: BuildStore) {
        do throws(StoreError) {
            try album?.finish()
        } catch {
            tell(error, store.report)
        }
    }
}

/// What became of one page's pictures.
private struct PicturesOfPage: Sendable {
    private(set) var extents: PagePictures?
    private(set) var planned: [PlannedPicture] = []
    private(set) var fault: (sheet: PageSheet, fault: PictureFault)?

    init(_ page: Page, in album: PictureAlbum) {
        guard let sheet = page.source.sheet else { return }
        do throws(PictureFault) {
            let pictures = try album.pictures(of: sheet)
            extents = pictures.extents
            planned = pictures.files.map { size, file in
                PlannedPicture(url: page.pictureURL(size), file: file, album: album)
            }
        } catch {
            fault = (sheet, error)
        }
    }
}

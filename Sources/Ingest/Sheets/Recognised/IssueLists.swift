import Archive
import Disk
import Glibc
import Text
import XML

/// An issue as a METS file describes it.
struct IssueList {
    /// Relative to the folder of seeds.
    let source: SourcePath
    let path: String
    let issueDate: CivilDate?
    /// In the issue's order.
    let pages: [IssuePage]
}

/// A page of an issue, and its files.
struct IssuePage {
    /// As it is printed: `A03`; nil where it is not told.
    var label: String?
    /// Relative to the folder of seeds, whether they are there or not.
    var files: [SourcePath]
    /// Where the page is told of; from 1.
    var line: Int
}

extension SeedListing {
    /// Takes the METS files from among the pages: they list pages and are none.
    mutating func takeIssueLists() -> [IssueList] {
        var lists: [IssueList] = []
        pages.removeAll { page in
            guard page.source.ending == "xml", isMETS(page.path) else { return false }
            do throws(SourceFault) {
                lists.append(try IssueList(page))
            } catch {
                faults.append(error)
            }
            return true
        }
        return lists
    }

    /// Gives the pages of an issue what its list says of them, where `archive.yml` says nothing; and the pictures that it names where none
    /// has the page's own name.
    mutating func attach(_ lists: [IssueList], _ files: [FolderWalk.File]) {
        guard !lists.isEmpty else { return }
        let places = Dictionary(pages.indices.map { (pages[$0].source.withoutEnding, $0) }) { first, _ in first }
        let there = Dictionary(files.map { ($0.source, $0) }) { first, _ in first }
        for list in lists {
            if !list.pages.contains(where: { $0.files.contains(where: isRecognised) }) {
                faults.append(SourceFault(SheetFault.noPageListed, path: list.path))
            }
            var numbers: [Int: Int] = [:]
            for page in list.pages {
                let words = page.files.filter { isRecognised($0) }
                for missing in words where there[missing] == nil {
                    faults.append(SourceFault(SheetFault.missingFile(missing.text), path: list.path, line: page.line))
                }
                guard let place = words.lazy.compactMap({ places[$0.withoutEnding] }).first else { continue }
                numbers[place, default: 0] += 1
                pages[place].add(page, number: numbers[place] ?? 1, of: list)
                let picture = page.files.lazy.compactMap { there[$0] }.first { isPicture($0.source) }
                if pages[place].print == nil, numbers[place] == 1 {
                    pages[place].print = picture.map(SeedFile.PrintFile.init)
                }
            }
        }
    }
}

extension IssueList {
    fileprivate init(_ file: SeedFile) throws(SourceFault) {
        let reader = METSReader()
        let text = try readText(file.path, limit: ReadingLimit.xml)
        do throws(XMLError) {
            try readXML(text, .strict, to: reader)
        } catch {
            throw SourceFault(
                SheetFault(error, isHOCR: false), path: file.path, line: error.line, column: error.column)
        }
        (source, path, issueDate) = (file.source, file.path, reader.issueDate)
        pages = reader.leaves.map { leaf in
            let files = leaf.files.compactMap { reader.places[$0].flatMap { fileMeant(by: $0, in: file.source) } }
            return IssuePage(label: leaf.label, files: files, line: leaf.line)
        }
    }
}

extension SeedFile {
    /// - Parameter number: of the page in this file, from 1.
    fileprivate mutating func add(_ page: IssuePage, number: Int, of list: IssueList) {
        func filled(_ note: PageNote?) -> PageNote {
            var note = note ?? PageNote()
            note.issueDate = note.issueDate ?? list.issueDate
            note.page = note.page ?? page.label
            return note
        }
        if number == 1 { note = filled(note) }
        pageNotes[number] = filled(pageNotes[number])
    }
}

/// `file://./alto/0001.xml` in `2023/mets.xml` → `2023/alto/0001.xml`; nil for what is elsewhere.
private func fileMeant(by place: String, in source: SourcePath) -> SourcePath? {
    let local = place.hasPrefix("file://") ? String(place.dropFirst("file://".count)) : place
    guard let reference = RelativeReference(local, in: source), case .inside(let path) = reference.place else {
        return nil
    }
    return path
}

/// Whether a file's outermost element says that it lists files. What cannot be read is told when its page is loaded.
private func isMETS(_ path: String) -> Bool {
    guard let file = try? FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK),
        let beginning = try? file.readBytes(16_384, at: 0, path: path)
    else { return false }
    return (try? RootElement(of: beginning, path: path).kind) == .mets
}

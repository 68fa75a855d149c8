import Archive
import Publishing
import Records
import Site
import Text

/// All that the files of a site depend on besides the archive.
struct PlanSources: Sendable {
    let oldAddresses: [OldAddress]
    /// The paths of files that are no pages.
    let others: [String]
    fileprivate let theme: UInt64
    fileprivate let settings: UInt64

    init(_ found: FoundArchive, _ sources: Sources) {
        oldAddresses = sources.oldAddresses + found.oldAddresses
        others = [Site.dataIndexPath, ChecksumList.path] + found.copies.map(\.url) + found.pictures.map(\.url)
        (theme, settings) = (sources.theme.digest, sources.settingsDigest)
    }
}

extension FoundArchive {
    /// A number for all that anything depends on but the articles and pages themselves, each for itself: where it is the same, terms,
    /// indexes, who of one name is several, and what leads on from articles are the same.
    ///
    /// - Parameters:
    ///   - digests: of its articles.
    ///   - request: what the build was asked for.
    func listsDigest(_ digests: ContentDigests, _ sources: PlanSources, request: [String]) -> UInt64 {
        var writer = RecordWriter()
        writer.write(request)
        writer.write(sources)
        writer.write(words: digests.articles.map(\.listed))
        writer.write(words: reasons.digests(codes))
        writer.write(stated.all)
        writer.write([archive.pages.count, archive.withdrawals.count])
        for page in archive.pages { writer.write(listed: page) }
        for withdrawal in archive.withdrawals {
            writer.write(withdrawal.id)
            writer.write(withdrawal.source)
            writer.write(withdrawal.notice.reason)
            writer.write(withdrawal.notice.date)
        }
        return contentHash(writer.bytes.span)
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ sources: PlanSources) {
        write(hash: sources.theme)
        write(hash: sources.settings)
        write(sources.others)
        write(sources.oldAddresses.count)
        for address in sources.oldAddresses {
            write([address.path, address.file])
            write(address.target)
            write(address.fragment)
            write([address.isConfirmed ? 1 : 0, address.line, address.column])
        }
    }

    /// What lists and links show of a page, whatever its text says.
    fileprivate mutating func write(listed page: Page) {
        let source = page.source
        write(source.source)
        write(source.sheet)
        write(source.issueDate)
        write(source.issueDateBasis)
        write(source.page)
        write(source.title)
        write(page.articles)
        write(page.continued)
        write(page.withdrawn)
        write(page.yearLine)
        write(
            page.pictures.map { pictures in PictureSize.allCases.flatMap { [pictures[$0].width, pictures[$0].height] } }
        )
    }
}

import Archive
import Text

/// A page that does nothing but lead from an old address to the new one.
struct Redirect: Sendable, Equatable {
    var path: String
    /// The page of the site to which it leads.
    var target: String
    var fragment: String?
}

/// Old addresses made out: each with the page of the site to which it leads in the end.
///
///     a.html → b.html, b.html → articles/k3/f9q2x7ab.html     both lead to the article
struct Redirects {
    private(set) var pages: [Redirect] = []
    private(set) var faults: [SourceFault] = []
    /// By path, the first of each.
    private var entries: [String: OldAddress] = [:]
    /// The folders of all entries.
    private var entryFolders: Set<String> = []
    private let files: Set<String>
    /// The folders of all files.
    private let folders: Set<String>
    private let readable: Set<String>

    /// - Parameters:
    ///   - outputs: all others of the site.
    ///   - others: paths of files that are no outputs of this module.
    init(_ addresses: [OldAddress], outputs: [Output], others: [String]) {
        guard !addresses.isEmpty else {
            (readable, files, folders) = ([], [], [])
            return
        }
        readable = Set(outputs.filter { $0.mayBeLedTo }.map(\.path))
        files = Set(outputs.map(\.path) + others)
        folders = Set(files.flatMap(ancestors))
        let confirmed = addresses.filter { $0.isConfirmed && $0.target != nil }
        for address in confirmed where isFree(address) {
            entries[address.path] = address
            entryFolders.formUnion(ancestors(of: address.path))
        }
        for address in confirmed where entries[address.path] == address {
            if let page = resolve(address) { pages.append(page) }
        }
        tellUnconfirmed(addresses)
    }

    /// Whether a page may stand at the address; where not, it is told.
    private mutating func isFree(_ address: OldAddress) -> Bool {
        if let first = entries[address.path] {
            report(.twice(address.path, file: first.file, line: first.line), at: address)
        } else if files.contains(address.path) || address.path.hasPrefix(searchFolder) {
            report(.pageThere(address.path), at: address)
        } else if folders.contains(address.path) || entryFolders.contains(address.path)
            || ancestors(of: address.path).contains(where: isFile)
        {
            report(.inTheWay(address.path), at: address)
        } else {
            return true
        }
        return false
    }

    private func isFile(_ path: String) -> Bool { files.contains(path) || entries[path] != nil }

    /// Follows old addresses until one leads to a page of the site.
    private mutating func resolve(_ address: OldAddress) -> Redirect? {
        var way = [address.path], last = address
        while let target = last.target {
            if readable.contains(target) {
                return Redirect(path: address.path, target: target, fragment: last.fragment)
            }
            guard let next = entries[target] else {
                report(.leadsNowhere(target), at: address)
                return nil
            }
            if way.contains(target) {
                report(.loop(way + [target]), at: address)
                return nil
            }
            way.append(target)
            last = next
        }
        return nil
    }

    private mutating func tellUnconfirmed(_ addresses: [OldAddress]) {
        let waiting = addresses.filter { !$0.isConfirmed }
        if let first = waiting.first { report(.notConfirmed(waiting.count), at: first) }
    }

    private mutating func report(_ fault: RedirectFault, at address: OldAddress) {
        faults.append(SourceFault(fault, path: address.file, line: address.line, column: address.column))
    }
}

/// `articles/k3/a.html` → `articles`, `articles/k3`
private func ancestors(of path: String) -> [String] {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return (1..<max(1, names.count)).map { names[..<$0].joined(separator: "/") }
}

extension Output {
    /// Whether an old address may lead to it.
    fileprivate var mayBeLedTo: Bool {
        if case .withdrawal = page { return true }
        return isReadable
    }
}

extension Redirects {
    /// The file of the redirect at an index of `pages`.
    func output(_ index: Int) -> Output { Output(path: pages[index].path, page: .redirect(index)) }
}

/// The search index is made behind the plan of the site: all of its folder is its own.
private let searchFolder = "search/"

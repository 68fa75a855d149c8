import Text

/// Where a reference leads.
enum LinkTarget: Equatable {
    /// Out of the site, to where nothing is checked.
    case elsewhere
    /// A file by its number.
    case file(Int, Fragment)
    case fault(LinkFault)
}

/// Follows references the way browsers do (RFC 3986, 5), but inside the site's folder alone.
struct LinkResolver: Sendable {
    let files: SiteFiles
    /// The site's own address with a slash at its end, `https://example.org/paper/`; empty where it is not known.
    let base: Bytes

    /// The path of the site's root on its host: `/paper/`.
    private let rootPath: Bytes

    init(files: SiteFiles, base: Bytes) {
        self.files = files
        self.base = base
        let schemeEnd = base.firstRange(of: "://".utf8)?.upperBound
        rootPath =
            schemeEnd.flatMap { base[$0...].firstIndex(of: UInt8(ascii: "/")) }.map { Bytes(base[$0...]) } ?? [0x2F]
    }

    /// - Parameters:
    ///   - reference: its character references replaced, spaces at its ends removed.
    ///   - file: the number of the file that holds it.
    func target(of reference: ArraySlice<UInt8>, in file: Int) -> LinkTarget {
        if !base.isEmpty, reference.starts(with: base) {
            return follow(reference.dropFirst(base.count), from: "", in: file, isAddress: true)
        }
        if let scheme = urlScheme(of: reference) { return target(ofScheme: scheme, reference) }
        let path = files.paths[file]
        if reference.first == UInt8(ascii: "/") {
            // A host shows this page at any depth: there, and only there, links count from the host's root.
            guard path == "404.html", reference.starts(with: rootPath), !reference.starts(with: "//".utf8) else {
                return .fault(.startsAtRoot(quoted(reference)))
            }
            return follow(reference.dropFirst(rootPath.count), from: "", in: file, isAddress: true)
        }
        if path == "404.html", let first = reference.first, first != UInt8(ascii: "#") {
            return .fault(.relativeAtAnyDepth(quoted(reference)))
        }
        return follow(reference, from: path, in: file, isAddress: false)
    }

    private func target(ofScheme scheme: String, _ reference: ArraySlice<UInt8>) -> LinkTarget {
        if scheme == "javascript" { return .fault(.scriptInLink) }
        let isDrive = scheme.utf8.count == 1
        return isDrive || scheme == "file" ? .fault(.localPath(quoted(reference))) : .elsewhere
    }

    /// - Parameters:
    ///   - path: of the file that the reference counts from.
    ///   - isAddress: whether a web server resolves it, which shows `index.html` for its folder.
    private func follow(
        _ reference: ArraySlice<UInt8>, from path: String, in file: Int, isAddress: Bool
    ) -> LinkTarget {
        let fragmentStart = reference.firstIndex(of: UInt8(ascii: "#")) ?? reference.endIndex
        let fragment = Fragment(reference[fragmentStart...].dropFirst())
        let address = reference[..<fragmentStart].prefix { $0 != UInt8(ascii: "?") }
        guard let fragment else { return .fault(.malformed(quoted(reference))) }
        if address.isEmpty && !isAddress { return .file(file, fragment) }
        var resolved = Bytes(path.utf8)
        removeLastComponent(of: &resolved)
        if let fault = append(address, to: &resolved) { return .fault(fault) }
        return switch files.entry(at: resolved.span) {
        case .file(let number) where address.last != UInt8(ascii: "/"): .file(number, fragment)
        case .folder: index(of: resolved, fragment: fragment, reference, isAddress: isAddress)
        default: .fault(.noFile(quoted(address), path: quoted(resolved)))
        }
    }

    private func index(
        of folder: Bytes, fragment: Fragment, _ reference: ArraySlice<UInt8>, isAddress: Bool
    ) -> LinkTarget {
        let path = String(utf8: folder) + (folder.isEmpty ? "" : "/") + "index.html"
        guard isAddress else { return .fault(.namesFolder(quoted(reference))) }
        return files.number(of: path).map { .file($0, fragment) }
            ?? .fault(.noFile(quoted(reference), path: quoted(path.utf8)))
    }

    /// Walks the components of `address` from the folder `path`.
    private func append(_ address: ArraySlice<UInt8>, to path: inout Bytes) -> LinkFault? {
        for part in address.split(separator: UInt8(ascii: "/")) {
            guard let name = percentDecoded(part), !name.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }) else {
                return .malformed(quoted(address))
            }
            if name == [UInt8(ascii: ".")] { continue }
            if name == [UInt8(ascii: "."), UInt8(ascii: ".")] {
                if path.isEmpty { return .leavesFolder(quoted(address)) }
                removeLastComponent(of: &path)
            } else {
                if !path.isEmpty { path.append(UInt8(ascii: "/")) }
                path.append(contentsOf: name)
            }
        }
        return nil
    }

    private func removeLastComponent(of path: inout Bytes) {
        path.removeLast(path.count - (path.lastIndex(of: UInt8(ascii: "/")) ?? 0))
    }
}

import Archive
import Text

/// What the style sheet and the scripts of the default theme are called in the site: their content's hash is in the name, so that
/// a browser that keeps them never shows a new page in an old style.
///
///     assets/style.css  →  assets/style.3k9q2x7a.css
///
/// Templates go on calling them by their plain names, and so do scripts that load another.
struct AssetNames {
    /// By path, all files of the theme's `assets/` as the site has them.
    private(set) var assets: [String: Bytes]
    /// The new paths by those that templates write.
    private(set) var paths: [String: String] = [:]

    /// - Parameters:
    ///   - files: by path, `assets/style.css`.
    ///   - named: the paths of those that get a hash. The others keep their names.
    init(_ files: [String: Bytes], named: Set<String>) {
        assets = files
        var waiting = named.intersection(files.keys).sorted()
        let loaded = Dictionary(
            uniqueKeysWithValues: waiting.map { path in (path, files[path]?.loaded(of: waiting, besides: path) ?? []) })
        while !waiting.isEmpty {
            // One that loads another comes after it: the other's new name is part of what it holds.
            let next = waiting.firstIndex { path in loaded[path, default: []].isDisjoint(with: waiting) }
            name(waiting.remove(at: next ?? 0))
        }
    }

    private mutating func name(_ path: String) {
        guard let content = assets.removeValue(forKey: path) else { return }
        let siblings = Dictionary(uniqueKeysWithValues: paths.map { (sibling($0), sibling($1)) })
        let renamed = Renaming(siblings)(content)
        let end = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
        let hashed = path[..<end] + "." + base32(contentHash(renamed.span), count: 8) + path[end...]
        paths[path] = String(hashed)
        assets[String(hashed)] = renamed
    }
}

/// How a script calls another file of its folder: `./marks.js`.
private func sibling(_ path: String) -> String { "./" + path.dropFirst(assetFolder.utf8.count) }

let assetFolder = "assets/"

extension Bytes {
    /// The paths, of some, that a script calls as its siblings.
    fileprivate func loaded(of paths: [String], besides own: String) -> Set<String> {
        let names = paths.filter { $0 != own }.map { ($0, Bytes(sibling($0).utf8)) }
        var loaded: Set<String> = []
        for place in indices.dropLast() where self[place] == UInt8(ascii: ".") && self[place + 1] == UInt8(ascii: "/") {
            for (path, name) in names where self[place...].starts(with: name) { loaded.insert(path) }
        }
        return loaded
    }
}

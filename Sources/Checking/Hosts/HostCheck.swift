package import Text

extension SiteCheck {
    /// What a host does not take of the site: the number of its files, their bytes, their names. One note tells how near
    /// the site is to the limits.
    ///
    /// `.gitignore` at the root is no part of the site: no recipe sends it.
    package func faults(on host: Host) -> [SourceFault] { faults(on: host.rawValue, host.limits) }

    func faults(on name: String, _ limits: HostLimits) -> [SourceFault] {
        let sent = files.paths.indices.filter { files.paths[$0] != ".gitignore" }
        let bytes = sent.reduce(0) { $0 + files.sizes[$1] }
        let largest = sent.max { files.sizes[$0] < files.sizes[$1] } ?? 0
        var faults: [SourceFault] = []
        func tell(_ fault: HostFault, _ path: String = "") {
            faults.append(SourceFault(fault, path: path.isEmpty ? folder : folder + "/" + path))
        }
        tell(
            .room(
                of: name, limits, files: sent.count, bytes: bytes, largest: (files.paths[largest], files.sizes[largest])
            ))
        if let limit = limits.files, sent.count > limit {
            tell(.tooManyFiles(host: name, limit: limit, count: sent.count))
        }
        if let limit = limits.bytesInAll, bytes > limit { tell(.tooMuch(host: name, limit: limit, size: bytes)) }
        if let limit = limits.filesInFolder {
            for (folder, count) in filesInFolders(sent) where count > limit {
                tell(.tooManyInFolder(host: name, limit: limit, count: count), folder)
            }
        }
        for file in sent { faults += self.faults(ofFile: file, on: name, limits) }
        return faults.sorted()
    }

    private func faults(ofFile file: Int, on host: String, _ limits: HostLimits) -> [SourceFault] {
        let path = files.paths[file], size = files.sizes[file]
        let names = path.split(separator: "/").map { String($0) }
        var faults: [HostFault] = []
        if let limit = limits.bytesInFile, size > limit {
            faults.append(.tooLarge(host: host, limit: limit, size: size))
        }
        if let character = path.first(where: { limits.refusedCharacters.contains($0) }) {
            faults.append(.refusedName(host: host, character: String(character)))
        }
        if let first = names.first, limits.ownNames.contains(first) { faults.append(.ownName(host: host)) }
        if names.contains(where: limits.droppedNames.contains) { faults.append(.droppedName(host: host)) }
        return faults.map { SourceFault($0, path: folder + "/" + path) }
    }

    /// How many files stand directly in each folder.
    private func filesInFolders(_ sent: [Int]) -> [(folder: String, count: Int)] {
        var counts: [String: Int] = [:]
        for file in sent {
            let path = files.paths[file]
            counts[path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "", default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

import Disk
import Text

/// Answers requests from the files of one folder.
struct Responder: Sendable {
    let folder: SiteFolder
    let hosts: AllowedHosts
    /// Pages that are no files, by their names at the site's root.
    var ownPages: [String: @Sendable () -> Bytes] = [:]

    func answer(_ request: HTTPRequest, _ state: PreviewState) -> HTTPResponse {
        guard request.isReading else {
            return HTTPResponse(status: 405, saying: "Method Not Allowed", headers: [("Allow", "GET, HEAD")])
        }
        guard let host = request.host, let target = RequestTarget(request.target) else {
            return HTTPResponse(status: 400, saying: "Bad Request")
        }
        guard hosts.allow(host) else { return HTTPResponse(status: 421, saying: "Misdirected Request") }
        if target.components.first == Reload.folder { return reloading(target, state) }
        return file(target, request, state)
    }

    private func reloading(_ target: RequestTarget, _ state: PreviewState) -> HTTPResponse {
        let name = target.components.dropFirst().joined(separator: "/")
        let body: Bytes? =
            switch name {
            case Reload.scriptName: Bytes(Reload.script.utf8)
            case Reload.changesName: Bytes("\(state.generation)\n".utf8)
            case NoticeView.dataName: state.notice
            case NoticeView.scriptName: Bytes(NoticeView.script.utf8)
            case NoticeView.styleName: Bytes(NoticeView.style.utf8)
            default: nil
            }
        guard let body else { return HTTPResponse(status: 404, saying: "Not Found") }
        return HTTPResponse(
            status: 200, headers: [("Content-Type", mediaType(of: name)), ("Cache-Control", "no-store")],
            body: .bytes(body))
    }

    private func file(_ target: RequestTarget, _ request: HTTPRequest, _ state: PreviewState) -> HTTPResponse {
        guard let inSite = target.below(state.root) else {
            return target.components.isEmpty ? redirectToSite(state.root, from: target) : notFound(state)
        }
        if inSite.components.count == 1, let page = ownPages[inSite.components[0]], !inSite.namesFolder {
            return own(page(), state)
        }
        let components = inSite.components + (target.namesFolder ? ["index.html"] : [])
        switch folder.open(components) {
        case .file(let file, let status):
            let found = FoundFile(file, status, name: components.last ?? "", generation: state.generation)
            return send(found, request)
        case .folder: return target.namesFolder ? notFound(state) : redirect(to: target)
        case .missing: return notFound(state)
        case .unreadable: return HTTPResponse(status: 403, saying: "Forbidden")
        }
    }

    /// Reloads itself like any other page.
    private func own(_ page: Bytes, _ state: PreviewState) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: [("Content-Type", htmlMediaType), ("Cache-Control", "no-store")],
            body: .bytes(Reload.addingScript(to: page, generation: state.generation)))
    }

    /// A folder's page has relative links: they hold only where the path ends in a slash.
    private func redirect(to target: RequestTarget) -> HTTPResponse {
        HTTPResponse(status: 301, saying: "Moved Permanently", headers: [("Location", target.folderReference)])
    }

    /// Not for ever: at the next preview on this port the site may be elsewhere.
    private func redirectToSite(_ root: RequestTarget, from target: RequestTarget) -> HTTPResponse {
        var site = root
        site.query = target.query
        return HTTPResponse(status: 302, saying: "Found", headers: [("Location", site.folderReference)])
    }

    private func send(_ file: consuming FoundFile, _ request: HTTPRequest) -> HTTPResponse {
        let headers = file.headers
        if let tags = request.ifNoneMatch, matches(tags, file.entityTag) {
            return HTTPResponse(status: 304, headers: headers, body: .bytes([]))
        }
        let isStale = request.ifRange.map { $0 != file.entityTag } ?? false
        let wanted = isStale || request.method == "HEAD" ? nil : request.range
        let size = file.size
        switch RangeRequest(header: wanted, size: size) {
        case .whole:
            return HTTPResponse(status: 200, headers: headers, body: file.body(0..<size))
        case .part(let range):
            let place = ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
            return HTTPResponse(status: 206, headers: headers + [place], body: file.body(range))
        case .unsatisfiable:
            return HTTPResponse(
                status: 416, saying: "Range Not Satisfiable", headers: [("Content-Range", "bytes */\(size)")])
        }
    }

    /// The site's own page for what is missing, where it has one; else one that waits for the site and shows why there is none.
    private func notFound(_ state: PreviewState) -> HTTPResponse {
        guard case .file(let file, let status) = folder.open(["404.html"]) else {
            let page = Reload.addingScript(to: Bytes(emptyPage.utf8), generation: state.generation)
            return HTTPResponse(status: 404, headers: [("Content-Type", htmlMediaType)], body: .bytes(page))
        }
        let found = FoundFile(file, status, name: "404.html", generation: state.generation)
        let size = found.size
        return HTTPResponse(status: 404, headers: [("Content-Type", htmlMediaType)], body: found.body(0..<size))
    }

    /// Whether an `If-None-Match` header names this tag; weak tags count (RFC 9110, 13.1.2).
    private func matches(_ header: String, _ entityTag: String) -> Bool {
        header.split(separator: ",").contains { tag in
            let tag = tag.drop { $0 == " " || $0 == "\t" }
            let strong = (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).prefix { $0 != " " && $0 != "\t" }
            return strong == "*" || strong == entityTag
        }
    }
}

private let emptyPage = """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>404 Not Found</title>
    <body><p>404 Not Found</p></body>
    </html>

    """

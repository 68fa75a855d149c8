import Mustache
package import Text

/// What a file of the site holds.
package struct SiteFile: Sendable {
    package var bytes: Bytes
    /// Where one of the theme's own templates could not show the page and another did.
    package var fault: SourceFault?
}

extension Site {
    /// The whole content of a file of this site. Where one of the theme's own templates cannot show it, the default
    /// theme's does.
    ///
    /// - Parameter output: one of `outputs`.
    /// - Throws: the place in a template that could not be rendered.
    package func content(of output: Output) throws(SourceFault) -> SiteFile {
        do throws(RenderError) {
            return SiteFile(bytes: try rendered(output, with: theme.templates))
        } catch {
            return try content(of: output, after: error)
        }
    }

    /// The content that the default theme's templates give after one of the theme's own could not.
    private func content(of output: Output, after error: RenderError) throws(SourceFault) -> SiteFile {
        var theme = theme, error = error
        var fault: SourceFault?
        while let name = theme.replace(after: error) {
            if fault == nil { fault = error.fault(replacing: name) }
            do throws(RenderError) {
                return SiteFile(bytes: try rendered(output, with: theme.templates), fault: fault)
            } catch let further {
                error = further
            }
        }
        throw error.fault
    }

    private func rendered(_ output: Output, with templates: TemplateSet) throws(RenderError) -> Bytes {
        var bytes: Bytes = []
        try render(output, with: templates, into: &bytes)
        return bytes
    }

    /// Tries the theme on the first page of each kind: a template of its own that cannot show it gives way to the default
    /// theme's on all pages, and is told of once. What shows only on some page is met there.
    package mutating func tryTheme() -> [SourceFault] {
        guard theme.twins.areThere else { return [] }
        var tried: Set<Int> = []
        var faults: [SourceFault] = []
        for output in outputs {
            guard let kind = output.page?.templatePlace, tried.insert(kind).inserted else { continue }
            while let error = renderError(of: output), let name = theme.replace(after: error) {
                faults.append(error.fault(replacing: name))
            }
        }
        return faults
    }

    private func renderError(of output: Output) -> RenderError? {
        var bytes: Bytes = []
        do throws(RenderError) {
            try render(output, with: theme.templates, into: &bytes)
            return nil
        } catch {
            return error
        }
    }

    /// The very values that the file's template gets, as JSON; `null` for a file that no template makes.
    package func viewJSON(of output: Output) -> Bytes {
        var json = JSONWriter()
        view(of: output).writeJSON(into: &json)
        json.endLine()
        return json.bytes
    }
}

extension Theme {
    /// Puts the twin of the template that is to blame for an error in its place; its name, or nil where there is none.
    fileprivate mutating func replace(after error: RenderError) -> String? {
        guard let name = twins.template(toReplaceAfter: error, replaced: replaced) else { return nil }
        replaced.insert(name)
        templates = twins.templates(replacing: replaced)
        return name
    }
}

extension Output.Page {
    /// A number for each that has a template of its own.
    fileprivate var templatePlace: Int {
        switch self {
        case .home: 0
        case .about: 1
        case .search: 2
        case .notFound: 3
        case .article: 4
        case .newspaperPage: 5
        case .newspaperPages: 6
        case .period(.year, _): 7
        case .period(.month, _): 8
        case .period(.day, _): 9
        case .period(.undated, _): 10
        case .termIndex: 11
        case .term: 12
        case .withdrawal: 13
        case .redirect: 14
        case .dates: 15
        case .onThisDay: 16
        case .readingList: 17
        case .timeline: 18
        case .network: 19
        }
    }
}

import Disk
package import Text

/// Why the folder of templates cannot be read beside the other two of a build; nil where it can, or is not there.
///
///     seeds/ templates/ public/        good
///     templates/ = /                   it would be read whole, pages and all
///     public/ = templates/assets       the next build would take the site for a part of its theme
package func templatesFault(_ templates: String, source: String, output: String) -> SourceFault? {
    guard (try? status(of: templates))?.kind == .folder else { return nil }
    let fault: IngestFault? =
        if holds(templates, source) {
            .templatesAroundSeeds(source)
        } else if holds(templates, output) || holds(output, templates) {
            .outputAmongTemplates(output)
        } else { nil }
    return fault.map { SourceFault($0, path: templates) }
}

/// Whether a folder is the other one or lies around it. Neither needs to be there.
func holds(_ outer: String, _ inner: String) -> Bool {
    guard let outer = try? resolvedPlannedPath(outer), let inner = try? resolvedPlannedPath(inner) else { return false }
    return inner == outer || inner.hasPrefix(outer == "/" ? outer : outer + "/")
}

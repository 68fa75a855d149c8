import Mustache
package import Text

extension Site {
    /// The whole content of a file of this site.
    ///
    /// - Parameter output: one of `outputs`.
    /// - Throws: the place in a template that could not be rendered.
    package func content(of output: Output) throws(SourceFault) -> Bytes {
        var bytes: Bytes = []
        do throws(RenderError) {
            try render(output, into: &bytes)
        } catch {
            throw error.fault
        }
        return bytes
    }

    /// The very values that the file's template gets, as JSON; `null` for a file that no template makes.
    package func viewJSON(of output: Output) -> Bytes {
        var json = JSONWriter()
        view(of: output).writeJSON(into: &json)
        json.endLine()
        return json.bytes
    }
}

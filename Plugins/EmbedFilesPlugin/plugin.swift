import Foundation
import PackagePlugin

/// Carries files inside the binary, in Swift sources that the `EmbedFiles` tool makes: the theme in `templates/`, and the
/// lists of words in a module's folder `Words`.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let words = target.directoryURL.appending(path: "Words")
        if FileManager.default.fileExists(atPath: words.path) {
            return [try embed("words", in: words, endings: ["txt"], into: "EmbeddedWords.swift", context)]
        }
        let theme = context.package.directoryURL.appending(path: "templates")
        let endings = ["mustache", "css", "js", "json", "svg", "png"]
        return [try embed("theme", in: theme, endings: endings, into: "EmbeddedTheme.swift", context)]
    }

    private func embed(
        _ kind: String, in folder: URL, endings: [String], into name: String, _ context: PluginContext
    ) throws -> Command {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in endings.contains { path.hasSuffix("." + $0) } }
            .sorted()
        let output = context.pluginWorkDirectoryURL.appending(path: name)
        return .buildCommand(
            displayName: "Embedding \(folder.lastPathComponent)/",
            executable: try context.tool(named: "EmbedFiles").url,
            arguments: [kind, output.path, folder.path] + files,
            inputFiles: files.map { folder.appending(path: $0) },
            outputFiles: [output])
    }
}

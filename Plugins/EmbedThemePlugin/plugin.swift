import Foundation
import PackagePlugin

/// Carries `templates/` inside the binary: one Swift source made by the `EmbedTheme` tool.
@main
struct EmbedThemePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "templates")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in ["mustache", "css", "js", "json", "svg"].contains { path.hasSuffix("." + $0) } }
            .sorted()
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding templates/",
                executable: try context.tool(named: "EmbedTheme").url,
                arguments: [output.path, folder.path] + files,
                inputFiles: files.map { folder.appending(path: $0) },
                outputFiles: [output])
        ]
    }
}

import Build
import Checking
import Preview
import Text

/// `broadsheet build`
func runBuild(_ options: BuildOptions, _ style: ReportStyle) async -> Int32 {
    await buildAndTell(options, style).isGood ? 0 : 1
}

private func buildAndTell(_ options: BuildOptions, _ style: ReportStyle) async -> BuildReport {
    let report = await buildSite(options)
    if style != .json { tell(report) }
    printOut(report.lines(style))
    return report
}

private func tell(_ report: BuildReport) {
    tell(report.faults)
    guard let failure = report.failure else { return }
    printError("error: \(failure.message)\n" + (failure.hint.isEmpty ? "" : "hint: \(failure.hint)\n"))
}

/// `broadsheet serve`: builds, serves, and builds again whenever something changes, until ctrl-C.
func runServe(_ options: BuildOptions, host: String, port: UInt16) async -> Int32 {
    var events = PreviewEvents(watching: [options.source, options.templates ?? BuildOptions.defaultTemplates])
    let rootPath = await buildAndTell(options, .normal).rootPath
    do throws(PreviewError) {
        let server = try PreviewServer(folder: options.output, host: host, port: port, rootPath: rootPath ?? "/")
        printOut("\(server.url) shows the site; ctrl-C ends\n")
        while events.next() == .changed {
            let former = server.url
            server.announceChange(rootPath: await buildAndTell(options, .normal).rootPath)
            if server.url != former { printOut("\(server.url) shows the site now\n") }
        }
        server.stop()
        return 0
    } catch {
        printError("broadsheet: \(error)\n")
        return 1
    }
}

/// `broadsheet inspect`
func runInspect(_ options: BuildOptions, _ subject: String) async -> Int32 {
    guard let text = await inspect(subject, options) else {
        printError(
            "broadsheet: \(subject) is neither a page or article file in \(options.source) nor an article's id\n")
        return 1
    }
    printOut(text)
    return 0
}

/// `broadsheet inspect PAGE --correct`
func runCorrect(_ options: BuildOptions, _ page: String) async -> Int32 {
    do throws(SourceFault) {
        guard let path = try await writeCorrections(of: page, options) else {
            printError("broadsheet: \(page) is no page file in \(options.source)\n")
            return 1
        }
        printOut("\(path) holds what was understood of the page; the next build reads it\n")
        return 0
    } catch {
        tell([error])
        return 1
    }
}

/// `broadsheet init`
func runBegin(_ folder: String) -> Int32 {
    do throws(SourceFault) {
        let made = try makeArchive(in: folder)
        let files = made.files.map { "  \(folder)/\($0)\n" }.joined()
        let place = folder == "." ? "" : "cd \(inShell(folder)) && "
        let next = ["serve", "inspect \(made.examplePage)", "build --strict"]
            .map { "  \(place)broadsheet \($0)\n" }.joined()
        printOut("a new archive:\n\(files)next, each by itself:\n\(next)")
        return 0
    } catch {
        tell([error])
        return 1
    }
}

/// A word as a shell reads it, between quotation marks where it needs them.
private func inShell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "/._-".utf8.contains($0)
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}

/// `broadsheet plan`
func runPlan(_ options: PlanOptions, _ style: ReportStyle) -> Int32 {
    do throws(SourceFault) {
        let report = try planPublication(options)
        if style != .json { tell(report.faults) }
        printOut(report.lines(style))
        return report.isGood ? 0 : 1
    } catch {
        tell([error])
        return 1
    }
}

/// `broadsheet check`
func runCheck(_ folder: String, isStrict: Bool, _ style: ReportStyle) async -> Int32 {
    do throws(CheckError) {
        let report = try await checkSite(folder, jobs: processors)
        if style != .json { tell(report.faults) }
        let isGood = !report.faults.contains { $0.isFault(isStrict: isStrict) }
        printOut(report.lines(style, isGood: isGood))
        return isGood ? 0 : 1
    } catch {
        printError("\(error)\n")
        return 1
    }
}

import Build
import Checking
import Glibc
import Preview
import Publishing
import Text

/// `broadsheet build`: ends the process, before anything is freed that the build still holds.
func runBuild(_ options: BuildOptions, _ style: ReportStyle) async -> Never {
    let report = await buildSite(options)
    tell(report, style)
    withExtendedLifetime(report) { exit(report.isGood ? 0 : 1) }
}

private func tell(_ report: BuildReport, _ style: ReportStyle) {
    if style != .json { tell(report) }
    printOut(report.lines(style))
}

private func tell(_ report: BuildReport) {
    tell(report.faults)
    guard let failure = report.failure else { return }
    printError("error: \(failure.message)\n" + (failure.hint.isEmpty ? "" : "hint: \(failure.hint)\n"))
}

/// `broadsheet serve`: builds, serves, and builds again whenever something changes, until ctrl-C.
func runServe(_ options: BuildOptions, host: String, port: UInt16) async -> Int32 {
    var events = PreviewEvents(
        watching: [options.source, options.templates ?? BuildOptions.defaultTemplates], quietTime: quietTime)
    var memory = BuildMemory()
    let report = await buildSite(options, &memory)
    tell(report, .normal)
    do throws(PreviewError) {
        let desk = ReviewDesk(options)
        let server = try server(of: report, folder: options.output, host: host, port: port, desk)
        printOut("\(server.url) shows the site, \(server.url)review what to look at first; ctrl-C ends\n")
        while case let event = events.next(), event != .stopped {
            guard event == .changed else {
                tell(memory.save(options))
                continue
            }
            let former = server.url
            let report = await buildSite(options, &memory)
            desk.forget()
            server.announceChange(rootPath: report.rootPath, notice: report.notice)
            tell(report, .normal)
            if server.url != former { printOut("\(server.url) shows the site now\n") }
        }
        server.stop()
        tell(memory.save(options))
        return 0
    } catch {
        printError("broadsheet: \(error)\n")
        return 1
    }
}

/// How long nothing changes until what the next process can use is written to disk: who edits has first call on the machine.
private let quietTime = Duration.seconds(5)

/// A server on the port, or where others have it on one of the next, of which it is told.
private func server(
    of report: BuildReport, folder: String, host: String, port: UInt16, _ desk: ReviewDesk
) throws(PreviewError) -> PreviewServer {
    var port = port, triesLeft = 20
    while true {
        do throws(PreviewError) {
            return try PreviewServer(
                folder: folder, host: host, port: port, rootPath: report.rootPath ?? "/", notice: report.notice,
                ownPages: ["review": { desk.page() }])
        } catch .portInUse(let taken, let program) where triesLeft > 0 && port < .max {
            printError("\(PreviewError.portInUse(taken, by: program).message); the next is tried\n")
            port += 1
            triesLeft -= 1
        }
    }
}

extension BuildReport {
    /// What a page shows of a build that was not good, first why there is no new site; nil for one that was good. Warnings
    /// are told in the terminal.
    fileprivate var notice: PreviewNotice? {
        let faults = faults.filter { $0.isFault(isStrict: isStrict) }
        if failure == nil && faults.isEmpty { return nil }
        let causes = failure?.causes ?? []
        let ordered = faults.filter { causes.contains($0.path) } + faults.filter { !causes.contains($0.path) }
        return PreviewNotice(failure: failure?.message, hint: failure?.hint ?? "", faults: ordered)
    }
}

/// `broadsheet review`: what is doubtful is no fault.
func runReview(_ options: BuildOptions, most: Int, isJSON: Bool) async -> Int32 {
    let (review, faults) = await review(options)
    if !isJSON || review == nil { tell(faults) }
    guard let review else { return 1 }
    printOut(review.lines(most: most, isJSON: isJSON))
    return 0
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

/// `broadsheet inspect PAGE --svg FILE`
func runDraw(_ options: BuildOptions, _ page: String, _ file: String) async -> Int32 {
    do throws(SourceFault) {
        guard let text = try await draw(page, to: file, options) else {
            printError("broadsheet: \(page) is no page file in \(options.source)\n")
            return 1
        }
        printOut(text)
        return 0
    } catch {
        tell([error])
        return 1
    }
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

/// `broadsheet pack`
func runPack(_ folder: String, _ output: String, _ parts: Int) async -> Int32 {
    do throws(PublishError) {
        let report = try await packSite(folder, into: output, parts: parts, jobs: processors)
        let written = report.written.count { $0.hasSuffix(".tar") }
        printOut("\(output): \(counted(parts, "part", plural: "parts")), \(written) of them written\n")
        return 0
    } catch {
        printError("\(error)\n")
        return 1
    }
}

/// `broadsheet check`
func runCheck(_ folder: String, host: Host?, isStrict: Bool, _ style: ReportStyle) async -> Int32 {
    do throws(CheckError) {
        let report = try await checkSite(folder, host: host, jobs: processors)
        if style != .json { tell(report.faults) }
        let isGood = !report.faults.contains { $0.isFault(isStrict: isStrict) }
        printOut(report.lines(style, isGood: isGood))
        return isGood ? 0 : 1
    } catch {
        printError("\(error)\n")
        return 1
    }
}

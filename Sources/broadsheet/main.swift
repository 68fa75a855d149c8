import Disk
import Glibc

// What was typed becomes a command, the command runs, and its exit status is the process's.

// A reader that goes away (`broadsheet build | head`) is no reason to stop building.
signal(SIGPIPE, SIG_IGN)

let processors = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
// One for each processor works, one waits for events, and one is the preview's.
if let shortage = shortageOfThreads(processors + 2) {
    printError("broadsheet: error: the system gives this program too few threads: \(shortage.reason)\n")
    printError("hint: end other programs of this user, or raise the limit (ulimit -u, or that of the container)\n")
    exit(1)
}
do {
    exit(await run(try Command(words: Array(CommandLine.arguments.dropFirst()), processors: processors)))
} catch {
    printError("broadsheet: \(error.message)\nbroadsheet --help tells the commands and options.\n")
    exit(2)
}

/// Runs a command. 0: done, 1: faults in the input or found by check.
func run(_ command: Command) async -> Int32 {
    switch command {
    case .build(let options, let style):
        await runBuild(options, style)
    case .serve(let options, let host, let port):
        return await runServe(options, host: host, port: port)
    case .check(let folder, let host, let isStrict, let style):
        return await runCheck(folder, host: host, isStrict: isStrict, style)
    case .plan(let options, let style):
        return runPlan(options, style)
    case .pack(let folder, let output, let parts):
        return await runPack(folder, output, parts)
    case .subjects(let options, let most, let isJSON):
        return await runSubjects(options, most: most, isJSON: isJSON)
    case .review(let options, let most, let isJSON):
        return await runReview(options, most: most, isJSON: isJSON)
    case .inspect(let options, let subject):
        return await runInspect(options, subject)
    case .draw(let options, let page, let file):
        return await runDraw(options, page, file)
    case .correct(let options, let page):
        return await runCorrect(options, page)
    case .filter(let options):
        return runFilter(options)
    case .begin(let folder):
        return runBegin(folder)
    case .help(let text):
        printOut(text)
    case .version:
        printOut("broadsheet \(Program.version)\n")
    }
    return 0
}

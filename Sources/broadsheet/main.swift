import Glibc

// What was typed becomes a command, the command runs, and its exit status is the process's.

let processors = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
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
        return await runBuild(options, style)
    case .serve(let options, let host, let port):
        return await runServe(options, host: host, port: port)
    case .check(let folder, let style):
        return await runCheck(folder, style)
    case .inspect(let options, let subject):
        return await runInspect(options, subject)
    case .correct(let options, let page):
        return await runCorrect(options, page)
    case .help(let text):
        printOut(text)
    case .version:
        printOut("broadsheet \(version)\n")
    }
    return 0
}

/// The version of the program.
let version = "0.1.0"

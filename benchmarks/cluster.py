#!/usr/bin/env python3
"""Measures a build whose pages are read by Apache Spark's workers beside one of one machine alone: processor time and memory.

usage: cluster.py [--pages N …] [--runs N] [--seed S] [--kinds]

In turn: one machine, Spark, one machine, Spark. Processor time is that of all programs that a build starts, and of those that these start:
orphans come to this one, which waits for them. For Spark's Python workers nobody waits: of them counts what was seen last. All is looked at
twenty times a second; memory is the largest of each kind of program.
"""
import argparse, ctypes, os, resource, shutil, statistics, subprocess, sys, tempfile, threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")
CLUSTER = [sys.executable, os.path.join(ROOT, "distributed", "build.py"), "--program", PROGRAM, "--master", "local[2,4]"]
ARTICLES_OF_A_PAGE = 6
# Where everything lies: a disk costs processor time, too, and never the same.
MEMORY = "/dev/shm"
PR_SET_CHILD_SUBREAPER = 36
WORKER = "Python, worker"
TICK = os.sysconf("SC_CLK_TCK")


def described(process):
    """(parent, kind, seconds, seconds of children that it waited for, MB) of a process; None of one that has ended."""
    try:
        with open(f"/proc/{process}/stat") as file: fields = file.read().rsplit(")", 1)[1].split()
        with open(f"/proc/{process}/status") as file:
            peak = [int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM")]
        with open(f"/proc/{process}/cmdline") as file: words = file.read().split("\0")
    except OSError:
        return None
    if not words[0]: return None  # It has ended, and nobody has asked for its status.
    kind = os.path.basename(words[0])  # Of a process that goes on as another program, the last.
    if kind == "broadsheet" and len(words) > 2: kind += " " + " ".join(words[1:3] if words[1] == "filter" else words[1:2])
    if kind.startswith("python"): kind = WORKER if "pyspark.daemon" in words else "Python, driver"
    own, waited = [(int(fields[place]) + int(fields[place + 1])) / TICK for place in (11, 13)]
    return int(fields[1]), kind, own, waited, peak[0] if peak else 0


class Watch(threading.Thread):
    """Looks at all that descends from this process."""
    def __init__(self):
        super().__init__(daemon=True)
        self.memory, self.seconds, self.unawaited, self.ended = {}, {}, {}, False

    def run(self):
        while not self.ended:
            known = {int(name): found for name in os.listdir("/proc") if name.isdigit() and (found := described(name))}
            for process, (parent, kind, seconds, waited, memory) in known.items():
                if kind == WORKER and parent in known and known[parent][1] == WORKER: self.unawaited[process] = seconds + waited
                while parent in known and parent != os.getpid(): parent = known[parent][0]
                if parent != os.getpid(): continue
                self.memory[kind] = max(memory, self.memory.get(kind, 0))
                self.seconds[process] = kind, seconds
            time.sleep(0.05)


def measured(words):
    """(seconds of processor time, seconds, what each kind took, the largest memory of each kind in MB)."""
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before, start, watch = used(), time.monotonic(), Watch()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    watch.start()
    errors = child.stderr.read()
    if child.wait(): sys.exit(f"{' '.join(words)}: exit status {child.returncode}\n{errors[-3000:]}")
    awaited = set()
    try:
        while True: awaited.add(os.wait()[0])
    except ChildProcessError:
        pass
    watch.ended = True
    watch.join()
    kinds = {}
    for kind, seconds in watch.seconds.values(): kinds[kind] = kinds.get(kind, 0) + seconds
    unawaited = sum(seconds for process, seconds in watch.unawaited.items() if process not in awaited)
    return used() - before + unawaited, time.monotonic() - start, kinds, watch.memory


def measure(pages, runs, seed, shows_kinds):
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        source, output = os.path.join(folder, "seeds"), os.path.join(folder, "site", "public")
        subprocess.run([sys.executable, os.path.join(HERE, "make_archive.py"), source, "--articles", str(pages * ARTICLES_OF_A_PAGE),
                        "--seed", str(seed)], check=True, stdout=subprocess.DEVNULL)
        alone = [PROGRAM, "build", "--quiet", "--source", source, "--output", output]
        together = CLUSTER + ["--source", source, "--output", output, "--", "--quiet"]
        results = {"one machine": [], "Spark": []}
        for _ in range(runs):
            for name, words in (("one machine", alone), ("Spark", together)):
                results[name].append(measured(words))
                shutil.rmtree(os.path.dirname(output))
    for name, outcomes in results.items():
        seconds, clock = statistics.median(o[0] for o in outcomes), statistics.median(o[1] for o in outcomes)
        largest = {kind: max(o[3].get(kind, 0) for o in outcomes) for o in outcomes for kind in o[3]}
        memory = ", ".join(f"{kind} {mb:.0f}" for kind, mb in sorted(largest.items()) if mb >= 1)
        print(f"| {pages} pages, {name} | {seconds:.1f} s | {clock:.1f} s | {memory} |", flush=True)
        if shows_kinds: print("   ", ", ".join(f"{kind} {spent:.1f} s" for kind, spent in sorted(outcomes[-1][2].items())), flush=True)
    ratio = statistics.median(b[0] / a[0] for a, b in zip(*results.values()))
    print(f"| {pages} pages, processor time of Spark | {ratio:.2f} × one machine | | |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--kinds", action="store_true", help="what each kind of program took, as far as it was seen")
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    print("| figure | processor time | time | largest memory in MB |\n|---|---|---|---|")
    for pages in options.pages: measure(pages, options.runs, options.seed, options.kinds)


if __name__ == "__main__": main()

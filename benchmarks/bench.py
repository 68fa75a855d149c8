#!/usr/bin/env python3
"""Measures whole builds: time, peak memory, files, and the ratios to `cp -r` of the same output and to Hugo.

usage: bench.py [--articles N] [--runs N] [--large] [--memory]

Every figure is the median of a few runs, taken in turn with what it is compared to: machines are noisy, ratios less so.
Uses ../shared/bench where it is present, else the generator beside this file; Hugo where it is installed.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time, urllib.request

from editing import with_word_changed

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SHARED = os.path.join(ROOT, "..", "shared", "bench")
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")
READING = os.path.join(ROOT, ".build", "release", "ReadingBenchmark")
DISK = os.path.join(HERE, "work")
MEMORY = "/dev/shm/broadsheet-bench"


def run(*words):
    """(seconds, peak resident MB) of one command; stops when it fails."""
    start = time.monotonic()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode: sys.exit(f"{' '.join(words)}: exit status {child.returncode}\n{errors[-2000:]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def size_of(folder):
    files = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    return len(files), sum(os.path.getsize(file) for file in files)


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        # What a build leaves for the next goes too: a full build is one that knows of no other.
        shutil.rmtree(os.path.join(os.path.dirname(folder), ".broadsheet"), ignore_errors=True)
        manifest = os.path.join(os.path.dirname(folder), "." + os.path.basename(folder) + ".manifest")
        if os.path.exists(manifest): os.remove(manifest)


def build(seeds, output, *more):
    return run(PROGRAM, "build", "--quiet", "--source", seeds, "--templates", os.path.join(ROOT, "templates"),
               "--output", output, "--base-url", "https://example.org", *more)


class Table:
    def __init__(self): print("| figure | time | peak memory | ratio |\n|---|---|---|---|")
    def row(self, name, runs, ratio=""):
        seconds, memory = (statistics.median(column) for column in zip(*runs))
        print(f"| {name} | {seconds:.2f} s | {memory:.0f} MB | {ratio} |", flush=True)
        return seconds, memory


def ratio(runs, others):
    """The median of the ratios of runs taken side by side."""
    return statistics.median(a[0] / b[0] for a, b in zip(runs, others))


def join_articles(site, path):
    """The articles' data as one file: a large archive has it in several."""
    with open(site + "/data/index.json", encoding="utf-8") as file: files = json.load(file)["files"]
    with open(path, "wb") as whole:
        for part in files:
            if part["table"] == "articles" and part["url"].endswith(".jsonl"):
                with open(os.path.join(site, part["url"]), "rb") as file: shutil.copyfileobj(file, whole)


def written_by_edit(seeds, output):
    """How many files of the site a build writes after the edit of one page."""
    edit_one_page(seeds)
    report = subprocess.run(
        [PROGRAM, "build", "--json", "--source", seeds, "--templates", os.path.join(ROOT, "templates"), "--output",
         output, "--base-url", "https://example.org"], check=True, capture_output=True, text=True).stdout
    return json.loads(report)["written"]


def saved_to_served(seeds, output, page, edit):
    """Seconds from the saving of a page until `serve` serves other bytes of its web page, and until the whole site is new: then
    pages that are open in a browser reload themselves. Medians of several edits of one process."""
    server = subprocess.Popen(
        [PROGRAM, "serve", "--source", seeds, "--output", output, "--port", "0"], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True)
    try:
        while not (line := server.stdout.readline()).startswith("http"): pass
        root = line.split()[0]
        fetch = lambda path: urllib.request.urlopen(root + path).read()
        def wait(path, before, start):
            while fetch(path) == before: time.sleep(0.001)
            return time.monotonic() - start
        times = []
        for _ in range(7):
            time.sleep(1)
            before, generation = fetch(page), fetch("-/changes.txt")
            start = time.monotonic()
            edit()
            times.append((wait(page, before, start), wait("-/changes.txt", generation, start)))
        return [statistics.median(column) for column in zip(*times)]
    finally:
        server.terminate()
        server.wait()


def measure_seeds():
    """The five pages of the repository: a build that changes nothing, and `serve`."""
    work = MEMORY + "/five"
    shutil.copytree(os.path.join(ROOT, "seeds"), work + "/seeds")
    build(work + "/seeds", work + "/public")
    time.sleep(0.1)
    build(work + "/seeds", work + "/public")
    again = [build(work + "/seeds", work + "/public")[0] for _ in range(21)]
    page = sorted(name for name in os.listdir(work + "/seeds") if name.endswith(".txt"))[0]
    edit = lambda: edit_page(work + "/seeds/" + page)
    served, whole = saved_to_served(work + "/seeds", work + "/served", f"pages/{page[:-4]}.html", edit)
    print(f"| five seeds, no-change build | {statistics.median(again) * 1000:.0f} ms | | |")
    tell_served("five seeds, ", served, whole)


def tell_served(what, served, whole):
    print(f"| {what}from saving a page to new bytes served | {served * 1000:.0f} ms | | |")
    print(f"| {what}until the whole site is new | {whole * 1000:.0f} ms | | |", flush=True)


def measure_memory(maker, sizes):
    """The peak memory of one full build onto disk at each size, and what each further article takes."""
    print("\n| articles | full build onto disk | peak memory | for each article more |\n|---|---|---|---|")
    former = None
    for size in sizes:
        seeds, site = f"{DISK}/seeds-{size}", f"{DISK}/site/public"
        subprocess.run([sys.executable, maker, seeds, "--articles", str(size)], check=True)
        os.makedirs(os.path.dirname(site), exist_ok=True)
        seconds, memory = build(seeds, site)
        growth = f"{(memory - former[1]) * 1024 / (size - former[0]):.1f} KB" if former else ""
        print(f"| {size:,} | {seconds:.1f} s | {memory:.0f} MB | {growth} |", flush=True)
        former = (size, memory)
        remove(site)
        shutil.rmtree(seeds)


unedited = {}


def edit_page(page):
    """Changes one word of a page, and back the next time."""
    with open(page, encoding="utf-8") as file: text = file.read()
    former = unedited.setdefault(page, text)
    with open(page, "w", encoding="utf-8") as file: file.write(with_word_changed(text) if text == former else former)


def first_page(seeds):
    folder = sorted(os.listdir(seeds))[0]
    return os.path.join(seeds, folder, sorted(os.listdir(os.path.join(seeds, folder)))[0])


def edit_one_page(seeds): edit_page(first_page(seeds))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="measure memory with 100,000 articles too")
    parser.add_argument("--memory", action="store_true", help="measure memory alone")
    options = parser.parse_args()
    remove(DISK, MEMORY)
    os.makedirs(DISK); os.makedirs(MEMORY)
    seeds, site, copy = MEMORY + "/seeds", MEMORY + "/public", MEMORY + "/copy"
    maker = os.path.join(SHARED, "make_archive.py")
    if not os.path.exists(maker): maker = os.path.join(HERE, "make_archive.py")
    sizes = [10_000, 30_000] + ([100_000] if options.large else [])
    if options.memory:
        measure_memory(maker, sizes)
        return remove(DISK, MEMORY)
    subprocess.run([sys.executable, maker, seeds, "--articles", str(options.articles)], check=True)
    print(f"made by {'../shared/bench' if SHARED in maker else 'benchmarks'}/make_archive.py, {os.cpu_count()} cores\n")

    hugo = shutil.which("hugo") if os.path.exists(SHARED) else None
    full, copies, hugos, again, edited = [], [], [], [], []
    build(seeds, site)
    if hugo:
        join_articles(site, MEMORY + "/articles.jsonl")
        subprocess.run([sys.executable, SHARED + "/hugo_site.py", MEMORY + "/articles.jsonl", MEMORY + "/hugo"],
                       check=True, stdout=subprocess.DEVNULL)
    for _ in range(options.runs):
        remove(site)
        full.append(build(seeds, site))
        again.append(build(seeds, site))
        edit_one_page(seeds)
        edited.append(build(seeds, site))
        remove(copy)
        copies.append(run("cp", "-r", site, copy))
        if hugo:
            shutil.rmtree(MEMORY + "/hugo/public", ignore_errors=True)
            hugos.append(run(hugo, "--quiet", "--source", MEMORY + "/hugo"))
    files, size = size_of(site)
    print(f"{files} files, {size / 1e6:.1f} MB")
    print(subprocess.run([READING, seeds], check=True, capture_output=True, text=True).stdout, flush=True)
    table = Table()
    seconds, memory = table.row("full build into memory", full, f"{ratio(full, copies):.2f} × cp -r")
    if hugo:
        _, other = table.row("Hugo, the same articles", hugos, f"{1 / ratio(full, hugos):.1f} × our time")
        print(f"| our memory to Hugo's | | | 1/{other / memory:.1f} |")
    table.row("no-change rebuild", again, f"1/{1 / ratio(again, full):.1f} of a full build")
    table.row("one page edited", edited, f"1/{1 / ratio(edited, full):.1f} of a full build")
    print(f"| files written by that edit | {written_by_edit(seeds, site)} | | |")
    page = os.path.relpath(first_page(seeds), seeds)[:-4]
    served, whole = saved_to_served(seeds, MEMORY + "/served", f"pages/{page}.html", lambda: edit_one_page(seeds))
    tell_served("", served, whole)
    measure_seeds()

    disk, disk_copies = [], []
    for _ in range(options.runs):
        remove(DISK + "/public", DISK + "/copy")
        disk.append(build(seeds, DISK + "/public"))
        disk_copies.append(run("cp", "-r", DISK + "/public", DISK + "/copy"))
    table.row("full build onto disk", disk, f"{ratio(disk, disk_copies):.2f} × cp -r")
    measure_memory(maker, sizes)
    remove(DISK, MEMORY)


main()

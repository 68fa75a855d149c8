#!/usr/bin/env python3
"""How many files of the site an edit changes, and which.

    make bench-changed                                  10,000 made articles
    make bench-changed ARGUMENTS="--articles 2000"
    benchmarks/changed.py --source FOLDER --show end    an archive of made pages that is there; names the files of one edit

Builds a made archive, edits it, builds it again over the same site, and compares the hashes of the two manifests:

    word      one character in the middle of one article's body; no name or date moves
    end       a page of six articles added, newer than all others
    middle    a page of six articles added on a day in the middle
    removed   the middle page taken away

Each edit is of the same archive: it is undone before the next. No figure depends on the machine.
"""
import argparse, collections, datetime, os, re, shutil, subprocess, sys

from editing import with_word_changed

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PROGRAM = os.environ.get("BROADSHEET", os.path.join(ROOT, ".build", "release", "broadsheet"))
WORK = "/dev/shm/broadsheet-changed"
SEEDS, SITE = WORK + "/seeds", WORK + "/public"

KINDS = [
    ("articles", r"articles/"), ("newspaper pages", r"pages/(?!index(-\d+)?\.html$)"), ("lists of newspaper pages", r"pages/index"),
    ("days, months, years", r"\d{4}/|undated"), ("term indexes", r"\w+/index\.html$"), ("feeds of tags", r"tags/.*\.xml$"),
    ("terms", r"(tags|people|places|organisations|reporters|columns)/"), ("search, articles", r"search/articles/"),
    ("search, shards", r"search/terms/"), ("search, other", r"search/"), ("open data", r"data/"), ("other", r""),
]


def kind_of(path):
    return next(kind for kind, pattern in KINDS if re.match(pattern, path))


def build():
    """The hash of each file of the site, by path."""
    result = subprocess.run(
        [PROGRAM, "build", "--quiet", "--source", SEEDS, "--templates", os.path.join(ROOT, "templates"), "--output", SITE,
         "--base-url", "https://example.org"], capture_output=True, text=True)
    if result.returncode: sys.exit(result.stderr[-2000:])
    with open(WORK + "/.public.manifest", encoding="utf-8") as manifest:
        return {path: digest for digest, path in (line.rstrip("\n").split(" ", 1) for line in list(manifest)[1:])}


def pages():
    """The sources, oldest first."""
    return sorted(os.path.join(place, name) for place, _, names in os.walk(SEEDS) for name in names)


def read(path):
    with open(path, encoding="utf-8") as file: return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file: file.write(text)


def day_of(page):
    return datetime.date.fromisoformat(os.path.basename(page)[:10])


def change_word(page):
    """`with_word_changed`."""
    text = read(page)
    write(page, with_word_changed(text))
    return lambda: write(page, text)


def add_page(day, number):
    """A page of six articles of its own, from another run of the generator."""
    other = WORK + "/other"
    subprocess.run([sys.executable, os.path.join(HERE, "make_archive.py"), other, "--articles", "6", "--seed", "99"],
                   check=True, stdout=subprocess.DEVNULL)
    text = read(other + "/2004/2004-01-01_A01.txt").replace("本报讯 1月1日", f"本报讯 {day.month}月{day.day}日")
    path = f"{SEEDS}/{day.year}/{day.isoformat()}_A{number:02}.txt"
    if os.path.exists(path): sys.exit(f"{path} is there already")
    write(path, text)
    return lambda: os.remove(path)


def remove_page(page):
    text = read(page)
    os.remove(page)
    return lambda: write(page, text)


def compare(before, after):
    """(added, changed, removed), each as a list of paths."""
    return ([path for path in after if path not in before],
            [path for path in after if path in before and after[path] != before[path]],
            [path for path in before if path not in after])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--source")
    parser.add_argument("--show", help="the edit whose files are named")
    options = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    if options.source: shutil.copytree(options.source, SEEDS)
    else: subprocess.run([sys.executable, os.path.join(HERE, "make_archive.py"), SEEDS, "--articles", str(options.articles)],
                         check=True)
    sources = pages()
    middle = sources[len(sources) // 2]
    edits = [
        ("word", lambda: change_word(middle)), ("end", lambda: add_page(day_of(sources[-1]) + datetime.timedelta(days=1), 1)),
        ("middle", lambda: add_page(day_of(middle), 9)), ("removed", lambda: remove_page(middle)),
    ]
    before = build()
    print(f"{len(before)} files\n")
    counts = {}
    for name, edit in edits:
        undo = edit()
        found = compare(before, build())
        counts[name] = [collections.Counter(map(kind_of, paths)) for paths in found]
        if options.show == name:
            for sign, paths in zip("+~-", found):
                for path in sorted(paths): print(sign, path)
            print()
        undo()
    if compare(before, build()) != ([], [], []): sys.exit("with all edits undone the site is another one")
    print("files written: new + changed (removed)\n")
    print("| kind | " + " | ".join(counts) + " |\n|---|" + "---|" * len(counts))
    def row(title, pick):
        cells = (tuple(map(pick, counter)) for counter in counts.values())
        print(f"| {title} | " + " | ".join(f"{new + changed} ({gone})" for new, changed, gone in cells) + " |")
    for kind, _ in KINDS: row(kind, lambda counter: counter[kind])
    row("all", lambda counter: counter.total())
    shutil.rmtree(WORK)


main()

#!/usr/bin/env python3
"""Prints how often names of a byline that print has in one are read right: the odds of ReviewOdds in PageReview.swift.

usage: names_joined.py [CORPUS] [--alone N] [--seed S] [--show]

Makes pages with an article of the corpus each, signed by two people who were read in it by hand (names/verdicts.json: names of two or three characters with one at most that is usual in foreign names), in one: 记者李然乐文玲.
N of the pages have one of the names by itself beside (default: none, so that nothing in the archive parts them). Everything is drawn by the seed. Counts what `broadsheet review` tells of the names
of an article (`names`: left in one; `partedNames`: parted, and may be otherwise) and what the reporters in the site's data are.
"""
import argparse, collections, json, os, random, re, subprocess, tempfile
from names_corpus import CORPUS, ROOT, read_corpus
from names_precision import verdicts

FOREIGN = ROOT + "/Sources/Subjects/Words/transliteration-characters.txt"
PROGRAM = os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet")
WIDTH = 20


def writers():
    """Names like those of a Chinese paper's writers."""
    with open(FOREIGN, encoding="utf-8") as file: foreign = set("".join(line.strip() for line in file if not line.startswith("#")))
    for name, verdict in sorted(verdicts()["people"].items()):
        if verdict == "" and re.fullmatch("[一-鿿]{2,3}", name) and sum(c in foreign for c in name) < 2: yield name


def page(title, text, signed):
    body = f"本报讯 {text}{signed}"
    return title[:WIDTH] + "\n\n" + "\n".join(body[at:at + WIDTH] for at in range(0, len(body), WIDTH)) + "\n"


def made(corpus, names, alone, seeds):
    """By file the names of its byline."""
    wanted = {}
    articles = [article for article in corpus[::2] if article["paragraphs"] and len(article["paragraphs"][0]) > 60]
    for number, (one, other) in enumerate(zip(names[::2], names[1::2])):
        file, article = f"2023-05-01_A{number:03}.txt", articles[number % len(articles)]
        wanted[file] = [one, other]
        pages = [(file, f"记者{one}{other}")] + ([(f"2023-05-02_A{number:03}.txt", f"记者 {one}")] if number < alone else [])
        for name, signed in pages:
            with open(f"{seeds}/{name}", "w", encoding="utf-8") as out: out.write(page(article["title"], article["paragraphs"][0], signed))
    return wanted


def run(*arguments): return subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, encoding="utf-8").stdout


def reporters(public):
    with open(public + "/data/index.json", encoding="utf-8") as file: files = json.load(file)["files"]
    for url in [f["url"] for f in files if f["table"] == "articles" and f["url"].endswith(".jsonl")]:
        with open(os.path.join(public, url), encoding="utf-8") as lines:
            for article in map(json.loads, lines): yield article["source"], article["reporters"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default=CORPUS)
    parser.add_argument("--alone", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    names = list(writers())
    random.Random(options.seed).shuffle(names)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/seeds")
        wanted = made(read_corpus(options.corpus), names, options.alone, folder + "/seeds")
        told = json.loads(run("review", "--json", "--most", "1000000", "--source", folder + "/seeds"))
        kinds = collections.defaultdict(set)
        for item in told["items"]:
            kinds[os.path.basename(item["path"])] |= {reason["kind"] for reason in item["reasons"]} & {"names", "partedNames"}
        run("build", "--quiet", "--no-cache", "--source", folder + "/seeds", "--templates", ROOT + "/templates", "--output", folder + "/public")
        counts = collections.defaultdict(lambda: [0, 0])
        for source, read in reporters(folder + "/public"):
            if source not in wanted: continue
            for kind in kinds[source] or {"nothing told"}:
                counts[kind][0] += 1
                counts[kind][1] += read != wanted[source]
                if options.show and read != wanted[source]: print(kind, "、".join(wanted[source]), "→", "、".join(read))
    print(f"{'':14} bylines  wrong  share")
    for kind, (all, wrong) in sorted(counts.items()): print(f"{kind:14} {all:7} {wrong:6}  {wrong / all:.2f}")


if __name__ == "__main__": main()

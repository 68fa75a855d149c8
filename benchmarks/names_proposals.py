#!/usr/bin/env python3
"""Prints how often what `broadsheet subjects` proposes is right, by its reason: the odds of KindProposals.swift and of `broadsheet review`.

usage: names_proposals.py [CORPUS] [--articles N] [--seed S] [--show]

Reads N articles of even number as one archive. A refusal is right where a reader said that its label is wrong (names/verdicts.json, names/proposed.json), and it is left out where
none did; an alias where names/aliases.json says that both are one. `entries` are labels that are proposed as names, with the share of wrong ones. --show prints what nobody has read yet.
"""
import argparse, collections, json, os, subprocess, tempfile
from names_corpus import CORPUS, ROOT, drawn, read_corpus, name_of, write_article
from names_precision import verdicts

PROGRAM = os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet")
SORTED = ["piece of a name", "alias", "misprint", "several of one name", "other kind", "no border", "holds a word", "entries"]
SORTS = [("stands", "each time", "piece of a name"), ("holds ", "", "holds a word"), ("no place shows", "", "no border"), ("is one of", "", "other kind")]


def read(name):
    with open(f"{ROOT}/benchmarks/names/{name}", encoding="utf-8") as file: return json.load(file)


def proposed(numbers, corpus):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/seeds")
        for number in numbers: write_article(corpus[number], f"{folder}/seeds/{name_of(number)}")
        told = subprocess.run([PROGRAM, "subjects", "--json", "--most", "1000000", "--source", folder + "/seeds"], check=True, capture_output=True, encoding="utf-8")
        return json.loads(told.stdout)["proposals"]


def share(known, right): return f"{right / known:.2f} {(right + 1) / (known + 2):.2f}" if known else "not measured"


def sort_of(proposal):
    """(what the advice is for, whether it is right where that is known)."""
    kind, label, advice = proposal["kind"], proposal["label"], proposal["advice"]
    if advice == "split": return "several of one name", None
    if advice == "alias":
        if kind == "people": return "misprint", None
        verdict = read("aliases.json").get(kind, {}).get(f"{label}={proposal['aliasOf']}")
        return "alias", None if verdict is None else verdict == ""
    verdict = read("proposed.json").get(kind, {}).get(label, verdicts().get(kind, {}).get(label))
    if advice == "entry": return "entries", None if verdict is None else verdict != ""
    reason = proposal["reasons"][0]
    sort = next(sort for start, end, sort in SORTS if start in reason and reason.endswith(end))
    return sort, None if verdict is None else verdict != ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default=CORPUS)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    corpus = read_corpus(options.corpus)
    numbers = drawn(len(corpus), options.articles, options.seed, never=range(1, len(corpus), 2))
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for proposal in proposed(numbers, corpus):
        sort, is_right = sort_of(proposal)
        counts[sort][0] += 1
        if is_right is not None:
            counts[sort][1] += 1
            counts[sort][2] += is_right
        elif options.show and sort != "entries":
            print(sort, proposal["kind"], proposal["label"], proposal["aliasOf"], proposal["parts"], proposal["reasons"], [q["text"] for q in proposal["quotations"]])
    print(f"{'':22} proposed  read  right  share, and as if one more were right and one wrong")
    for sort in SORTED:
        all, known, right = counts[sort]
        print(f"{sort:22} {all:8} {known:5} {right:6}  {share(known, right)}")


if __name__ == "__main__": main()

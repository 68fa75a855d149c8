#!/usr/bin/env python3
"""Prints each sign that speaks for or against a name, with how often what has it is a name: the table that PlaceWeights.swift and
NameWeights.swift are judged by.

usage: names_signs.py [CORPUS] [--articles N] [--seed S] [--program NAMESIGNS] [--show SIGN --column COLUMN]

Reads N articles of even number, those of names/development.json among them, as one archive. In articles with answers a candidate is right where its words
are an answer; elsewhere where a reader said so of its label (names/verdicts.json), and it is left out where none did, or where only the owner is wrong or
the label is a second one. Each name counts once in a column, with the signs of its first place.
"""
import argparse, collections, json, os, subprocess, tempfile
from names_corpus import CORPUS, ROOT, drawn, read_corpus
from names_precision import verdicts
from names_score import answers_of, forms, is_same, plain

KINDS = {"person": "people", "organisation": "organisations", "agency": "organisations", "unit": "places", "place": "places"}
UNDECIDED = {"twice", "owner", "other"}


def write_articles(corpus, numbers, path):
    def field(text): return " ".join(text.split())
    with open(path, "w", encoding="utf-8") as file:
        for number in numbers:
            paragraphs = [field(p) for p in corpus[number]["paragraphs"] if p.strip()]
            file.write("\t".join([str(number), field(corpus[number]["title"])] + paragraphs) + "\n")


def candidates(program, path):
    """(number, column, was taken, name, signs, context)."""
    lines = subprocess.run([program, path], check=True, capture_output=True, encoding="utf-8").stdout
    for line in lines.split("\n")[:-1]:
        number, column, is_taken, name, signs, context = line.split("\t")
        yield int(number), column, is_taken == "1", name, signs.split(",") if signs else [], context


def judge(number, column, name, answers, known):
    """Whether it is a name; None where nobody said."""
    kind = KINDS[column]
    if number in answers:
        said = answers[number][kind] + answers[number]["also"].get(kind, [])
        return any(is_same(plain(name), form, kind) for answer in said for form in forms(answer))
    verdict = known.get(kind, {}).get(name)
    return None if verdict is None or verdict in UNDECIDED else verdict == ""


def judged(rows):
    """Column → (signs, was taken, is right, name, context), each name once."""
    answers, known, seen = answers_of("dev"), verdicts(), set()
    table = collections.defaultdict(list)
    for number, column, is_taken, name, signs, context in rows:
        is_right = judge(number, column, name, answers, known)
        if is_right is None or (column, name) in seen: continue
        seen.add((column, name))
        table[column].append((signs, is_taken, is_right, name, context))
    return table


def print_column(column, entries):
    def share(chosen): return f"{len(chosen):5} {sum(e[2] for e in chosen) / max(1, len(chosen)):.2f}"
    taken = [entry for entry in entries if entry[1]]
    print(f"\n{column:22} of all    of those taken\n{'all':20} {share(entries)} {share(taken)}")
    counts = collections.Counter(sign for entry in entries for sign in entry[0])
    for sign, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{sign:20} {share([e for e in entries if sign in e[0]])} {share([e for e in taken if sign in e[0]])}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default=CORPUS)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=ROOT + "/.build/release/NameSigns")
    parser.add_argument("--show")
    parser.add_argument("--column", choices=list(KINDS))
    options = parser.parse_args()
    corpus = read_corpus(options.corpus)
    odd = range(1, len(corpus), 2)
    numbers = drawn(len(corpus), options.articles, options.seed, sorted(answers_of("dev")), odd)
    with tempfile.TemporaryDirectory() as folder:
        write_articles(corpus, numbers, folder + "/articles")
        table = judged(candidates(options.program, folder + "/articles"))
    for column in KINDS:
        if options.show is None: print_column(column, table[column])
        elif column == options.column:
            for signs, is_taken, is_right, name, context in table[column]:
                if options.show in signs: print("right" if is_right else "wrong", "taken" if is_taken else "left", name, context)


if __name__ == "__main__": main()

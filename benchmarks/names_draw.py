#!/usr/bin/env python3
"""Draws labels that are not among the most frequent, to be read against their articles, and counts which were found right.

usage: names_draw.py PUBLIC [--half dev|held-out|all] [--size N] [--seed S] [--kind KIND ...] [--verdicts FILE]

The N most frequent labels of a kind are left out; of the others the seed draws N, by each label's own text, as names_precision.py does. With --size 0
every label is taken. Prints each with its count and the words around it in up to three articles. With a FILE of verdicts (names/fourth.json: by kind
and label, "" is right) it counts instead, and names the labels that the file has no verdict for.
"""
import argparse, collections, json
from names_corpus import KINDS, of_half, read_site
from names_found import labels_of, quotation, spread
from names_precision import draw

SIZE, SEED = 60, 4


def drawn_labels(articles, kind, size, seed):
    labels = labels_of(articles, kind)
    return draw(labels, size, seed)[1] if size else labels


def print_labels(articles, kind, entries):
    print(f"\n{kind}: {len(entries)} labels")
    for label, numbers in entries:
        print(f"{label}  {len(numbers)}")
        for number in spread(numbers, 3): print(f"    {number} {quotation(articles[number], label, around=30)}")


def print_count(kind, entries, verdicts):
    read = [(label, verdicts[label]) for label, _ in entries if label in verdicts]
    wrong = collections.Counter(verdict for _, verdict in read if verdict)
    right = len(read) - sum(wrong.values())
    unread = [label for label, _ in entries if label not in verdicts]
    print(f"{kind:14} {right} of {len(read)} right, {right / max(1, len(read)):.3f}; "
          + ", ".join(f"{verdict} {count}" for verdict, count in wrong.most_common())
          + (f"; unread: {' '.join(unread)}" if unread else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public")
    parser.add_argument("--half", choices=["dev", "held-out", "all"], default="held-out")
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kind", nargs="*", choices=list(KINDS), default=["people", "places", "organisations"])
    parser.add_argument("--verdicts")
    options = parser.parse_args()
    articles, verdicts = of_half(read_site(options.public), options.half), None
    if options.verdicts:
        with open(options.verdicts, encoding="utf-8") as file: verdicts = json.load(file)
    for kind in options.kind:
        entries = drawn_labels(articles, kind, options.size, options.seed)
        if verdicts is None: print_labels(articles, kind, entries)
        else: print_count(kind, entries, verdicts.get(kind, {}))


if __name__ == "__main__": main()

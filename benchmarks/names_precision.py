#!/usr/bin/env python3
"""Draws labels to be read by hand, and counts which were found right: the precision of what index pages list.

usage: names_precision.py PUBLIC [--kind KIND ...] [--half dev|held-out|all] [--sample N] [--seed S] [--unread] [--errors]

Takes the N most frequent labels of each kind, and N of all others; a label's place in that draw depends on its text and the seed
alone, so that an archive that changes a little asks little anew. Prints each with its count and three quotations; --unread leaves out labels whose
verdict is known. --errors counts over the whole index instead what is wrong, by kind of error. Verdicts are in names/verdicts.json, by kind and label: "" is right, else what is wrong (names/README.md).
"""
import argparse, collections, hashlib, json, os
from names_corpus import KINDS, ROOT, beside, of_half, read_site
from names_found import labels_of, quotation, spread

VERDICTS = ROOT + "/benchmarks/names/verdicts.json"
SAMPLE, SEED = 60, 1
# The share of right ones to be reached among labels that are not the most frequent.
GOALS = {"people": 0.97, "places": 0.93, "organisations": 0.90, "topics": 0.90}


def verdicts():
    if not os.path.exists(VERDICTS): return {}
    with open(VERDICTS, encoding="utf-8") as file: return json.load(file)


def draw(labels, size, seed):
    """(the most frequent, some of the others), each entry (label, its articles)."""
    def place(entry): return hashlib.sha256(f"{seed} {entry[0]}".encode()).digest()
    return labels[:size], sorted(labels[size:], key=place)[:size]


def told(entries, known):
    """(right, glued, read, all) of the entries."""
    read = [known[label] for label, _ in entries if label in known]
    return read.count(""), read.count("glued"), len(read), len(entries)


def print_table(articles, half, size=SAMPLE, seed=SEED):
    """What is known of a sample of this size, by kind: right of those read."""
    articles, known = of_half(articles, half), verdicts()
    if not known: return
    print(f"\nlabels right of those read by hand, sample {seed}, {half} (in brackets: where glued places count as right)")
    print(f"{'':14} {'most frequent':32} {'others':32} goal")
    for kind in KINDS:
        cells, share = [], 0.0
        for entries in draw(labels_of(articles, kind), size, seed):
            right, glued, read, count = told(entries, known.get(kind, {}))
            share = right / max(1, read)
            cells.append(f"{share:.3f} ({(right + glued) / max(1, read):.3f}) of {read}, {count - read} unread")
        print(f"{kind:14} {cells[0]:32} {cells[1]:32} {beside([GOALS[kind]], [share])}")


def print_errors(articles, half):
    """Labels of the whole index by verdict, and the share of right ones among labels and among all times that an article has one."""
    known = verdicts()
    print(f"\nlabels by verdict, {half}, {len(articles)} articles")
    for kind in KINDS:
        labels, uses = collections.Counter(), collections.Counter()
        for label, numbers in labels_of(articles, kind):
            verdict = known.get(kind, {}).get(label, "unread")
            labels[verdict] += 1
            uses[verdict] += len(numbers)
        read, used = (sum(counts.values()) - counts["unread"] for counts in (labels, uses))
        print(f"{kind:14} {sum(labels.values())} labels, right {labels[''] / max(1, read):.3f}, of all times {uses[''] / max(1, used):.3f}; "
              + ", ".join(f"{verdict} {count}" for verdict, count in labels.most_common() if verdict))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public")
    parser.add_argument("--kind", nargs="*", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--half", choices=["dev", "held-out", "all"], default="held-out")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--unread", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    articles, known = of_half(read_site(options.public), options.half), verdicts()
    if options.errors: return print_errors(articles, options.half)
    for kind in options.kind:
        for name, entries in zip(("most frequent", "others"), draw(labels_of(articles, kind), options.sample, options.seed)):
            print(f"\n{kind}, {name}")
            for label, numbers in entries:
                verdict = known.get(kind, {}).get(label)
                if options.unread and verdict is not None: continue
                print(f"{label}  {len(numbers)}" + (f"  {verdict or 'right'}" if verdict is not None else ""))
                for number in spread(numbers, 3): print(f"    {number} {quotation(articles[number], label)}")
    print_table(articles, options.half, options.sample, options.seed)


if __name__ == "__main__": main()

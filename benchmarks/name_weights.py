#!/usr/bin/env python3
"""Prints what stands beside people's names and beside other words that begin with a surname, in bits: the weights of
Sources/Subjects/People/NameWeights.swift; and makes the figures that NameShape reads.

usage: name_weights.py CORPUS                      the weights
       name_weights.py CORPUS --characters         Sources/Subjects/Words/character-figures.txt, without its head
       name_weights.py CORPUS --pairs LABELS       Sources/Subjects/Words/pair-figures.txt, likewise

CORPUS has an article a line: JSON with title and paragraphs, packed or not. Every other one is read: those between are for tests.
LABELS are people's names, one a line: what is found in the corpus. A candidate counts as a name where its shape alone says so
(SURE bits or more), as none where it says the opposite.
"""
import argparse, collections, gzip, json, math, os

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SURE, NONE = 8.7, -3


def entries(path):
    with open(os.path.join(ROOT, "Sources", path), encoding="utf-8") as file:
        return [line.split() for line in file if line.strip() and not line.startswith("#")]


def words(*names): return {line[0] for name in names for line in entries(f"Subjects/Words/{name}.txt")}
def figures(path): return {line[0]: int(line[1]) for line in entries(path)}
def is_han(character): return "\u4e00" <= character <= "\u9fff"


def articles(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % 2 == 0:
                article = json.loads(line)
                yield "\n" + "\n".join([article["title"]] + article["paragraphs"]) + "\n" * 9


class Shape:
    """The same as NameShape: how much likelier characters are as a name than as running text."""

    def __init__(self, counts):
        self.surnames, self.given = figures("Text/Words/surnames.txt"), figures("Text/Words/given-characters.txt")
        total = sum(counts.values())
        self.shares = {character: count / total for character, count in counts.items()}

    def one(self, people, character): return math.log2(people / 1e5 / self.shares.get(character, 1e-6))
    def given_bits(self, character): return self.one(self.given.get(character, 0.1) * 1.4, character)

    def bits(self, name):
        length = 0.8 if len(name) == 3 else 0.2
        return self.one(self.surnames[name[0]], name[0]) + sum(map(self.given_bits, name[1:])) + math.log2(length)


class Reader:
    """The classes of NameReader, by the same lists of words."""

    def __init__(self):
        self.left = [("byline", words("byline-roles")), ("office", words("offices")), ("calling", words("callings")),
                     ("lead-in", words("lead-ins")), ("border", words("borders", "followers", "following-characters"))]
        self.said, self.followers = words("speech-verbs", "honorifics"), words("followers", "borders")
        self.characters, self.never = words("following-characters"), words("never-in-names")
        self.addresses = self.said | words("offices", "callings")
        self.ordinary = words("like-names", "like-places", "general-words", "non-places", "provinces", "cities", "countries")

    def before(self, text, index):
        if not is_han(text[index - 1]): return "list" if text[index - 1] == "、" else "inside" if text[index - 1].isalnum() else "mark"
        return next((name for name, known in self.left if any(text[index - k:index] in known for k in range(1, 7))), "inside")

    def behind(self, text, index):
        if not is_han(text[index]): return "list" if text[index] == "、" else "mark"
        if begins(text, index, self.said, 1): return "said of people"
        if begins(text, index, self.followers, 2): return "word"
        return "character" if text[index] in self.characters else "none"

    def may_be_name(self, text, index, length):
        name = text[index:index + length]
        return (all(map(is_han, name)) and not self.never & set(name[1:]) and not begins(text, index + 1, self.addresses, 1)
                and not begins(text, index, self.ordinary, 2))


def begins(text, index, known, shortest): return any(text[index:index + k] in known for k in range(shortest, 7))


def print_weights(texts, shape, reader, length):
    sides = {True: [collections.Counter(), collections.Counter()], False: [collections.Counter(), collections.Counter()]}
    risky = {line[0] for line in entries("Text/Words/risky-surnames.txt") + entries("Text/Words/byline-surnames.txt")}
    seen = collections.Counter()
    for text in texts:
        for index in range(1, len(text) - 9):
            if text[index] not in shape.surnames or text[index] in risky or not reader.may_be_name(text, index, length): continue
            name = text[index:index + length]
            bits, seen[name] = shape.bits(name), seen[name] + 1
            before = reader.before(text, index)
            if seen[name] > 5 or before == "byline" or NONE < bits < SURE: continue
            side = sides[bits >= SURE]
            side[0][before] += 1
            side[1][reader.behind(text, index + length)] += 1
    names, others = sides[True], sides[False]
    print(f"{length} characters: {sum(names[0].values())} names, {sum(others[0].values())} others")
    for place, title in enumerate(["before", "behind"]):
        for kind in sorted(set(names[place]) | set(others[place])):
            shares = [(side[place][kind] + 0.5) / sum(side[place].values()) for side in (names, others)]
            print(f"  {title} {kind:15} {names[place][kind]:6} {others[place][kind]:6} {math.log2(shares[0] / shares[1]):6.1f}")


def print_pairs(texts, labels, shape, reader):
    counts, singles = collections.Counter(), collections.Counter()
    for text in texts:
        singles.update(filter(is_han, text))
        for label in sorted((label for label in labels if label in text), key=len, reverse=True): text = text.replace(label, "\n")
        counts.update(text[i:i + 2] for i in range(len(text) - 1) if is_han(text[i]) and is_han(text[i + 1]))
    total = sum(singles.values())
    for pair, count in sorted(counts.items()):
        together = math.log2(count * total / (singles[pair[0]] * singles[pair[1]]))
        may_begin = pair[0] in shape.surnames or shape.given_bits(pair[0]) > -4
        if count >= 4 and together >= 2.5 and pair not in reader.ordinary and may_begin and shape.given_bits(pair[1]) >= -1.5:
            print(pair, min(9, round(together)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--characters", action="store_true")
    parser.add_argument("--pairs", metavar="LABELS")
    options = parser.parse_args()
    texts = list(articles(options.corpus))
    counts = collections.Counter(character for text in texts for character in text if is_han(character))
    total = sum(counts.values())
    if options.characters:
        for character, count in sorted(counts.items()):
            if count * 1e6 / total >= 2: print(character, 1 << int(math.log2(count * 1e6 / total)))
    elif options.pairs:
        with open(options.pairs, encoding="utf-8") as file: print_pairs(texts, set(file.read().split()), Shape(counts), Reader())
    else:
        for length in (3, 2): print_weights(texts, Shape(counts), Reader(), length)


main()

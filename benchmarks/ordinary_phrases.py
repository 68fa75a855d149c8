#!/usr/bin/env python3
"""Makes Sources/Subjects/Words/ordinary-phrases.txt: how often four characters stand together in ordinary news.

usage: ordinary_phrases.py CORPUS.jsonl.gz [--every N] [--least N]

CORPUS holds an article a line, {"title", "paragraphs"}; each N-th is read (the second: the others are for measuring). The table has figures
alone: of each four Han characters that at least so many articles print, 24 bits of their hash and in how many of 10,000 articles they stand.
"""
import argparse, collections, gzip, json, os

TABLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Sources/Subjects/Words/ordinary-phrases.txt")
HEAD = """# How often four Han characters stand together in ordinary news: a hash of them, and in how many of 10,000 articles. A phrase whose every four characters are ordinary names no topic.
#
# The hash is the lowest 24 bits of ArticleText.key. Made by benchmarks/ordinary_phrases.py; figures only, no text.
#
# Source: {articles} national news articles of 2022 to 2024; four characters that at least {least} of them print
# Date: 2026-11-27

"""
LENGTH, MASK = 4, (1 << 64) - 1


def key(characters):
    """ArticleText.key: FNV-1a over scalars."""
    number = 0xcbf29ce484222325
    for character in characters: number = (number ^ ord(character)) * 0x100000001b3 & MASK
    return (number ^ number >> 29) & 0xFFFFFF


def is_han(character): return "\u4e00" <= character <= "\u9fff"


def phrases(text):
    """The distinct runs of four Han characters."""
    run, found = 0, set()
    for end, character in enumerate(text, 1):
        run = run + 1 if is_han(character) else 0
        if run >= LENGTH: found.add(text[end - LENGTH:end])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--least", type=int, default=8)
    options = parser.parse_args()
    counts, articles = collections.Counter(), 0
    with gzip.open(options.corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % options.every: continue
            article = json.loads(line)
            articles += 1
            counts.update(phrases("\n".join([article["title"]] + article["paragraphs"])))
    table = collections.Counter()
    for phrase, count in counts.items():
        if count >= options.least: table[key(phrase)] = max(table[key(phrase)], count)
    with open(TABLE, "w", encoding="utf-8") as file:
        file.write(HEAD.format(articles=f"{articles:,}", least=options.least))
        for number in sorted(table): file.write(f"{number:06x} {min(9999, round(10000 * table[number] / articles)):04}\n")
    print(len(table), "phrases,", os.path.getsize(TABLE), "bytes")


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Makes an archive of articles of a corpus, for measuring which names are found in text that no rule has seen.

usage: names_archive.py CORPUS OUT --articles N [--seed S] [--with FILE ...] [--without ARCHIVE ...]

Writes OUT/NUMBER.md for N articles that the seed draws; the number is the article's line in the corpus, from 0. Articles that a FILE of answers
(benchmarks/names) asks about are always among them, those of other ARCHIVES never; N may be more than are left. The same N, seed and files give the same bytes.
"""
import argparse, json, os
from names_corpus import drawn, name_of, number_of, read_corpus, write_article


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("out")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--with", dest="answers", nargs="*", default=[])
    parser.add_argument("--without", nargs="*", default=[])
    options = parser.parse_args()
    corpus, asked = read_corpus(options.corpus), []
    for path in options.answers:
        with open(path, encoding="utf-8") as file: asked += [int(number) for number in json.load(file)["articles"]]
    os.makedirs(options.out, exist_ok=True)
    others = {number_of(name) for archive in options.without for name in os.listdir(archive)}
    numbers = drawn(len(corpus), options.articles, options.seed, asked, others)
    for number in numbers: write_article(corpus[number], f"{options.out}/{name_of(number)}")
    print(len(numbers), "articles")


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Prints what a build of an archive of names_archive.py says of people, places, organisations and topics.

usage: names_found.py PUBLIC [--by article|label] [--kind KIND ...] [--half dev|held-out|all] [--quotations N] [--least N] [--only TEXT]

By article: number, date, title, then the labels of each kind. By label: the label, how many articles have it, and the first N quotations, each with the
article's number; the most frequent label first. --half dev (the default) leaves out held-out articles, so that nobody tunes on them.
"""
import argparse, collections
from names_corpus import KINDS, of_half, read_site


def quotation(article, label, around=18):
    """The words around the first place that prints the label, else its longest end or beginning of two characters or more."""
    texts = [article["title"]] + [paragraph["text"] for paragraph in article["paragraphs"]]
    for length in range(len(label), 1, -1):
        for part in (label[-length:], label[:length]):
            for text in texts:
                at = text.find(part)
                if at >= 0: return f"{text[max(0, at - around):at]}【{part}】{text[at + length:at + length + around]}"
    return texts[0][:2 * around]


def labels_of(articles, kind):
    """(label, numbers of its articles), the most frequent first, then by label."""
    found = collections.defaultdict(list)
    for number, article in articles.items():
        for label in article[KINDS[kind]]: found[label].append(number)
    return sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))


def spread(numbers, count):
    """At most `count` of the numbers, evenly over all of them."""
    return [numbers[i * len(numbers) // count] for i in range(count)] if len(numbers) > count else numbers


def print_articles(articles, kinds):
    for number, article in articles.items():
        print(f"\n{number} {article['date']} {article['title']}")
        for kind in kinds: print(f"  {kind:13} {' '.join(article[KINDS[kind]]) or '–'}")


def print_labels(articles, kinds, options):
    for kind in kinds:
        labels = [entry for entry in labels_of(articles, kind) if len(entry[1]) >= options.least and options.only in entry[0]]
        print(f"\n{kind}: {len(labels)} labels, {sum(len(numbers) for _, numbers in labels)} times in {len(articles)} articles")
        for label, numbers in labels:
            print(f"{label}  {len(numbers)}")
            for number in spread(numbers, options.quotations): print(f"    {number} {quotation(articles[number], label)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public")
    parser.add_argument("--by", choices=["article", "label"], default="article")
    parser.add_argument("--kind", nargs="*", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--half", choices=["dev", "held-out", "all"], default="dev")
    parser.add_argument("--quotations", type=int, default=3)
    parser.add_argument("--least", type=int, default=1, help="articles that a label must have")
    parser.add_argument("--only", default="", help="labels that hold this text")
    options = parser.parse_args()
    articles = of_half(read_site(options.public), options.half)
    if options.by == "article": print_articles(articles, options.kind)
    else: print_labels(articles, options.kind, options)


if __name__ == "__main__": main()

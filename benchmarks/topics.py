#!/usr/bin/env python3
"""Prints how many articles of an archive of names_archive.py get a topic, and how often the broad topics that come with the program were found right.

usage: topics.py PUBLIC [--half dev|held-out] [--read TOPIC [--sample N]]

One row a topic: how many articles have it, and of those that were read by hand the share where an archivist would file the article so. What was
read is in names/topics.json: by topic the numbers of articles, and those of them that are wrong; of phrases that articles repeat the labels. --read
prints N articles of a topic that nobody read yet, to read more; the draw depends on the topic and the article's number alone.
"""
import argparse, collections, hashlib, json, re
from names_corpus import ROOT, of_half, read_site

READ = ROOT + "/benchmarks/names/topics.json"
WORDS = ROOT + "/Sources/Subjects/Words/starter-topics.txt"


def starter_topics():
    """Their labels, in the order of the file."""
    with open(WORDS, encoding="utf-8") as lines:
        return list(dict.fromkeys(re.match(r"(.+)[-+~] ", line).group(1) for line in lines if line[0] not in "#\n"))


def draw(topic, numbers):
    return sorted(numbers, key=lambda number: hashlib.sha256(f"{topic} {number}".encode()).digest())


def print_table(articles, topics, read):
    found = collections.defaultdict(list)
    for number, article in articles.items():
        for tag in article["tags"]: found[tag].append(number)
    print(f"{'':12} articles   read  right")
    total = [0, 0]
    for topic in topics:
        known = read.get(topic, {"read": [], "wrong": []})
        here = set(found[topic])
        seen, wrong = here & set(known["read"]), here & set(known["wrong"])
        total[0] += len(seen)
        total[1] += len(seen) - len(wrong)
        print(f"{topic:{12 - len(topic)}} {len(here):8} {len(seen):6} " + (f"{1 - len(wrong) / len(seen):6.3f}" if seen else "     –"))
    print(f"{'all':12} {sum(len(found[topic]) for topic in topics):8} {total[0]:6} {total[1] / max(1, total[0]):6.3f}")
    phrases = {tag for tag in found if tag not in topics}
    seen, wrong = phrases & set(read["phrases"]["read"]), phrases & set(read["phrases"]["wrong"])
    print(f"{'phrases':12} {len(phrases):8} {len(seen):6} {1 - len(wrong) / max(1, len(seen)):6.3f}")
    share = lambda holds: sum(map(holds, articles.values())) / max(1, len(articles))
    print(f"\nof {len(articles)} articles {share(lambda a: bool(a['tags'])):.3f} have a topic, "
          f"{share(lambda a: any(tag in topics for tag in a['tags'])):.3f} a broad one, "
          f"{share(lambda a: any(tag not in topics for tag in a['tags'])):.3f} one of {len(phrases)} phrases")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public")
    parser.add_argument("--half", choices=["dev", "held-out"], default="dev")
    parser.add_argument("--read")
    parser.add_argument("--sample", type=int, default=40)
    options = parser.parse_args()
    articles = of_half(read_site(options.public), options.half)
    with open(READ, encoding="utf-8") as file: read = json.load(file)
    if not options.read: return print_table(articles, starter_topics(), read)
    known = set(read.get(options.read, {"read": []})["read"])
    for number in draw(options.read, [n for n, a in articles.items() if options.read in a["tags"] and n not in known])[:options.sample]:
        first = next((paragraph["text"] for paragraph in articles[number]["paragraphs"]), "")
        print(number, articles[number]["title"], "|", first[:60])


if __name__ == "__main__": main()

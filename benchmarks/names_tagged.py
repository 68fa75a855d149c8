#!/usr/bin/env python3
"""Prints how right and how complete the names are that a build finds in a text whose names somebody has tagged.

usage: names_tagged.py FILE [--sentences N] [--show people|places|organisations]

FILE has a character and its tag a line (`国 B-ORG`, `防 I-ORG`, `的 O`), and a blank line behind each sentence, as the MSRA corpus of names is handed on
(PER, LOC, ORG). So many sentences, 20, make an article; labels are held against the names that are tagged in it, each once. People and organisations have to be
the same; of places the rank may be missing, as names/README.md has it, and 中国 is not asked. --show prints what is wrong (+) and what is missed (−).

No such text is part of the project, and no list of words was made of one: licences of these corpora do not allow that. Rules were made on what was
wrong and missed in MSRA's test, so its figures are none of unseen text.
"""
import argparse, json, tempfile
from names_corpus import ROOT, beside, build, name_of
from names_score import is_same, plain

TAGS = {"people": "PER", "places": "LOC", "organisations": "ORG"}
# Precision and recall to be reached on MSRA's test.
GOALS = {"people": (0.96, 0.55), "places": (0.82, 0.58), "organisations": (0.78, 0.33)}


def bodies_of_names():
    """By each name that a body may have, the one under which it is filed."""
    with open(ROOT + "/Sources/Subjects/Words/other-names.txt", encoding="utf-8") as file:
        lines = [line.split() for line in file if not line.startswith("#")]
    return {name: names[-1] for names in lines for name in names}


def read_sentences(path):
    """Each as a list of (character, tag)."""
    with open(path, encoding="utf-8") as file: parts = file.read().split("\n\n")
    return [[tuple(line.split()) for line in part.splitlines() if line.strip()] for part in parts if part.strip()]


BODIES = bodies_of_names()


def names_in(sentence):
    """(tag, name) of each that is tagged."""
    names, last = [], None
    for character, tag in sentence:
        begins = tag.startswith("B-")
        if begins: names.append([tag[2:], ""])
        last = names[-1] if begins else last if tag.startswith("I-") else None
        if last: last[1] += character
    return names


def write_archive(groups, folder):
    for number, sentences in enumerate(groups):
        paragraphs = ["".join(character for character, _ in sentence) for sentence in sentences]
        head = f"---\ntitle: {json.dumps(str(number))}\ndate: 1998-01-01\n---\n\n"
        with open(f"{folder}/{name_of(number)}", "w", encoding="utf-8") as file: file.write(head + "\n\n".join(paragraphs) + "\n")


def judge(labels, wanted, kind):
    """(right labels, wrong labels, missed names)."""
    if kind == "places":
        labels, wanted = labels - {"中国"}, wanted - {"中国", "我国"}
        met = {label: {name for name in wanted if is_same(plain(label), plain(name), kind)} for label in labels}
        right = {label for label in labels if met[label]}
        return right, labels - right, wanted.difference(*met.values())
    if kind == "organisations": labels, wanted = ({BODIES.get(name, name) for name in names} for names in (labels, wanted))
    return labels & wanted, labels - wanted, wanted - labels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--sentences", type=int, default=20)
    parser.add_argument("--show", choices=TAGS)
    options = parser.parse_args()
    sentences = read_sentences(options.file)
    groups = [sentences[at:at + options.sentences] for at in range(0, len(sentences), options.sentences)]
    with tempfile.TemporaryDirectory() as folder:
        write_archive(groups, folder)
        articles = build(folder, folder + "/public")
    print(f"{'':14} precision    recall   right   wrong  missed  goal")
    for kind, tag in TAGS.items():
        right = wrong = missed = 0
        for number, group in enumerate(groups):
            labels = {label.split(" (")[0] for label in articles[number][kind]}
            results = judge(labels, {name for sentence in group for found, name in names_in(sentence) if found == tag}, kind)
            right, wrong, missed = (total + len(names) for total, names in zip((right, wrong, missed), results))
            if options.show == kind and (results[1] or results[2]):
                print(number, *(f"+{name}" for name in sorted(results[1])), *(f"−{name}" for name in sorted(results[2])))
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        print(f"{kind:14} {precision:9.3f} {recall:9.3f} {right:7} {wrong:7} {missed:7}  {beside(GOALS[kind], (precision, recall))}")


if __name__ == "__main__": main()

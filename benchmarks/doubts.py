#!/usr/bin/env python3
"""Tells how well the reading knows that the order of a page's lines may be wrong: of pages that were read wrong the share that it warns of, and of those read right.

usage: doubts.py [--others FOLDER] [--reader NAME] FOLDER ...

A FOLDER holds pages/ and gold.json as typeset.py makes them; NAME is the last part of a page's family. Pages of OTHERS are read in the
same archive, for what is likely depends on its size, and not asked for. A page is wrong where the text of any article is.
"""
import argparse, collections, json, os, shutil, subprocess, tempfile
from scoring import body_of, pairs

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("PROGRAM", ROOT + "/.build/release/ReadingOutcome")


def outcome(folders, others):
    """Articles and records of all pages, read as one archive; a page's name is led by the number of its folder."""
    with tempfile.TemporaryDirectory() as work:
        for number, folder in enumerate(folders):
            for name in os.listdir(folder + "/pages"): shutil.copy(f"{folder}/pages/{name}", f"{work}/{named(number, name)}")
        for name in os.listdir(others) if others else []: shutil.copy(f"{others}/{name}", work)
        subprocess.run([PROGRAM, work, work + "/out"], check=True, stdout=subprocess.DEVNULL)
        read = lambda name: map(json.loads, open(f"{work}/out/data/{name}", encoding="utf-8"))
        articles = collections.defaultdict(list)
        for article in read("articles.jsonl"): articles[article["source"]].append(article)
        return articles, {page["source"]: page for page in read("pages.jsonl")}


def named(number, name): return f"{name[:-4]}.{number}.txt"


def wrong_articles(wanted, read):
    paired = pairs(wanted, read)
    return sum(number not in paired or body_of(paired[number][0]) != body_of(article) for number, article in enumerate(wanted))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--others")
    parser.add_argument("--reader", default="pdfminer")
    options = parser.parse_args()
    articles, records = outcome(options.folders, options.others)
    print(f"{'pages':40} wrong told  share | right told  share | wrong articles told")
    for number, folder in enumerate(options.folders):
        with open(folder + "/gold.json", encoding="utf-8") as file: pages = json.load(file)["files"]
        count = collections.Counter()
        for page in pages:
            if page["family"].partition("-")[2] != options.reader: continue
            source = named(number, page["file"])
            wrong, told = wrong_articles(page["articles"], articles[source]), bool(records[source]["inDoubt"])
            kind = "wrong" if wrong else "right"
            count[kind] += 1
            count[kind + " told"] += told
            count["articles"] += wrong
            count["articles told"] += wrong * told
        share = lambda told, of: f"{count[of]:5} {count[told]:4} {count[told] / max(1, count[of]):6.2f}"
        print(f"{folder[-40:]:40} {share('wrong told', 'wrong')} | {share('right told', 'right')} | {share('articles told', 'articles')}")


main()

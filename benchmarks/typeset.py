#!/usr/bin/env python3
"""Sets newspaper pages in a browser, prints them to PDF, and reads their text back as people do: pages whose answer is known.

usage: typeset.py OUT (--seeds | --corpus NEWS.jsonl[.gz] [--from DATE] [--to DATE]) [--pages N] [--seed S]
                  [--layouts grid,narrow,…] [--readers poppler,poppler-raw,mupdf,pypdf,pdfminer] [--articles MOST] [--no-pdf]

Writes OUT/pages/*.txt (what the reader gave), OUT/pdf/*.pdf (the pages as printed, several a file) and OUT/gold.json, in the form that
score.py reads; `family` is <layout>-<reader>, `print` names the PDF and its page. A corpus has one JSON object a line: date, title, paragraphs.
The same arguments give the same pages, with the same fonts and the same browser. The pages in Tests/PageReadingTests/Typeset are

    make typeset ARGUMENTS="Tests/PageReadingTests/Typeset --seeds --pages 20 --layouts narrow,rail,folio,after --articles 3 --seed 3 --no-pdf"

Needs the Debian packages chromium poppler-utils fonts-noto-cjk fonts-arphic-gkai00mp fonts-wqy-microhei, and from PyPI pymupdf pypdf
pdfminer.six; `make typeset` installs them.
"""
import argparse, copy, json, os, random, shutil, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from typesetting.browser import print_pages
from typesetting.furniture import issue_after
from typesetting.layouts import BROADSHEET, LAYOUTS, Page, habits_for
from typesetting.readers import READERS, pdfminer
from typesetting.stories import Corpus, Seeds, story_of

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BATCH = 24  # pages a start of the browser


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--seeds", action="store_true")
    source.add_argument("--corpus")
    parser.add_argument("--from", dest="first", default="0")
    parser.add_argument("--to", dest="last", default="9")
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layouts", default=",".join(LAYOUTS))
    parser.add_argument("--readers", default=",".join(READERS))
    parser.add_argument("--articles", type=int, default=99, help="of a seed's articles, how many a page is offered")
    parser.add_argument("--no-pdf", action="store_true", help="keep the text alone")
    return parser.parse_args()


class FromCorpus:
    """Pages of a corpus's articles: each page has a day, its articles are of that month."""
    per_stack = 5

    def __init__(self, options):
        self.corpus = Corpus(options.corpus, options.first, options.last, random.Random(options.seed))

    def day(self, number, rng): return self.corpus.day(rng)

    def stories(self, number, rng, day, layout):
        taken = set()
        def take(low, high, brief):
            item = self.corpus.take(day, low, high, taken)
            return item and story_of(item, rng, brief)
        return take


class FromSeeds:
    """Pages of the real articles: those of one seed, shortest first where only some of them are wanted."""
    per_stack = 2

    def __init__(self, options):
        self.seeds, self.most = Seeds(os.path.join(ROOT, "Tests/Fixtures/seeds.json")), options.articles

    def day(self, number, rng): return self.seeds.day(number % len(self.seeds.pages))

    def stories(self, number, rng, day, layout):
        page = sorted(self.seeds.pages[number % len(self.seeds.pages)], key=lambda story: story.size)
        most = min(self.most, len(page))
        start = number // len(self.seeds.pages) * most % len(page)
        waiting = (page + page)[start:start + most]
        rng.shuffle(waiting)
        kept_for_label = 1 if layout in ("rail", "briefs") else 0
        return lambda low, high, brief: copy.deepcopy(waiting.pop()) if len(waiting) > (0 if brief else kept_for_label) else None


def main():
    options = arguments()
    for kind in ("pages", "pdf"): os.makedirs(f"{options.out}/{kind}", exist_ok=True)
    source = FromSeeds(options) if options.seeds else FromCorpus(options)
    layouts, readers = options.layouts.split(","), options.readers.split(",")
    set_pages = [one_page(n, options, source, layouts, readers) for n in range(options.pages)]
    files = {}
    for size in sorted({p.size for p in set_pages}):
        sized = [p for p in set_pages if p.size == size]
        for start in range(0, len(sized), BATCH):
            files |= printed(sized[start:start + BATCH], size, options.out)
    if options.no_pdf: shutil.rmtree(options.out + "/pdf")
    gold = {"files": [files[p.number] for p in set_pages]}
    with open(options.out + "/gold.json", "w", encoding="utf-8") as file: json.dump(gold, file, ensure_ascii=False, indent=1)
    print(len(files), "pages", sum(len(f["articles"]) for f in gold["files"]), "articles")


def one_page(number, options, source, layouts, readers):
    """Page `number` as HTML: its layout and reader take turns, all else comes of the seed."""
    rng = random.Random(f"{options.seed}/{number}")
    layout = layouts[number % len(layouts)]
    make, size = LAYOUTS[layout]
    if options.seeds: size = BROADSHEET  # the real articles are long
    day = source.day(number, rng)
    page = Page(rng, day, source.stories(number, rng, day, layout), size, number * 1000, habits_for(layout, rng), source.per_stack)
    page.number, page.layout, page.reader = number, layout, readers[number // len(layouts) % len(readers)]
    page.named = options.seeds or rng.random() < .75
    page.file = f"{issue_after(day)}_A{number:03}.txt" if page.named else f"p{number:05}.txt"
    page.html = make(page)
    return page


def printed(pages, size, out):
    """Prints a batch, reads each page with its reader and writes the text; the answers by page number."""
    name = f"{pages[0].number:03}-{size[0]}.pdf"
    kept = print_pages([p.html for p in pages], size, f"{out}/pdf/{name}")
    texts, answers = {}, {}
    for place, page in enumerate(pages):
        if page.reader not in texts:
            wanted = {n for n, p in enumerate(pages) if p.reader == page.reader}
            read = READERS[page.reader]
            texts[page.reader] = read(f"{out}/pdf/{name}", wanted) if read is pdfminer else read(f"{out}/pdf/{name}")
        with open(f"{out}/pages/{page.file}", "w", encoding="utf-8") as file: file.write(texts[page.reader][place])
        articles = [a for n, a in enumerate(page.answers, page.first) if n in kept]
        answers[page.number] = {"file": page.file, "family": f"{page.layout}-{page.reader}", "year_known": True,
                                "print": [name, place + 1], "articles": articles}
    return answers


main()

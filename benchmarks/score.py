#!/usr/bin/env python3
"""Prints how well pages are read, against known answers: one row a reader or style, one column a figure.

usage: score.py [--by reader|layout|family] [--pdf | --alto] [--show N] [FOLDER ...]

A FOLDER holds pages/ and gold.json as typeset.py makes them; with --pdf the PDFs in pdf/ are read in the place of the dumps, and a row is a
layout, for all dumps of a page are one PDF. With --alto the files in alto/ are read so (made with alto_of_pdf.py, or with `tesseract -l chi_sim PAGE.jpg PAGE alto`), and
pages that have none there are left out. Without a FOLDER: the real pages in seeds/, the typeset pages of the tests, their pages from PDF and from ALTO, and
where ../shared is at hand (its answers name people and places, too) its made pages and its dumps. --show prints the first N faults of each set. scoring.py has the definitions.
"""
import argparse, json, os, shutil, subprocess, sys, tempfile
from scoring import FIGURES, score

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(ROOT, "..", "shared")


def usual_sets():
    """(name, answers, pages, kind): `seeds/` is read with its settings."""
    fuller = os.path.join(SHARED, "gold/seeds.json")
    yield "real pages", fuller if os.path.exists(fuller) else ROOT + "/Tests/Fixtures/seeds.json", ROOT + "/seeds", "pages"
    yield in_folder("typeset pages of the tests", ROOT + "/Tests/PageReadingTests/Typeset")
    tests = ROOT + "/Tests/BuildTests"
    yield "pages of the tests from PDF, by what set them", tests + "/PrintedPages/answers.json", tests + "/PrintedPages", "pdf"
    yield "pages of the tests from ALTO: words as they were set, and as tesseract recognised them", tests + "/Recognised/answers.json", tests + "/Recognised/pages", "alto"
    for name, folder in [("made pages", "gold/pages"), ("dumps", "gold/dumps")]:
        if os.path.exists(os.path.join(SHARED, folder)): yield in_folder(name, os.path.join(SHARED, folder))


def in_folder(name, folder, kind="pages"): return name, folder + "/gold.json", folder + "/" + kind, kind


def part_pdfs(answers, pdfs, into):
    """Gives each page a PDF of its own with its own name, which may tell its day as its dump's does; the answers by those names."""
    for page in answers["files"]:
        page["file"] = os.path.splitext(page["file"])[0] + ".pdf"
        file, number = page.get("print", (page["file"], 0))
        if number:
            subprocess.run(["pdfseparate", "-f", str(number), "-l", str(number), f"{pdfs}/{file}", f"{into}/{page['file']}"], check=True, stderr=subprocess.DEVNULL)
        else: shutil.copy(f"{pdfs}/{file}", f"{into}/{page['file']}")
    return answers


def of_alto(answers, folder):
    """The answers of those pages of which there is ALTO."""
    for page in answers["files"]: page["file"] = page["file"].removesuffix(".txt") + ".xml"
    answers["files"] = [page for page in answers["files"] if os.path.exists(f"{folder}/{page['file']}")]
    return answers


def group_by(kind):
    """`grid-poppler-raw` is the layout grid, read by poppler-raw; a family without a reader is a style of its own."""
    def group(page):
        family = page.get("family", "")
        layout, _, reader = family.partition("-")
        return {"reader": reader or layout, "layout": layout, "family": family}[kind]
    return group


def print_table(name, tallies):
    figures = [(key, heading) for key, heading in FIGURES if any(t.share(key) is not None for t in tallies.values())]
    width = max(12, *(len(group) for group in tallies))
    print(f"\n{name}\n{'':{width}} pages  arts" + "".join(f"{heading:>7}" for _, heading in figures))
    for group, tally in tallies.items():
        shares = "".join("      –" if tally.share(key) is None else f"{tally.share(key):7.3f}" for key, _ in figures)
        print(f"{group:{width}} {tally.pages:5} {tally.articles:5}{shares}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--by", choices=["reader", "layout", "family"], default="reader")
    parser.add_argument("--pdf", dest="kind", action="store_const", const="pdf", default="pages")
    parser.add_argument("--alto", dest="kind", action="store_const", const="alto")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    sets = [in_folder(folder, folder, options.kind) for folder in options.folders] or usual_sets()
    for name, answers, pages, kind in sets:
        with tempfile.TemporaryDirectory() as folder:
            with open(answers, encoding="utf-8") as file: wanted = json.load(file)
            if kind == "pdf":
                os.mkdir(folder + "/pages")
                wanted, pages = part_pdfs(wanted, pages, folder + "/pages"), folder + "/pages"
            # Faults in made pages are expected: what was read is in the data.
            subprocess.run([os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet"), "build", "--quiet", "--source", pages, "--templates", ROOT + "/templates",
                            "--output", folder + "/public"], stderr=subprocess.DEVNULL)
            if kind == "alto": wanted = of_alto(wanted, pages)
            by = options.by if kind == "pages" else "layout"
            tallies = score(wanted, folder + "/public", pages, group_by(by))
        print_table(name, tallies)
        for fault in [f for t in tallies.values() for f in t.faults][:options.show]: print(fault)


main()

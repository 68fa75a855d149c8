#!/usr/bin/env python3
"""Prints how the figures of reading move when a weight of the cut of pages is halved or doubled.

usage: weights.py [FOLDER ...]

A FOLDER holds pages/ and gold.json as typeset.py makes them; without one, the typeset pages of the tests, and where ../shared is at hand
its made pages and dumps. One row a weight and factor: the change of each figure over all pages, in thousandths; rows without a change are
left out, and named below: those weights may go, or these pages do not ask for them.
"""
import argparse, json, os, subprocess, tempfile
from scoring import FIGURES, score

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = ROOT + "/.build/release/ReadingOutcome"
SHOWN = ["count", "body", "ends", "headline", "date", "reporters", "correspondents"]


def usual_folders():
    yield ROOT + "/Tests/PageReadingTests/Typeset"
    for folder in ("gold/pages", "gold/dumps"):
        path = os.path.join(ROOT, "..", "shared", folder)
        if os.path.exists(path): yield path


def outcome(folders, *changes):
    """The shares of all pages of all folders together, each page as heavy as any other."""
    right, asked = dict.fromkeys(SHOWN, 0), dict.fromkeys(SHOWN, 0)
    for folder in folders:
        with tempfile.TemporaryDirectory() as work:
            subprocess.run([PROGRAM, folder + "/pages", work, *changes], check=True)
            with open(folder + "/gold.json", encoding="utf-8") as file: answers = json.load(file)
            for tally in score(answers, work, folder + "/pages", lambda page: "all").values():
                for figure in SHOWN:
                    right[figure] += tally.right[figure]
                    asked[figure] += tally.asked[figure]
    return {figure: right[figure] / max(1, asked[figure]) for figure in SHOWN}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*")
    folders = parser.parse_args().folders or list(usual_folders())
    names = subprocess.run([PROGRAM, "--weights"], check=True, capture_output=True, text=True).stdout.split()
    standard, headings = outcome(folders), dict(FIGURES)
    print(f"{'':18}" + "".join(f"{headings[figure]:>8}" for figure in SHOWN))
    print(f"{'standard':18}" + "".join(f"{standard[figure]:8.3f}" for figure in SHOWN))
    idle = []
    for name in names:
        rows = []
        for factor in ("0.5", "2"):
            changed = outcome(folders, f"{name}={factor}")
            moves = [round(1000 * (changed[figure] - standard[figure])) for figure in SHOWN]
            if any(moves): rows.append(f"{name + ' × ' + factor:18}" + "".join(f"{move:+8d}" if move else f"{'·':>8}" for move in moves))
        print("\n".join(rows), end="\n" if rows else "")
        if not rows: idle.append(name)
    print("no change:", ", ".join(idle) or "none")


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Fits the weights of the cut of pages to pages whose answer is known, and tells what that is worth on others.

usage: fit_weights.py --on FOLDER [FOLDER ...] --test FOLDER [FOLDER ...] [--steps 1.5,1.2]

A FOLDER holds pages/ and gold.json as typeset.py makes them; the texts of those to test on must be others. Coordinate ascent: each weight in
turn is multiplied and divided by a step, and what is better on the first folders stays, until a round with the smallest step changes
nothing. What counts is the mean of the figures; a gain of less than a ten-thousandth is none. Prints every factor that stays, as
`ReadingOutcome` takes it, and the figures of both sets before and after: only what also holds on the second belongs into
Sources/PageReading/Pieces/ReadingWeights.swift.
"""
import argparse, concurrent.futures, os, subprocess
from scoring import FIGURES
from weights import PROGRAM, SHOWN, outcome

LEAST = 1e-4


def worth(figures): return sum(figures.values()) / len(figures)


def fit(folders, names, steps):
    factors, best = {}, worth(outcome(folders))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        def tried(name, factor):
            trial = {**factors, name: factors.get(name, 1) * factor}
            return trial, worth(outcome(folders, *(f"{key}={value:.4f}" for key, value in trial.items())))
        for step in steps:
            changed = True
            while changed:
                changed = False
                for name in names:
                    trial, value = max(pool.map(lambda factor: tried(name, factor), (step, 1 / step)), key=lambda pair: pair[1])
                    if value > best + LEAST:
                        factors, best, changed = trial, value, True
                        print(f"{best:.4f}  {name} × {factors[name]:.2f}", flush=True)
    return factors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--on", nargs="+", required=True)
    parser.add_argument("--test", nargs="+", required=True)
    parser.add_argument("--steps", default="1.5,1.2")
    given = parser.parse_args()
    names = subprocess.run([PROGRAM, "--weights"], check=True, capture_output=True, text=True).stdout.split()
    factors = fit(given.on, names, [float(step) for step in given.steps.split(",")])
    changes = [f"{name}={factor:.4f}" for name, factor in factors.items()]
    headings = dict(FIGURES)
    print(f"{'':14}" + "".join(f"{headings[figure]:>8}" for figure in SHOWN) + f"{'mean':>8}")
    for label, folders in (("fitted on", given.on), ("tested on", given.test)):
        for when, figures in (("before", outcome(folders)), ("after", outcome(folders, *changes))):
            shown = "".join(f"{figures[figure]:8.3f}" for figure in SHOWN)
            print(f"{label + ', ' + when:18}"[:18] + shown + f"{worth(figures):8.4f}")
    print("factors:", " ".join(changes) or "none")


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Scores how pages are read against known answers, where ../shared holds them: the real pages in seeds/ and the made ones.

usage: score.py
"""
import os, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(ROOT, "..", "shared")
SCORER = os.path.join(SHARED, "score", "score_pages.py")
SETS = [
    ("real pages", "gold/seeds.json", os.path.join(SHARED, "seeds"), os.path.join(ROOT, "seeds")),
    ("made pages", "gold/pages/gold.json", os.path.join(SHARED, "gold/pages/pages"), None),
]

if not os.path.exists(SCORER): sys.exit("../shared/score is not here: nothing to score against")
for name, gold, pages, source in SETS:
    with tempfile.TemporaryDirectory() as folder:
        public = folder + "/public"
        subprocess.run([ROOT + "/.build/release/broadsheet", "build", "--quiet", "--source", source or pages,
                        "--templates", ROOT + "/templates", "--output", public])
        print(f"\n{name}", flush=True)
        subprocess.run([sys.executable, SCORER, os.path.join(SHARED, gold), public, pages, "--show", "40"], check=True)

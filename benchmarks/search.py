#!/usr/bin/env python3
"""Measures search in a headless Chromium against truth found by brute force; fails when recall or precision is not 1.

usage: search.py [--articles N] [--queries N]

Makes an archive, builds it, serves it, and asks the site's own engine for parts cut at random from paragraphs and for
pairs of words. Bytes are counted as a static host sends them: text compressed by gzip, shards as they are.
Uses ../shared/bench where it is present, else the generator beside this file.
"""
import argparse, json, os, re, shutil, sys, tempfile
from search_site import Build, Site, drive, files_of, make_archive
from search_truth import Truth, cut_queries


def mean(values): return sum(values) / max(1, len(values))
def share(values, part): return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else 0
def kilobytes(number): return f"{number / 1000:.1f} KB"
def mean_and_share(values, word=kilobytes): return f"{word(mean(values))}, {word(share(values, .95))}"


class Findings:
    """The answers beside the truth: what was wanted, found, and shown."""

    def __init__(self, answers, truth):
        self.wanted = self.found = self.shown = self.right = self.titled = self.title_hits = 0
        self.faults = [f"error: {answer}" for answer in answers if "error" in answer]
        for answer in answers:
            if "error" not in answer: self.add(answer, truth)

    def add(self, answer, truth):
        wanted, titles = truth.articles(answer["asked"]), truth.titled(answer["asked"])
        found, shown = set(answer["found"]), set(answer["shown"])
        listed = found if answer["relaxed"] else found | shown
        self.wanted += len(wanted)
        self.found += len(wanted & found)
        self.shown += len(listed)
        self.right += len(listed & wanted)
        self.titled += min(10, len(titles))
        self.title_hits += len(titles & set(answer["shown"][:10]))
        if wanted != found: self.faults.append(f"{answer['asked']}: missed {sorted(wanted - found)[:5]}, wrong {sorted(found - wanted)[:5]}")

    def rows(self, count):
        return [(f"recall, {count} queries, {self.wanted} hits", f"{self.found / max(1, self.wanted):.4f}", "1.000"),
                ("precision of what is shown", f"{self.right / max(1, self.shown):.4f}", "1.000"),
                (f"titles with the query among the first ten, of {self.titled}", f"{self.title_hits / max(1, self.titled):.4f}", "≥ 0.99")]


def traffic_rows(answers, sent):
    """What queries fetch, and what a first one fetches from an empty cache: page, style, scripts, manifest, shards, results."""
    scripts = sum(size for path, size in sent.items() if path.startswith("/assets/") and path.endswith(".js"))
    page = sum(sent[path] for path in sent if path in ("/search.html", "/assets/style.css") or path.endswith("/manifest.json"))
    of = lambda part: [[sent[path] for path in answer["files"] if part in path] for answer in answers]
    index, results = of("/terms/"), of("/articles/")
    firsts = [page + scripts + sum(sent[path] for path in answer["files"]) for answer in answers]
    count = lambda value: f"{value:.2f}"
    return [("warm query, index: bytes, mean and 95th percentile", mean_and_share([sum(sizes) for sizes in index]), "≤ 14, ≤ 30 KB"),
            ("warm query, index: requests, mean and 95th percentile", mean_and_share([len(sizes) for sizes in index], count), "≤ 3"),
            ("ten results: bytes, mean and 95th percentile", mean_and_share([sum(sizes) for sizes in results]), "≤ 12 KB"),
            ("ten results: requests, mean and 95th percentile", mean_and_share([len(sizes) for sizes in results], count), "≤ 10"),
            ("first query from an empty cache, mean and 95th percentile", mean_and_share(firsts), "≤ 60 KB"),
            ("scripts, gzip", kilobytes(scripts), "≤ 10 KB")]


def changed_share(seeds, site, grown):
    """The share of search/ that changes when a page of six articles of a new day is added."""
    last = max(os.path.join(place, name) for place, _, names in os.walk(seeds) for name in names)
    with open(last, encoding="utf-8") as file: text = file.read()
    added = os.path.join(os.path.dirname(last), "2030-01-01_A01.txt")
    with open(added, "w", encoding="utf-8") as file: file.write(re.sub(r"20\d\d年", "2030年", text))
    Build(seeds, grown)
    os.remove(added)
    before, after = files_of(site + "/search"), files_of(grown + "/search")
    return sum(size for path, size in after.items() if path not in before) / sum(after.values())


def measure(options, work):
    seeds, site = work + "/seeds", work + "/public"
    make_archive(seeds, options.articles)
    build, truth, files = Build(seeds, site), Truth(site), files_of(site + "/search")
    index = sum(size for path, size in files.items() if path.startswith("terms/") or path.endswith("manifest.json"))
    queries = cut_queries(truth, options.queries, options.queries // 3)
    timed = [query["text"] for query in queries if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", query.get("text", ""))][:20]
    manifest = next("search/" + path for path in files if path.endswith("/manifest.json"))
    server = Site(site, {"queries.json": json.dumps({"queries": queries, "timed": timed, "manifest": manifest})})
    results = drive(server, "/bench/search.html", 3600)
    findings, answers = Findings(results["answers"], truth), [answer for answer in results["answers"] if "error" not in answer]
    if isinstance(results["times"], str): sys.exit(f"the search page: {results['times']}")
    times = [time if time is not None else float("inf") for time in results["times"]]
    rows = [
        *findings.rows(len(answers)),
        ("index, raw", f"{index / 1e6:.2f} MB, {index / truth.characters:.2f} bytes a character", "≤ 6.5 MB or ≤ 1.3"),
        *traffic_rows(answers, server.sent),
        (f"last key to results, warm, {len(times)} queries: median, longest", f"{share(times, .5):.0f}, {max(times):.0f} ms", "≤ 100 ms"),
        ("index stage of the build", f"{build.stages['index'] / sum(build.stages.values()):.0%} of its time", "≤ 30 %"),
        ("memory that the index stage adds", f"{build.index_memory:.0f} MB, {build.index_memory * 1e6 / index:.1f} × the index", "≤ 3 ×"),
        ("search/ changed by a page of six articles", f"{changed_share(seeds, site, work + '/grown'):.1%}", "≤ 5 %"),
    ]
    print(f"{truth.count} articles, {truth.characters / 1e6:.1f} million characters, {len(files)} files in search/\n")
    print("| figure | measured | goal |\n|---|---|---|")
    for row in rows: print("| " + " | ".join(row) + " |")
    for fault in findings.faults[:10]: print(fault)
    return 1 if findings.faults else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=300)
    work = tempfile.mkdtemp(prefix="broadsheet-search-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try: sys.exit(measure(parser.parse_args(), work))
    finally: shutil.rmtree(work)


if __name__ == "__main__": main()

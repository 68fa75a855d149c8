#!/usr/bin/env python3
"""Measures search in a headless Chromium against truth found by brute force; fails when recall or precision is not 1.

usage: search.py [--articles N] [--queries N]

Builds the site of `seeds/` and that of an archive made for it, serves them, and asks the site's own engine for parts of all printed lines, kind by kind (body,
headlines, bylines, labels, captions, what no article holds …), and for pairs of words; recall must be 1 for each kind.
Bytes are counted as they lie on the disk and as a static host sends them, compressed by gzip -6 file by file.
Uses ../shared/bench where it is present, else the generator beside this file.
"""
import argparse, gzip, json, os, re, shutil, sys, tempfile
from search_site import ROOT, Build, Site, drive, files_of, make_archive
from search_truth import Truth, cut_queries


def mean(values): return sum(values) / max(1, len(values))
def share(values, part): return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else 0
def kilobytes(number): return f"{number / 1000:.1f} KB"
def megabytes(number): return f"{number / 1e6:.2f} MB"
def mean_and_share(values, word=kilobytes): return f"{word(mean(values))}, {word(share(values, .95))}"


class Findings:
    """The answers beside the truth: what was wanted, found, and shown."""

    def __init__(self, answers, truth):
        self.titled = self.title_hits = 0
        self.kinds = {}
        self.faults = [f"error: {answer}" for answer in answers if "error" in answer]
        for answer in answers:
            if "error" not in answer: self.add(answer, truth)

    def add(self, answer, truth):
        wanted, titles = truth.articles(answer["asked"]), truth.titled(answer["asked"])
        found, shown = set(answer["found"]), set(answer["shown"])
        listed = found if answer["relaxed"] else found | shown
        kind = self.kinds.setdefault(answer["asked"]["kind"], [0] * 5)
        for place, count in enumerate([1, len(wanted), len(wanted & found), len(listed), len(listed & wanted)]): kind[place] += count
        self.titled += min(10, len(titles))
        self.title_hits += len(titles & set(answer["shown"][:10]))
        if wanted != found: self.faults.append(f"{answer['asked']}: missed {sorted(wanted - found)[:5]}, wrong {sorted(found - wanted)[:5]}")

    def kind_rows(self):
        """By kind: queries, hits, recall, precision."""
        return [(name, str(count), str(wanted), f"{found / max(1, wanted):.4f}", f"{right / max(1, shown):.4f}")
                for name, (count, wanted, found, shown, right) in sorted(self.kinds.items())]

    def rows(self):
        count, wanted, found, shown, right = [sum(column) for column in zip(*self.kinds.values())]
        return [(f"recall, {count} queries, {wanted} hits", f"{found / max(1, wanted):.4f}", "1.000"),
                ("precision of what is shown", f"{right / max(1, shown):.4f}", "1.000"),
                (f"titles with the query among the first ten, of {self.titled}", f"{self.title_hits / max(1, self.titled):.4f}", "≥ 0.99")]


def traffic_rows(answers, sent, raw):
    """What queries fetch, and what a first one fetches from an empty cache: page, style, scripts, manifest, shards, results."""
    scripts = sum(size for path, size in sent.items() if path.startswith("/assets/") and path.endswith(".js"))
    page = sum(sent[path] for path in sent if path in ("/search.html", "/assets/style.css") or path.endswith("/manifest.json"))
    of = lambda part, sizes=sent: [[sizes[path] for path in answer["files"] if part in path] for answer in answers]
    index, results = of("/terms/"), of("/articles/")
    firsts = [page + scripts + sum(sent[path] for path in answer["files"]) for answer in answers]
    count = lambda value: f"{value:.2f}"
    on_disk = [sum(sizes) for sizes in of("/terms/", {"/search/" + path: size for path, size in raw.items()})]
    return [("warm query, index as sent, mean and 95th percentile", mean_and_share([sum(sizes) for sizes in index]), "≤ 11.5, ≤ 30 KB"),
            ("the same raw", mean_and_share(on_disk), ""),
            ("warm query, index: requests, mean and 95th percentile", mean_and_share([len(sizes) for sizes in index], count), "≤ 3"),
            ("ten results: bytes, mean and 95th percentile", mean_and_share([sum(sizes) for sizes in results]), "≤ 12 KB"),
            ("ten results: requests, mean and 95th percentile", mean_and_share([len(sizes) for sizes in results], count), "≤ 10"),
            ("first query from an empty cache, mean and 95th percentile", mean_and_share(firsts), "≤ 60 KB"),
            ("scripts, gzip", kilobytes(scripts), "≤ 12 KB")]


def sent_size(folder, files):
    """The bytes of some files, each compressed by itself."""
    total = 0
    for path in files:
        with open(os.path.join(folder, path), "rb") as file: total += len(gzip.compress(file.read(), 6, mtime=0))
    return total


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


class Asked:
    """A site that was built, and what its search answered."""

    def __init__(self, seeds, site, count):
        """Asks `count` queries of each kind."""
        self.build, self.truth, self.files = Build(seeds, site), Truth(site, seeds), files_of(site + "/search")
        queries = cut_queries(self.truth, count, count)
        timed = [query["text"] for query in queries if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", query.get("text", ""))][:20]
        manifest = next("search/" + path for path in self.files if path.endswith("/manifest.json"))
        server = Site(site, {"queries.json": json.dumps({"queries": queries, "timed": timed, "manifest": manifest})})
        results = drive(server, "/bench/search.html", 3600)
        if isinstance(results["times"], str): sys.exit(f"the search page: {results['times']}")
        self.findings, self.sent = Findings(results["answers"], self.truth), server.sent
        self.answers = [answer for answer in results["answers"] if "error" not in answer]
        self.times = [time if time is not None else float("inf") for time in results["times"]]

    def tell_recall(self):
        truth = self.truth
        print(f"\n{truth.count} articles, {len(truth.urls) - truth.count} pages with lines that no article holds, "
              f"{truth.characters / 1e6:.2f} million characters, {len(self.files)} files in search/\n")
        print("| kind of line | queries | hits | recall | precision |\n|---|---|---|---|---|")
        for row in self.findings.kind_rows(): print("| " + " | ".join(row) + " |")
        for fault in self.findings.faults[:10]: print(fault)
        sys.stdout.flush()


def figures(asked, seeds, site, work):
    build, truth, files = asked.build, asked.truth, asked.files
    shards = [path for path in files if path.startswith("terms/") or path.endswith("manifest.json")]
    index, sent = sum(files[path] for path in shards), sent_size(site + "/search", shards)
    return [
        *asked.findings.rows(),
        ("index, as sent", f"{megabytes(sent)}, {sent / truth.characters:.2f} bytes a character", "≤ 7.0 MB, ≤ 1.4"),
        ("index, raw", f"{megabytes(index)}, {index / truth.characters:.2f} bytes a character", "≤ 8.5 MB"),
        *traffic_rows(asked.answers, asked.sent, files),
        (f"last key to results, warm, {len(asked.times)} queries: median, longest", f"{share(asked.times, .5):.0f}, {max(asked.times):.0f} ms", "≤ 100 ms"),
        ("index stage of the build", f"{build.stages['index'] / sum(build.stages.values()):.0%} of its time", "≤ 30 %"),
        ("memory that the index stage adds", f"{build.index_memory:.0f} MB, {build.index_memory * 1e6 / index:.1f} × the index", "≤ 3 ×"),
        ("search/ changed by a page of six articles", f"{changed_share(seeds, site, work + '/grown'):.1%}", "≤ 5 %"),
    ]


def measure(options, work):
    real = Asked(os.path.join(ROOT, "seeds"), work + "/real", options.queries)
    real.tell_recall()
    seeds, site = work + "/seeds", work + "/public"
    make_archive(seeds, options.articles)
    made = Asked(seeds, site, options.queries)
    made.tell_recall()
    print("\n| figure | measured | goal |\n|---|---|---|")
    for row in figures(made, seeds, site, work): print("| " + " | ".join(row) + " |")
    return 1 if real.findings.faults + made.findings.faults else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=60, help="for each kind of line")
    work = tempfile.mkdtemp(prefix="broadsheet-search-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try: sys.exit(measure(parser.parse_args(), work))
    finally: shutil.rmtree(work)


if __name__ == "__main__": main()

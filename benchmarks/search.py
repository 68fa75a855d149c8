#!/usr/bin/env python3
"""Measures search in a headless Chromium against truth found by brute force; fails when recall or precision is not 1.

usage: search.py [--articles N] [--queries N]

Makes an archive, builds it, serves it, and asks the site's own engine for parts cut at random from paragraphs and for
pairs of words. Bytes are counted as a static host sends them: text compressed by gzip, shards as they are.
Uses ../shared/bench where it is present, else the generator beside this file.
"""
import argparse, gzip, http.server, json, os, random, re, shutil, subprocess, sys, tempfile, threading, time
from urllib.parse import unquote, urlparse

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")
sys.path.insert(0, HERE)
from search_truth import Truth, cut_queries


def make_archive(folder, count):
    maker = os.path.join(ROOT, "..", "shared", "bench", "make_archive.py")
    if not os.path.exists(maker): maker = os.path.join(HERE, "make_archive.py")
    subprocess.run([sys.executable, maker, folder, "--articles", str(count)], check=True, stdout=subprocess.DEVNULL)


def build(seeds, output):
    """Builds the site: the seconds of its stages and the peak of its memory in MB."""
    words = [PROGRAM, "build", "--verbose", "--source", seeds, "--templates", os.path.join(ROOT, "templates"), "--output", output]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    report = child.stdout.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode: sys.exit(f"the build failed:\n{report[-2000:]}")
    return {name: float(seconds) for name, seconds in re.findall(r"^(\w+) +([\d.]+) s$", report, re.M)}, usage.ru_maxrss / 1024


def files_of(folder):
    """Every file below a folder with its size."""
    return {os.path.relpath(os.path.join(place, name), folder): os.path.getsize(os.path.join(place, name))
            for place, _, names in os.walk(folder) for name in names}


class Site(http.server.ThreadingHTTPServer):
    """Serves a built site, the driver under /bench/, and takes the answers."""
    daemon_threads = True

    def __init__(self, folder, bench):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.bench, self.sent, self.answers, self.done = folder, bench, {}, None, threading.Event()

    def content(self, path):
        """(bytes as sent, type, is compressed) of a path; None where there is no such file."""
        if path.startswith("/bench/"):
            name = path[len("/bench/"):]
            if name in self.bench: return self.bench[name].encode(), "application/json", False
            file = os.path.join(HERE, os.path.basename(name))
        else:
            file = os.path.normpath(self.folder + path)
            if not file.startswith(self.folder + os.sep): return None
        if not os.path.isfile(file): return None
        with open(file, "rb") as opened: content = opened.read()
        kind = {".js": "text/javascript", ".json": "application/json", ".html": "text/html", ".css": "text/css",
                ".svg": "image/svg+xml"}.get(os.path.splitext(file)[1], "application/octet-stream")
        if kind == "application/octet-stream": return content, kind, False
        return gzip.compress(content, 6, mtime=0), kind, True


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_): pass

    def do_GET(self):
        path = unquote(urlparse(self.path).path)
        answer = self.server.content(path)
        content, kind, is_compressed = answer or (b"", "text/plain", False)
        self.server.sent[path] = len(content)
        self.send_response(200 if answer else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if is_compressed: self.send_header("Content-Encoding", "gzip")
        if path.startswith("/search/"): self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self):
        self.server.answers = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        self.server.done.set()


def drive(server, page, seconds):
    """Opens a page in Chromium until it has posted its answers."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or sys.exit("no chromium: apt-get install chromium")
    server.done.clear()
    with tempfile.TemporaryDirectory() as profile:
        url = f"http://127.0.0.1:{server.server_address[1]}{page}"
        child = subprocess.Popen([browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                                  "--no-first-run", "--user-data-dir=" + profile, "--remote-debugging-port=0", url],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not server.done.wait(seconds): sys.exit(f"the browser gave no answers within {seconds} s")
        finally:
            child.terminate()
            child.wait()
    return server.answers


def mean(values): return sum(values) / max(1, len(values))
def share(values, part): return sorted(values)[min(len(values) - 1, int(len(values) * part))] if values else 0


def first_query(server, answer):
    """Bytes of a first query from an empty cache: page, style, scripts, manifest, shards, results."""
    scripts = {path for path in server.sent if path.endswith(".js") and path.startswith("/assets/")}
    paths = {"/search.html", "/assets/style.css", *scripts, *answer["files"]}
    paths |= {path for path in server.sent if path.endswith("/manifest.json")}
    return sum(server.sent.get(path, 0) for path in paths), sum(server.sent[path] for path in scripts)


def changed_share(seeds, site, work):
    """The share of search/ that changes when a page of six articles of a new day is added."""
    last = max(os.path.join(place, name) for place, _, names in os.walk(seeds) for name in names)
    with open(last, encoding="utf-8") as file: text = file.read()
    added = os.path.join(os.path.dirname(last), "2030-01-01_A01.txt")
    with open(added, "w", encoding="utf-8") as file: file.write(re.sub(r"20\d\d年", "2030年", text))
    build(seeds, work + "/grown")
    os.remove(added)
    before, after = files_of(site + "/search"), files_of(work + "/grown/search")
    return sum(size for path, size in after.items() if path not in before) / sum(after.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=300)
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="broadsheet-search-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try: sys.exit(measure(options, work))
    finally: shutil.rmtree(work)


def measure(options, work):
    seeds, site = work + "/seeds", work + "/public"
    make_archive(seeds, options.articles)
    stages, memory = build(seeds, site)
    files = files_of(site + "/search")
    index = sum(size for path, size in files.items() if path.startswith("terms/") or path.endswith("manifest.json"))
    truth = Truth(site)
    queries = cut_queries(truth, options.queries, options.queries // 3)
    timed = [query["text"] for query in queries if query.get("text") and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", query["text"])][:20]
    manifest = next("search/" + path for path in files if path.endswith("/manifest.json"))
    server = Site(site, {"queries.json": json.dumps({"queries": queries, "timed": timed, "manifest": manifest})})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    results = drive(server, "/bench/search.html", 3600)
    answers, failures = results["answers"], [a for a in results["answers"] if "error" in a]
    answers = [answer for answer in answers if "error" not in answer]

    wanted = found = right = shown = 0
    titled = title_hits = 0
    for answer in answers:
        numbers, titles = truth.articles(answer["asked"]), truth.titled(answer["asked"])
        wanted += len(numbers)
        found += len(numbers & set(answer["found"]))
        listed = set(answer["found"]) | (set(answer["shown"]) - {None} if not answer["relaxed"] else set())
        shown += len(listed)
        right += len(listed & numbers)
        if titles:
            titled += min(10, len(titles))
            title_hits += len(titles & set(answer["shown"][:10]))
    sent = lambda answer, part: [server.sent[path] for path in answer["files"] if part in path]
    index_bytes = [sum(sent(answer, "/terms/")) for answer in answers]
    index_requests = [len(sent(answer, "/terms/")) for answer in answers]
    result_bytes = [sum(sent(answer, "/articles/")) for answer in answers]
    result_requests = [len(sent(answer, "/articles/")) for answer in answers]
    firsts = [first_query(server, answer) for answer in answers]
    times = [time for time in results["times"] if time is not None] if isinstance(results["times"], list) else []
    recall, precision = found / max(1, wanted), right / max(1, shown)
    characters = truth.characters
    size = lambda number: f"{number / 1000:.1f} KB"
    rows = [
        (f"recall, {len(answers)} queries, {wanted} hits", f"{recall:.4f}", "1.000"),
        ("precision of what is shown", f"{precision:.4f}", "1.000"),
        (f"titles with the query among the first ten, of {titled}", f"{title_hits / max(1, titled):.4f}", "≥ 0.99"),
        ("index, raw", f"{index / 1e6:.2f} MB, {index / characters:.2f} bytes a character", "≤ 6.5 MB or ≤ 1.3"),
        ("warm query, index: bytes, mean and 95th percentile", f"{size(mean(index_bytes))}, {size(share(index_bytes, .95))}", "≤ 14, ≤ 30 KB"),
        ("warm query, index: requests, mean and most", f"{mean(index_requests):.2f}, {max(index_requests)}", "≤ 3"),
        ("ten results: bytes, mean and 95th percentile", f"{size(mean(result_bytes))}, {size(share(result_bytes, .95))}", "≤ 12 KB"),
        ("ten results: requests, mean and 95th percentile", f"{mean(result_requests):.2f}, {share(result_requests, .95)}", "≤ 10"),
        ("first query from an empty cache, mean and 95th percentile", f"{size(mean([first for first, _ in firsts]))}, {size(share([first for first, _ in firsts], .95))}", "≤ 60 KB"),
        ("scripts, gzip", size(firsts[0][1]), "≤ 10 KB"),
        (f"last key to results, warm, {len(times)} queries: median, longest", f"{share(times, .5):.0f}, {max(times, default=0):.0f} ms", "≤ 100 ms"),
        ("index stage of the build", f"{stages['index'] / sum(stages.values()):.0%} of its time", "≤ 30 %"),
        ("peak memory of the whole build", f"{memory:.0f} MB", ""),
        ("search/ changed by a page of six articles", f"{changed_share(seeds, site, work):.1%}", "≤ 5 %"),
    ]
    print(f"{truth.count} articles, {characters / 1e6:.1f} million characters, {len(files)} files in search/\n")
    print("| figure | measured | goal |\n|---|---|---|")
    for row in rows: print("| " + " | ".join(row) + " |")
    for answer in failures[:5]: print(f"error: {answer}")
    for answer in answers:
        missed = truth.articles(answer["asked"]) - set(answer["found"])
        if missed: print(f"missed: {answer['asked']}: {sorted(missed)[:5]}")
        wrong = set(answer["found"]) - truth.articles(answer["asked"])
        if wrong: print(f"wrong: {answer['asked']}: {sorted(wrong)[:5]}")
    return 1 if failures or recall < 1 or precision < 1 else 0


if __name__ == "__main__": main()

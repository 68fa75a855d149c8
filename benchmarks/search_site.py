"""The site that search.py measures: built, served as a static host would, and opened in Chromium."""
import gzip, http.server, json, os, re, shutil, subprocess, sys, tempfile, threading, time
from urllib.parse import unquote, urlparse

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PROGRAM = os.environ.get("BROADSHEET") or os.path.join(ROOT, ".build", "release", "broadsheet")
KINDS = {".js": "text/javascript", ".json": "application/json", ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml"}


def make_archive(folder, count):
    maker = os.path.join(ROOT, "..", "shared", "bench", "make_archive.py")
    if not os.path.exists(maker): maker = os.path.join(HERE, "make_archive.py")
    subprocess.run([sys.executable, maker, folder, "--articles", str(count)], check=True, stdout=subprocess.DEVNULL)
    add_surroundings(folder)


def add_surroundings(folder):
    """Gives each twentieth page what stands around articles: a label, two more headlines, a caption, a notice of nobody's."""
    pages = sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names if name.startswith("20"))
    for number, path in enumerate(pages[::20]):
        with open(path, encoding="utf-8") as file: text = file.read()
        label, town = ("新闻连连看", "街巷故事", "一线直击")[number % 3], chr(0x4e00 + 37 * number % 20000)
        text = (f"■{label}\n\n{town}城召开第{number}次网格治理现场会\n{text.rstrip()}\n\n图为{town}城第{number}届灯会现场。\n记者 周{town} 摄\n\n"
                f"遗失声明\n{town}城粮油商店遗失公章一枚，编号{4100 + number}，声明作废。\n")
        with open(path, "w", encoding="utf-8") as file: file.write(text)


class Build:
    """A build of a site: `stages`, the seconds of each; `index_memory`, the MB that the index stage added, nan where unknown."""

    def __init__(self, seeds, output):
        words = [PROGRAM, "build", "--verbose", "--source", seeds, "--templates", os.path.join(ROOT, "templates"), "--output", output]
        start, samples = time.monotonic(), []
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
            sampling = threading.Thread(target=sample_memory, args=(child, samples))
            sampling.start()
            report = child.stdout.read().decode()
            sampling.join()
        if child.returncode: sys.exit(f"the build failed:\n{report[-2000:]}")
        self.stages = {name: float(seconds) for name, seconds in re.findall(r"^(\w+) +([\d.]+) s$", report, re.M)}
        before = sum(list(self.stages.values())[:list(self.stages).index("index")])
        during = [size for at, size in samples if 0 <= at - start - before <= self.stages["index"]]
        self.index_memory = max(during) - during[0] if during else float("nan")


def sample_memory(child, samples):
    """[(time, resident MB)…] of a process, a sample each 2 ms, until it ends."""
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/statm") as file: pages = int(file.read().split()[1])
        except (OSError, IndexError): return
        samples.append((time.monotonic(), pages * os.sysconf("SC_PAGESIZE") / 1e6))
        time.sleep(0.002)


def files_of(folder):
    """Every file below a folder with its size."""
    return {os.path.relpath(os.path.join(place, name), folder): os.path.getsize(os.path.join(place, name))
            for place, _, names in os.walk(folder) for name in names}


class Site(http.server.ThreadingHTTPServer):
    """Serves a built site, the driver under /bench/ and the scripts' modules under /scripts/, and takes the answers."""
    daemon_threads = True

    def __init__(self, folder, bench):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.bench, self.sent, self.answers, self.done = folder, bench, {}, None, threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def content(self, path):
        """(bytes as sent, type, is compressed) of a path; None where there is no such file."""
        if path.removeprefix("/bench/") in self.bench: return self.bench[path.removeprefix("/bench/")].encode(), KINDS[".json"], False
        folder, name = self.folder, path
        if path.startswith("/bench/"): folder, name = HERE, path[len("/bench"):]
        if path.startswith("/scripts/"): folder, name = os.path.join(ROOT, "Sources", "Scripts"), path[len("/scripts"):]
        file = os.path.normpath(folder + name)
        if not file.startswith(folder + os.sep) or not os.path.isfile(file): return None
        with open(file, "rb") as opened: content = opened.read()
        kind = KINDS.get(os.path.splitext(file)[1])
        return (gzip.compress(content, 6, mtime=0), kind, True) if kind else (content, "application/octet-stream", False)


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
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
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

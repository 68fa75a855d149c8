"""The sites that are checked: that of seeds/, and one of 1,000 made articles with some of each further kind of page."""
import http.server, os, re, subprocess, sys, threading
from urllib.parse import quote, unquote, urlparse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("BROADSHEET") or os.path.join(ROOT, ".build", "release", "broadsheet")
KINDS = {".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml",
         ".xml": "application/xml", ".png": "image/png"}

# What the made pages have not: an article in Markdown with all that it may hold, one without a date, one withdrawn, an old address.
FURTHER = {
    "archive.yml": "title: 青河日报档案\nsubtitle: 一千篇\npublisher: 青河日报社\nbaseURL: https://archive.example.org/paper\n",
    "redirects.yml": "- {from: old/first.html, to: index.html, confirmed: true}\n",
    "letter.md": """---
title: 读者来信：“老字号”与City Walk
kicker: 来信照登
subtitle: 一封没有日期的信
reporters: [周明]
tags: [来信]
---
来信说：**老街**的[地图](https://example.org/map)画错了[^1]。

## 三处错误

1. 钟楼
2. 鼓楼

> 照原样登出。

| 处 | 错 |
|---|---|
| 钟楼 | 3 米 |

`code` 与 <b>markup</b>。

[^1]: 见第3版。
""",
    "gone.md": "---\ntitle: 撤下的报道\ndate: 2004-02-03\nwithdrawn: {reason: 应当事人请求, date: 2026-11-20}\n---\n不再显示。\n",
}


def build(seeds, output):
    outcome = subprocess.run([PROGRAM, "build", "--source", seeds, "--templates", os.path.join(ROOT, "templates"), "--output", output],
                             capture_output=True, text=True)
    if outcome.returncode: sys.exit(f"the build of {seeds} failed:\n{outcome.stdout}{outcome.stderr}")
    return output


def build_both(folder, articles):
    """{name: folder of the site}."""
    made = os.path.join(folder, "made-seeds")
    subprocess.run([sys.executable, os.path.join(ROOT, "benchmarks", "make_archive.py"), made, "--articles", str(articles)],
                   check=True, stdout=subprocess.DEVNULL)
    for name, text in FURTHER.items():
        with open(os.path.join(made, name), "w", encoding="utf-8") as file: file.write(text)
    return {"seeds": build(os.path.join(ROOT, "seeds"), os.path.join(folder, "seeds", "public")),
            "made": build(made, os.path.join(folder, "made", "public"))}


def kind_of(path):
    """The kind of page that a file is, its template's name, and whether it is a later page of a list: `term`, `term, numbered`."""
    with open(path, encoding="utf-8") as file: text = file.read()
    kind = re.search(r'<body class="([^"]*)"', text)
    return (kind[1] if kind else "redirect") + (", numbered" if re.search(r"-\d+\.html$", path) and 'class="pager"' in text else "")


def largest_of_each_kind(site):
    """{kind: path of its largest page}: what a kind may show is most of it on that page."""
    largest = {}
    for place, _, names in os.walk(site):
        for name in sorted(names):
            path = os.path.join(place, name)
            if not name.endswith(".html"): continue
            size, kind = os.path.getsize(path), kind_of(path)
            if size > largest.get(kind, (0,))[0]: largest[kind] = (size, os.path.relpath(path, site))
    return {kind: path for kind, (_, path) in sorted(largest.items())}


class Host(http.server.ThreadingHTTPServer):
    """Serves a folder as a static host does: what is missing is the site's own page for it."""
    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, path):
        """Of a path, `search.html?q=…` among them."""
        return f"http://127.0.0.1:{self.server_address[1]}/{quote(path, safe='/?=&')}"


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_): pass

    def do_GET(self):
        folder = self.server.folder
        file = os.path.normpath(folder + unquote(urlparse(self.path).path))
        is_there = file.startswith(folder + os.sep) and os.path.isfile(file)
        if not is_there: file = os.path.join(folder, "404.html")
        with open(file, "rb") as opened: content = opened.read()
        self.send_response(200 if is_there else 404)
        self.send_header("Content-Type", KINDS.get(os.path.splitext(file)[1], "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

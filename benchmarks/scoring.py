"""Scores a built site's open data against pages whose answer is known: shares of 1 by figure, in groups of pages.

An answer file has `files`: each a page's `file`, its `family` and its `articles`. White space and full or half width make no difference.
What an answer does not tell of its articles is not asked.
An article of the answer is paired with the one read from the same page whose body is most alike; what it is not paired with counts as wrong.
"""
import collections, json, re, unicodedata

# The figures of a table, in its order: (key, heading).
FIGURES = [("count", "count"), ("body", "body"), ("likeness", "alike"), ("ends", "ends"), ("headline", "head"), ("title", "title"),
           ("column", "column"), ("dateline", "dateln"), ("date", "date"), ("reporters", "report"), ("correspondents", "corres"),
           ("people found", "people"), ("people right", "right"), ("places", "places"), ("organisations", "organs"),
           ("lines", "lines"), ("placed", "placed")]


class Tally:
    """How much of what was asked was right, by figure."""

    def __init__(self):
        self.right, self.asked, self.faults = collections.Counter(), collections.Counter(), []
        self.pages = self.articles = 0

    def add(self, figure, share):
        self.asked[figure] += 1
        self.right[figure] += share

    def check(self, figure, place, want, got, is_right):
        self.add(figure, bool(is_right))
        if not is_right: self.faults.append(f"{figure}: {place}: want {want!r} got {got!r}")

    def share(self, figure):
        return self.right[figure] / self.asked[figure] if self.asked[figure] else None


def plain(text): return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or ""))


def body_of(article): return plain("".join(text_of(p) for p in article.get("paragraphs", [])))


def text_of(paragraph): return paragraph if isinstance(paragraph, str) else paragraph["text"]


def likeness(first, second):
    """F1 of the pairs of neighbouring characters that two texts share."""
    a, b = (collections.Counter(map(str.__add__, text, text[1:])) for text in (first, second))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def pairs(wanted, read):
    """The read article for each wanted one, most alike first; those that share less than a fifth stay alone."""
    ranked = sorted(((likeness(body_of(w), body_of(r)), i, j) for i, w in enumerate(wanted) for j, r in enumerate(read)), reverse=True)
    paired, used = {}, set()
    for share, i, j in ranked:
        if share > .2 and i not in paired and j not in used:
            paired[i] = (read[j], share)
            used.add(j)
    return paired


def paragraph_ends(article):
    """Where paragraphs end, in characters of the body."""
    ends, length = set(), 0
    for paragraph in article.get("paragraphs", []):
        length += len(plain(text_of(paragraph)))
        ends.add(length)
    return ends


def lines_of(ranges): return {n for first, last in ranges or [] for n in range(first, last + 1)}


def read_site(public):
    """What was read: articles by source, and page records by source."""
    articles = collections.defaultdict(list)
    with open(public + "/data/articles.jsonl", encoding="utf-8") as lines:
        for article in map(json.loads, lines): articles[article["source"]].append(article)
    with open(public + "/data/pages.jsonl", encoding="utf-8") as lines:
        return articles, {page["source"]: page for page in map(json.loads, lines)}


def score(answers, public, pages, group):
    """A tally for each group of pages; `group` names the group of a page of the answer."""
    articles, records = read_site(public)
    tallies = {}
    for page in answers["files"]:
        tally = tallies.setdefault(group(page), Tally())
        read = articles.get(page["file"], [])
        score_page(tally, page, read)
        record = records.get(page["file"], {})
        printed = lines_shown(public, record) if page["file"].endswith((".pdf", ".xml")) else lines_printed(f"{pages}/{page['file']}")
        score_lines(tally, printed, read, record)
    return tallies


def score_page(tally, page, read):
    wanted = page["articles"]
    tally.pages += 1
    tally.articles += len(wanted)
    tally.check("count", page["file"], len(wanted), len(read), len(wanted) == len(read))
    paired = pairs(wanted, read)
    for number, article in enumerate(wanted):
        score_article(tally, f"{page['file']}#{number + 1}", article, *paired.get(number, ({}, 0)), page.get("year_known", True))


def score_article(tally, place, want, got, share, is_year_known):
    def same(figure, wanted, found): tally.check(figure, place, wanted, found, wanted == found)

    tally.add("likeness", share)
    body, wanted_body = body_of(got), body_of(want)
    tally.check("body", place, wanted_body[-24:], body[-24:], got and body == wanted_body)
    a, b = paragraph_ends(want), paragraph_ends(got)
    tally.add("ends", 2 * len(a & b) / max(1, len(a) + len(b)))
    same("headline", plain(want["headline"]), plain("".join(h["text"] for h in got.get("headlines", []))))
    if want.get("title"):
        tally.check("title", place, want["title"], got.get("title"), plain(got.get("title")) in map(plain, want["title"]))
    for field in ("column", "dateline"):
        if field in want: same(field, plain(want[field]), plain(got.get(field)))
    if "date" in want: score_date(tally, place, want["date"], got.get("date") or "", is_year_known)
    for field in ("reporters", "correspondents"):
        if field in want: same(field, want[field], got.get(field, []))
    score_names(tally, place, want, got)


def score_date(tally, place, want, got, is_year_known):
    """Without a known year, month and day count."""
    right = got in (want if isinstance(want, list) else [want or ""]) if is_year_known else got[5:10] == (want or "")[5:10]
    tally.check("date", place, want, got, right)


def score_names(tally, place, want, got):
    if "people" in want:
        wanted, found = set(want["people"]), set(got.get("people", []))
        tally.add("people found", len(wanted & found) / len(wanted) if wanted else 1)
        tally.add("people right", len(wanted & found) / len(found) if found else float(not wanted))
        if wanted != found: tally.faults.append(f"people: {place}: missed {sorted(wanted - found)} invented {sorted(found - wanted)}")
    for kind in ("places", "organisations"):
        if want.get(kind):
            found = [any(w in n or n in w for n in got.get(kind, [])) for w in want[kind]]
            tally.add(kind, sum(found) / len(found))


def lines_printed(path):
    """The numbers of a text's lines with print on them."""
    with open(path, encoding="utf-8", newline="\n") as file: return {n for n, line in enumerate(file.read().split("\n"), 1) if line.strip()}


def lines_shown(public, record):
    """The same of a PDF's page, whose lines its own web page shows."""
    if not record: return {1}
    with open(f"{public}/{record['url']}", encoding="utf-8") as file: items = re.findall(r'<li id="L(\d+)"[^>]*>(.*?)</li>', file.read())
    return {int(number) for number, text in items if re.sub("<[^>]*>", "", text).strip()}


def score_lines(tally, printed, read, record):
    """Every line with print on it is in an article or unplaced."""
    placed = set()
    for article in read:
        for part in article.get("headlines", []) + article["paragraphs"]: placed |= lines_of(part.get("lines"))
        placed |= lines_of(article.get("otherLines"))
    told = placed | {n for entry in record.get("unplaced", []) for n in lines_of(entry.get("lines"))}
    tally.add("lines", len(printed & told) / max(1, len(printed)))
    tally.add("placed", len(printed & placed) / max(1, len(printed)))

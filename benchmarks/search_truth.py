"""Truth for search.py: which articles and pages hold a text, found by looking at every one.

What is printed is taken from the pages in `seeds/` line by line and from the site's open data, never from the index.
"""
import glob, json, os, random, re, unicodedata

HAN = re.compile(r"[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
DROPPED = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
NAME_DOT = re.compile(r"(?<=%s)[\u00b7\u2022\u2027\u30fb](?=%s)" % (HAN.pattern, HAN.pattern))
CAPTION = re.compile(r"^\s*(图为|图说|图片说明|资料图|▲)")
WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z0-9]{2,}")


def numbers(ranges): return [number for first, last in ranges for number in range(first, last + 1)]


class Truth:
    """What a built site has to find: `texts` by the path of an article or page, `printed` lines by kind."""

    def __init__(self, site, seeds):
        with open(glob.glob(site + "/search/fold/*.json")[0], encoding="utf-8") as file: pairs = json.load(file)["fold"]
        self.simplified = str.maketrans(dict(zip(pairs[::2], pairs[1::2])))
        self.seeds, self.pages, self.texts, self.titles, self.printed = seeds, {}, {}, {}, {}
        for page in records(site, "pages"): self.add_page(page)
        articles = records(site, "articles")
        for article in articles: self.add_article(article)
        self.count = len(articles)
        self.urls = list(self.texts)
        self.characters = sum(len(text) for texts in self.texts.values() for text in texts[0])
        self.texts = {url: own + others for url, (own, others) in self.texts.items()}

    def add_page(self, page):
        with open(os.path.join(self.seeds, page["source"]), encoding="utf-8") as file: lines = file.read().split("\n")
        across = set(numbers(page.get("readAcross", [])))
        self.pages[page["source"]] = lines, across
        texts = [text["text"] for text in page["unplaced"]]
        if not texts: return
        for number in numbers([lines for text in page["unplaced"] for lines in text["lines"]]):
            if number not in across: self.add_line(page["url"], lines[number - 1], "unplaced")
        own = [self.folded(text) for text in texts]
        self.texts[page["url"]] = own, [self.folded(text.replace("\n", "")) for text in texts]

    def add_article(self, article):
        url, lines, others = article["url"], self.lines(article), []
        title = article["title"]
        if any(part["text"] == title for part in article["headlines"]):
            title = "".join(("——" if part["role"] == "subtitle" else "　") * (place > 0) + part["text"]
                            for place, part in enumerate(article["headlines"]))
        body = [paragraph["text"] for paragraph in article["paragraphs"]]
        names = [*article["reporters"], *article["correspondents"], *(name for credit in article["credits"] for name in credit["names"])]
        for part in article["headlines"]:
            for line in lines(part["lines"]): others.append(self.add_line(url, line, part["role"]))
            self.add_line(url, part["text"], "headline, its lines joined")
        self.add_line(url, title, "headline, all its parts joined")
        for paragraph in article["paragraphs"]:
            for line in lines(paragraph["lines"]): others.append(self.add_line(url, line, "body"))
            self.add_line(url, paragraph["text"], "paragraph")
        around = lines(article["otherLines"])
        for line in around:
            shown = re.sub(r"\s", "", line)
            kind = ("caption" if CAPTION.match(line) else "label" if article["column"] and article["column"] in shown
                    else "byline" if any(name in shown for name in names) else "other lines")
            others.append(self.add_line(url, line, kind))
        for name in names: self.add_line(url, name, "name")
        for kind in ("column", "dateline"):
            if article[kind]: self.add_line(url, article[kind], kind)
        own = [self.folded(text) for text in [title, *body, *around]]
        fields = [*names, article["column"] or "", article["dateline"] or ""]
        joined = [self.folded(part["text"]).replace(" ", "") for part in article["headlines"]] + [own[0].replace(" ", "")]
        self.titles[url] = [own[0], *joined]
        self.texts[url] = own, others + joined + [self.folded(field) for field in fields]

    def lines(self, article):
        """Lines of the article's page that no other column is in."""
        lines, across = self.pages.get(article["source"], ([], set()))
        return lambda ranges: [lines[number - 1] for number in numbers(ranges) if number not in across and number <= len(lines)]

    def add_line(self, url, line, kind):
        """Notes a line for queries; gives it folded."""
        if CAPTION.match(line): kind = "caption"
        if self.folded(line): self.printed.setdefault(kind, []).append((url, line.strip()))
        return self.folded(line)

    def folded(self, text):
        """Steps 1 to 4 of "Folding" in docs/search-format.md; a mark that extends a letter joins it in NFKC anyway."""
        text = DROPPED.sub("", unicodedata.normalize("NFKC", text).lower().translate(self.simplified))
        return NAME_DOT.sub("", text).strip()

    def words(self, query): return [self.folded(word).strip("·•‧・ ") for word in query.get("words") or [query["text"]]]

    def holders(self, query, texts):
        words = self.words(query)
        return {url for url, texts in texts.items() if all(any(word in text for text in texts) for word in words)}

    def articles(self, query): return self.holders(query, self.texts)
    def titled(self, query): return self.holders(query, self.titles)


def records(site, name):
    # A table past 20 MB is cut: joined in the order of their list its files are the table.
    with open(f"{site}/data/index.json", encoding="utf-8") as file: files = json.load(file)["files"]
    paths = [entry["url"] for entry in files if entry["table"] == name and entry["url"].endswith(".jsonl")]
    lines = []
    for path in paths:
        with open(f"{site}/{path}", encoding="utf-8") as file: lines += [json.loads(line) for line in file]
    return lines


def cut_queries(truth, parts, pairs, seed=20230518):
    """By kind of line, `parts` queries each: parts of 1 to 8 characters cut at random, one in three a line whole as it is pasted;
    and pairs of words from one paragraph."""
    rng = random.Random(seed)
    whole = lambda text: text and not re.search(r"\s", text) and truth.folded(text).strip("·•‧・ ")

    def cut(line):
        if rng.random() < 1 / 3 and len(line) <= 60: return pasted(line)
        start, length = rng.randrange(len(line)), rng.randint(1, 8)
        return {"text": line[start:start + length]} if whole(line[start:start + length]) else None

    def pasted(line):
        words = line.split()
        if len(words) < 2: return {"text": line} if whole(line) and '"' not in line else None
        return {"words": words} if all(WORD.fullmatch(word) and word != "OR" for word in words) else None

    def pair(line):
        words = WORD.findall(line)
        if len(words) < 2: return None
        return {"words": [word[:rng.randint(2, 4)] for word in rng.sample(words, 2)]}

    def drawn(lines, make, kind, count):
        found = []
        for _ in range(count * 50):
            if len(found) == count: break
            query = make(rng.choice(lines)[1])
            if query: found.append({**query, "kind": kind})
        return found

    queries = [query for kind in sorted(truth.printed) for query in drawn(truth.printed[kind], cut, kind, parts)]
    return queries + drawn(truth.printed["paragraph"], pair, "two words", pairs)

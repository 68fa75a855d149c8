"""Truth for search.py: which articles hold a text, found by looking at every one."""
import glob, json, random, re, unicodedata

HAN = re.compile(r"[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
DROPPED = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
NAME_DOT = re.compile(r"(?<=%s)[\u00b7\u2022\u2027\u30fb](?=%s)" % (HAN.pattern, HAN.pattern))


class Truth:
    """The articles of a built site, by their paths."""

    def __init__(self, site):
        with open(glob.glob(site + "/search/fold/*.json")[0], encoding="utf-8") as file: pairs = json.load(file)["fold"]
        self.simplified = str.maketrans(dict(zip(pairs[::2], pairs[1::2])))
        with open(site + "/data/articles.jsonl", encoding="utf-8") as file: records = [json.loads(line) for line in file]
        self.urls = [record["url"] for record in records]
        self.paragraphs = [[paragraph["text"] for paragraph in record["paragraphs"]] for record in records]
        self.titles = [self.folded(record["title"]) for record in records]
        self.texts = [self.folded("\n".join(paragraphs)) for paragraphs in self.paragraphs]
        self.count = len(records)
        self.characters = sum(len(text) for text in self.titles + self.texts)

    def folded(self, text):
        """Steps 1 to 4 of "Folding" in docs/search-format.md; a mark that extends a letter joins it in NFKC anyway."""
        text = DROPPED.sub("", unicodedata.normalize("NFKC", text).lower().translate(self.simplified))
        return NAME_DOT.sub("", text)

    def words(self, query): return [self.folded(word).strip("·•‧・ ") for word in query.get("words") or [query["text"]]]

    def articles(self, query):
        words = self.words(query)
        return {self.urls[n] for n in range(self.count) if all(word in self.texts[n] or word in self.titles[n] for word in words)}

    def titled(self, query):
        words = self.words(query)
        return {self.urls[n] for n in range(self.count) if all(word in self.titles[n] for word in words)}


def cut_queries(truth, parts, pairs, seed=20230518):
    """Parts of 1 to 8 characters cut from paragraphs at random, and pairs of words from one article."""
    rng = random.Random(seed)

    def cut(article, length):
        paragraph = rng.choice(truth.paragraphs[article])
        start = rng.randrange(max(1, len(paragraph) - length + 1))
        return paragraph[start:start + length]

    def accepted(make, holds):
        while True:
            made = make(rng.randrange(truth.count))
            if made is not None and holds(made): return made

    def one(article):
        return {"text": cut(article, rng.randint(1, 8))} if truth.paragraphs[article] else None

    def two(article):
        return {"words": [cut(article, rng.randint(2, 4)) for _ in range(2)]} if truth.paragraphs[article] else None

    whole = lambda text: text and not re.search(r"\s", text) and truth.folded(text).strip("·•‧・ ")
    word = lambda text: re.fullmatch(r"[\u4e00-\u9fff]{2,4}|[A-Za-z0-9]{2,4}", text) and text not in ("OR", "或")
    return [accepted(one, lambda query: whole(query["text"])) for _ in range(parts)] + [
        accepted(two, lambda query: all(word(text) for text in query["words"])) for _ in range(pairs)]

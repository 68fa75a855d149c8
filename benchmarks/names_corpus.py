"""The corpus of news as an archive of Markdown articles: what the scripts about names share.

A corpus is a file of JSON lines, `{"date","title","paragraphs"}`, perhaps gzipped; an article's number is its line, from 0. Even numbers are for
development, odd ones are held out: what is tuned on the even is measured on the odd.
"""
import gzip, json, os, random, re, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(ROOT, "..", "shared", "corpus", "news.jsonl.gz")
KINDS = {"people": "people", "places": "places", "organisations": "organisations", "topics": "tags"}


def beside(goals, figures):
    """The goals of some figures, and how much is lacking; figures are met as they are printed, in thousandths."""
    lacking = [f"{goal - figure:.3f}" for goal, figure in zip(goals, figures) if round(figure, 3) < goal]
    return " / ".join(f"{goal:.2f}" for goal in goals) + ("  met" if not lacking else "  lacks " + ", ".join(lacking))


def read_corpus(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines: return [json.loads(line) for line in lines]


def plain_markdown(text):
    """`text` as Markdown that shows it: marks are escaped, and what would begin a list or a heading."""
    text = re.sub(r"([\\`*_<>\[\]|~&])", r"\\\1", text.strip())
    text = re.sub(r"^(\d+)([.)])", r"\1\\\2", text)
    return re.sub(r"^([#+\-=])", r"\\\1", text)


def name_of(number): return f"{number:05}.md"


def number_of(source): return int(source[:-len(".md")])


def write_article(article, path):
    """Nothing of what the corpus says of an article gets lost but empty paragraphs."""
    head = f"---\ntitle: {json.dumps(article['title'], ensure_ascii=False)}\ndate: {article['date']}\n---\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join([head.rstrip("\n")] + [plain_markdown(p) for p in article["paragraphs"] if p.strip()]) + "\n")


def drawn(count, size, seed, always=(), never=()):
    """`size` numbers below `count`, ascending: those of `always`, then whatever the seed gives but `never`. More of them keep the fewer."""
    order = list(range(count))
    random.Random(seed).shuffle(order)
    left_out = set(always) | set(never)
    rest = [number for number in order if number not in left_out]
    return sorted(list(always) + rest[:max(0, size - len(always))])


def build(seeds, public, program=None):
    """Builds a site without authority file or cache and returns its articles by number."""
    program = program or os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet")
    subprocess.run([program, "build", "--quiet", "--no-cache", "--source", seeds, "--templates", ROOT + "/templates", "--output", public], check=True)
    return read_site(public)


def read_site(public):
    """The articles of a built site by number, however many files its data has."""
    with open(public + "/data/index.json", encoding="utf-8") as file: files = json.load(file)["files"]
    articles = {}
    for url in [f["url"] for f in files if f["table"] == "articles" and f["url"].endswith(".jsonl")]:
        with open(os.path.join(public, url), encoding="utf-8") as lines:
            for article in map(json.loads, lines): articles[number_of(article["source"])] = article
    return dict(sorted(articles.items()))


def of_half(articles, half):
    """`dev`: even numbers, `held-out`: odd ones, `all`."""
    wanted = {"dev": (0,), "held-out": (1,), "all": (0, 1)}[half]
    return {number: article for number, article in articles.items() if number % 2 in wanted}

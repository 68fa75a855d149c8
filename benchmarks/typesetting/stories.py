"""What pages are made of: the articles of a news corpus, or of the seeds.

A story's `paragraphs` are the body as the answer has it: the dateline stays in, 本报讯 and the byline are no part of it.
"""
import dataclasses, datetime, gzip, json, re

SURNAMES = list("李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文")
SURNAMES += ["欧阳", "司马", "上官", "诸葛"]
ONE = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚玲鑫宇浩凯健俊帆琳倩婷萍红鹏辉峰斌颖莉波宁"
TWO = ["建国", "志强", "晓东", "海波", "文静", "雪琳", "子涵", "思源", "雨婷", "佳怡", "春梅", "玉兰", "国庆", "立新", "庆华", "明辉", "丽娟",
       "德胜", "永红", "嘉诚", "欣然", "云飞", "天乐", "小燕", "桂英", "宏伟", "世杰", "秀珍", "树林", "景明", "一鸣", "若曦", "承志", "光耀"]

# A date in the first two sentences would be the article's own; a byline in the text would be read as one.
DATED = re.compile(r"\d+[日号]|昨|今天|今日|近日|日前|近期|连日来|不久前|前天|前日|\d+月份?，|\d月[初底末上中下]")
SENTENCE = re.compile(r"[^。！？]*[。！？]”?")
SIGNED = re.compile(r"本报讯|记者|通讯员|评论员|电（|摄）|图为")


@dataclasses.dataclass
class Story:
    """One article before it is printed: its headline's parts are (kicker, headline, subtitle) lines in print order."""
    heads: list
    paragraphs: list
    date: str = None
    dateline: str = None
    reporters: list = dataclasses.field(default_factory=list)
    correspondents: list = dataclasses.field(default_factory=list)
    is_fixed: bool = False
    crossheads: dict = dataclasses.field(default_factory=dict)

    @property
    def size(self): return sum(map(len, self.paragraphs))


def name(rng):
    return rng.choice(SURNAMES) + (rng.choice(TWO) if rng.random() < .68 else rng.choice(ONE))


def names(rng, counts):
    count, found = rng.choice(counts), []
    while len(found) < count:
        one = name(rng)
        if one not in found: found.append(one)
    return found


def clauses(paragraphs, low, high):
    """Clauses of the text that could stand in large type: whole, without marks that open and do not close."""
    return [c for p in paragraphs for c in re.split(r"[，。；：！？]", p)
            if low <= len(c) <= high and not re.search(r"[“”《》（）、\d]|^[的了和与及但而也还就都把被对将]|[的了和与在是]$", c)]


# MARK: - A corpus

class Corpus:
    """News items of a JSON Lines file, by month; each is used once before any is used again."""

    def __init__(self, path, first, last, rng):
        self.months, known = {}, set()
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
            for item in map(json.loads, lines):
                if first <= item["date"] <= last and is_plain(item) and item["paragraphs"][0][:24] not in known:
                    known.add(item["paragraphs"][0][:24])
                    self.months.setdefault(item["date"][:7], []).append(item)
        self.days = sorted({i["date"] for items in self.months.values() for i in items})
        for items in self.months.values(): rng.shuffle(items)

    def day(self, rng): return rng.choice(self.days)

    def take(self, day, low, high, taken):
        """The month's next item whose text has `low` to `high` characters and is not among the `taken`."""
        items = self.months[day[:7]]
        for at, item in enumerate(items):
            if low <= sum(map(len, item["paragraphs"])) <= high and item["title"] not in taken:
                items.append(items.pop(at))
                taken.add(item["title"])
                return item
        return None


def is_plain(item):
    """Whether an item's answer is certain: whole sentences, no date and no byline of its own."""
    paragraphs = item["paragraphs"] = [p.strip() for p in item["paragraphs"]]
    title = item["title"] = re.sub(r"^【[^】]+】", "", item["title"]).strip()
    text = "".join(paragraphs)
    lead = "".join(SENTENCE.findall(text)[:2]) or text
    return (1 <= len(paragraphs) <= 9 and 60 <= len(text) <= 1500 and 8 <= len(title) <= 36
            and all(len(p) >= 12 and p[-1] in "。！？”" and not re.search(r"\s", p) for p in paragraphs)
            and not DATED.search(lead) and not SIGNED.search(text)
            and not re.search(r"\s{2,}|\.\.\.|…|联播|快讯", title))


def story_of(item, rng, brief=False):
    """An item as a story: briefs keep their first sentence or two."""
    paragraphs = list(item["paragraphs"])
    if brief:
        sentences = SENTENCE.findall(paragraphs[0])
        paragraphs = ["".join(sentences[:1 if len(sentences[0]) > 60 else 2])]
    return Story(heads=[("headline", item["title"])], paragraphs=paragraphs)


def set_date(story, rng, day, habit):
    """Writes a dateline before the text: the event was on `day`, the day before the issue."""
    year, month, date = map(int, day.split("-"))
    issue = (datetime.date(year, month, date) + datetime.timedelta(1)).isoformat()
    if habit == "none": return
    form = rng.choice(["day"] * 6 + ["half"] * 3 + ["recent", "range", "yesterday", "full", "bare"])
    if form == "range" and date < 4 or form in ("bare", "recent") and issue[:7] != day[:7]: form = "day"
    words, story.date = {
        "day": (f"{month}月{date}日", day), "half": (f"{month}月{date}日{rng.choice(['上午', '下午'])}", day),
        "recent": (rng.choice(["近日", "日前"]), day[:7] + "~"), "yesterday": (rng.choice(["昨日", "昨天"]), day),
        "range": (f"{month}月{date - 2}日至{date}日", f"{year}-{month:02}-{date - 2:02}/{day}"),
        "full": (f"{year}年{month}月{date}日", day), "bare": (f"{date}日{rng.choice(['上午', '下午'])}", day),
    }[form]
    story.dateline = words
    story.paragraphs[0] = words + "，" + story.paragraphs[0]


def add_heads(story, rng, kicker, subtitle):
    """A kicker above and a subtitle below the headline, in the text's own words."""
    found = clauses(story.paragraphs[1:], 8, 17)
    rng.shuffle(found)
    if found and rng.random() < kicker: story.heads.insert(0, ("kicker", found.pop()))
    if found and rng.random() < subtitle: story.heads.append(("subtitle", rng.choice(["——", "", ""]) + found.pop()))


def add_crossheads(story, rng):
    """A heading before some of the paragraphs, from the clauses that stand in them."""
    paragraphs = []
    for index, text in enumerate(story.paragraphs):
        found = clauses([text], 5, 11) if index else []
        if found and len(text) > 60 and rng.random() < .5:
            story.crossheads[len(paragraphs)] = True
            paragraphs.append(rng.choice(found))
        paragraphs.append(text)
    story.paragraphs = paragraphs


# MARK: - The seeds

class Seeds:
    """The real articles: those of one page stay together, for their dates lean on one another."""

    def __init__(self, path):
        files = json.load(open(path, encoding="utf-8"))["files"]
        self.pages = [[seed_story(a) for a in file["articles"]] for file in files]

    def day(self, index):
        dates = [s.date[-10:] for s in self.pages[index] if re.fullmatch(r"[\d/-]+", s.date)]
        return max(dates)


def seed_story(article):
    """The headline's lines are those before, of and behind the title that names the event."""
    whole, title = article["headline"], article["title"][0]
    before, _, after = whole.partition(title)
    heads = [("kicker", before), ("headline", title), ("subtitle", after)]
    dates = article["date"] if isinstance(article["date"], list) else [article["date"]]
    story = Story([h for h in heads if h[1]], list(article["paragraphs"]), dates[0], article["dateline"],
                  article["reporters"], article["correspondents"], is_fixed=True)
    story.date = dates[0]
    return story

"""How a story is printed: the habits of a page, its openings, bylines and headlines, as HTML; and the answer to it."""
import dataclasses, html, re
from .stories import name, names

SERIF, SANS, KAI, HEI = "'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL KaitiM GB'", "'WenQuanYi Micro Hei'"
PLACES = ["北京", "上海", "武汉", "郑州", "成都", "广州", "西安", "杭州", "长春", "乌鲁木齐", "石家庄"]
TAIL, OWN_LINE, LEAD, UNDER, NONE = "tail", "own", "lead", "under", "none"


@dataclasses.dataclass
class Habits:
    """What one paper does alike all over a page. `size` is in points, `measure` the cells of a narrow column."""
    body: str
    head: str
    size: float
    leading: float
    measure: int
    gap: float
    align: str
    indent: int
    trim: str
    centred: bool
    opening: str
    space: str
    byline: list
    role: str
    between: str

    @classmethod
    def draw(cls, rng, low=13, high=19):
        return cls(
            body=rng.choice([SERIF] * 5 + [SANS, SANS, HEI, KAI]), head=rng.choice([SERIF, SANS, SANS, HEI]),
            size=rng.choice([9, 9.5, 10, 10.5]), leading=rng.choice([1.35, 1.45, 1.55, 1.65]),
            measure=rng.randint(low, high), gap=rng.choice([9, 12, 15, 18]),
            align=rng.choice(["justify"] * 4 + ["left"]), indent=rng.choice([2] * 7 + [0]),
            trim=rng.choice(["normal", "normal", "space-all"]), centred=rng.random() < .6, opening="own",
            space=rng.choice([" ", " ", "　", ""]),
            byline=rng.choice([[TAIL], [TAIL, OWN_LINE], [OWN_LINE], [LEAD], [LEAD, TAIL], [LEAD, UNDER], [UNDER]]),
            role=rng.choice(["记者", "记者", "本报记者", "全媒体记者", "首席记者"]), between=rng.choice([" ", " ", "、"]))

    def fill(self, width):
        """Sets the measure and the gaps so that narrow columns fill a page of `width` points; returns how many."""
        columns = max(1, int((width + self.gap) // (self.measure * self.size + self.gap)))
        widest = self.measure + 3
        while self.measure < widest and self.width(columns) + columns * self.size < width: self.measure += 1
        self.gap += max(0, min(10, (width - self.width(columns)) / columns - .5))
        return columns

    def width(self, columns):
        """Of so many columns with the gaps between them, in points; a hair more, so that the last cell finds room."""
        return columns * self.measure * self.size + (columns - 1) * self.gap + .2


def printed_story(story, rng, habits, columns, column=None, head_size=None, brief=False):
    """The article's (head, body paragraphs) as HTML and its answer. `columns` tells how large the headline is set."""
    opening = opening_of(story, rng, habits, brief)
    place = rng.choice(habits.byline)
    if brief: place = rng.choice([TAIL, NONE]) if place != LEAD else LEAD
    if opening.signed: place = NONE
    if place == NONE and story.is_fixed: place = TAIL  # its answer names the writers
    if place == LEAD and not opening.words: place = TAIL
    if not story.is_fixed and place != NONE:
        story.reporters, story.correspondents = names(rng, [1, 1, 1, 2, 3]), names(rng, [0, 0, 0, 1, 2])
    who = "" if place == NONE else signature(story, rng, habits)
    texts = list(story.paragraphs)
    texts[0] = opening.words + (f"（{who}）" if place == LEAD else "") + opening.rest + texts[0]
    if place == TAIL: texts[-1] += rng.choice(["", "", " ", "　"]) + (f"（{who}）" if rng.random() < .4 else who)
    body = [f'<p{" class=cross" if i in story.crossheads else ""}>{html.escape(t)}</p>' for i, t in enumerate(texts)]
    if place == OWN_LINE: body.append(f'<p class="by {rng.choice(["right", "right", "mid", "left"])}">{who}</p>')
    head = headline(story, rng, habits, columns, head_size)
    if place == UNDER: head += f'<p class="by mid">{rng.choice(["", "", "□", "■ ", "◎"])}{who}</p>'
    if opening.under: head += f'<p class="by mid">{opening.under}</p>'
    return head, body, answer(story, column)


def answer(story, column):
    return dict(
        headline="".join(text for _, text in story.heads), column=column, dateline=story.dateline, date=story.date or "",
        reporters=story.reporters, correspondents=story.correspondents, paragraphs=story.paragraphs)


# MARK: - Openings and bylines

@dataclasses.dataclass
class Printed:
    """`words` stand at the head of the text, `rest` behind a byline in brackets; `under` is a line below the headline."""
    words: str = ""
    rest: str = ""
    signed: bool = False
    under: str = ""


def opening_of(story, rng, habits, brief):
    space = habits.space
    if story.is_fixed: return Printed("本报讯", space) if habits.opening != "none" else Printed()
    if habits.opening == "none": return commentator(story, rng)
    if habits.opening == "wire": return wire(story, rng, space)
    if brief and rng.random() < .3: return Printed()
    form = rng.choice(["own"] * 8 + ["place", "report"])
    if form == "place" and re.fullmatch(r"\d+月\d+日", story.dateline or ""):
        story.paragraphs[0] = story.paragraphs[0].removeprefix(story.dateline + "，")
        return Printed(f"本报{rng.choice(PLACES)}{story.dateline}讯", space)
    if form == "report":
        story.reporters = [name(rng)]
        return Printed(f"本报记者{rng.choice([' ', ''])}{story.reporters[0]}报道", rng.choice(["：", " ", "　"]), signed=True)
    return Printed("本报讯", space)


def wire(story, rng, space):
    """新华社北京5月18日电: the formula's date is the dateline and no part of the body."""
    if re.fullmatch(r"\d+月\d+日", story.dateline or "") and rng.random() < .75:
        story.paragraphs[0] = story.paragraphs[0].removeprefix(story.dateline + "，")
        words = rng.choice(["", "", "据"]) + rng.choice(["新华社"] * 4 + ["中新社"]) + rng.choice(PLACES) + story.dateline + "电"
        if rng.random() < .6:
            story.reporters = names(rng, [1, 2, 2, 3])
            between = rng.choice([" ", "、"])
            return Printed(f"{words}{rng.choice(['', ' '])}（记者{rng.choice([' ', ''])}{between.join(story.reporters)}）", "", True)
        return Printed(words, rng.choice([" ", "　"]), True)
    form = rng.random()
    if form < .35:
        story.paragraphs[0] = "据新华社报道，" + story.paragraphs[0]
        return Printed(signed=True)
    return Printed("据新华社电", rng.choice([" ", "　"]), True) if form < .7 else Printed("本报讯", space)


def commentator(story, rng):
    """Commentaries and features have no opening; some name the paper's commentator below the headline."""
    if rng.random() > .25: return Printed()
    return Printed(signed=True, under=f"{rng.choice(['', '□', '●'])}本报评论员 {name(rng)}")


def signature(story, rng, habits):
    colon = rng.choice([" ", " ", " ", "：", ""]) if len(story.reporters) == 1 else " "
    parts = [habits.role + colon + habits.between.join(story.reporters)] if story.reporters else []
    if story.correspondents: parts.append("通讯员 " + habits.between.join(story.correspondents))
    elif story.reporters and rng.random() < .12: parts.append("文/图")
    return rng.choice([" ", " ", "　"]).join(parts)


# MARK: - Headlines

def headline(story, rng, habits, columns, size=None):
    size = size or {1: rng.uniform(13, 16), 2: rng.uniform(17, 22), 3: rng.uniform(20, 27)}.get(columns, rng.uniform(24, 32))
    spacing = ";letter-spacing:.25em" if rng.random() < .06 else ""
    lines = []
    for role, text in story.heads:
        big = role == "headline"
        style = f"font-size:{size if big else max(size * .56, habits.size + 1):.1f}pt{spacing if big else ''}"
        lines.append(f'<h2 class="{role}" style="{style}">{broken(text, rng, big)}</h2>')
    return "".join(lines)


def broken(text, rng, big):
    """A headline of two clauses is set in two lines, or with a space between; the rest wraps where the box ends."""
    parts = [html.escape(p) for p in re.split(r"[ 　]", text)]
    if len(parts) == 1 or not big or rng.random() < .3: return "　".join(parts) if big else " ".join(parts)
    return "<br>".join(parts)

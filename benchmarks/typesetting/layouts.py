"""The makeup of pages, after real papers. A layout gives the HTML of one page; `Page` numbers its articles and keeps their answers."""
from . import furniture
from .printing import Habits, KAI, NONE, OWN_LINE, SANS, TAIL, UNDER, printed_story
from .stories import add_crossheads, add_heads, set_date

BROADSHEET, TABLOID = (390, 545), (275, 395)
POINTS = 72 / 25.4
MARGIN = 24  # millimetres, both sides


class Page:
    """One page in the making. `stories` gives its articles, `first` is the number of the first of them; each stack is offered `per_stack`."""

    def __init__(self, rng, day, stories, size, first, habits, per_stack=5):
        self.rng, self.day, self.stories, self.size, self.first, self.habits = rng, day, stories, size, first, habits
        self.per_stack = per_stack
        self.answers, self.dated = [], "some"
        # Room for the frames around boxes is left at the side.
        self.width = (size[0] - MARGIN) * POINTS - 30
        self.columns = habits.fill(self.width)

    def article(self, columns, low=150, high=900, column=None, kicker=.2, subtitle=.15, head_size=None, brief=False, crossheads=0, shape=None):
        """The next story as an <article>, or nothing when there is none left of that length."""
        h, rng = self.habits, self.rng
        story = self.stories(low, high, brief)
        if story is None: return ""
        if not story.is_fixed:
            dated = self.dated == "all" or self.dated == "some" and rng.random() < (.5 if brief else .9)
            if dated: set_date(story, rng, self.day, "any")
            if not brief: add_heads(story, rng, kicker, subtitle)
            if rng.random() < crossheads: add_crossheads(story, rng)
        head, body, answer = printed_story(story, rng, h, columns, column, head_size, brief)
        number = self.first + len(self.answers)
        self.answers.append(answer)
        return (shape or plain)(number, f'<div class="head" style="font-family:{h.head}">{head}</div>', body, columns)

    def section(self, main, around=True):
        """The page around its main part: in most a running head or a foot."""
        h, rng = self.habits, self.rng
        has_head = around or not self.named or rng.random() < .35
        top = furniture.running_head(rng, self.day, rng.randint(1, 12)) if has_head else ""
        foot = furniture.footer(rng) if around or rng.random() < .2 else ""
        style = (f"font:{h.size}pt/{h.leading} {h.body};text-align:{h.align};text-spacing-trim:{h.trim};"
                 f"--gap:{h.gap}pt;--gutter:{h.gap}pt;--indent:{h.indent}em")
        return f'<section class="{"centred" if h.centred else ""}" style="{style}">{top}{main}{foot}</section>'

    def stack(self, columns, articles, classes="", width=None):
        width = width or self.habits.width(columns)
        return f'<div class="stack {classes}" data-fit style="width:{width:.1f}pt">{"".join(articles)}</div>'


# MARK: - Shapes of one article

def plain(number, head, body, columns):
    return f'<article data-n="{number}">{head}<div class="text" style="columns:{columns}">{"".join(body)}</div></article>'


def around_head(number, head, body, columns):
    """The text's first column stands left of the headline, the others below it."""
    one = f"calc((100% - {columns - 1} * var(--gap)) / {columns})"
    return (f'<article data-n="{number}" data-columns="{columns - 1}" class="around"><div class="before" style="width:{one}">{"".join(body)}</div>'
            f'<div style="flex:1;min-width:0">{head}<div class="text after" style="columns:{columns - 1}"></div></div></article>')


def with_picture(page):
    """A picture and its caption above, below or inside the text."""
    def shape(number, head, body, columns):
        figure, place = furniture.picture(page.rng), page.rng.choice(["above", "below", "inside"])
        if place == "above": return plain(number, figure + head, body, columns)
        at = len(body) if place == "below" else max(1, len(body) // 2)
        return plain(number, head, body[:at] + [figure] + body[at:], columns)
    return shape


# MARK: - Layouts

def partition(rng, columns):
    """The page's columns in stacks of one to four."""
    parts = []
    while columns > 0:
        parts.append(min(columns, rng.choice([1, 2, 2, 3, 4])))
        columns -= parts[-1]
    return parts


def boxes(page, columns, fewer=0, **more):
    """Boxes for one stack; in wide stacks two may stand side by side."""
    out = []
    for _ in range(page.per_stack - fewer):
        if columns >= 2 and page.rng.random() < .3:
            left = page.rng.randint(1, columns - 1)
            pair = [f'<div style="width:{page.habits.width(n):.1f}pt">{page.article(n, 100, 130 * n + 260, **more)}</div>' for n in (left, columns - left)]
            out.append(f'<div class="pair">{"".join(pair)}</div>')
        else:
            out.append(page.article(columns, 120, 350 + 280 * columns, **more))
    return out


def grid(page):
    stacks = [page.stack(n, boxes(page, n), page.rng.choice(["ruled", "ruled", ""])) for n in partition(page.rng, page.columns)]
    return page.section(f'<main class="{page.rng.choice(["lined", "", ""])}">{"".join(stacks)}</main>', around=False)


def narrow(page):
    columns = page.columns
    articles = [page.article(1, 100, 900, kicker=.1, subtitle=.1) for _ in range(columns * 4)]
    rule = page.rng.choice(["lined", ""])
    flow = f'<div class="flow text {rule}" data-fit style="columns:{columns}">{"".join(articles)}</div>'
    return page.section(f"<main>{flow}</main>", around=False)


def lead(page):
    columns = page.columns
    top = page.article(columns, 500, 1500, kicker=.9, subtitle=.7, head_size=page.rng.uniform(32, 44))
    below = "".join(page.stack(n, boxes(page, n, fewer=1), "ruled") for n in partition(page.rng, columns))
    return page.section(f'<main class="rows"><div>{top}</div><div style="flex:1;min-height:0;display:flex;gap:var(--gutter)">{below}</div></main>', around=page.rng.random() < .5)


def briefs_under(page, columns, label, count):
    mark = page.rng.choice(["■{}", "【{}】", "{}", "■ {}", "▋{}"])
    items = [page.article(columns, 60, 1500, column=label, head_size=page.rng.uniform(11, 14), brief=True) for _ in range(count)]
    return f'<div class="label">{mark.format(label)}</div>' + "".join(items)


LABELS = ["简讯", "短讯", "要闻速览", "新闻连连看", "基层动态", "短讯集锦", "一线传真"]


def rail(page):
    columns = page.columns
    stacks = "".join(page.stack(n, boxes(page, n), "ruled") for n in partition(page.rng, columns - 1))
    items = briefs_under(page, 1, page.rng.choice(LABELS), 9)
    side = page.stack(1, [items], page.rng.choice(["tinted", "side", ""]), width=page.habits.width(1) + 12).replace("data-fit", "data-fit data-rail")
    return page.section(f"<main>{stacks}{side}</main>", around=page.rng.random() < .4)


def between(page):
    columns = page.columns
    left = max(2, columns // 2)
    stacks = [page.stack(n, [page.article(n, 250, 420 + 300 * n, shape=around_head if n > 1 else None) for _ in range(6)], "ruled")
              for n in ([left, columns - left] if columns >= 4 else [columns])]
    return page.section(f'<main>{"".join(stacks)}</main>', around=False)


def sidebars(page):
    columns = page.columns
    middle = page.stack(columns - 2, boxes(page, columns - 2), "ruled") if columns > 3 else page.stack(columns - 1, boxes(page, columns - 1), "ruled")
    edge = [page.stack(1, [page.article(1, 80, 700, kicker=0, subtitle=0) for _ in range(5)], kind, width=page.habits.width(1) + 13).replace(
        'style="', f'style="font-family:{page.rng.choice([KAI, SANS])};') for kind in ("tinted", "side")]
    order = [edge[0], middle, edge[1]] if columns > 3 else [middle, edge[1]]
    return page.section(f'<main class="lined">{"".join(order)}</main>', around=False)


def folio(page):
    stacks = []
    for n in partition(page.rng, page.columns):
        articles = [page.article(n, 120, 350 + 260 * n, shape=with_picture(page) if page.rng.random() < .5 else None) for _ in range(page.per_stack)]
        if page.rng.random() < .5: articles.insert(0, f"<div>{furniture.picture(page.rng)}</div>")
        if page.rng.random() < .6: articles.append(furniture.advertisement(page.rng))
        stacks.append(page.stack(n, articles, "ruled"))
    return page.section(f'<main>{"".join(stacks)}</main>')


def features(page):
    """Commentaries and features: no opening, the writer below the headline, headings in bold between the paragraphs."""
    page.habits.opening, page.dated = "none", "none"
    page.habits.byline = page.rng.choice([[UNDER], [UNDER, OWN_LINE], [TAIL], [OWN_LINE, NONE]])
    stacks = "".join(page.stack(n, [page.article(n, 350, 1500, subtitle=.4, crossheads=.7) for _ in range(4)], "ruled") for n in partition(page.rng, page.columns))
    return page.section(f"<main>{stacks}</main>", around=page.rng.random() < .4)


def wire(page):
    page.habits.opening = "wire"
    stacks = "".join(page.stack(n, boxes(page, n), page.rng.choice(["ruled", "framed"]), width=page.habits.width(n)) for n in partition(page.rng, page.columns))
    return page.section(f"<main>{stacks}</main>", around=page.rng.random() < .4)


def briefs(page):
    """A page of short items, some of them under a label at the page's end."""
    columns = page.columns
    items = [page.article(1, 60, 330, kicker=0, subtitle=0, brief=page.rng.random() < .5) for _ in range(columns * 6)]
    flow = f'<div class="flow text lined" data-fit style="columns:{columns - 1};width:{page.habits.width(columns - 1):.1f}pt;flex:none">{"".join(items)}</div>'
    side = page.stack(1, [briefs_under(page, 1, page.rng.choice(LABELS), 8)]).replace("data-fit", "data-fit data-rail")
    return page.section(f"<main>{flow}{side}</main>", around=page.rng.random() < .3)


def wide(page):
    """One or two wide measures, as in small papers and office prints."""
    stacks = "".join(page.stack(1, [page.article(1, 200, 1500, head_size=page.rng.uniform(16, 22)) for _ in range(6)]) for _ in range(page.columns))
    return page.section(f"<main>{stacks}</main>", around=page.rng.random() < .3)


def after(page):
    """Headlines painted after their texts, or after all of the page's texts."""
    kind = page.rng.choice(["later", "later", "later", "last"])
    stacks = "".join(page.stack(n, boxes(page, n), "ruled " + kind) for n in partition(page.rng, page.columns))
    return page.section(f"<main>{stacks}</main>", around=False)


LAYOUTS = {"grid": (grid, BROADSHEET), "narrow": (narrow, TABLOID), "lead": (lead, BROADSHEET), "rail": (rail, TABLOID),
           "between": (between, TABLOID), "sidebars": (sidebars, TABLOID), "folio": (folio, BROADSHEET), "features": (features, TABLOID),
           "wire": (wire, TABLOID), "briefs": (briefs, TABLOID), "wide": (wide, TABLOID), "after": (after, TABLOID)}


def habits_for(layout, rng):
    return Habits.draw(rng, 23, 27) if layout == "wide" else Habits.draw(rng, 12, 16) if layout in ("narrow", "briefs") else Habits.draw(rng)

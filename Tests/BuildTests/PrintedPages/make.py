#!/usr/bin/env python3
"""Sets ten small newspaper pages of invented local news (news.json), and prints them to PDF with two engines: the pages beside this file,
and answers.json, what they hold.

usage: make.py        needs the Debian packages chromium fonts-wqy-microhei, and from PyPI weasyprint (with fonttools)

Each page is set as pages of real papers are and as no other one here is. Other versions of the engines print other bytes: the PDFs are
kept as they are, and made anew only where a page is to be set differently.
"""
import html, json, os, subprocess, tempfile
from fontTools import subset

HERE = os.path.dirname(os.path.abspath(__file__))
with open(HERE + "/news.json", encoding="utf-8") as file: NEWS = json.load(file)
FONT = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"

CSS = """@font-face { font-family: Paper; src: url(file://%s) }
@page { size: 190mm 270mm; margin: 9mm }
body { margin: 0; font: 9.5pt/1.5 Paper; text-align: justify }
p { margin: 0; text-indent: 2em; orphans: 1; widows: 1 } p.by { text-indent: 0; text-align: center }
h2 { margin: 3pt 0 5pt; font-size: 19pt; line-height: 1.25; text-align: center; text-indent: 0; break-after: avoid }
h3 { margin: 2pt 0; font-size: 11.5pt; font-weight: normal; text-align: center }
article { padding-bottom: 7pt } .two { columns: 2 } .three { columns: 3 } .two, .three, .flow { column-gap: 14pt }
.head { display: flex; justify-content: space-between; font-size: 8.5pt; border-bottom: 1pt solid; margin-bottom: 6pt }
.small h2 { font-size: 13pt } .box { border: 1pt solid; padding: 7pt; margin-bottom: 9pt }
.beside { display: flex; gap: 14pt } .rail { width: 118pt; flex: none; background: #eee; padding: 6pt } .rail h2 { font-size: 12pt }
.upright { float: left; width: 1em; font-size: 22pt; line-height: 1.15; margin: 2pt 12pt 0 0; font-weight: bold; text-indent: 0 }
.label { font-size: 13pt; font-weight: bold; text-indent: 0 } .picture { height: 96pt; background: #bbb; margin-top: 4pt }
figure { margin: 0 0 6pt; break-inside: avoid } figcaption { font-size: 8pt; text-indent: 0 } .spread { letter-spacing: .25em }
"""


def byline(item): return "记者 " + " ".join(item["reporters"]) + ("　通讯员 " + " ".join(item["correspondents"]) if item["correspondents"] else "")


def paragraphs(item, closing=True, opening="本报讯 "):
    texts = [opening + item["lead"]] + item["rest"]
    if closing: texts[-1] += "（" + byline(item) + "）"
    return [f"<p>{html.escape(text)}</p>" for text in texts]


def headline(item, tag="h2", more=""): return f"<{tag}{more}>" + "<br>".join(item["headline"]) + f"</{tag}>"


def article(number, columns="", **more):
    item = NEWS[number]
    return f'<article>{headline(item)}<div class="{columns}">{"".join(paragraphs(item, **more))}</div></article>'


def signed_above(number, columns=""):
    item = NEWS[number]
    return (f'<article>{headline(item)}<p class="by">□{byline(item)}</p>'
            f'<div class="{columns}">{"".join(paragraphs(item, closing=False))}</div></article>')


def upright(number):
    item = NEWS[number]
    title = "".join(f"<div>{character}</div>" for character in "".join(item["headline"]))
    return f'<article style="overflow: hidden"><div class="upright">{title}</div><div class="two" style="overflow: hidden">{"".join(paragraphs(item))}</div></article>'


def with_picture(number):
    item = NEWS[number]
    body = paragraphs(item)
    figure = '<figure><div class="picture"></div><figcaption>图为新建成的健身步道。本报记者 许一凡 摄</figcaption></figure>'
    return f'<article>{headline(item)}<div class="two">{"".join(body[:1])}{figure}{"".join(body[1:])}</div></article>'


def running(page): return f'<div class="head"><span>2024年3月13日 星期三</span><span>第{page}版</span><span>青溪日报</span></div>'


def with_kicker(number, kicker, subtitle, columns):
    item = NEWS[number]
    return (f'<article><h3>{kicker}</h3>{headline(item, more=" class=spread")}<h3>{subtitle}</h3>'
            f'<div class="{columns}">{"".join(paragraphs(item))}</div></article>')


KICKER, SUBTITLE = "家门口等车 十分钟进城", "沿线十七个村的居民受益"

# (engine, page, articles in reading order, HTML); an article is its number, or its number and what else its headline says.
PAGES = [
    ("chromium", 1, [0, 3, 8], lambda: "".join(article(n) for n in (0, 3, 8))),
    ("weasyprint", 2, [1, 5], lambda: "".join(article(n, "two") for n in (1, 5))),
    ("chromium", 3, [2, 4], lambda: running(3) + "".join(article(n, "three") for n in (2, 4))),
    ("chromium", 4, [5, 8, 9, 3], lambda: f'<div class="beside"><main>{article(5, "two")}{article(8, "two")}</main>'
                                            f'<div class="rail">{article(9)}{article(3)}</div></div>'),
    ("weasyprint", 5, [7, 6, 1], lambda: article(7, "three") + f'<div class="box">{article(6)}</div>' + article(1, "three")),
    ("chromium", 6, [4, 2], lambda: upright(4) + article(2, "two")),
    ("weasyprint", 7, [3, 8, 9, 6], lambda: '<p class="label">■简讯</p><div class="small two">' + "".join(article(n) for n in (3, 8, 9, 6)) + "</div>"),
    ("chromium", 8, [5, 0], lambda: with_picture(5) + article(0, "two")),
    ("weasyprint", 9, [0, 7, 4, 6], lambda: running(9) + '<div class="flow small" style="columns: 4; height: 200mm; column-fill: auto">'
                                            + "".join(article(n) for n in (0, 7, 4, 6)) + "</div>"),
    ("chromium", 10, [(0, KICKER, SUBTITLE), 7, 9], lambda: with_kicker(0, KICKER, SUBTITLE, "three")
                                            + f'<div class="beside"><div style="flex: 2">{signed_above(7, "two")}</div><div style="flex: 1">{signed_above(9)}</div></div>'),
]


def answer(told):
    number, *around = told if isinstance(told, tuple) else (told,)
    item = NEWS[number]
    heads = "".join(item["headline"])
    return {"headline": (around[0] + heads + around[1] if around else heads).replace(" ", ""), "date": item["date"],
            "reporters": item["reporters"], "correspondents": item["correspondents"], "paragraphs": [item["lead"]] + item["rest"]}


def small_font(path):
    """The characters of the pages without hints, which a browser would hand on: a tenth of the PDFs' size."""
    options = subset.Options(hinting=False, layout_features=[], font_number=0)
    font = subset.load_font(FONT, options)
    subsetter = subset.Subsetter(options)
    with open(__file__, encoding="utf-8") as own: subsetter.populate(text=own.read() + json.dumps(NEWS, ensure_ascii=False))
    subsetter.subset(font)
    subset.save_font(font, path, options)


def printed(engine, page, path, font):
    document = f"<!DOCTYPE html><meta charset=utf-8><style>{CSS % font}</style>{page}"
    if engine == "weasyprint":
        import weasyprint
        return weasyprint.HTML(string=document).write_pdf(path)
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/page.html", "w", encoding="utf-8") as file: file.write(document)
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
                        f"--print-to-pdf={path}", f"file://{folder}/page.html"], check=True, capture_output=True)


def main():
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        small_font(folder + "/paper.ttf")
        for engine, page, articles, make in PAGES:
            name = f"2024-03-13_A{page:02}"
            printed(engine, make(), f"{HERE}/{name}.pdf", folder + "/paper.ttf")
            answers.append({"file": name + ".pdf", "family": engine, "articles": [answer(told) for told in articles]})
    with open(HERE + "/answers.json", "w", encoding="utf-8") as file: json.dump({"files": answers}, file, ensure_ascii=False, indent=1)


if __name__ == "__main__": main()

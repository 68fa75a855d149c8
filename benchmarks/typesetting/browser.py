"""Prints pages with headless Chromium: a PDF of several pages, and the articles that found room on them.

A script in the document fills each box marked `data-fit`: an article that would make it overflow is taken out, and the next one tried.
The numbers of the articles that stay come back as the document's title, which Chromium writes into the PDF.
"""
import json, subprocess, tempfile

CSS = """
@page { size: %(width)smm %(height)smm; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; color: #000 }
section { width: %(width)smm; height: calc(%(height)smm - 1px); padding: 11mm 12mm; overflow: hidden; break-after: page;
    display: flex; flex-direction: column; gap: 8pt }
main { flex: 1; min-height: 0; display: flex; gap: var(--gutter) }
main.rows { flex-direction: column }
.stack { display: flex; flex-direction: column; gap: 9pt; min-height: 0; min-width: 0; height: 100%%; flex: none; overflow: hidden }
.ruled > * + * { border-top: .6pt solid #000; padding-top: 7pt }
.framed article { border: .6pt solid #000; padding: 4pt 3pt }
.tinted { background: #eee; padding: 6pt }
.side { border-left: .8pt solid #000; padding-left: calc(var(--gutter) / 2) }
.pair { display: flex; gap: var(--gap); align-items: flex-start }
.flow { column-fill: auto; height: 100%%; width: 100%%; overflow: hidden }
.flow article { margin-bottom: 8pt }
.text { column-gap: var(--gap); orphans: 1; widows: 1 }
.lined .text, .lined.flow { column-rule: .4pt solid #000 }
p { margin: 0; text-indent: var(--indent); orphans: 1; widows: 1 }
p.by { text-indent: 0 } .right { text-align: right } .mid { text-align: center } .left { text-align: left }
p.cross { font-weight: bold; font-family: 'Noto Sans CJK SC'; margin: 3pt 0; text-align: center }
p.cut { text-align-last: justify } p.rest { text-indent: 0 }
h2 { margin: 1pt 0; line-height: 1.22; text-indent: 0; font-weight: bold } h2.kicker, h2.subtitle { font-weight: normal }
.head { margin: 3pt 0 5pt; break-inside: avoid; break-after: avoid } .centred .head { text-align: center }
.later article { isolation: isolate } .later .head, .last .head { position: relative; z-index: 1 }
.label { font: bold 14pt 'Noto Sans CJK SC'; margin: 0 }
.run { display: flex; justify-content: space-between; font: 9pt 'Noto Sans CJK SC'; border-bottom: 1pt solid #000; padding-bottom: 3pt }
footer.run { border: 0; border-top: 1pt solid #000; padding: 3pt 0 0 }
figure { margin: 2pt 0 6pt; break-inside: avoid } .grey { background: #bbb } figcaption { font: 8.5pt/1.3 'Noto Sans CJK SC'; margin-top: 2pt }
.ad { border: 1.2pt solid #000; padding: 6pt; font: 11pt/1.4 'Noto Sans CJK SC'; text-align: center } .ad b { font-size: 20pt; display: block } .ad p { text-indent: 0 }
.around { display: flex; gap: var(--gap); align-items: flex-start }
"""

FIT = r"""
const full = box => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
for (const box of document.querySelectorAll('[data-fit]')) {
    const waiting = [...box.querySelectorAll('article')]
    waiting.forEach(article => article.style.display = 'none')
    for (const article of waiting) {
        article.style.display = ''
        settle(article)
        if (full(box)) article.remove()
    }
}
for (const label of document.querySelectorAll('[data-rail]')) if (!label.querySelector('article')) label.remove()
const isCut = [...document.querySelectorAll('section, main')].some(full)
document.title = JSON.stringify(isCut ? null : [...document.querySelectorAll('article')].map(a => +a.dataset.n))

// Text around a headline: the left column takes as many whole lines as make both sides end at one height.
function settle(article) {
    const left = article.querySelector('.before'), right = article.querySelector('.after')
    if (!left || left.dataset.done) return
    left.dataset.done = 1
    const columns = +article.dataset.columns, line = parseFloat(getComputedStyle(left).lineHeight)
    const head = article.querySelector('.head').offsetHeight
    const height = Math.ceil((left.offsetHeight + columns * head) / (1 + columns) / line) * line
    const end = left.getBoundingClientRect().top + height + 1
    for (const p of [...left.children]) {
        const box = p.getBoundingClientRect()
        if (box.bottom <= end) continue
        if (box.top + line > end || !p.firstChild) { right.append(p); continue }
        const cut = firstBelow(p.firstChild, end)
        const rest = p.cloneNode()
        rest.className += ' rest'
        rest.textContent = p.textContent.slice(cut)
        p.textContent = p.textContent.slice(0, cut)
        p.className += ' cut'
        right.append(rest)
    }
}

function firstBelow(text, end) {
    const range = document.createRange()
    for (let at = 0; at < text.length; at++) {
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        if (range.getBoundingClientRect().bottom > end) return at
    }
    return text.length
}
"""


def print_pages(sections, size, path):
    """Prints the sections, one a page; returns the numbers of the articles that stay."""
    import pypdf
    css = CSS % {"width": size[0], "height": size[1]}
    page = f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>{css}</style>{"".join(sections)}<script>{FIT}</script></html>'
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/pages.html", "w", encoding="utf-8") as file: file.write(page)
        subprocess.run(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={folder}/profile", f"--print-to-pdf={path}", f"file://{folder}/pages.html"],
                       check=True, capture_output=True, timeout=300)
    document = pypdf.PdfReader(path)
    assert len(document.pages) == len(sections), f"{len(sections)} pages were set and {len(document.pages)} printed"
    kept = json.loads(document.metadata.title)
    assert kept is not None, "something stands outside its page"
    return set(kept)

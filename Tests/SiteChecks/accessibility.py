"""axe-core on pages as a browser shows them: each in the looks that readers may have."""
import importlib.util, os, queue
from concurrent.futures import ThreadPoolExecutor
from chromium import Chromium

PHONE, DESKTOP = 390, 1280
# The narrowest page: a phone's 320 pixels, or a desktop's 1,280 at four times the size of type (WCAG 1.4.10).
NARROWEST = 320
# What a look is, and whether all rules are asked there, or those alone that colours have a say in.
LOOKS = [("phone, light", PHONE, "light", False, True), ("phone, dark", PHONE, "dark", False, False),
         ("phone, forced colours", PHONE, "light", True, False), ("desktop, dark", DESKTOP, "dark", False, True),
         ("desktop, light", DESKTOP, "light", False, False), ("desktop, forced colours", DESKTOP, "dark", True, False)]
OF_COLOURS = "runOnly: ['color-contrast', 'link-in-text-block'],"
RUN = """axe.run({%s resultTypes: ['violations']}).then(({violations}) => violations.map(({id, help, nodes}) =>
  [id, help + (nodes[0].any[0]?.message ? ': ' + nodes[0].any[0].message : ''), nodes.length, nodes[0].html.slice(0, 160)]))"""
WIDER = """(() => {
  const room = document.documentElement.clientWidth, scrolls = node => node && (node !== document.body
    && /auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  if (document.scrollingElement.scrollWidth <= room) return null;
  const wide = [...document.body.querySelectorAll('*')].filter(node => node.getBoundingClientRect().right > room + 1 && !scrolls(node.parentElement));
  return [document.scrollingElement.scrollWidth, (wide.at(-1)?.outerHTML ?? '').slice(0, 160)]; })()"""


def axe_source():
    """The script of axe-core, as a package of PyPI carries it."""
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    with open(os.path.join(package, "axe.min.js"), encoding="utf-8") as file: return file.read()


def check(pages):
    """Checks [(site, name, url, a script to be run first or None)…], two at once: a fault is (site, name, rule, words)."""
    waiting = queue.Queue()
    for page in pages: waiting.put(page)

    def work(_):
        faults = []
        with Chromium() as browser:
            while True:
                try: site, name, url, before = waiting.get_nowait()
                except queue.Empty: return faults
                faults += [(site, name, *fault) for fault in faults_of(browser, url, before)]

    with ThreadPoolExecutor(2) as workers: return sum(workers.map(work, range(2)), [])


def faults_of(browser, url, before):
    """Of one page [(rule, where and what)…], each rule told once, in the first look that it fails in."""
    found, width = {}, None
    for look, wanted, scheme, forced, is_whole in LOOKS:
        browser.look(wanted, scheme, forced)
        if wanted != width:
            browser.open(url)
            if before: browser.value(before)
            browser.value(axe_source() + ";0")
            width = wanted
        for rule, words, count, html in browser.value(RUN % ("" if is_whole else OF_COLOURS)):
            found.setdefault(rule, f"{look}: {words}; {count} ×, {html}")
    browser.look(NARROWEST)
    if wide := browser.value(WIDER): found["reflow"] = f"at {NARROWEST} pixels {wide[0]} wide: {wide[1]}"
    return sorted(found.items())

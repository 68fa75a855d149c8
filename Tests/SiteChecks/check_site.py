#!/usr/bin/env python3
"""Holds a built site to what the web asks of it: axe-core (best practices included), reflow, and the Nu HTML checker.

usage: check_site.py [--articles N]

Builds the sites of `seeds/` and of N made articles (1,000), and checks the largest page of each kind in a browser, in light, dark and forced colours, as wide
as a phone and as a desktop; and the markup of all pages, the style sheet and the pictures. Prints a table, and fails on any fault.
"""
import argparse, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
import accessibility, markup
from sites import Host, build_both, largest_of_each_kind

# States that no address shows: names are suggested, and one is chosen.
SUGGESTED = """new Promise(done => {
  const input = document.getElementById('search-input'), key = key => input.dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true, bubbles: true}));
  const settled = condition => new Promise(done => { const timer = setInterval(() => condition() && (clearInterval(timer), done()), 50); });
  const list = document.getElementById('search-suggestions');
  setTimeout(done, 10000);
  input.focus(); input.value = '二'; input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  settled(() => !list.hidden).then(() => { key('ArrowDown'); done(); }); })"""
# The search has answered, and its filters are open.
ANSWERED = """new Promise(done => {
  const status = document.getElementById('search-status'), filter = document.getElementById('search-filter');
  filter.open = true; setTimeout(done, 10000);
  const timer = setInterval(() => /[0-9]篇|没有/.test(status.textContent) && (filter.hidden || filter.querySelector('h3')) && (clearInterval(timer), done()), 50); })"""


def states(largest):
    """[(name, address, script)…]: pages that scripts change."""
    return [("search, results", "search.html?q=二七区", ANSWERED), ("search, narrowed", "search.html?q=工作&year=2004&year=2023", ANSWERED),
            ("search, nothing found", "search.html?q=龘龘 龘", ANSWERED), ("search, suggestions", "search.html", SUGGESTED),
            ("article, marked", largest["article"] + "?q=二七", "new Promise(done => setTimeout(done, 1000))"),
            ("not-found, deep", "no/such/page.html", None)]


def checked_pages(name, folder, host):
    largest = largest_of_each_kind(folder)
    # The page of a redirect leaves at once: its markup alone is checked.
    pages = [(kind, path, None) for kind, path in largest.items() if kind != "redirect"] + states(largest)
    return [(name, kind, host.url(path), script) for kind, path, script in pages]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    arguments, start = parser.parse_args(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        sites = build_both(folder, arguments.articles)
        with ThreadPoolExecutor(1) as beside:
            marked = beside.submit(markup.check, folder, sites)
            pages = [page for name, site in sites.items() for page in checked_pages(name, site, Host(site))]
            faults = accessibility.check(pages)
            in_markup, passed, count = marked.result()
    report(pages, faults, in_markup)
    for reason, times in sorted(passed.items()): print(f"passed over {times} ×: {reason}")
    faults += in_markup
    print(f"{len(pages)} pages in {len(accessibility.LOOKS)} looks, markup of {count} files; {len(faults)} faults; {time.monotonic() - start:.0f} s")
    return 1 if faults else 0


def report(pages, faults, in_markup):
    """A row for each page that was shown, and below it what is wrong with it; then what is wrong with the markup of any."""
    for site, name, *_ in pages:
        own = [fault for fault in faults if fault[:2] == (site, name)]
        print(f"{site:6} {name:28} {'good' if not own else ' '.join(fault[2] for fault in own)}")
        for fault in own: print(f"       {fault[2]}: {fault[3]}")
    for site, page, _, words in in_markup: print(f"{site:6} {page:28} markup: {words}")


if __name__ == "__main__":
    sys.exit(main())

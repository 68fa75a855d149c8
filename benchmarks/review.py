#!/usr/bin/env python3
"""Tells how well a review finds the articles that are read wrong: how many of them stand in the most doubtful tenth of all.

usage: review.py [--signs] [--fit] [--undated] [--joined] FOLDER ...

A FOLDER holds pages/ and gold.json as score.py reads them. An article is wrong where its text or headline is not that of the answer, or
where the answer has none like it; one that was not found at all is wrong and in no list. --signs prints for each sign of
Sources/PageReading/Doubts how many articles have it and how many of those are wrong; --fit the weights (logistic regression, none below
zero) that belong into DoubtWeights.swift, and the shares that belong into ReviewOdds of PageReview.swift. Texts to measure on must be others than
those to fit on. Years are told by other pages only where a page's file tells none: --undated leaves the days out of every second file's name. Names
of a byline are told only where print has them in one: --joined closes the spaces between them on every second page.
"""
import argparse, collections, json, math, os, subprocess, tempfile
from scoring import body_of, lines_of, pairs, plain

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("PROGRAM", ROOT + "/.build/release/ReadingOutcome")
BROADSHEET = os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet")
# Of a weight's square, in units of its sign's deviation: what keeps a sign that few articles have from deciding alone.
SHRINKAGE = 2.0


def closed(text, articles):
    """The page's text with each article's writers in one, where a space parts them."""
    for article in articles:
        for one, other in zip(article["reporters"], article["reporters"][1:]): text = text.replace(f"{one} {other}", one + other)
    return text


def told_of_names(folder):
    """By file and title the articles of whose names a review says something, and what."""
    told = subprocess.run([BROADSHEET, "review", "--json", "--most", "1000000", "--source", folder], check=True, capture_output=True, encoding="utf-8")
    return {(os.path.basename(item["path"]), item["title"]): {reason["kind"] for reason in item["reasons"]} & {"names", "partedNames"} for item in json.loads(told.stdout)["items"]}


def outcome(folder, undated=False, joined=False):
    """Articles of all pages by source, what was doubtful of each, the pages' own records, and what is told of names where they are joined."""
    pages = {page["file"]: page["articles"] for page in answers(folder)} if joined else {}
    with tempfile.TemporaryDirectory() as work:
        names = {}
        os.mkdir(work + "/pages")
        for number, name in enumerate(sorted(os.listdir(folder + "/pages"))):
            used = f"p{number}.txt" if undated and number % 2 else name
            names[used] = name
            with open(f"{folder}/pages/{name}", encoding="utf-8") as file: text = file.read()
            if number % 2: text = closed(text, pages.get(name, []))
            with open(f"{work}/pages/{used}", "w", encoding="utf-8") as file: file.write(text)
        subprocess.run([PROGRAM, work + "/pages", work], check=True, stdout=subprocess.DEVNULL)
        sorts = []
        for name in ("articles.jsonl", "doubts.jsonl", "pages.jsonl"):
            by_source = collections.defaultdict(list)
            with open(f"{work}/data/{name}", encoding="utf-8") as lines:
                for record in map(json.loads, lines): by_source[names[record["source"]]].append(record)
            sorts.append(by_source)
        return sorts + [told_of_names(work + "/pages") if joined else {}]


def headline_of(article): return plain("".join(part["text"] for part in article["headlines"]))


def answers(folder):
    with open(folder + "/gold.json", encoding="utf-8") as file: return json.load(file)["files"]


def odds(pages, articles, records, told):
    """How often what no sign of a layout tells is wrong: counts of (wrong, all) by what it is called in ReviewOdds."""
    shares = collections.defaultdict(lambda: [0, 0])

    def note(name, is_wrong):
        shares[name][0] += is_wrong
        shares[name][1] += 1

    for page in pages:
        bodies = "".join(body_of(article) for article in page["articles"])
        for text in (text["text"] for record in records[page["file"]] for text in record["unplaced"]):
            if len(text) >= 60 and ("。" in text or "，" in text): note("unplacedSentences", plain(text)[:20] in bodies)
        for number, (article, _) in pairs(page["articles"], articles[page["file"]]).items():
            want = page["articles"][number]
            if article.get("dateBasis") == "neighbours": note("yearOfNeighbours", (article["date"] or "")[:4] != (want["date"] or "")[:4])
            for kind in told.get((article["source"], article["title"]), []):
                note({"names": "undividedNames"}.get(kind, kind), article["reporters"] != want["reporters"])
    return shares


def judged(folder, undated=False, joined=False):
    """Of each article that was read its doubts and whether it is wrong; how many were not found; and the odds of what no sign tells."""
    articles, doubts, records, of_names = outcome(folder, undated, joined)
    pages = answers(folder)
    rows, missed = [], 0
    for page in pages:
        read, told = articles[page["file"]], doubts[page["file"]]
        wrong = {id(article): True for article in read}
        paired = pairs(page["articles"], read)
        missed += len(page["articles"]) - len(paired)
        for number, (article, _) in paired.items():
            want = page["articles"][number]
            wrong[id(article)] = body_of(article) != body_of(want) or headline_of(article) != plain(want["headline"])
        for article in read:
            lines = lines_of([r for paragraph in article["paragraphs"] for r in paragraph["lines"]])
            rows.append((max(told, key=lambda doubt: len(lines & lines_of(doubt["lines"]))), wrong[id(article)]))
    return rows, missed, odds(pages, articles, records, of_names)


def in_tenth(rows, missed):
    ranked = sorted(rows, key=lambda row: -row[0]["millionths"])
    tenth = ranked[:math.ceil(len(ranked) / 10)]
    return sum(wrong for _, wrong in tenth), sum(wrong for _, wrong in rows) + missed


def print_signs(rows):
    print(f"\n{'sign':20} articles  wrong  share | without: share")
    for sign in names(rows):
        having, without = ([wrong for doubt, wrong in rows if (doubt[sign] > 0) == has] for has in (True, False))
        share = lambda wrong: sum(wrong) / len(wrong) if wrong else 0
        print(f"{sign:20} {len(having):8} {sum(having):6} {share(having):6.2f} | {share(without):14.3f}")


def names(rows): return [name for name in rows[0][0] if name not in ("source", "lines", "millionths", "neighbour")]


def solved(matrix, vector):
    """The solution of linear equations, by elimination."""
    rows = [row + [value] for row, value in zip(matrix, vector)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            if factor: rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    solution = [0.0] * size
    for i in reversed(range(size)):
        solution[i] = (rows[i][size] - sum(rows[i][k] * solution[k] for k in range(i + 1, size))) / rows[i][i]
    return solution


def loss(samples, wrong, weights):
    sums = (sum(w * x for w, x in zip(weights, sample) if x) for sample in samples)
    return sum(max(0, s) + math.log1p(math.exp(-abs(s))) - y * s for s, y in zip(sums, wrong)) + \
        SHRINKAGE / 2 * sum(w * w for w in weights[:-1])


def regression(samples, wrong):
    """Weights of the columns of `samples`, whose last is 1, by Newton's method; a step that makes things worse is halved."""
    size, weights = len(samples[0]), [0.0] * (len(samples[0]) - 1) + [-3.0]
    least = loss(samples, wrong, weights)
    for _ in range(40):
        gradient = [SHRINKAGE * w for w in weights[:-1]] + [0.0]
        curve = [[SHRINKAGE if i == k and i < size - 1 else 0.0 for k in range(size)] for i in range(size)]
        for sample, is_wrong in zip(samples, wrong):
            chance = 1 / (1 + math.exp(-max(-30, min(30, sum(w * x for w, x in zip(weights, sample) if x)))))
            weight = chance * (1 - chance)
            having = [(i, x) for i, x in enumerate(sample) if x]
            for i, x in having:
                gradient[i] += (chance - is_wrong) * x
                for k, other in having: curve[i][k] += weight * x * other
        step, length = solved(curve, gradient), 1.0
        while length > 1e-4:
            tried = [w - length * s for w, s in zip(weights, step)]
            value = loss(samples, wrong, tried)
            if value <= least: break
            length /= 2
        if length <= 1e-4 or least - value < 1e-6: break
        weights, least = tried, value
    return weights


def fitted(rows, signs):
    wrong = [float(is_wrong) for _, is_wrong in rows]
    deviations = {}
    for sign in signs:
        values = [doubt[sign] / 1e6 for doubt, _ in rows]
        mean = sum(values) / len(values)
        deviations[sign] = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    signs = [sign for sign in signs if deviations[sign]]
    while True:
        samples = [[doubt[sign] / 1e6 / deviations[sign] for sign in signs] + [1.0] for doubt, _ in rows]
        weights = regression(samples, wrong)
        kept = [sign for sign, weight in zip(signs, weights) if weight > 0]
        if len(kept) == len(signs): return {s: w / deviations[s] for s, w in zip(signs, weights)}, weights[-1]
        signs = kept


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--signs", action="store_true")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--undated", action="store_true")
    parser.add_argument("--joined", action="store_true")
    options = parser.parse_args()
    print(f"{'':40} articles  wrong  in the most doubtful tenth")
    everything, sums, shares = [], [0, 0], collections.defaultdict(lambda: [0, 0])
    for folder in options.folders:
        rows, missed, found_odds = judged(folder, options.undated, options.joined)
        for name, (wrong, of) in found_odds.items():
            shares[name][0] += wrong
            shares[name][1] += of
        found, wrong = in_tenth(rows, missed)
        print(f"{folder[-40:]:40} {len(rows):8} {wrong:6} {found:6} {found / max(1, wrong):6.2f}")
        everything += rows
        sums = [sums[0] + found, sums[1] + wrong]
    print(f"{'together':40} {len(everything):8} {sums[1]:6} {sums[0]:6} {sums[0] / max(1, sums[1]):6.2f}")
    if options.signs: print_signs(everything)
    if options.fit:
        weights, bias = fitted(everything, names(everything))
        print(f"\nbias {bias:.2f}")
        for sign in names(everything): print(f"{sign:20} {weights.get(sign, 0):6.2f}")
        # As if one more of each were right and one wrong: what was never seen is not certain.
        for name, (wrong, of) in sorted(shares.items()): print(f"{name:20} {(wrong + 1) / (of + 2):6.2f} {wrong} of {of}")


if __name__ == "__main__": main()

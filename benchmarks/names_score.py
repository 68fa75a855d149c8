#!/usr/bin/env python3
"""Prints how right and how complete the names are that a build finds in news, against answers read by hand (names/README.md).

usage: names_score.py [PUBLIC] [--half dev|held-out|both] [--show] [--articles N] [--seed S]

Without PUBLIC, a site of an archive of names_archive.py, it makes one of N articles where ../shared has the corpus, and does nothing where not.
--show prints what is wrong (+) and what is missed (−), by article: for the held-out half only when nothing is tuned any more.
"""
import argparse, json, os, re, tempfile
import names_precision
from names_corpus import CORPUS, KINDS, ROOT, beside, build, drawn, name_of, of_half, read_corpus, read_site, write_article

ANSWERS = {"dev": ROOT + "/benchmarks/names/development.json", "held-out": ROOT + "/benchmarks/names/held-out.json"}
ASKED = ["people", "places", "organisations"]
# Precision and recall to be reached, and the share of articles with a topic.
GOALS = {"people": (0.95, 0.87), "places": (0.90, 0.68), "organisations": (0.90, 0.60)}
TOPIC_GOAL = 0.60
PEOPLES = ("壮 回 藏 苗 侗 土 彝 傣 白 瑶 满 黎 畲 水 羌 佤 蒙古 朝鲜 布依 土家 哈尼 傈僳 拉祜 纳西 仡佬 景颇 仫佬 毛南 撒拉 东乡 布朗 裕固 保安 塔吉克 达斡尔 鄂温克 鄂伦春 各"
           " 哈萨克 维吾尔 柯尔克孜 锡伯").replace(" ", "|")
RANKS = [f"(({PEOPLES})族?)+自治[区州县旗]", "特别行政区|自治[区州县旗]|街道|地区", "[省市县区州盟旗镇乡村]"]
OWNER = re.compile(r"^(.{1,8}?(省|市|州|盟|县|区|旗|镇|乡|街道))+$")


def answers_of(half):
    with open(ANSWERS[half], encoding="utf-8") as file: return {int(number): entry for number, entry in json.load(file)["articles"].items()}


def forms(answer): return [plain(form) for form in answer.split("=")]


def plain(name): return name.replace("(", "（").replace(")", "）").replace(" ", "").removeprefix("中华人民共和国")


def stem(place):
    """`武平县` and `武平` are one, `互助土族自治县` and `互助`; a stem has two characters or more."""
    shorter = (re.sub(f"({rank})$", "", place) for rank in RANKS)
    return next((short for short in shorter if 1 < len(short) < len(place)), place)


def is_same(label, form, kind):
    """Whether a label says what the answer says: names/README.md has the conventions."""
    if label == form: return True
    if kind == "people": return re.sub(r"（.*）$", "", label) == form
    if kind != "places": return False
    if stem(label) == stem(form): return True
    return any(label.endswith(end) and OWNER.match(label[:-len(end)]) for end in {form, stem(form)})


def judge(labels, wanted, also, kind):
    """(right, wrong, missed). Each answer is given once: a second label for it is wrong, for it is a second page of the same."""
    open_answers, right, rest = list(wanted), [], []
    for exact in (True, False):
        for label in (labels if exact else rest[:]):
            match = next((a for a in open_answers if any(plain(label) == f if exact else is_same(plain(label), f, kind) for f in forms(a))), None)
            if match is None:
                if exact: rest.append(label)
                continue
            open_answers.remove(match)
            right.append(label)
            if not exact: rest.remove(label)
    wrong = [label for label in rest if not any(is_same(plain(label), form, kind) for answer in also for form in forms(answer))]
    return right, wrong, open_answers


def score(articles, half, is_shown):
    """Prints a row a kind; figures are over all labels of the half's articles."""
    answers = {number: entry for number, entry in answers_of(half).items() if number in articles}
    totals = {kind: [0, 0, 0] for kind in ASKED}
    for number, entry in answers.items():
        for kind in ASKED:
            also = entry["also"].get(kind, []) + (["中国", "我国"] if kind == "places" else [])
            results = judge(articles[number][KINDS[kind]], entry[kind], also, kind)
            for place, names in enumerate(results): totals[kind][place] += len(names)
            if is_shown and (results[1] or results[2]):
                print(f"  {number} {kind}: " + " ".join(["+" + name for name in results[1]] + ["−" + name for name in results[2]]))
    for kind, (right, wrong, missed) in totals.items():
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        print(f"{half:9} {kind:14} {precision:9.3f} {recall:9.3f} {right:7} {wrong:7} {missed:7}  {beside(GOALS[kind], (precision, recall))}")


def made_site(folder, count, seed):
    """An archive of `count` articles of the corpus with all that are asked about, and what the program makes of it."""
    corpus = read_corpus(CORPUS)
    os.makedirs(folder + "/seeds")
    for number in drawn(len(corpus), count, seed, sorted(number for half in ANSWERS for number in answers_of(half))):
        write_article(corpus[number], f"{folder}/seeds/{name_of(number)}")
    return build(folder + "/seeds", folder + "/public")


def print_tables(articles, halves, is_shown):
    print(f"\nnames in news read by hand, without authority file, in an archive of {len(articles)} articles")
    print(f"{'':9} {'':14} precision    recall   right   wrong  missed  goal")
    for half in halves: score(articles, half, is_shown)
    for half in halves:
        members = of_half(articles, half).values()
        share = sum(bool(article["tags"]) for article in members) / max(1, len(members))
        print(f"{half:9} articles with a topic {share:.3f}  {beside([TOPIC_GOAL], [share])}")
    if "held-out" in halves: names_precision.print_table(articles, "held-out")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("public", nargs="?")
    parser.add_argument("--half", choices=["dev", "held-out", "both"], default="both")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    halves = ["dev", "held-out"] if options.half == "both" else [options.half]
    if options.public: return print_tables(read_site(options.public), halves, options.show)
    if not os.path.exists(CORPUS): return print("names in news: left out, ../shared has no corpus here")
    with tempfile.TemporaryDirectory() as folder: print_tables(made_site(folder, options.articles, options.seed), halves, options.show)


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Makes an archive of any size out of the five pages in seeds/, for measuring.

usage: make_archive.py OUT_DIR --articles N [--seed S]

Writes OUT_DIR/YYYY/YYYY-MM-DD_A01.txt …, six articles a page: paragraphs of the seeds, shuffled and with some of their
numbers changed, so that no two articles are the same. The same N and seed give the same bytes.
"""
import argparse, datetime, os, random, re

SEEDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "seeds")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"


def pieces():
    """The seeds' blocks: long ones serve as paragraphs, short ones as headlines."""
    long, short = [], []
    for name in sorted(os.listdir(SEEDS)):
        if not name.endswith(".txt"): continue
        with open(os.path.join(SEEDS, name), encoding="utf-8") as file:
            for block in re.split(r"\n\s*\n", file.read()):
                text = "".join(line.strip() for line in block.split("\n"))
                text = re.sub(r"^本报讯 *|(记者|通讯员) .*$", "", text)
                if len(text) > 60 and text.endswith("。"): long.append(text)
                elif 10 <= len(text) <= 30 and not text.endswith("。"): short.append(text)
    return long, short


def wrap(text, width):
    """Lines of `width` full-width cells, the first two shorter; a closing mark hangs."""
    lines, start, used, room = [], 0, 0.0, width - 2
    for index, char in enumerate(text):
        cell = 0.5 if char < "\x80" else 1.0
        if used + cell > room and char not in "，。、；：？！”’）》】,.;:?!)":
            lines.append(text[start:index])
            start, used, room = index, 0.0, width
        used += cell
    return "\n".join(lines + [text[start:]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    long, short = pieces()
    made, day, page = 0, datetime.date(2004, 1, 1), 0
    while made < options.articles:
        blocks, width = [], rng.choice((15, 16, 17, 18, 19, 20))
        for _ in range(min(6, options.articles - made)):
            made += 1
            body = [re.sub(r"\d+", lambda m: str(rng.randint(1, 99)), rng.choice(long)) for _ in range(rng.randint(3, 7))]
            body[0] = f"本报讯 {day.month}月{day.day}日，" + body[0]
            text = "\n\n".join(wrap(paragraph, width) for paragraph in body)
            text += "\n记者 " + rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)
            blocks += [rng.choice(short), text]
        folder = os.path.join(options.out, str(day.year))
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{day.isoformat()}_A01.txt", "w", encoding="utf-8") as file:
            file.write("\n\n".join(blocks) + "\n")
        page, day = page + 1, day + datetime.timedelta(days=1)
    print(made, "articles on", page, "pages")


main()

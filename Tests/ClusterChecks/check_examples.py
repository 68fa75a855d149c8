#!/usr/bin/env python3
"""Whether the commands of docs/records.md do what stands there: runs them on the five pages of seeds/, and fails where they do not.

However the pages are cut into parts, their readings are the same; what is kept of them the build takes; jq finds each article.
"""
import glob, os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")


def examples():
    """The commands, a text for each run of lines. Those for a cluster check_cluster.py has."""
    with open(os.path.join(ROOT, "docs", "records.md"), encoding="utf-8") as file: text = file.read().split("\n## Lines")[0]
    runs = re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
    return [run for run in runs if not re.search("─|distributed/", run)]


def main():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(ROOT, "seeds"), os.path.join(folder, "seeds"))
        os.mkdir(os.path.join(folder, "bin"))
        os.symlink(PROGRAM, os.path.join(folder, "bin", "broadsheet"))
        surroundings = {**os.environ, "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"]}
        run = lambda script: subprocess.run(["sh", "-ec", script], cwd=folder, env=surroundings, check=True, capture_output=True, text=True).stdout

        def readings(pattern):
            lines = [line for name in glob.glob(os.path.join(folder, pattern)) for line in open(name, encoding="utf-8")]
            for name in glob.glob(os.path.join(folder, pattern)): os.remove(name)
            return sorted(lines)

        one_by_one, parallel, split, jq = examples()
        run(one_by_one)
        whole = readings("readings.jsonl")
        if len(whole) < 5 or not os.path.exists(os.path.join(folder, "public", "index.html")): sys.exit("the first example gives no site")
        os.remove(os.path.join(folder, "rarity.jsonl"))
        run(parallel)
        parts = readings("readings.jsonl")
        run(split)
        if not parts == readings("part.??.read") == whole: sys.exit("in parts other readings come out")
        with open(os.path.join(folder, "readings.jsonl"), "w", encoding="utf-8") as file: file.writelines(whole)
        titles, faults = [run(command).splitlines() for command in jq.splitlines()]
        articles = len(open(os.path.join(folder, "public", "data", "articles.jsonl"), encoding="utf-8").readlines())
        if len(titles) < articles or faults: sys.exit(f"jq finds {len(titles)} articles of {articles}, and {len(faults)} faults")
    print("the examples of docs/records.md do what they say")


if __name__ == "__main__": main()

#!/usr/bin/env python3
"""Whether a site whose pages Spark's workers read is the one that one machine makes, file by file; fails where it is not.

usage: check_cluster.py [--articles N]

In several numbers of parts, where a task fails and is tried again, and where a worker is killed. That sites can differ is seen by one of a
page less.
"""
import argparse, hashlib, os, shutil, subprocess, sys, tempfile, types

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")
sys.path.insert(0, os.path.join(ROOT, "distributed"))
import build

# Reads its part of the pages only once nobody asks for trouble any more: whoever removes the file, of all tasks one, is in trouble.
TROUBLED = """#!/bin/sh
if [ "$2" = read ] && rm {folder}/fail 2>/dev/null; then head -c 99999 >/dev/null; exit 1; fi
if [ "$2" = read ] && rm {folder}/kill 2>/dev/null; then kill -9 $PPID; exit 1; fi
exec {program} "$@"
"""


def sums(site):
    """The digest of each file of a site, by its path."""
    files = [os.path.join(place, name) for place, _, names in os.walk(site) for name in names]
    digest = lambda path: hashlib.sha256(open(path, "rb").read()).hexdigest()
    return {os.path.relpath(path, site): digest(path) for path in files}


def build_site(output, source, *more):
    subprocess.run([PROGRAM, "build", "--quiet", "--source", source, "--output", output, *more], check=True)
    return sums(output)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1200)
    articles = parser.parse_args().articles
    folder = tempfile.mkdtemp()
    source = os.path.join(folder, "seeds")
    subprocess.run([sys.executable, os.path.join(ROOT, "benchmarks", "make_archive.py"), source, "--articles", str(articles)],
                   check=True, stdout=subprocess.DEVNULL)
    length = sum(os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(source) for name in names)
    whole = build_site(os.path.join(folder, "whole"), source, "--no-cache")
    troubled = os.path.join(folder, "troubled")
    with open(troubled, "w") as file: file.write(TROUBLED.format(folder=folder, program=PROGRAM))
    os.chmod(troubled, 0o755)
    context = build.SparkContext(conf=build.SparkConf().setMaster("local[2,4]").set("spark.ui.enabled", "false"))
    context.addPyFile(build.__file__)
    context.setLogLevel("OFF")
    build.send_program(context, troubled, folder)
    wrong = 0
    cases = [("1 part", 1, None), ("4 parts", 4, None), ("37 parts", 37, None), ("a task that fails", 4, "fail"),
             ("a worker that is killed", 4, "kill")]
    for number, (case, parts, trouble) in enumerate(cases):
        output = os.path.join(folder, "site")
        if trouble: open(os.path.join(folder, trouble), "w").close()
        options = types.SimpleNamespace(source=source, output=output, program=PROGRAM, partitions=parts)
        build.kept_readings(context, options, os.path.join(folder, f"rarity-{number}.jsonl"))
        # A reading has about half of its page's bytes and more; what becomes of it then FilterTests looks at.
        kept = os.path.getsize(os.path.join(folder, ".broadsheet", "site.readings")) > length / 2
        same = build_site(output, source) == whole
        met = not trouble or not os.path.exists(os.path.join(folder, trouble))
        print(f"{case}: {'the same site' if same else 'ANOTHER SITE'}" + ("" if kept else ", and NOTHING KEPT")
              + ("" if met else ", and NOBODY MET THE TROUBLE"), flush=True)
        wrong += not (same and kept and met)
        shutil.rmtree(output), shutil.rmtree(os.path.join(folder, ".broadsheet")), os.remove(os.path.join(folder, ".site.manifest"))
    context.stop()
    os.remove(next(os.path.join(place, name) for place, _, names in os.walk(source) for name in names))
    if build_site(os.path.join(folder, "less"), source, "--no-cache") == whole: sys.exit("a page less makes the same site")
    shutil.rmtree(folder)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__": main()

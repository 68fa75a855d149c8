#!/usr/bin/env python3
"""Whether a site whose pages Spark's workers read is the one that one machine makes, file by file; fails where it is not.

usage: check_cluster.py [--articles N]

In several numbers of parts, where a task fails and is tried again, where a worker is killed, where a page ends the program: that one is
left to the build, and where a run was broken off. That sites can differ is seen by one of a page less. And what build.py says where something is missing.
"""
import argparse, hashlib, io, os, shutil, subprocess, sys, tempfile, types

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "release", "broadsheet")
sys.path.insert(0, os.path.join(ROOT, "distributed"))
import build

# Reads its part of the pages only once nobody asks for trouble any more: whoever removes the file, of all tasks one, is in trouble.
TROUBLED = """#!/bin/sh
if [ -e {folder}/no-$2 ]; then cat >/dev/null; exit 1; fi
if [ "$2" = read ] && rm {folder}/fail 2>/dev/null; then head -c 99999 >/dev/null; exit 1; fi
if [ "$2" = read ] && rm {folder}/kill 2>/dev/null; then kill -9 $PPID; exit 1; fi
if [ "$2" = read ] && [ -e {folder}/crash ]; then
    pages=$(mktemp -p {folder})
    cat > $pages
    if grep -q '"source":"{page}"' $pages; then kill -SEGV $$; fi
    exec {program} "$@" < $pages
fi
exec {program} "$@"
"""

# What build.py is given, in which surroundings, and what it says.
MISTAKES = [
    ("no Java", {"PATH": "/nowhere", "JAVA_HOME": "/nowhere"}, ["--program", PROGRAM], "there is no Java: Spark 4 wants version 17"),
    ("no program", {}, ["--program", "/nowhere/broadsheet"], "there is no program /nowhere/broadsheet"),
    ("a program that cannot be run", {}, ["--program", "{folder}/text"], "broadsheet does not run on this machine: Exec format error"),
    ("a program whose libraries are missing", {}, ["--program", "{folder}/unlinked"], "status 127: libyaml-0.so.2: cannot open"),
    ("no pages", {}, ["--program", PROGRAM, "--source", "/nowhere"], "there is no folder /nowhere"),
    ("another Spark", {"PYTHONPATH": "{folder}/old"}, ["--program", PROGRAM], "Spark 4 is wanted, and this is 3.5.1"),
    ("no Spark", {"PYTHONPATH": "{folder}/none"}, ["--program", PROGRAM], "there is no PySpark"),
]


def prepare_mistakes(folder):
    def write(name, text):
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "w") as file: file.write(text)
        os.chmod(os.path.join(folder, name), 0o755)
    write("text", "\0")
    write("unlinked", "#!/bin/sh\necho libyaml-0.so.2: cannot open shared object file >&2; exit 127\n")
    write("none/pyspark.py", "raise ImportError\n")
    names = "SparkConf = SparkContext = SparkFiles = StorageLevel = TaskContext = None\n"
    write("old/pyspark/__init__.py", "__version__ = '3.5.1'\n" + names)


def mistakes(folder, source):
    """The cases in which build.py said something else."""
    prepare_mistakes(folder)
    for case, surroundings, words, expected in MISTAKES:
        surroundings = {name: value.format(folder=folder) for name, value in surroundings.items()}
        words = [word.format(folder=folder) for word in words]
        outcome = subprocess.run(
            [sys.executable, build.__file__, "--source", source, "--output", os.path.join(folder, "site"), "--master", "local[1]", *words],
            env={**os.environ, **surroundings}, capture_output=True, text=True)
        said = outcome.stderr.strip().splitlines()[-1:]
        right = outcome.returncode == 1 and said and said[0].startswith("build.py: ") and expected in said[0]
        print(f"{case}: {'is told' if right else 'IS TOLD AS ' + outcome.stderr[-2000:]}", flush=True)
        if not right: yield case


def sums(site):
    """The digest of each file of a site, by its path."""
    files = [os.path.join(place, name) for place, _, names in os.walk(site) for name in names]
    digest = lambda path: hashlib.sha256(open(path, "rb").read()).hexdigest()
    return {os.path.relpath(path, site): digest(path) for path in files}


def build_site(output, source, *more):
    subprocess.run([PROGRAM, "build", "--quiet", "--source", source, "--output", output, *more], check=True)
    return sums(output)


def keeps(folder, source):
    """Whether readings wait for the build. One has about half of its page's bytes and more; what becomes of it then FilterTests looks at."""
    length = sum(os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(source) for name in names)
    return os.path.getsize(os.path.join(folder, ".broadsheet", "site.readings")) > length / 2


def checkpoint_faults(folder, source, whole, read):
    """What is wrong with a run that takes up what others have done. Of a step that is refused nothing is done."""
    def refused(*steps):
        for step in ("load", "scan", "read"):
            path = os.path.join(folder, "no-" + step)
            if step in steps: open(path, "w").close()
            elif os.path.exists(path): os.remove(path)

    def ends(*steps):
        refused(*steps)
        try: read(4, os.path.join(folder, "checkpoint"))
        except build.Py4JJavaError: return False
        return True

    if ends("read"): yield "a run that is broken off ends well"
    if not ends("load", "scan"): yield "what was done before it was broken off is done again"
    elif not keeps(folder, source): yield "what was broken off passes for all"
    elif build_site(os.path.join(folder, "site"), source) != whole: yield "another site"
    if not ends("load", "scan", "read"): yield "what was done is done again"
    page = os.path.join(source, next(iter(build.names_of_pages(source))))
    os.utime(page, ns=(0, 0))
    if ends("load"): yield "a page that was touched is not loaded again"
    refused()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1200)
    articles = parser.parse_args().articles
    folder = tempfile.mkdtemp()
    source = os.path.join(folder, "seeds")
    subprocess.run([sys.executable, os.path.join(ROOT, "benchmarks", "make_archive.py"), source, "--articles", str(articles)],
                   check=True, stdout=subprocess.DEVNULL)
    whole = build_site(os.path.join(folder, "whole"), source, "--no-cache")
    troubled = os.path.join(folder, "broadsheet")
    page = sorted(build.names_of_pages(source))[articles // 20]
    with open(troubled, "w") as file: file.write(TROUBLED.format(folder=folder, program=PROGRAM, page=page))
    os.chmod(troubled, 0o755)
    context = build.SparkContext(conf=build.configured("local[2,4]").set("spark.ui.showConsoleProgress", "false"))
    context.addPyFile(build.__file__)
    context.setLogLevel("OFF")
    context.addFile(troubled)
    wrong = 0
    cases = [("1 part", 1, None), ("4 parts", 4, None), ("37 parts", 37, None), ("a task that fails", 4, "fail"),
             ("a worker that is killed", 4, "kill"), ("a page that ends the program", 4, "crash")]
    output = os.path.join(folder, "site")

    def read(parts, checkpoint=None):
        """Has the pages read; gives what was told."""
        options = types.SimpleNamespace(source=source, output=output, program=PROGRAM, partitions=parts, checkpoint=checkpoint)
        told = io.BytesIO()
        build.kept_readings(context, options, tempfile.NamedTemporaryFile(dir=folder, delete=False).name, told)
        return told.getvalue()

    for case, parts, trouble in cases:
        if trouble: open(os.path.join(folder, trouble), "w").close()
        told = read(parts)
        kept = keeps(folder, source)
        same = build_site(output, source) == whole
        met = not trouble or not os.path.exists(os.path.join(folder, trouble))
        if trouble == "crash":
            os.remove(os.path.join(folder, trouble))
            met = told.count(b"\n") == 1 and f'"{page}"'.encode() in told
        print(f"{case}: {'the same site' if same else 'ANOTHER SITE'}" + ("" if kept else ", and NOTHING KEPT")
              + ("" if met else ", and NOBODY MET THE TROUBLE"), flush=True)
        wrong += not (same and kept and met)
        shutil.rmtree(output), shutil.rmtree(os.path.join(folder, ".broadsheet")), os.remove(os.path.join(folder, ".site.manifest"))
    faults = list(checkpoint_faults(folder, source, whole, read))
    print("a run that takes up another's checkpoint: " + (", ".join(faults).upper() or "the same site"), flush=True)
    wrong += len(faults)
    context.stop()
    wrong += len(list(mistakes(folder, source)))
    os.remove(next(os.path.join(place, name) for place, _, names in os.walk(source) for name in names))
    if build_site(os.path.join(folder, "less"), source, "--no-cache") == whole: sys.exit("a page less makes the same site")
    shutil.rmtree(folder)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__": main()

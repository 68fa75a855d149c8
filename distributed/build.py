#!/usr/bin/env python3
"""Builds a site whose pages are read by the executors of Apache Spark: the very bytes that `broadsheet build` gives.

usage: build.py [--source FOLDER] [--output FOLDER] [--program FILE] [--partitions N] [--checkpoint FOLDER] [--master URL] [-- OPTION …]

--source FOLDER   the pages, under the same path on the driver and on every worker (default: seeds)
--output FOLDER   the site, on the driver (default: public)
--program FILE    broadsheet, which is sent to the workers (default: the one in PATH)
--partitions N    into how many tasks the pages are cut (default: one for each 1,000, and one for each core)
--checkpoint FOLDER  under the same path everywhere: what tasks have done, for a run that takes up where this one was broken off
--master URL      of the cluster, where spark-submit does not say it: local[2,4] has two workers and tries four times
-- OPTION …       for `broadsheet build` and, of them, --base-url and the like

The executors load and read pages (`broadsheet filter`, docs/records.md); the driver keeps what they read and builds. Spark hands out the
work, tries again what failed, and moves the records; nothing that it does twice, late or in another order is seen in the site.
"""
import argparse, contextlib, hashlib, io, json, os, re, shutil, subprocess, sys, tempfile, threading

try:
    import pyspark
    from py4j.protocol import Py4JJavaError
    from pyspark import SparkConf, SparkContext, SparkFiles, StorageLevel, TaskContext
except ImportError: sys.exit("build.py: there is no PySpark: pip install pyspark==4.0.1, or run this with spark-submit")

PAGES = (".txt", ".pdf", ".xml", ".hocr")
# Read in less than a second where they are text, and in minutes where they are PDFs; so many records are 17 MB.
PAGES_OF_A_TASK = 1000
# Records pass through Python and Java in blocks, for neither needs to know where one ends: in bytes.
BLOCK = 1 << 20
# So many tables of counts are added up by one task, or by the driver: each has about half a megabyte.
TABLES_OF_A_TASK = 32
# Java hands blocks on here and runs for no long time: to compile its own code twice, and to clean up on all cores, costs more than it brings.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


class FilterError(Exception):
    """A step that did not end well, with what it told; Spark shows it, and tries again."""
    def __init__(self, message, signal=0):
        super().__init__(message)
        self.signal = signal


def through(step, blocks):
    """What comes out of one `broadsheet filter` that these blocks of lines go into, in blocks."""
    try:
        process = subprocess.Popen(step, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except OSError as error: raise FilterError(f"{step[0]} does not run on this machine: {error.strerror}")
    told = []

    def feed():
        try:
            for block in blocks: process.stdin.write(block)
        except BrokenPipeError: pass  # Its status tells why.
        except Exception as error:
            # Half of the input must not be taken for all of it.
            told.append(str(error).encode())
            process.kill()
        with contextlib.suppress(BrokenPipeError): process.stdin.close()

    feeding = threading.Thread(target=feed, daemon=True)
    listening = threading.Thread(target=lambda: told.append(process.stderr.read()), daemon=True)
    feeding.start(), listening.start()
    while block := process.stdout.read(BLOCK): yield block
    feeding.join(), listening.join()
    if process.wait() != 0:
        told = b"".join(told).decode(errors="replace").strip()
        raise FilterError(f"{' '.join(step)}: status {process.returncode}: {told}", signal=max(0, -process.returncode))


def carefully(step, lines):
    """The same of lines of which each may end the program: of those that do a fault."""
    try: return list(through(step, lines))
    except FilterError as error:
        if not error.signal: raise
        half = len(lines) // 2
        if half: return carefully(step, lines[:half]) + carefully(step, lines[half:])
        page = lines[0].decode(errors="replace").rstrip("\n") if step[2] == "load" else json.loads(lines[0]).get("source")
        if page is None: raise  # A record of no page.
        record = {"record": "fault", "version": 1, "severity": "warning", "path": page, "hint": "the build reads this page itself",
                  "message": f"the program that read this page was ended by signal {error.signal}"}
        return [json.dumps(record, ensure_ascii=False).encode() + b"\n"]


def once(folder, step, blocks):
    """The same as `through`, from the checkpoint where a task has done it before; else it is put there, whole or not at all."""
    blocks = list(blocks)
    asked = hashlib.sha256(b"".join(blocks) + str(shutil.which("pdftotext")).encode())  # Where it is missing, no PDF is read.
    # Of the program and of the counts it matters what they hold, wherever they lie; of pages their length and time.
    for word in step: asked.update(open(word, "rb").read() if os.path.isabs(word) and os.path.isfile(word) else word.encode() + b"\n")
    for name in io.BytesIO(b"".join(blocks)) if step[2] == "load" else ():
        stamp = os.stat(os.path.join(os.fsencode(step[4]), name.rstrip(b"\n")))
        asked.update(b"%d %d\n" % (stamp.st_size, stamp.st_mtime_ns))
    path = os.path.join(folder, asked.hexdigest())
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as place:
            with open(os.path.join(place, "blocks"), "wb") as file: file.writelines(through(step, blocks))
            os.replace(file.name, path)
    with open(path, "rb") as file: yield from iter(lambda: file.read(BLOCK), b"")


def on_workers(blocks, *words, side_files=(), checkpoint=None):
    """What comes out of a step, which each task does for its part. A record may go on in the next block of its part."""
    def run(blocks):
        # Spark has Python look all archives of modules through again before each task, a tenth of a second long; by now all are loaded.
        for path in [path for path in sys.path_importer_cache if ".zip" in path]: del sys.path_importer_cache[path]
        program = SparkFiles.get("broadsheet")
        os.chmod(program, 0o755)
        step = [program, "filter", *words, *(word for option, name in side_files for word in (option, SparkFiles.get(name)))]
        # A table goes whole to others. What a page gives does not depend on those beside it: where a task fails, they need not be lost.
        is_table, is_first = words[0] in ("scan", "merge"), TaskContext.get().attemptNumber() == 0
        if not is_table and not is_first: return carefully(step, list(io.BytesIO(b"".join(blocks))))
        made = once(checkpoint, step, blocks) if checkpoint and is_first else through(step, blocks)
        return [b"".join(made)] if is_table else made
    return blocks.mapPartitions(run)


def names_of_pages(source):
    """The files of pages, in an order that does not depend on the file system."""
    for folder, folders, names in os.walk(source, followlinks=True):
        folders.sort()
        for name in sorted(names):
            if name.endswith(PAGES) and not name.startswith("."): yield os.path.relpath(os.path.join(folder, name), source)


def rarity_of(pages, program, checkpoint):
    """The counts of all pages in one record: those of parts added up, and the sums added up again."""
    counts = on_workers(pages, "scan", checkpoint=checkpoint)
    while (parts := counts.getNumPartitions()) > TABLES_OF_A_TASK:
        counts = on_workers(counts.coalesce(-(-parts // TABLES_OF_A_TASK), shuffle=True), "merge")
    records = b"".join(through([program, "filter", "merge"], counts.collect()))
    return [line for line in records.splitlines(True) if line.startswith(b'{"record":"rarity"')][0]


def kept_readings(context, options, rarity_file, told=sys.stderr.buffer):
    """Has the executors read all pages, and keeps what they read for the build. What is wrong with pages is told."""
    names = list(names_of_pages(options.source))
    parts = options.partitions or max(-(-len(names) // PAGES_OF_A_TASK), context.defaultParallelism)
    lines = context.parallelize(names, parts).mapPartitions(lambda names: [b"".join(os.fsencode(name) + b"\n" for name in names)])
    # Twice asked for, and loaded once: on the workers' disks, where a lost part is loaded again.
    pages = on_workers(lines, "load", "--source", os.path.abspath(options.source), checkpoint=options.checkpoint).persist(StorageLevel.DISK_ONLY)
    with open(rarity_file, "wb") as file: file.write(rarity_of(pages, options.program, options.checkpoint))
    context.addFile(rarity_file)
    readings = on_workers(pages, "read", side_files=[("--rarity", os.path.basename(rarity_file))], checkpoint=options.checkpoint)
    readings.persist(StorageLevel.DISK_ONLY).count()
    keep = [options.program, "filter", "keep", "--rarity", rarity_file, "--output", options.output]
    # A part after the other: the driver holds one.
    for faults in through(keep, readings.toLocalIterator()): told.write(faults)


def parsed_options():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    defaults = {"source": "seeds", "output": "public", "program": shutil.which("broadsheet"), "checkpoint": None, "master": None}
    for name, default in defaults.items(): parser.add_argument("--" + name, default=default)
    parser.add_argument("--partitions", type=int)
    parser.add_argument("build", nargs="*")
    options = parser.parse_args()
    if not options.program or not os.access(options.program, os.X_OK):
        sys.exit(f"build.py: there is no program {options.program or 'broadsheet'}; --program FILE names it")
    if not os.path.isdir(options.source): sys.exit(f"build.py: there is no folder {options.source}")
    if options.checkpoint: options.checkpoint = os.path.abspath(options.checkpoint)
    return options


def configured(master):
    conf = SparkConf().setAppName("broadsheet")
    for of in ("driver", "executor"): conf.setIfMissing(f"spark.{of}.extraJavaOptions", JAVA)
    if master: conf.setMaster(master)
    if (master or "").startswith("local"): conf.setIfMissing("spark.ui.enabled", "false")
    return conf


def started(master):
    """Spark, where what it needs is there. Under spark-submit it has started already."""
    if not pyspark.__version__.startswith("4."): sys.exit(f"build.py: Spark 4 is wanted, and this is {pyspark.__version__}")
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    if "PYSPARK_GATEWAY_PORT" not in os.environ and not shutil.which(java):
        sys.exit("build.py: there is no Java: Spark 4 wants version 17 or later (openjdk-17-jre-headless), in PATH or in JAVA_HOME")
    return SparkContext(conf=configured(master))


def main():
    options = parsed_options()
    context = started(options.master)
    try:
        with tempfile.TemporaryDirectory() as folder:
            context.addFile(shutil.copy(options.program, os.path.join(folder, "broadsheet")))  # As workers ask for it.
            kept_readings(context, options, os.path.join(folder, "rarity.jsonl"))
    except (Py4JJavaError, FilterError) as error:
        # What a step told, out of all that Spark tells of a task that failed.
        told = re.search(r"FilterError: (.*?)\n\s*\n", str(error) + "\n\n", re.DOTALL)
        sys.exit(f"build.py: {told[1] if told else error}")
    finally:
        context.stop()
    # In this program's place: Java ends when it does, and leaves its memory to the build.
    sys.stderr.flush()
    os.execv(options.program, [options.program, "build", "--source", options.source, "--output", options.output, *options.build])


if __name__ == "__main__": main()

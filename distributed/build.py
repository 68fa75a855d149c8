#!/usr/bin/env python3
"""Builds a site whose pages are read by the executors of Apache Spark: the very bytes that `broadsheet build` gives.

usage: build.py [--source FOLDER] [--output FOLDER] [--program FILE] [--partitions N] [--master URL] [-- OPTION …]

--source FOLDER   the pages, under the same path on the driver and on every worker (default: seeds)
--output FOLDER   the site, on the driver (default: public)
--program FILE    broadsheet, which is sent to the workers (default: the one in PATH)
--partitions N    into how many tasks the pages are cut (default: one for each 250)
--master URL      of the cluster, where spark-submit does not say it: local[2,4] has two workers and tries four times
-- OPTION …       for `broadsheet build` and, of them, --base-url and the like

The executors load and read pages (`broadsheet filter`, docs/records.md); the driver keeps what they read and builds. Spark hands out the
work, tries again what failed, and moves the records; nothing that it does twice, late or in another order is seen in the site.
"""
import argparse, os, shutil, subprocess, sys, tempfile, threading

from pyspark import SparkConf, SparkContext, SparkFiles, StorageLevel

PAGES = (".txt", ".pdf", ".xml", ".hocr")
PAGES_OF_A_TASK = 250
# So many tables of counts are added up by one task: each has about half a megabyte.
TABLES_OF_A_TASK = 32


class FilterError(Exception):
    """A step that did not end well, with what it told; Spark shows it, and tries again."""


def through(step, lines):
    """The lines that come out of one `broadsheet filter` that these lines go into."""
    process = subprocess.Popen(step, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = []

    def feed():
        try:
            for line in lines: process.stdin.write(line.encode() + b"\n")
        except BrokenPipeError:
            pass  # Its status tells why.
        except Exception as error:
            # Half of the input must not be taken for all of it.
            told.append(str(error).encode())
            process.kill()
        try: process.stdin.close()
        except BrokenPipeError: pass

    feeding = threading.Thread(target=feed, daemon=True)
    listening = threading.Thread(target=lambda: told.append(process.stderr.read()), daemon=True)
    feeding.start(), listening.start()
    for line in process.stdout: yield line.decode().rstrip("\n")
    feeding.join(), listening.join()
    if process.wait() != 0:
        raise FilterError(f"{' '.join(step)}: status {process.returncode}\n" + b"".join(told).decode(errors="replace"))


def on_workers(records, *words, side_files=()):
    """The records that come out of a step, which each task does for its part."""
    def run(lines):
        program = SparkFiles.get("broadsheet")
        os.chmod(program, 0o755)
        options = [word for option, name in side_files for word in (option, SparkFiles.get(name))]
        return through([program, "filter", *words, *options], lines)
    return records.mapPartitions(run)


def send_program(context, program, folder):
    """Sends the program to the workers, under the name that they ask for."""
    context.addFile(shutil.copy(program, os.path.join(folder, "broadsheet")))


def names_of_pages(source):
    """The files of pages, in an order that does not depend on the file system."""
    for folder, folders, names in os.walk(source, followlinks=True):
        folders.sort()
        for name in sorted(names):
            if name.endswith(PAGES) and not name.startswith("."): yield os.path.relpath(os.path.join(folder, name), source)


def rarity_of(pages):
    """The counts of all pages in one record: those of parts added up, and the sums added up again."""
    counts = on_workers(pages, "scan")
    while (parts := counts.getNumPartitions()) > 1:
        counts = on_workers(counts.coalesce(-(-parts // TABLES_OF_A_TASK), shuffle=True), "merge")
    return [line for line in counts.collect() if line.startswith('{"record":"rarity"')][0]


def kept_readings(context, options, rarity_file):
    """Has the executors read all pages, and keeps what they read for the build."""
    names = list(names_of_pages(options.source))
    parts = options.partitions or -(-len(names) // PAGES_OF_A_TASK) or 1
    # Twice asked for, and loaded once: on the workers' disks, where a lost part is loaded again.
    pages = on_workers(context.parallelize(names, parts), "load", "--source", options.source).persist(StorageLevel.DISK_ONLY)
    with open(rarity_file, "w", encoding="utf-8") as file: file.write(rarity_of(pages) + "\n")
    context.addFile(rarity_file)
    readings = on_workers(pages, "read", side_files=[("--rarity", os.path.basename(rarity_file))])
    readings.persist(StorageLevel.DISK_ONLY).count()
    keep = [options.program, "filter", "keep", "--rarity", rarity_file, "--output", options.output]
    # A part after the other: the driver holds one.
    for fault in through(keep, readings.toLocalIterator()): print(fault, file=sys.stderr)


def parsed_options():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("--source", default="seeds")
    parser.add_argument("--output", default="public")
    parser.add_argument("--program", default=shutil.which("broadsheet"))
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--master")
    parser.add_argument("build", nargs="*")
    options = parser.parse_args()
    if not options.program or not os.access(options.program, os.X_OK):
        sys.exit(f"build.py: there is no program {options.program or 'broadsheet'}; --program FILE names it")
    if not os.path.isdir(options.source): sys.exit(f"build.py: there is no folder {options.source}")
    options.source = os.path.abspath(options.source)
    return options


def main():
    options = parsed_options()
    conf = SparkConf().setAppName("broadsheet")
    if options.master: conf.setMaster(options.master)
    context = SparkContext(conf=conf)
    try:
        with tempfile.TemporaryDirectory() as folder:
            send_program(context, options.program, folder)
            kept_readings(context, options, os.path.join(folder, "rarity.jsonl"))
    finally:
        context.stop()
    words = [options.program, "build", "--source", options.source, "--output", options.output, *options.build]
    sys.exit(subprocess.run(words).returncode)


if __name__ == "__main__": main()

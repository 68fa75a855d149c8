#!/usr/bin/env python3
"""What a build costs whose pages are PDFs: the first one, and one with nothing changed.

usage: bench_pdf.py [FOLDER] [--pages N] [--pictures]

FOLDER holds PDFs of one page (default: those of the tests); they are copied under as many days as it takes, each copy with a line at its
end that makes it another file, so that none is found by what another one held. Without --pictures no picture is made. That no PDF is read
again is not only timed: the second build finds no `pdftotext`, and would tell of a PDF that it wanted to read.
"""
import argparse, datetime, os, resource, subprocess, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("BROADSHEET", ROOT + "/.build/release/broadsheet")


def make_archive(pdfs, count, has_pictures, seeds):
    os.makedirs(seeds)
    if not has_pictures:
        with open(seeds + "/archive.yml", "w") as file: file.write("pictures: off\n")
    day = datetime.date(2020, 1, 1)
    for number in range(count):
        with open(pdfs[number % len(pdfs)], "rb") as file: content = file.read()
        name = f"{day + datetime.timedelta(number // 8)}_A{number % 8 + 1:02}.pdf"
        with open(f"{seeds}/{name}", "wb") as file: file.write(content + b"\n%% %d\n" % number)


def build(folder, what, path=None):
    environment = {**os.environ, "PATH": path} if path else os.environ
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([PROGRAM, "build", "--quiet", "--source", folder + "/seeds", "--output", folder + "/public"], env=environment, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what:34} {time.monotonic() - start:8.2f} s {used:8.2f} s of the processor", flush=True)
    if "not read" in done.stderr: raise SystemExit("a PDF was to be read again:\n" + done.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=ROOT + "/Tests/BuildTests/PrintedPages")
    parser.add_argument("--pages", type=int, default=1667)
    parser.add_argument("--pictures", action="store_true")
    options = parser.parse_args()
    pdfs = sorted(os.path.join(options.folder, name) for name in os.listdir(options.folder) if name.endswith(".pdf"))
    with tempfile.TemporaryDirectory() as folder:
        make_archive(pdfs, options.pages, options.pictures, folder + "/seeds")
        build(folder, f"first build of {options.pages} PDFs")
        build(folder, "nothing changed", path="/nowhere")


main()

#!/usr/bin/env python3
"""Writes ALTO of PDFs, with the words and boxes that pdftotext tells: what a digitised page would be were nothing recognised wrong.

usage: alto_of_pdf.py PDF_FOLDER OUT [--unit pixel|mm10|inch1200] [--version 2|3|4]

Each OUT/NAME.xml has all pages of PDF_FOLDER/NAME.pdf. Needs the Debian package poppler-utils.
"""
import argparse, os, subprocess
from xml.sax.saxutils import quoteattr

UNITS = {"pixel": 150 / 72, "mm10": 254 / 72, "inch1200": 1200 / 72}
NAMESPACE = 'xmlns="http://www.loc.gov/standards/alto/ns-v%s#"'


def rows(path):
    """(level, box, text) of each page, block, line and word; lengths in points."""
    table = subprocess.run(["pdftotext", "-tsv", path, "-"], check=True, capture_output=True).stdout.decode()
    for row in table.split("\n")[1:]:
        fields = row.split("\t", 11)
        if len(fields) == 12: yield int(fields[0]), [float(f) for f in fields[6:10]], fields[11].rstrip("\r")


def box(lengths, scale): return 'HPOS="{}" VPOS="{}" WIDTH="{}" HEIGHT="{}"'.format(*(round(n * scale, 1) for n in lengths))


def alto(path, unit, version):
    scale, open_line, open_page = UNITS[unit], False, False
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<alto {NAMESPACE % version}>\n'
    yield f"<Description><MeasurementUnit>{unit}</MeasurementUnit></Description>\n<Layout>\n"
    for level, lengths, text in rows(path):
        if open_line and level < 5: yield "</TextLine></TextBlock>\n"
        if level < 5: open_line = False
        if level == 1:
            if open_page: yield "</PrintSpace></Page>\n"
            width, height = (round(n * scale) for n in lengths[2:])
            yield f'<Page WIDTH="{width}" HEIGHT="{height}"><PrintSpace>\n'
            open_page = True
        elif level == 4: yield f"<TextBlock><TextLine {box(lengths, scale)}>\n"
        elif level == 5: yield f"<String CONTENT={quoteattr(text)} {box(lengths, scale)}/>\n"
        if level == 4: open_line = True
    if open_line: yield "</TextLine></TextBlock>\n"
    yield "</PrintSpace></Page>\n</Layout>\n</alto>\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--unit", choices=UNITS, default="inch1200")
    parser.add_argument("--version", default="4")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    for name in sorted(os.listdir(options.folder)):
        stem, ending = os.path.splitext(name)
        if ending != ".pdf": continue
        with open(f"{options.out}/{stem}.xml", "w", encoding="utf-8") as file:
            file.writelines(alto(f"{options.folder}/{name}", options.unit, options.version))


main()

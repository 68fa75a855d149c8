"""The programs that people dump a PDF's text with. Each gives the text of every page of a file."""
import logging, subprocess


def poppler(*more):
    def read(path):
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", *more, path, "-"], check=True, capture_output=True).stdout.decode()
        return text.split("\f")[:-1]
    return read


def mupdf(path):
    import pymupdf
    with pymupdf.open(path) as document: return [page.get_text() for page in document]


def pypdf_text(path):
    import pypdf
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def pdfminer(path, wanted=None):
    from pdfminer.high_level import extract_text
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    return [extract_text(path, page_numbers=[n]).replace("\f", "") if wanted is None or n in wanted else "" for n in range(page_count(path))]


def page_count(path):
    import pypdf
    return len(pypdf.PdfReader(path).pages)


READERS = {"poppler": poppler(), "poppler-raw": poppler("-raw"), "mupdf": mupdf, "pypdf": pypdf_text, "pdfminer": pdfminer}

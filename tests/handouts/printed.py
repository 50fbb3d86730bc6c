"""Reads a finished handout back: what it says, how it is built, where things stand."""

import io
import itertools
import re
import unicodedata
from functools import cached_property
from typing import NamedTuple

import pdfplumber
import pikepdf

REACH = 18.0
"""Points from the edge that no printer can be trusted to reach."""

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "Do", "sh"}


class Tag(NamedTuple):
    """One element of the structure: what it is, what it says of itself, its content, what is in it."""

    role: str
    attributes: dict[str, str]
    text: str
    inside: list["Tag"]

    def all(self, role=""):
        """This element and all within it, in reading order; those of one role if it is named."""
        found = [self] if role in {"", self.role} else []
        return [*found, *(tag for child in self.inside for tag in child.all(role))]

    @property
    def whole_text(self):
        """What is read aloud of it and of all within it."""
        own = self.attributes.get("/ActualText", self.text)
        return own + "".join(child.whole_text for child in self.inside)


class Printed:
    """One PDF, read with two readers that know nothing of how it was made."""

    def __init__(self, made):
        self.made = made
        self._pdf = pikepdf.open(io.BytesIO(made.pdf))
        self.pages = len(self._pdf.pages)

    @cached_property
    def said(self):
        """What stands on each page: the texts of its lines in the order they were written."""
        return [[text for text, _ in self._lines(page)] for page in self._pdf.pages]

    def says(self, text, page=None):
        """Whether a text stands somewhere, however its lines were broken."""
        pages = self.said if page is None else [self.said[page]]
        return any(bare(text) in bare("".join(lines)) for lines in pages)

    @property
    def boxes_without_glyph(self):
        """Glyph 0 in the text of any page: what a reader shows as an empty box."""
        found = []
        for number, page in enumerate(self._pdf.pages):
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in {"Tj", "TJ"}:
                    parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                    if any(codes[place : place + 2] == b"\0\0" for place in range(0, len(codes), 2)):
                        found.append(number)
        return found

    @property
    def untold(self):
        """Everything painted that is neither content with a place in the structure nor decoration."""
        found = []
        for number, page in enumerate(self._pdf.pages):
            depth = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in {"BDC", "BMC"}:
                    depth.append(str(operands[0]))
                elif name == "EMC":
                    depth.pop()
                elif name in PAINTING and not any(one != "/Span" for one in depth):
                    found.append((number, name))
        return found

    @cached_property
    def structure(self):
        """The tree that a screen reader walks."""
        texts = {}
        for number, page in enumerate(self._pdf.pages):
            for text, mark in self._lines(page):
                texts[number, mark] = texts.get((number, mark), "") + text
        numbers = {page.objgen: number for number, page in enumerate(self._pdf.pages)}
        return self._tag(self._pdf.Root.StructTreeRoot.K[0], texts, numbers)

    @property
    def metadata(self):
        """What the document says about itself."""
        root = self._pdf.Root
        return {
            "title": str(self._pdf.docinfo["/Title"]),
            "author": str(self._pdf.docinfo["/Author"]),
            "made": str(self._pdf.docinfo["/CreationDate"]),
            "language": str(root.Lang),
            "marked": bool(root.MarkInfo.Marked),
            "shows title": bool(root.ViewerPreferences.DisplayDocTitle),
            "xmp": bytes(root.Metadata.read_bytes()).decode(),
        }

    @property
    def faces(self):
        """The names of the typefaces and whether each is embedded."""
        found = {}
        for page in self._pdf.pages:
            for font in page.Resources.get("/Font", {}).values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                found[str(font.BaseFont)] = "/FontFile2" in descriptor or "/FontFile3" in descriptor
        return found

    def size(self):
        """Width and height of the first page in points."""
        box = self._pdf.pages[0].MediaBox
        return float(box[2]), float(box[3])

    def rectangles(self, page=0):
        """The rectangles of a page as pdfplumber sees them."""
        with pdfplumber.open(io.BytesIO(self.made.pdf)) as pdf:
            return pdf.pages[page].rects

    def pictures(self, page=0):
        """The pixel pictures of a page as pdfplumber sees them."""
        with pdfplumber.open(io.BytesIO(self.made.pdf)) as pdf:
            return pdf.pages[page].images

    def faults(self, pages=None):
        """What is wrong with where things stand: beyond the edge, outside its paper, one over another."""
        found = []
        with pdfplumber.open(io.BytesIO(self.made.pdf)) as pdf:
            for number, page in enumerate(pdf.pages[:pages]):
                found += [(number, *fault) for fault in _faults(page)]
        return found

    def _lines(self, page):
        marks, found = [], []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                entries = operands[1] if len(operands) > 1 else {}
                if "/MCID" in entries:
                    marks.append(int(entries["/MCID"]))
                elif "/ActualText" in entries:
                    found.append(
                        (str(entries["/ActualText"]), next((m for m in marks[::-1] if m is not None), None))
                    )
                    marks.append(None)
                else:
                    marks.append(None)
            elif name == "EMC":
                marks.pop()
        return found

    def _tag(self, element, texts, pages):
        text, inside = "", []
        for child in element.get("/K", []):
            if "/MCID" in child:
                text += texts.get((pages[child.Pg.objgen], int(child.MCID)), "")
            else:
                assert child.P.objgen == element.objgen
                inside.append(self._tag(child, texts, pages))
        attributes = {
            key: str(element[key]) for key in ("/Alt", "/ActualText", "/Lang", "/T") if key in element
        }
        return Tag(str(element.S)[1:], attributes, text, inside)


def bare(text):
    """A text without spaces and invisible signs: what remains however lines are broken."""
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"\s+", "", "".join(c for c in text if unicodedata.category(c) != "Cf"))


def _faults(page):
    letters = [c for c in page.chars if not c["text"].isspace()]
    for c in letters:
        right, low = page.width - REACH, page.height - REACH
        if c["x0"] < REACH or c["x1"] > right or c["top"] < REACH or c["bottom"] > low:
            yield "beyond the edge", c["text"], round(c["x0"]), round(c["top"])
    papers = [r for r in page.rects if r["width"] > 60 and r["height"] > 14 and r["width"] < 0.9 * page.width]
    yield from _overlapping([r for r in papers if r["fill"]])
    lines = page.extract_words(x_tolerance=2, keep_blank_chars=True, use_text_flow=True)
    lines = [line for line in lines if line["text"].strip()]
    for line in lines:
        x, y = line["x0"] + 1, (line["top"] + line["bottom"]) / 2
        around = [r for r in papers if r["x0"] <= x <= r["x1"] and r["top"] <= y <= r["bottom"]]
        if any(line["x1"] > r["x1"] + 1 or line["bottom"] > r["bottom"] + 2 for r in around):
            yield "leaves its paper", line["text"][:40]
    for index, one in enumerate(lines):
        for other in lines[index + 1 : index + 30]:
            across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            lower = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
            if across > 3 and down > 0.45 * lower:
                yield "one over another", one["text"][:25], other["text"][:25]


def _overlapping(papers):
    for one, other in itertools.combinations(papers, 2):
        across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
        down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        if across > 1 and down > 1:
            yield "paper over paper", round(one["x0"]), round(one["top"])

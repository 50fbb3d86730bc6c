"""Reads a .docx document: the paragraphs of its text, and its tables that have headings."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

from docx import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from workshop_app.intake import columns
from workshop_app.intake.cells import Cells, Sheet
from workshop_app.intake.package import Package
from workshop_app.intake.refusals import damaged, empty
from workshop_app.intake.settling import settled
from workshop_app.intake.wording import tidy
from workshop_app.words import say

_HEADING = re.compile(r"heading \d|title|subtitle|toc heading|toc \d|caption|table of figures", re.IGNORECASE)
_NEW_LINE = re.compile(r"\n(?=\s*(?:\S|$))(?!\s*[a-zà-öø-ÿ])")
_MOST_BASES = 10
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_PROPERTIES, _STYLE, _LEVEL = qn("w:pPr"), qn("w:pStyle"), qn("w:outlineLvl")
_VALUE, _TEXT, _BOX = qn("w:val"), qn("w:t"), qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {qn("w:del"), qn("w:moveFrom"), _PROPERTIES, qn("w:rPr"), qn("w:instrText"), _FALLBACK}
_WRITTEN = {
    qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): "\t",
}  # fmt: skip
_NOTHING: tuple[Any, ...] = ()
_BROKEN = (
    LxmlError, PythonDocxError, OpcError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError,
    AttributeError, IndexError, NotImplementedError, OSError, RecursionError, AssertionError,
)  # fmt: skip


@dataclass(frozen=True)
class DocumentPart:
    """The running text of a document with a paragraph a row, or one of its tables with headings."""

    name: str
    sheet: Sheet


class _Line(NamedTuple):
    text: str
    is_heading: bool


@dataclass
class _Tables:
    """The tables with headings; those with the same headings are one."""

    found: dict[Cells, list[Cells]] = field(default_factory=dict)
    spread: dict[Cells, set[tuple[int, int]]] = field(default_factory=dict)


def parts_of_document(package: Package) -> tuple[DocumentPart, ...]:
    """Return the text of a document and its tables with headings; raises CannotRead.

    Text that was struck out by a reviewer is left away, text in boxes and in cells of other tables belongs
    to the running text.
    """
    package.refuse_entities()
    try:
        opened = Document(BytesIO(package.data))
        lines, tables = _read(opened.element.body, _headings_by_style(opened))
    except _BROKEN as error:
        raise damaged(package.name) from error
    parts = []
    if any(line.text and not line.is_heading for line in lines) or not tables.found:
        rows = tuple((_marked(line),) if line.text else () for line in lines)
        parts.append(DocumentPart(say("Text"), Sheet(rows, "")))
    for number, (headings, rows_below) in enumerate(tables.found.items(), 1):
        sheet = Sheet((headings, *rows_below), "\t", frozenset(tables.spread[headings]))
        parts.append(DocumentPart(say("Table {number}", number=number), sheet))
    if not any(any(map(str.strip, row)) for part in parts for row in part.sheet.rows):
        raise empty(package.name)
    return tuple(parts)


def _marked(line: _Line) -> str:
    return f"# {line.text}" if line.is_heading else line.text


def _read(body: Any, is_heading: Callable[[str], bool]) -> tuple[list[_Line], _Tables]:
    lines: list[_Line] = []
    tables = _Tables()
    for block in _blocks(body):
        if block.tag == _TABLE:
            rows = list(_rows(block))
            if not _keep(rows, tables):
                # a cell that spans several rows is in each of them
                lines.extend(
                    line
                    for row in rows
                    for cell, is_new in row
                    if is_new
                    for line in _lines(cell, is_heading)
                )
        else:
            lines.extend(_paragraph(block, is_heading))
    return lines, tables


def _blocks(element: Any) -> Iterator[Any]:
    """Yield paragraphs and tables in order, also those within fields to fill in and marked as inserted."""
    for child in element:
        if child.tag in {_PARAGRAPH, _TABLE}:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _GONE:
            yield from _blocks(child)


def _lines(cell: Any, is_heading: Callable[[str], bool]) -> Iterator[_Line]:
    for block in _blocks(cell):
        if block.tag == _PARAGRAPH:
            yield from _paragraph(block, is_heading)
        else:
            for inner in _each_once(_rows(block)):
                yield from _lines(inner, is_heading)


def _each_once(rows: Iterable[list[tuple[Any, bool]]]) -> Iterator[Any]:
    """Yield the cells of a table, one that spans several rows only where it begins."""
    for row in rows:
        for cell, is_new in row:
            if is_new:
                yield cell


def _paragraph(paragraph: Any, is_heading: Callable[[str], bool]) -> Iterator[_Line]:
    boxes: list[Any] = []
    text = "".join(_letters(paragraph, boxes))
    above = _is_above(paragraph, is_heading)
    for part in _NEW_LINE.split(text):
        yield _Line(tidy(part), above)
    for box in boxes:
        yield from _lines(box, is_heading)


def _letters(element: Any, boxes: list[Any]) -> Iterator[str]:
    """Yield what is written in a paragraph; boxes with text that hang on it are put aside."""
    for child in element:
        tag = child.tag
        if tag == _BOX:
            boxes.append(child)
        elif tag in _WRITTEN:
            yield _WRITTEN[tag]
        elif tag == _TEXT:
            yield child.text or ""
        elif isinstance(tag, str) and tag not in _GONE:
            yield from _letters(child, boxes)


def _is_above(paragraph: Any, is_heading: Callable[[str], bool]) -> bool:
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        return False
    level, style = properties.find(_LEVEL), properties.find(_STYLE)
    if level is not None and level.get(_VALUE, "9") in set("012345678"):
        return True
    return style is not None and is_heading(style.get(_VALUE, ""))


def _headings_by_style(opened: Any) -> Callable[[str], bool]:
    """Return a function that says whether a style is one of headings, itself or by what it is based on."""
    known: dict[str, bool] = {}
    styles = {style.style_id: style for style in opened.styles}

    def is_heading(style_id: str) -> bool:
        if style_id not in known:
            style, is_one = styles.get(style_id), False
            for _ in range(_MOST_BASES):
                if style is None or is_one:
                    break
                is_one = _HEADING.fullmatch(style.name or "") is not None
                style = getattr(style, "base_style", None)
            known[style_id] = is_one
        return known[style_id]

    return is_heading


def _rows(table: Any) -> Iterator[list[tuple[Any, bool]]]:
    """Yield the rows of a table: for each column its cell, and whether the cell begins in this row."""
    above: list[Any] = []
    for row in _within(table, _ROW):
        cells: list[tuple[Any, bool]] = []
        for cell in _within(row, _CELL):
            place = len(cells)
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            goes_on = merge is not None and merge.get(_VALUE) != "restart" and place < len(above)
            cells.append((above[place], False) if goes_on else (cell, True))
            cells.extend((_NOTHING, False) for _ in range(_span(cell) - 1))
            if len(cells) >= columns.MOST:
                break
        above = [cell for cell, _ in cells]
        yield cells


def _span(cell: Any) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    wide = "" if span is None else span.get(_VALUE, "")
    return min(int(wide), columns.MOST) if wide.isascii() and wide.isdecimal() and int(wide) > 0 else 1


def _within(element: Any, tag: str) -> Iterator[Any]:
    for child in element:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _GONE:
            yield from _within(child, tag) if child.tag != _TABLE else ()


def _keep(rows: list[list[tuple[Any, bool]]], tables: _Tables) -> bool:
    """Take a table with headings in as one; return False if it has none."""
    if len(rows) < 2:
        return False
    cells = [tuple(_in_cell(cell) for cell, _ in row) for row in rows]
    headings = tuple(map(tidy, cells[0]))
    if not _has_headings((headings, *cells[1:])):
        return False
    below = tables.found.setdefault(headings, [])
    spread = tables.spread.setdefault(headings, set())
    for row, written in zip(rows[1:], cells[1:], strict=True):
        below.append(written)
        spread.update(
            (len(below) + 1, place) for place, (cell, is_new) in enumerate(row) if not is_new and len(cell)
        )
    return True


def _has_headings(cells: tuple[Cells, ...]) -> bool:
    """Say whether a table says itself what its columns hold; else it is a wall of notes."""
    known = columns.known_roles(cells[0])
    if "text" in known or len(known) > 1:
        return True
    if not any(any(row) for row in cells):
        return False
    how = settled(Sheet(cells, "\t"))
    told = {*how.columns.values(), *how.questions, *how.private}
    return bool(how.questions) and len(told) == len(cells[0])


def _in_cell(cell: Iterable[Any]) -> str:
    return "\n".join(line.text for line in _lines(cell, lambda _style: False) if line.text)

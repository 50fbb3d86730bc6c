"""Workbooks and documents for tests: made by the libraries, or written part by part as hostile files are."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docx import Document
from openpyxl import Workbook

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{KIND}"><sheets><sheet name="S" sheetId="1" r:id="worksheet"/>'
    "</sheets></workbook>"
)
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def workbook(*sheets: Sequence[Sequence[Any]] | tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return a workbook of these sheets, each its rows or its name and its rows."""
    book = Workbook()
    book.remove(book.active)
    for number, sheet in enumerate(sheets, 1):
        name, rows = sheet if isinstance(sheet[0], str) else (f"Sheet{number}", sheet)
        made = book.create_sheet(name)
        for row in rows:
            made.append(list(row))
    return saved(book)


def saved(made: Any) -> bytes:
    """Return what openpyxl or python-docx writes."""
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def zipped(parts: Mapping[str, str | bytes | Iterable[bytes]], *, packed: bool = True) -> bytes:
    """Return a zip file of these parts; one may come piece by piece."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            if isinstance(part, str | bytes):
                archive.writestr(name, part)
            else:
                with archive.open(name, "w", force_zip64=True) as file:
                    for piece in part:
                        file.write(piece)
    return data.getvalue()


def raw_workbook(sheet: str | bytes | Iterable[bytes], **others: str | bytes) -> bytes:
    """Return a workbook of one sheet written as XML; `others` are strings, styles or book."""
    parts: dict[str, Any] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": related(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": others.get("book", BOOK),
        "xl/_rels/workbook.xml.rels": related(
            worksheet="worksheets/s.xml", sharedStrings="sharedStrings.xml", styles="/xl/styles.xml"
        ),
        "xl/worksheets/s.xml": sheet,
    }
    if "strings" in others:
        parts["xl/sharedStrings.xml"] = others["strings"]
    if "styles" in others:
        parts["xl/styles.xml"] = others["styles"]
    return zipped(parts)


def related(**targets: str) -> str:
    """Return the XML that says what a part refers to, by the kind of each."""
    return (
        '<?xml version="1.0"?>'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{kind}" Type="{KIND}/{kind}" Target="{target}"/>'
            for kind, target in targets.items()
        )
        + "</Relationships>"
    )


def rows(inside: str) -> str:
    """Return the XML of a sheet with these rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>'


def raw_document(body: str, *, before: str = "") -> bytes:
    """Return a document whose body is written as XML."""
    inside = f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": related(officeDocument="word/document.xml"),
            "word/document.xml": f'<?xml version="1.0"?>{before}{inside}',
        }
    )


def document(*paragraphs: str) -> bytes:
    """Return a document of these paragraphs."""
    made = Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return saved(made)

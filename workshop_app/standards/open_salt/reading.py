"""Reads a framework from OpenSALT's spreadsheet, whoever filled it in: by identifiers, or by codes alone."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from workshop_app.domain.guids import guid, is_guid
from workshop_app.domain.rules import Trouble
from workshop_app.formulas import unguarded
from workshop_app.standards.case.framework import CHILD, Document, Framework, Item, Tie
from workshop_app.standards.open_salt.columns import BETWEEN, TIES, plain

NO_TABLE = "{name} is no spreadsheet of a framework: it has no column called fullStatement."
NO_ROWS = "{name} holds no statements. Nothing was brought in."
NO_TEXT = "{name} is not text in UTF-8. Save it once more as CSV in UTF-8."
MOST_ROWS = 50_000
LONGEST_HEAD = 20_000
"""Bytes in which the headings of a spreadsheet end."""

TOO_LONG = "{name} has more than {most:,} rows, so it was not read. No framework needs that many."

Cells = Mapping[str, str]
_BESIDES = frozenset({"identifier", "humancodingscheme", "ischildof", "cfitemtype"})
"""Columns of which a framework has at least one, and a list of ideas none."""


def looks_like_one(data: bytes) -> bool:
    """Say whether the first line of a file has the columns of a framework."""
    first = data[:LONGEST_HEAD].decode("utf-8-sig", errors="replace").splitlines()[:1]
    headings = next(csv.reader(first), []) if first else []
    found = {plain(one) for one in headings}
    return "fullstatement" in found and bool(found & _BESIDES)


def read(data: bytes, name: str) -> Framework:
    """Return the framework in the bytes of a CSV file; raises Trouble if there is none in it.

    It is called what the file is called, because the spreadsheet has no title. What has no GUID gets one
    that is made of its code and words, the same at every reading.
    """
    rows = list(_rows(data, name))
    title = PurePath(name).name.removesuffix(".csv").removesuffix(".case") or name
    items = [(row, _item(row, title)) for row in rows]
    if not items:
        raise Trouble(NO_ROWS, name=name)
    spoken = Counter(item.language for _, item in items if item.language)
    language = spoken.most_common(1)[0][0] if spoken else ""
    document = Document(guid=guid(title, "document"), title=title, language=language)
    told = tuple(_untold(item, language) for _, item in items)
    return Framework(document, told, tuple(_ties(items, document.guid)))


def _rows(data: bytes, name: str) -> Iterator[Cells]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble(NO_TEXT, name=name) from error
    table = csv.reader(io.StringIO(text, newline=""))
    try:
        headings = [plain(one) for one in next(table, [])]
        if "fullstatement" not in headings:
            raise Trouble(NO_TABLE, name=name)
        for number, line in enumerate(table):
            if number >= MOST_ROWS:
                raise Trouble(TOO_LONG, name=name, most=MOST_ROWS)
            row = {head: unguarded(cell).strip() for head, cell in zip(headings, line, strict=False)}
            if row.get("fullstatement"):
                yield row
    except csv.Error as error:
        raise Trouble(NO_TABLE, name=name) from error


def _item(row: Cells, title: str) -> Item:
    own = row.get("identifier", "").lower()
    code, text = row.get("humancodingscheme", ""), row["fullstatement"]
    return Item(
        guid=own if is_guid(own) else guid(title, own or code, text),
        text=text,
        type=row.get("cfitemtype", ""),
        code=code,
        label=row.get("abbreviatedstatement", ""),
        keywords=_several(row.get("conceptkeywords", "")),
        notes=row.get("notes", ""),
        grades=_several(row.get("educationlevel", "")),
        language=row.get("language", "").replace("_", "-"),
    )


def _untold(item: Item, language: str) -> Item:
    """Return an item without the language that most have, which is that of the document."""
    return replace(item, language="") if item.language == language else item


def _ties(items: list[tuple[Cells, Item]], document: str) -> Iterator[Tie]:
    """Give what the columns tie; who is named by nothing that is known is tied to nothing."""
    known = {item.guid: item.guid for _, item in items}
    for row, item in reversed(items):
        known |= {name: item.guid for name in (item.code, row.get("identifier", "")) if name}
    for place, (row, item) in enumerate(items, 1):
        number = row.get("sequencenumber", "")
        above = known.get(row.get("ischildof", ""), document)
        is_number = number.isascii() and number.isdigit() and len(number) < 9
        if above != item.guid:
            yield Tie(
                kind=CHILD, origin=item.guid, destination=above, number=int(number) if is_number else place
            )
        for column, kind in TIES.items():
            if kind == CHILD:
                continue
            for name in _several(row.get(plain(column), "")):
                end = known.get(name) or known.get(name.lower())
                if end and end != item.guid:
                    yield Tie(kind=kind, origin=item.guid, destination=end)


def _several(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(BETWEEN) if one.strip())

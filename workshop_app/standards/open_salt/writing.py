"""Writes a framework as OpenSALT's spreadsheet: a row for each item, in the order in which one reads them."""

import csv
import io
from collections.abc import Iterator, Mapping

from workshop_app.formulas import guarded
from workshop_app.standards.case.framework import EXEMPLAR, LEVEL, TRANSLATION, Framework, Item
from workshop_app.standards.open_salt.columns import BETWEEN, COLUMNS

_RELATED = ("isRelatedTo", TRANSLATION, "isPeerOf", "exactMatchOf")


def csv_of(framework: Framework) -> bytes:
    """Return the framework as the bytes of a CSV file in UTF-8.

    The spreadsheet has no document, no glossary and no groups: those leave in a package only. A translation
    is told as related, with its language. No cell is a formula to a spreadsheet program.
    """
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    ends = {kind: framework.ends(kinds) for kind, kinds in _ENDS.items()}
    for item, number in _in_order(framework):
        told = {name: BETWEEN.join(there.get(item.guid, ())) for name, there in ends.items()}
        rows.writerow([guarded(one) for one in _row(framework, item, number, told)])
    return out.getvalue().encode(errors="replace")


def _in_order(framework: Framework) -> Iterator[tuple[Item, int]]:
    """Give each item with its place among its siblings, every parent before its children."""
    ahead = [list(enumerate(framework.children.get(framework.document.guid, ()), 1))[::-1]]
    while ahead:
        if not ahead[-1]:
            ahead.pop()
            continue
        number, item = ahead[-1].pop()
        yield item, number
        ahead.append(list(enumerate(framework.children.get(item.guid, ()), 1))[::-1])


def _row(framework: Framework, item: Item, number: int, ends: Mapping[str, str]) -> list[str]:
    above = framework.item.get(framework.parent.get(item.guid, ""))
    told = {
        "Identifier": item.guid,
        "fullStatement": item.text,
        "Human Coding Scheme": item.code,
        "sequenceNumber": str(number),
        "Abbreviated Statement": item.label,
        "ConceptKeywords": BETWEEN.join(item.keywords),
        "Notes": item.notes,
        "Is Child Of": (above.code or above.guid) if above else "",
        "Language": item.language or framework.document.language,
        "educationLevel": BETWEEN.join(item.grades),
        "CFItemType": item.type,
        **ends,
    }
    return [told.get(column, "") for column in COLUMNS]


_ENDS = {
    "IsPartOf": ("isPartOf",),
    "replacedBy": ("replacedBy",),
    "Exemplar": (EXEMPLAR,),
    "hasSkillLevel": (LEVEL,),
    "IsRelatedTo": _RELATED,
}

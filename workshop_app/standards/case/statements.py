"""Rules about what is said: nothing empty, nothing too long, no HTML, days and languages in order."""

from collections.abc import Iterator

from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row, shortened
from workshop_app.standards.values import day_of, has_markup, is_in_utc, is_language
from workshop_app.words import say

NEVER_EMPTY = {
    "CFDocument": ("title", "creator"),
    "CFItems": ("fullStatement",),
    "CFConcepts": ("title",),
    "CFSubjects": ("title",),
    "CFLicenses": ("title", "licenseText"),
    "CFItemTypes": ("title",),
    "CFAssociationGroupings": ("title",),
}
LONGEST = {
    "fullStatement": 4096,
    "humanCodingScheme": 100,
    "abbreviatedStatement": 60,
    "alternativeLabel": 60,
    "CFItemType": 60,
    "listEnumeration": 10,
}
"""Characters that other systems keep of a field of an item."""

LONGEST_GRADES = 300
_LISTS = ("subject", "educationLevel", "conceptKeywords")
_STATEMENTS = ("fullStatement", "abbreviatedStatement", "alternativeLabel", "title", "description", "quality")


def faults(package: Package) -> Iterator[Fault]:
    """Give what is wrong with the texts, languages and days of a package, row by row."""
    for row in package.rows:
        yield from (Fault(row.where, why) for why in _row(row))


def _row(row: Row) -> Iterator[str]:
    for name in NEVER_EMPTY.get(row.kind, ()):
        if name in row.fields and isinstance(row.fields[name], str) and not row.text(name).strip():
            yield say("“{field}” says nothing.", field=name)
    for name in _LISTS:
        if any(not one.strip() for one in row.texts(name)):
            yield say("“{field}” has an entry that says nothing.", field=name)
    for name in _STATEMENTS:
        if has_markup(row.text(name)):
            yield say(
                "“{field}” holds HTML, which other systems show as it is. Write plain text.", field=name
            )
    if row.kind == "CFItems":
        yield from _lengths(row)
    yield from _language(row)
    yield from _days(row)


def _lengths(row: Row) -> Iterator[str]:
    for name, most in LONGEST.items():
        if len(row.text(name)) > most:
            yield _too_long(name, len(row.text(name)), most)
    grades = sum(len(one) for one in row.texts("educationLevel"))
    if grades > LONGEST_GRADES:
        yield _too_long("educationLevel", grades, LONGEST_GRADES)


def _too_long(name: str, length: int, most: int) -> str:
    return say(
        "“{field}” has {length} characters; other systems cut it off after {most}.",
        field=name,
        length=f"{length:,}",
        most=f"{most:,}",
    )


def _language(row: Row) -> Iterator[str]:
    said = row.fields.get("language")
    if isinstance(said, str) and not is_language(said):
        yield say(
            "“language” has to be a code such as en, es or es-MX; “{said}” is none.", said=shortened(said)
        )


def _days(row: Row) -> Iterator[str]:
    begins, ends = day_of(row.text("statusStartDate")), day_of(row.text("statusEndDate"))
    if begins and ends and ends < begins:
        yield say(
            "“statusEndDate” {ends} is before “statusStartDate” {begins}.",
            ends=ends.isoformat(),
            begins=begins.isoformat(),
        )
    moment = row.text("lastChangeDateTime")
    if not is_in_utc(moment):
        yield say(
            "“lastChangeDateTime” has to be told in UTC, with a Z at its end; “{said}” is not.", said=moment
        )

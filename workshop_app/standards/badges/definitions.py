"""Rules about definitions of badges: what they point at is there, and nothing in them says nothing."""

from collections.abc import Iterator
from typing import Any

from workshop_app.standards.badges import context
from workshop_app.standards.fault import Fault
from workshop_app.standards.places import kinds
from workshop_app.standards.recognising import achievements
from workshop_app.standards.rows import Row, listed, place, shortened
from workshop_app.standards.values import is_address, is_guid, is_on_the_web
from workshop_app.words import say

_NEVER_EMPTY = ("name", "description", "resultType", "targetName")


def faults(value: Any) -> Iterator[Fault]:
    """Give what is wrong with the definitions in a file, whatever shape it is in."""
    yield from context.faults(value)
    defined = list(_rows("", achievements(value), ""))
    if not defined:
        yield Fault(say("The file"), say("There is no definition in it."))
    firsts: dict[str, Row] = {}
    for achievement in defined:
        for row in _within(achievement):
            yield from _identity(row, firsts)
            yield from (Fault(row.where, why) for why in _texts(row))
            yield from (Fault(row.where, why) for why in _alignment(row))
        yield from _criteria(achievement)
        yield from _results(achievement)


def _within(achievement: Row) -> Iterator[Row]:
    yield achievement
    yield from _list("alignment", achievement)
    for result in _list("resultDescription", achievement):
        yield result
        yield from _list("alignment", result)
        for level in _list("rubricCriterionLevel", result):
            yield level
            yield from _list("alignment", level)


def _identity(row: Row, firsts: dict[str, Row]) -> Iterator[Fault]:
    said = row.fields.get("id")
    if not isinstance(said, str) or row.kind == "alignment":
        return
    if not is_address(said):
        yield Fault(
            row.where,
            say(
                "“id” has to be a whole address or urn:uuid: with a GUID; “{said}” is none.",
                said=shortened(said),
            ),
        )
    elif said.lower().startswith("urn:uuid:") and not is_guid(said[9:]):
        yield Fault(
            row.where,
            say("“id” has to have a GUID behind urn:uuid:; “{said}” has none.", said=shortened(said)),
        )
    first = firsts.setdefault(said, row)
    if first is not row:
        yield Fault(
            row.where, say("“id” is also that of {first}. Every one needs its own.", first=first.where)
        )


def _texts(row: Row) -> Iterator[str]:
    for name in _NEVER_EMPTY:
        if isinstance(row.fields.get(name), str) and not row.text(name).strip():
            yield say("“{field}” says nothing.", field=name)


def _alignment(row: Row) -> Iterator[str]:
    if row.kind != "alignment" or not isinstance(row.fields.get("targetUrl"), str):
        return
    address = row.text("targetUrl")
    if not is_on_the_web(address):
        yield say("“targetUrl” has to be an address on the web; “{said}” is none.", said=shortened(address))
    elif row.text("targetType").startswith("CF") and not is_guid(address[-36:]):
        yield say("“targetUrl” has to end in the identifier of the {kind}.", kind=row.text("targetType"))


def _criteria(achievement: Row) -> Iterator[Fault]:
    if not isinstance(achievement.fields.get("criteria"), dict):
        return
    if not any(achievement.linked("criteria", part).strip() for part in ("id", "narrative")):
        yield Fault(
            achievement.where,
            say("“criteria” does not say what has to be shown. Give a narrative, or the id of a page."),
        )


def _results(achievement: Row) -> Iterator[Fault]:
    for result in _list("resultDescription", achievement):
        levels = {level.text("id") for level in _list("rubricCriterionLevel", result)}
        level, value = result.text("requiredLevel"), result.text("requiredValue")
        if level and level not in levels:
            yield Fault(
                result.where,
                say("“requiredLevel” points at {id}, and no level here has that id.", id=shortened(level)),
            )
        if result.text("resultType") == "RubricCriterionLevel" and not levels:
            yield Fault(
                result.where, say("“rubricCriterionLevel” is missing: the result is one of its levels.")
            )
        allowed = result.texts("allowedValue")
        if value and allowed and value not in allowed:
            yield Fault(result.where, say("“requiredValue” is none of the values allowed."))


def _list(name: str, holder: Row) -> Iterator[Row]:
    return _rows(name, listed(holder.fields.get(name)), holder.where)


def _rows(name: str, held: list[Any], within: str) -> Iterator[Row]:
    kind = kinds()[name]
    for number, fields in enumerate(held, start=1):
        if isinstance(fields, dict):
            here = place(kind, number, fields)
            yield Row(name, say("{outer}, {inner}", outer=within, inner=here) if within else here, fields)

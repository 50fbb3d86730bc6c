"""Everything one can do with examples, in which a pillar shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands.statements import statement
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.ranks import between
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT, MOST_EXAMPLES, RuleBroken, one_line, within
from workshop_app.domain.shape_records import Example, ExampleId, StatementId
from workshop_app.domain.shaping import SUBJECTS, examples_of
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExample:
    """An example on its way in; its fields are those of `Example`."""

    id: ExampleId
    pillar: PillarId
    subject: str
    text: str
    indicator: StatementId | None = None
    level: LevelId | None = None
    guid: str = ""


def add(workshop: Workshop, new: NewExample) -> Iterator[Edit]:
    """Add an example to a pillar, behind the others."""
    pillar = workshop.pillar(new.pillar).id
    refuse_locked(workshop, pillar)
    standing = examples_of(workshop, pillar)
    if len(standing) >= MOST_EXAMPLES:
        raise RuleBroken("A pillar holds {most} examples.", most=MOST_EXAMPLES)
    said = {name: getattr(new, name) for name in ("subject", "text", "indicator", "level")}
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit(
        "example", new.id, pillar=pillar, guid=new.guid, rank=rank, **_checked(workshop, said)
    )


def change(workshop: Workshop, example_id: ExampleId, /, **said: Any) -> Iterator[Edit]:
    """Change its `text`, its `subject`, or the `indicator` and `level` it belongs to."""
    yield workshop.edit("example", _free(workshop, example_id).id, **_checked(workshop, said))


def bin(workshop: Workshop, example_id: ExampleId) -> Iterator[Edit]:
    """Put an example in the bin."""
    yield workshop.edit("example", _free(workshop, example_id).id, binned=True)


def take_back(workshop: Workshop, example_id: ExampleId) -> Iterator[Edit]:
    """Take an example back from the bin."""
    yield workshop.edit("example", _free(workshop, example_id).id, binned=False)


def _free(workshop: Workshop, example_id: ExampleId) -> Example:
    example = workshop.known(Example, example_id, "That example is not in this workshop.")
    refuse_locked(workshop, example.pillar)
    return example


def _checked(workshop: Workshop, said: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {name: _CHECKS[name](value) for name, value in said.items()}
    if found.get("indicator") is not None and statement(workshop, found["indicator"]).kind != "indicator":
        raise RuleBroken("That statement is no indicator.")
    if found.get("level") is not None:
        workshop.known(Level, found["level"], "That level is not in this workshop.")
    return found


def _text(text: str) -> str:
    text = one_line(text)
    if not text:
        raise RuleBroken("Write what the example is.")
    otherwise = RuleBroken("An example holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(text, LONGEST_STATEMENT, otherwise)


def _subject(subject: str) -> str:
    if subject not in SUBJECTS:
        raise RuleBroken("There is no such subject area.")
    return subject


def _id(id: str | None) -> str | None:
    return id or None


_CHECKS = {"text": _text, "subject": _subject, "indicator": _id, "level": _id}

"""Makes of a framework what a workshop needs to have it as its own portrait, or beside its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.portraits import NewPillar, NewPortrait
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.crosswalk import ALIGNED
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.made_of import made_of
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.publishing import ADOPTION, example, is_base
from workshop_app.domain.records import DETAILS, PillarId
from workshop_app.domain.shape_records import ExampleId, StatementId
from workshop_app.domain.shaping import BANDS
from workshop_app.domain.wordings import Wording
from workshop_app.standards.case import crosswalks, glossary, grades, known_again, notes
from workshop_app.standards.case.framework import LEVEL, Document, Framework, Item
from workshop_app.standards.case.kinds import (
    BAND_OF,
    LENS_OF,
    OWNER_OF,
    SCALE_OF,
    SENSE_OF,
    SUBJECT_OF,
    among,
)


@dataclass(frozen=True)
class TakenOver:
    """A portrait that a framework tells, and the items of which nothing in a portrait could be made."""

    portrait: NewPortrait
    left_out: tuple[Item, ...]


def portrait_of(framework: Framework) -> TakenOver:
    """Return the portrait that a framework tells, everything under the GUIDs it has there."""
    return _Reader(framework).taken_over()


class _Reader:
    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._kinds = known_again.kinds(framework)
        self._translations = known_again.translations(framework)
        self._levels = framework.ends([LEVEL])
        self._used = set[str]()

    def taken_over(self) -> TakenOver:
        """Return the portrait, and what is left over."""
        document = self._framework.document
        adoption = _OLD.get(document.adoption, document.adoption)
        terms, spoken = glossary.terms(self._framework.concepts)
        pillars = tuple(self._pillars())
        scales = tuple(self._scales())
        statements = tuple(self._statements())
        cells = self._cells
        beside, aligned = crosswalks.read(self._framework)
        portrait = NewPortrait(
            title=document.title,
            guid=document.guid if document.base else "",
            base=_base(document),
            adoption=adoption if adoption in ADOPTION and adoption != "Draft" else "",
            creator=document.creator if document.creator != document.title else "",
            language=document.language,
            pillars=pillars,
            statements=statements,
            scales=scales,
            cells={cell: item.text for cell, item in cells.items()},
            cell_guids={cell: item.guid for cell, item in cells.items()},
            states={cell: item.more["state"] for cell, item in cells.items() if "state" in item.more},
            examples=tuple(self._examples()),
            terms=terms,
            translations=self._said_again(spoken),
            approved=frozenset(self._approved()),
            beside=beside,
            aligned=tuple(
                (wording, one.item, one.kind)
                for one in aligned
                if (wording := self._wording(one.origin)) and wording.of in ALIGNED
            ),
        )
        left = (one for one in self._framework.items if one.guid not in self._used)
        return TakenOver(portrait, tuple(left))

    def _of(self, kind: str, above: str = "") -> list[Item]:
        """Return the items of a kind in order, those below one thing or all."""
        below = self._framework.children
        there = below.get(above, ()) if above else self._framework.item.values()
        return [
            one for one in there if self._kinds.get(one.guid) == kind and one.guid not in self._translations
        ]

    def _first(self, kind: str, above: str) -> str:
        for one in self._of(kind, above)[:1]:
            self._used.add(one.guid)
            return one.text
        return ""

    def _pillars(self) -> Iterator[NewPillar]:
        for item in self._of("pillar", self._framework.document.guid):
            self._used.add(item.guid)
            look = {name: item.more.get(name, "") for name in ("ink", "icon", "alt")}
            yield NewPillar(
                id=_pillar_id(item.guid),
                name=item.text,
                short=self._first("short", item.guid),
                definition=self._first("definition", item.guid),
                guid=item.guid,
                **look,
            )

    def _scales(self) -> Iterator[tuple[NewScale, tuple[NewLevel, ...]]]:
        for item in self._of("scale", self._framework.document.guid):
            self._used.add(item.guid)
            kind = among(item.keywords, SCALE_OF) or "custom"
            levels = tuple(self._level(one) for one in self._of("level", item.guid))
            yield (
                NewScale(id=ScaleId(made_of("scale", item.guid)), kind=kind, name=item.text, guid=item.guid),
                levels,
            )

    def _level(self, item: Item) -> NewLevel:
        self._used.add(item.guid)
        told = notes.read(item.notes)
        return NewLevel(
            id=_level_id(item.guid),
            name=item.text,
            description=self._first("level-description", item.guid),
            support=told.get("support", ""),
            grades=told.get("grades", "") or grades.told(item.grades),
            guid=item.guid,
        )

    def _statements(self) -> Iterator[NewStatement]:
        for pillar in self._of("pillar", self._framework.document.guid):
            for item in self._framework.children.get(pillar.guid, ()):
                if item.guid not in self._translations and self._kinds.get(item.guid) in _SAID:
                    yield self._statement(item, pillar)
            for item, row in self._shown("look-for", pillar):
                yield self._statement(item, pillar, row)

    def _shown(self, kind: str, pillar: Item) -> list[tuple[Item, Item | None]]:
        """Return the look-fors or examples of a pillar in order, each with the row it stands below."""
        below: list[tuple[Item, Item | None]] = [(item, None) for item in self._of(kind, pillar.guid)]
        for row in self._of("indicator", pillar.guid):
            below += [(item, row) for item in self._of(kind, row.guid)]
        return sorted(below, key=lambda one: _number(one[0]))

    def _statement(self, item: Item, pillar: Item, row: Item | None = None) -> NewStatement:
        self._used.add(item.guid)
        told = notes.read(item.notes)
        band = among(item.keywords, BAND_OF) or grades.told(item.grades)
        return NewStatement(
            id=_statement_id(item.guid),
            pillar=_pillar_id(pillar.guid),
            kind=self._kinds[item.guid],
            text=item.text,
            band=band if band in BANDS else "",
            sense=among(item.keywords, SENSE_OF),
            lens=among(item.keywords, LENS_OF),
            indicator=_statement_id(row.guid) if row else None,
            level=self._level_of(item),
            owner=among(item.keywords, OWNER_OF),
            evidence=told.get("evidence", ""),
            gap=told.get("gap", ""),
            guid=item.guid,
        )

    def _level_of(self, item: Item) -> LevelId | None:
        return next((_level_id(end) for end in self._levels.get(item.guid, ()) if end in self._used), None)

    @cached_property
    def _cells(self) -> dict[Cell, Item]:
        found = dict[Cell, Item]()
        for item in self._of("descriptor"):
            row, level = self._framework.parent.get(item.guid, ""), self._level_of(item)
            if row not in self._used or self._kinds.get(row) != "indicator" or level is None:
                continue
            cell = Cell(_statement_id(row), level, among(item.keywords, LENS_OF) or "learner")
            if cell not in found:
                found[cell] = item
                self._used.add(item.guid)
        return found

    @cached_property
    def _cell_of(self) -> dict[str, Cell]:
        return {item.guid: cell for cell, item in self._cells.items()}

    def _examples(self) -> Iterator[NewExample]:
        for pillar in self._of("pillar", self._framework.document.guid):
            for item, row in self._shown("example", pillar):
                self._used.add(item.guid)
                yield NewExample(
                    id=ExampleId(made_of("example", item.guid)),
                    pillar=_pillar_id(pillar.guid),
                    subject=among((*item.keywords, item.subject), SUBJECT_OF) or "other",
                    text=item.text,
                    indicator=_statement_id(row.guid) if row else None,
                    level=self._level_of(item),
                    guid=item.guid,
                )

    def _said_again(self, spoken: glossary.Spoken) -> dict[str, dict[Wording, str]]:
        """Return all translations by language: those of the glossary, and those that items are."""
        found = {language: dict(texts) for language, texts in spoken.items()}
        for item, wording in self._again():
            self._used.add(item.guid)
            found.setdefault(item.language, {}).setdefault(wording, item.text)
        return found

    def _approved(self) -> Iterator[tuple[Wording, str]]:
        for item, wording in self._again():
            if item.more.get("state") == "approved":
                yield wording, item.language

    def _again(self) -> Iterator[tuple[Item, Wording]]:
        for guid, (source, _) in self._translations.items():
            wording = self._wording(source)
            if wording:
                yield self._framework.item[guid], wording

    def _wording(self, guid: str) -> Wording | None:
        """Return the wording that an item became; None if it became none."""
        if guid == self._framework.document.guid:
            return Wording("title", DETAILS)
        kind, above = self._kinds.get(guid, ""), self._framework.parent.get(guid, "")
        if guid not in self._used or kind == "scale":
            return None
        if kind == "descriptor":
            return Wording("descriptor", descriptor_id(self._cell_of[guid]))
        of, noun, is_above = _WORDINGS.get(kind, ("statement", "statement", False))
        return Wording(of, made_of(noun, above if is_above else guid))


def _base(document: Document) -> str:
    """Return the address of a server; none where the framework stands under that of an example."""
    return document.base if is_base(document.base) and document.base != example(document.guid) else ""


def _number(item: Item) -> int:
    """Return what orders those of a pillar that stand below different rows: the number in their code."""
    found = _LAST.search(item.code)
    return int(found[1]) if found else 1 << 30


def _pillar_id(guid: str) -> PillarId:
    return PillarId(made_of("pillar", guid))


def _statement_id(guid: str) -> StatementId:
    return StatementId(made_of("statement", guid))


def _level_id(guid: str) -> LevelId:
    return LevelId(made_of("level", guid))


_SAID = ("i-can", "indicator", "outcome", "condition")
_WORDINGS = {
    "short": ("short", "pillar", True),
    "definition": ("definition", "pillar", True),
    "level-description": ("level-description", "level", True),
    "pillar": ("name", "pillar", False),
    "level": ("level", "level", False),
    "example": ("example", "example", False),
}
"""What the wording of a kind of item is, what its record is made as, and whether of the item above."""

_LAST = re.compile(r"\.(?:look|shows)\.(\d{1,6})$")
_OLD = {"Adopted": "Implemented", "Deprecated": "Retired"}
"""Words for the state of a framework that are no longer used, with those that are."""

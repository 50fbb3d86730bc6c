"""What the coach says of a whole portrait: every wording in reading order, and those that stand together."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, scales
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.shaping import examples_of, indicators_of, statements_of
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.at_wording import looked_at
from workshop_app.insight.hints.hint import Hint, one_a_place
from workshop_app.insight.hints.in_rows import hints_in_row
from workshop_app.insight.hints.looking import found, ways_of
from workshop_app.insight.hints.placing import Read, placed

TOGETHER = ("C09", "C35")
"""Checks of a list of statements."""


def all_hints(workshop: Workshop) -> tuple[Hint, ...]:
    """Return every hint of the portrait in reading order, one a place.

    Pillar by pillar: its name, short statement, definition and statements, its examples, and each row of its
    progressions, level by level; then what the levels say of themselves.
    """
    together = _by_wording(_of_pillars(workshop))
    told = list[Hint]()
    for pillar in workshop.pillars():
        for hints in _of_pillar(workshop, pillar, together):
            told.extend(hints)
    for level in workshop.all_of(Level):
        wording = Wording("level-description", level.id)
        told.extend(one_a_place(looked_at(workshop, wording, level.description)))
    return tuple(told)


def statement_hints(workshop: Workshop, pillar_id: PillarId, kind: str = "i-can") -> tuple[Hint, ...]:
    """Return what the coach says of the statements of a kind beside each other: how they begin and end."""
    said = [one for one in statements_of(workshop, pillar_id, kind) if one.text]
    return tuple(_of_list(workshop, [Wording("statement", one.id) for one in said]))


def pillar_hints(workshop: Workshop, pillar_id: PillarId) -> dict[Wording, tuple[Hint, ...]]:
    """Return everything the coach says of what stands on a pillar's sheet, by its wordings."""
    pillar = workshop.find(Pillar, pillar_id)
    together = _by_wording(_of_pillars(workshop))
    sheets = _of_sheet(workshop, pillar, together) if pillar is not None else ()
    return {hints[0].wording: hints for hints in sheets if hints}


def _of_pillar(
    workshop: Workshop, pillar: Pillar, together: dict[Wording, list[Hint]]
) -> Iterator[tuple[Hint, ...]]:
    yield from _of_sheet(workshop, pillar, together)
    for indicator in indicators_of(workshop, pillar.id):
        for scale in scales(workshop):
            for lens in LENSES:
                yield from hints_in_row(workshop, indicator.id, scale.id, lens).values()


def _of_sheet(
    workshop: Workshop, pillar: Pillar, together: dict[Wording, list[Hint]]
) -> Iterator[tuple[Hint, ...]]:
    own = [Wording(of, pillar.id) for of in ("name", "short", "definition")]
    said = [Wording("statement", one.id) for one in statements_of(workshop, pillar.id)]
    shown = [Wording("example", one.id) for one in examples_of(workshop, pillar.id)]
    listed = _by_wording(statement_hints(workshop, pillar.id))
    for wording in (*own, *said, *shown):
        alone = looked_at(workshop, wording, text_of(workshop, wording))
        yield one_a_place((*alone, *together.get(wording, ()), *listed.get(wording, ())))


def _of_pillars(workshop: Workshop) -> Iterator[Hint]:
    """Give what is said of names and of definitions beside each other."""
    pillars, ways = workshop.pillars(), ways_of(workshop)
    names = tuple(pillar.name for pillar in pillars)
    defined = [pillar for pillar in pillars if pillar.definition]
    texts = tuple(f"{pillar.name.replace(':', ' ')}: {pillar.definition}" for pillar in defined)
    for at, pillar in enumerate(pillars):
        every = [one for one in found(names, "names", "", ways) if one.text == at]
        every = [one for one in every if one.check in {"C10", "C35"}]
        yield from placed(workshop, Read(Wording("name", pillar.id), pillar.name, "names"), every, ways)
    for at, pillar in enumerate(defined):
        every = [one for one in found(texts, "definitions", "", ways) if (one.text, one.check) == (at, "C12")]
        wording = Wording("definition", pillar.id)
        yield from placed(workshop, Read(wording, pillar.definition, "definitions"), every, ways)


def _of_list(workshop: Workshop, wordings: list[Wording]) -> Iterator[Hint]:
    ways = ways_of(workshop)
    texts = tuple(text_of(workshop, wording) for wording in wordings)
    every = [one for one in found(texts, "list", "", ways) if one.check in TOGETHER]
    for at, wording in enumerate(wordings):
        here = [one for one in every if one.text == at]
        yield from placed(workshop, Read(wording, texts[at], "list"), here, ways)


def _by_wording(hints: Iterable[Hint]) -> dict[Wording, list[Hint]]:
    found_at: dict[Wording, list[Hint]] = {}
    for hint in hints:
        found_at.setdefault(hint.wording, []).append(hint)
    return found_at

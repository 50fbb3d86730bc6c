"""What the coach says of a whole portrait: every wording in reading order, and those that stand together."""

from collections.abc import Iterable, Iterator, Sequence

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, scales
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.shaping import examples_of, indicators_of, statements_of
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.at_wording import looked_at
from workshop_app.insight.hints.hint import Hint, one_a_place
from workshop_app.insight.hints.in_rows import hints_in_row
from workshop_app.insight.hints.looking import found, kept_at, ways_of
from workshop_app.insight.hints.placing import Read, placed

LISTED = frozenset({"C09", "C35"})
"""Checks of a list of statements."""

NAMES_TOGETHER = frozenset({"C10", "C11", "C35"})
"""Checks of pillars' names beside each other."""


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
    wordings = [(Wording("statement", one.id), one.text) for one in said]
    return tuple(_of_several(workshop, wordings, "list", LISTED))


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
    pillars = workshop.pillars()
    names = [(Wording("name", pillar.id), pillar.name) for pillar in pillars]
    yield from _of_several(workshop, names, "names", NAMES_TOGETHER)
    defined = [pillar for pillar in pillars if pillar.definition]
    meanings = [(Wording("definition", pillar.id), pillar.definition) for pillar in defined]
    texts = tuple(f"{pillar.name.replace(':', ' ')}: {pillar.definition}" for pillar in defined)
    yield from _of_several(workshop, meanings, "definitions", frozenset({"C12"}), texts)


def _of_several(
    workshop: Workshop,
    wordings: Sequence[tuple[Wording, str]],
    scope: str,
    checks: frozenset[str],
    texts: tuple[str, ...] | None = None,
) -> Iterator[Hint]:
    """Give what some checks say of wordings beside each other, read as `texts` if not by themselves."""
    ways = ways_of(workshop)
    every = found(texts or tuple(text for _, text in wordings), scope, "", ways, checks)
    for at, (wording, text) in enumerate(wordings):
        here = [one for one in every if one.text == at]
        if here:
            yield from placed(Read(wording, text, scope, kept_at(workshop, wording)), here, ways)


def _by_wording(hints: Iterable[Hint]) -> dict[Wording, list[Hint]]:
    found_at: dict[Wording, list[Hint]] = {}
    for hint in hints:
        found_at.setdefault(hint.wording, []).append(hint)
    return found_at

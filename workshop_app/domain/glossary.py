"""The glossary: the terms of the common language, and where the portrait uses or avoids them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.shaping import STATEMENT_KINDS, examples_of, statements_of
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop


def terms(workshop: Workshop) -> tuple[Term, ...]:
    """Return the terms in the order of the alphabet."""
    return tuple(sorted(workshop.all_of(Term), key=lambda term: (term.name.casefold(), term.id)))


def avoided(term: Term) -> tuple[str, ...]:
    """Return the words that are not used for a term."""
    return tuple(term.avoid.splitlines())


def portrait(workshop: Workshop) -> Iterator[Wording]:
    """Return the wordings of the portrait that say something, as one reads them; without the glossary."""
    if workshop.details.title:
        yield Wording("title", workshop.details.id)
    cells = _cells(workshop)
    for pillar in workshop.pillars():
        yield from (
            wording for wording in _of_pillar(workshop, pillar.id, cells) if stands(workshop, wording)
        )
    for level in workshop.all_of(Level):
        both = (Wording("level", level.id), Wording("level-description", level.id))
        yield from (wording for wording in both if stands(workshop, wording))


def _of_pillar(
    workshop: Workshop, pillar: PillarId, cells: Mapping[str, Sequence[Descriptor]]
) -> Iterator[Wording]:
    """Return the wordings of a pillar as one reads them: each indicator with its cells."""
    yield from (Wording(of, pillar) for of in ("name", "short", "definition"))
    for kind in STATEMENT_KINDS:
        for statement in statements_of(workshop, pillar, kind):
            yield Wording("statement", statement.id)
            yield from (Wording("descriptor", cell.id) for cell in cells.get(statement.id, ()))
    yield from (Wording("example", example.id) for example in examples_of(workshop, pillar))


def _cells(workshop: Workshop) -> dict[str, list[Descriptor]]:
    """Return the written cells by indicator, lens by lens and in the order of the levels."""
    step: dict[str, int] = {level.id: at for at, level in enumerate(workshop.all_of(Level))}
    lens = {name: at for at, name in enumerate(LENSES)}
    found = dict[str, list[Descriptor]]()
    for cell in workshop.all_of(Descriptor):
        if cell.indicator is not None and cell.level in step:
            found.setdefault(cell.indicator, []).append(cell)
    for row in found.values():
        row.sort(key=lambda cell: (lens.get(cell.lens or "learner", 0), step[cell.level or ""]))
    return found


def used_in(workshop: Workshop, term: Term) -> tuple[Wording, ...]:
    """Return the wordings of the portrait in which a term stands as a word, whatever its capitals."""
    return _holding(workshop, term.name, term.preferred)


def terms_in(workshop: Workshop, texts: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms that stand as a word in any of these texts, in the order of the alphabet."""
    whole = "\n".join(texts)
    return tuple(
        term
        for term in terms(workshop)
        if _whole(tuple(word for word in (term.name, term.preferred) if word)).search(whole)
    )


def avoided_in(workshop: Workshop, term: Term) -> tuple[Wording, ...]:
    """Return the wordings of the portrait that use a word which is not to be used for a term."""
    return _holding(workshop, *avoided(term))


def _holding(workshop: Workshop, *words: str) -> tuple[Wording, ...]:
    sought = tuple(word for word in words if word)
    if not sought:
        return ()
    pattern = _whole(sought)
    return tuple(wording for wording in portrait(workshop) if pattern.search(text_of(workshop, wording)))


@lru_cache(maxsize=1024)
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds these words, in the singular or with an s, not as part of others."""
    any_of = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{any_of})(?:s|es)?(?!\w)", re.IGNORECASE)

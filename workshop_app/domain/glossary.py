"""The glossary: the terms of the common language, and where the portrait uses or avoids them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Level
from workshop_app.domain.shape_records import Descriptor, Example, Statement
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop


def terms(workshop: Workshop) -> tuple[Term, ...]:
    """Return the terms in the order of the alphabet."""
    return tuple(sorted(workshop.all_of(Term), key=lambda term: (term.name.casefold(), term.id)))


def avoided(term: Term) -> tuple[str, ...]:
    """Return the words that are not used for a term."""
    return tuple(term.avoid.splitlines())


def portrait(workshop: Workshop) -> Iterator[Wording]:
    """Return every wording of the portrait that says something, pillar by pillar, the glossary left out."""
    if workshop.details.title:
        yield Wording("title", workshop.details.id)
    by_pillar: dict[str, list[Wording]] = {pillar.id: [] for pillar in workshop.pillars()}
    indicators = dict[str, str]()
    for statement in workshop.all_of(Statement):
        if statement.pillar in by_pillar:
            by_pillar[statement.pillar].append(Wording("statement", statement.id))
            indicators[statement.id] = statement.pillar
    for cell in workshop.all_of(Descriptor):
        if cell.indicator in indicators:
            by_pillar[indicators[cell.indicator]].append(Wording("descriptor", cell.id))
    for example in workshop.all_of(Example):
        if example.pillar in by_pillar:
            by_pillar[example.pillar].append(Wording("example", example.id))
    for pillar, wordings in by_pillar.items():
        own = (Wording(of, pillar) for of in ("name", "short", "definition"))
        yield from (wording for wording in (*own, *wordings) if stands(workshop, wording))
    for level in workshop.all_of(Level):
        both = (Wording("level", level.id), Wording("level-description", level.id))
        yield from (wording for wording in both if stands(workshop, wording))


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

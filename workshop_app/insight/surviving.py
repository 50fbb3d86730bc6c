"""Surviving words: which words of what people said live on in the portrait's own words.

A word of an idea lives on if a final wording holds it too. Final are the names of the pillars on the board
and of the themes in them, what the pillars say in short and how they are defined, their statements and
examples, and the cells of their progressions. Little words (the, and, que) are none. Endings and capitals
make no difference: "Respectful" lives on in "Respects others". That is judged by the rules of the language
in which the idea was given, so "respeto" lives on in "Respeta a todos". A word counts once, however often it
was said and wherever it lives on.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from workshop_app.domain.glossary import portrait
from workshop_app.domain.records import Idea, PillarId, ThemeId
from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import content_words


class Final(NamedTuple):
    """A wording of the portrait as it stands now; of a theme it is the name, of all else `wording` tells."""

    text: str
    pillar: PillarId
    theme: ThemeId | None = None
    wording: Wording | None = None


class Survivor(NamedTuple):
    """A word that lives on: as it was first said, its stem, and the wordings that hold it."""

    word: str
    stem: str
    lives_in: tuple[Final, ...]


def finals(workshop: Workshop) -> tuple[Final, ...]:
    """Return the final wordings there are now, pillar by pillar."""
    said = defaultdict[PillarId, list[Final]](list)
    for wording in portrait(workshop):
        pillar_id = pillar_of(workshop, wording)
        if pillar_id is not None and wording.of != "name":
            said[pillar_id].append(Final(text_of(workshop, wording), pillar_id, wording=wording))
    return tuple(
        final
        for pillar in workshop.pillars()
        for final in (
            Final(pillar.name, pillar.id),
            *(Final(theme.name, pillar.id, theme.id) for theme in workshop.themes_in(pillar.id)),
            *said.get(pillar.id, ()),
        )
        if final.text
    )


def surviving(workshop: Workshop, ideas: Iterable[Idea]) -> tuple[Survivor, ...]:
    """Return the words of these ideas that live on, each once, in the order in which they were said."""
    there, otherwise = finals(workshop), workshop.details.language
    found: dict[tuple[str, str], Survivor] = {}
    by_language: dict[str, dict[str, tuple[Final, ...]]] = {}
    if not there:
        return ()
    for idea in ideas:
        language = tongue(idea.text, idea.language, otherwise)
        if language not in by_language:  # to find it among those kept costs a look at every wording
            by_language[language] = _living(there, language, otherwise)
        living = by_language[language]
        for word in content_words(idea.text, language, language):
            if word.stem in living:
                found.setdefault((language, word.stem), Survivor(*word, living[word.stem]))
    by_word: dict[str, Survivor] = {}
    for one in found.values():  # "social" is the same word in two languages that share its stem
        by_word.setdefault(one.stem, one)
    return tuple(by_word.values())


@lru_cache(maxsize=64)
def _living(there: tuple[Final, ...], language: str, otherwise: str) -> dict[str, tuple[Final, ...]]:
    """Return the stems of the final wordings by the rules of a language, and which wordings hold each."""
    living: dict[str, tuple[Final, ...]] = {}
    for final in there:
        own = tongue(final.text, "", otherwise)
        for stem in dict.fromkeys(word.stem for word in content_words(final.text, own, language)):
            living[stem] = (*living.get(stem, ()), final)
    return living

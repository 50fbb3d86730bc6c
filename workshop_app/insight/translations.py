"""Translations: the portrait's words section by section, and how far each language has come."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from workshop_app.domain.agenda_records import Prompt
from workshop_app.domain.glossary import portrait, terms
from workshop_app.domain.records import Pillar
from workshop_app.domain.translating import STATES, languages, state_of, translation
from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.checks import c34_translation_state
from workshop_app.insight.coach.saying import Original, Said

OPEN = ("missing", "stale", "draft")
"""The states in which a translation still waits for a person."""


class Section(NamedTuple):
    """Words that belong together; `key` is a pillar's id, or `workshop`, `levels` or `terms`."""

    key: str
    pillar: Pillar | None
    wordings: tuple[Wording, ...]


def sections(workshop: Workshop) -> tuple[Section, ...]:
    """Return all words that can be said in another language, in reading order, without empty sections."""
    kept: dict[str, list[Wording]] = {"workshop": []}
    kept |= {pillar.id: [] for pillar in workshop.pillars()}
    kept |= {"levels": [], "terms": []}
    for wording in portrait(workshop):
        key = pillar_of(workshop, wording) or ("workshop" if wording.of == "title" else "levels")
        kept[key].append(wording)
    for term in terms(workshop):
        kept["terms"] += [Wording("term", term.id)] + [Wording("meaning", term.id)] * bool(term.meaning)
    pillars = {pillar.id: pillar for pillar in workshop.pillars()}
    found = (Section(key, pillars.get(key), tuple(wordings)) for key, wordings in kept.items())  # type: ignore[call-overload] # a key that is no pillar's finds none
    return tuple(section for section in found if section.wordings)


def counts(workshop: Workshop, wordings: Iterable[Wording], language: str) -> Mapping[str, int]:
    """Return how many of these words are in which of the `translating.STATES`, all of them named."""
    met = Counter(state_of(workshop, wording, language) for wording in wordings)
    return MappingProxyType({state: met[state] for state in STATES})


def spoken(workshop: Workshop) -> tuple[str, ...]:
    """Return the codes of the languages that something was translated to, or that a question is asked in."""
    asked = {prompt.language for prompt in workshop.all_of(Prompt) if prompt.text}
    return tuple(sorted({*languages(workshop), *asked} - {workshop.details.language, ""}))


def doubts(workshop: Workshop, wording: Wording, language: str) -> tuple[str, ...]:
    """Return what the coach sees in a translation that is there: its length, and words agreed on (C34).

    That the words were changed meanwhile is not among them: `state_of` says so.
    """
    found = translation(workshop, wording, language)
    if found is None or not found.text:
        return ()
    original = Original(
        text_of(workshop, wording),
        language=workshop.details.language or "en",
        glossary={} if wording.of == "term" else _agreed(workshop, language),
    )
    said = Said((found.text,), "public", language=language, originals=(original,))
    return tuple(mark.reason for mark in c34_translation_state.find(said))


def _agreed(workshop: Workshop, language: str) -> dict[str, str]:
    """Return for each term the word it has in a language, if it has one."""
    said = (
        (term.name, translation(workshop, Wording("term", term.id), language)) for term in terms(workshop)
    )
    return {name: one.text for name, one in said if one is not None and one.text}

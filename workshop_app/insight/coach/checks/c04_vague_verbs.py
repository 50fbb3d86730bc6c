"""C04: verbs for what goes on inside somebody, which nobody can see: understand, know, value."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.spanish_forms import as_said
from workshop_app.insight.coach.statements import doing_places
from workshop_app.insight.coach.tokens import Word, main_clauses
from workshop_app.insight.coach.verbs import third
from workshop_app.insight.coach.word_lists import phrase_list
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each vague verb that tells what is done in a main clause; none in `to learn`, `what I know`."""
    for at, text in enumerate(said.texts):
        for clause in main_clauses(text, said.tongue):
            for (start, end), instead in _vague(text, clause, said.tongue):
                yield Mark(
                    at,
                    (start, end),
                    say("Nobody can see “{words}”.", words=text[start:end]),
                    say("Say what can be seen, such as “{instead}”.", instead=instead),
                )


def _vague(text: str, clause: Sequence[Word], tongue: str) -> Iterator[tuple[tuple[int, int], str]]:
    verbs = _forms(tongue)
    known = phrases(tongue, "vague_verbs", "phrases", "harmless")
    passed: set[int] = set()
    """Words already looked at."""
    for first, at in enumerate(doing_places(text, clause, tongue)):
        if at in passed:
            continue
        passed.add(at)
        phrase = known.opening(clause[at : at + 6])
        if phrase is None and first == 0:
            phrase = phrases(tongue, "vague_verbs", "nouns").opening(clause[at : at + 3])
        if phrase:
            if phrase.list != "harmless":
                yield phrase.span, phrase.instead
        elif clause[at].low in verbs and not _tells_of_others(clause, at, verbs):
            yield clause[at].span, verbs[clause[at].low]


def _tells_of_others(clause: Sequence[Word], at: int, verbs: Mapping[str, str]) -> bool:
    """Return whether it goes on with what others do: I ask what people believe and value."""
    return (
        at >= 3 and clause[at - 2].low in verbs and clause[at - 3].low not in {"i", "we", "can", "learners"}
    )


@cache
def _forms(tongue: str) -> Mapping[str, str]:
    """Return for each form of a vague verb what to say instead, in the same form."""
    found: dict[str, str] = {}
    for verb, instead in phrase_list(tongue, "vague_verbs", "verbs").items():
        found[verb] = (as_said(verb, instead) if tongue == "es" else "") or instead
        if tongue == "en":
            found[third(verb)] = third(instead)
    return MappingProxyType(found)


CHECK = Check(
    id="C04",
    title="Vague verbs",
    weight="warn",
    scopes=STATEMENTS | {"indicator"},
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

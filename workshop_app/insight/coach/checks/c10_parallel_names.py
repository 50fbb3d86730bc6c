"""C10: pillar names of which some are persons, some qualities and some adjectives."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.name_kinds import ADJECTIVE, PEOPLE, PERSON, QUALITY, head, kind_of
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import Word
from workshop_app.insight.coach.word_lists import phrase_list
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give the word of each name that is of another kind than those of most; unsure ones are left alone."""
    heads = {at: word for at, text in enumerate(said.texts) if (word := head(text)) and kind_of(word.low)}
    kinds = {at: kind_of(word.low) for at, word in heads.items()}
    families = Counter(PERSON if kind == PEOPLE else kind for kind in kinds.values())
    if not families:
        return
    usual = families.most_common(1)[0][0]
    number = Counter(kind for kind in kinds.values() if kind in {PERSON, PEOPLE}).most_common(1)
    if usual == PERSON:
        usual = number[0][0]
    for at, kind in kinds.items():
        if kind == usual:
            continue
        if {kind, usual} == {PERSON, PEOPLE}:
            reason, instead = say("Most names are {usual}.", usual=_told(usual)), _one_or_many(usual)
        else:
            reason = say("Most names are {usual}; this one is {kind}.", usual=_told(usual), kind=_alone(kind))
            instead = _turned(heads[at], usual)
        yield Mark(at, heads[at].span, reason, instead)


def _told(kind: str) -> str:
    return {
        PERSON: say("one person (Thinker)"),
        PEOPLE: say("several people (Thinkers)"),
        QUALITY: say("qualities (Thinking)"),
        ADJECTIVE: say("adjectives (Thoughtful)"),
    }[kind]


def _alone(kind: str) -> str:
    return {
        PERSON: say("a person"),
        PEOPLE: say("several people"),
        QUALITY: say("a quality"),
        ADJECTIVE: say("an adjective"),
    }[kind]


def _one_or_many(usual: str) -> str:
    return say("Name one person here too.") if usual == PERSON else say("Name several people here too.")


def _turned(word: Word, usual: str) -> str:
    """Return the word as one of the usual kind, where the list knows it."""
    one = PERSON if usual == PEOPLE else usual
    known = phrase_list("en", "pillar_names", f"as_{one}").get(word.low, "")
    return known or say("Take a name of the same kind as the others.")


CHECK = Check(id="C10", title="Parallel pillar names", weight="warn", scopes=frozenset({"names"}), find=find)

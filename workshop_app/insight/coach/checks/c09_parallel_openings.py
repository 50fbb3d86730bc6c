"""C09: statements of one list that do not begin the same way."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.verbs import is_adverb
from workshop_app.words import say

_BARE = ""
"""The opening of a statement that begins with what is done: Ask for help."""


def find(said: Said) -> Iterator[Mark]:
    """Give each beginning that differs from that of most statements; from the first, where none leads."""
    openings = {at: _opening(text, said.tongue) for at, text in enumerate(said.texts) if words(text)}
    if len(set(openings.values())) < 2:
        return
    usual = Counter(openings.values()).most_common(1)[0][0]
    for at, opening in openings.items():
        if opening == usual:
            continue
        found = words(said.texts[at])
        length = len(opening.split()) or 1
        instead = (
            say("Begin with “{opening}”.", opening=_written(said, openings, usual))
            if usual
            else say("Begin with what is done, such as “Ask”.")
        )
        yield Mark(
            at,
            (found[0].start, found[length - 1].end),
            say("The other statements begin another way."),
            instead,
        )


def _opening(text: str, tongue: str) -> str:
    """Return how a statement begins: `i can`, `learners`, or _BARE for a verb."""
    found = words(text)
    met = phrases(tongue, "openings", "learner").opening(found[:4])
    if met:
        return met.phrase
    at = next((at for at, word in enumerate(found) if not is_adverb(word.low, tongue)), 0)
    return found[0].low if found[at].low in {"to", "the", "a", "my", "our", "with", "when"} else _BARE


def _written(said: Said, openings: dict[int, str], usual: str) -> str:
    """Return the usual opening as it is written where it stands first."""
    at = next(at for at, opening in openings.items() if opening == usual)
    return said.texts[at][words(said.texts[at])[0].start : words(said.texts[at])[len(usual.split()) - 1].end]


CHECK = Check(
    id="C09",
    title="Parallel openings",
    weight="warn",
    scopes=frozenset({"list"}),
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

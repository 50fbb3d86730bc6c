"""C05: a statement whose first verb is nothing that one can see somebody do."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.statements import doing_from
from workshop_app.insight.coach.tokens import Word, sentences
from workshop_app.insight.coach.verbs import is_action
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_NAMING = frozenset(
    {"the", "a", "an", "each", "every", "our", "my", "this"}
    | {"el", "la", "los", "las", "cada", "nuestro", "nuestra", "mi", "quien"}
)
_BEING = frozenset(
    {"is", "are", "has", "have", "was", "were", "es", "son", "está", "están", "tiene", "tienen"}
)
_SELF = frozenset({"i", "we", "learners", "students", "yo", "nosotros", "nosotras", "aprendices"})
_LONGEST_NAME = 5


def find(said: Said) -> Iterator[Mark]:
    """Give the word that stands where the action should, in the first sentence of each text."""
    for at, text in enumerate(said.texts):
        for sentence in sentences(text)[:1]:
            word = _no_action(text, sentence, said.tongue)
            if word:
                yield Mark(
                    at,
                    word.span,
                    say("“{word}” is no action that one can see.", word=word.said),
                    say("Begin with what the learner does, such as “I set a goal”."),
                )


def _no_action(text: str, sentence: Sequence[Word], tongue: str) -> Word | None:
    at = doing_from(text, sentence, tongue)
    if at >= len(sentence):
        return sentence[-1]
    if is_action(sentence[at].low.partition("-")[0], tongue) or is_action(sentence[at].low, tongue):
        return None
    if at and tongue == "es" and is_action(sentence[at - 1].low, tongue):
        return None  # Sigo un plan: what helps another verb elsewhere (sigo leyendo) is the action here
    if _someone_acts(sentence, at, tongue):
        return None
    for later in range(at + 1, min(at + 6, len(sentence) - 1)):
        if (
            sentence[later - 1].low == "and"
            and sentence[later].low in {"i", "we"}
            and is_action(sentence[later + 1].low, tongue)
        ):
            return None  # My team and I plan: somebody else is named first
    return sentence[at]


def _someone_acts(sentence: Sequence[Word], at: int, tongue: str) -> bool:
    """Return whether somebody our lists do not name acts (the bus driver greets), or `I` after a lead-in."""
    if sentence[0].low in _NAMING:
        beginning = sentence[max(at, 1) : at + _LONGEST_NAME]
        return any(_is_told_of_another(word.low, tongue) for word in beginning) and not any(
            word.low in _BEING for word in beginning
        )
    return sentence[at].low in word_set(tongue, "openings", "lead_ins") and any(
        one.low in _SELF and is_action(two.low, tongue) for one, two in pairwise(sentence[at + 1 :])
    )


def _is_told_of_another(word: str, tongue: str) -> bool:
    return word.endswith("s" if tongue == "en" else ("a", "e", "n")) and is_action(word, tongue)


CHECK = Check(
    id="C05",
    title="No observable action",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

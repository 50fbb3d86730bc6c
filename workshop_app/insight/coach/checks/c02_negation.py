"""C02: a main clause that says what somebody does not do."""

from collections.abc import Iterator, Sequence

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import Word, main_clauses, quoted
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_OTHERS = frozenset({"who", "whom", "whose", "that", "which", "que", "quien", "quienes"})
_SUBJECTS = frozenset({"i", "you", "he", "she", "we", "they"})
_JOINING = frozenset({"and", "or", "but", "then", "so"})
_AIDS = frozenset({"without", "sin"})
"""Words that deny something beside what is done: I draw without help, which may be the very step."""


def find(said: Said) -> Iterator[Mark]:
    """Give each word that denies in a main clause; `not only` and its like deny nothing."""
    for at, text in enumerate(said.texts):
        for clause in main_clauses(text, said.tongue):
            for word in _denying(clause, said.tongue):
                if any(start <= word.start < end for start, end in quoted(text)):
                    continue
                yield Mark(
                    at,
                    word.span,
                    say("“{word}” tells what does not happen.", word=word.said),
                    say("Say what the learner does instead, such as “I keep going”."),
                    "note" if word.low in _AIDS else None,
                )


def _denying(clause: Sequence[Word], tongue: str) -> Iterator[Word]:
    denying = word_set(tongue, "negation", "denying")
    found = [
        (at, word)
        for at, word in enumerate(clause)
        if word.low in denying or (tongue == "en" and word.low.endswith("n't"))
    ]
    if not found:
        return
    allowed = [one.span for one in phrases(tongue, "negation", "allowed").among(clause)]
    yield from (
        word
        for at, word in found
        if not any(start <= word.start < end for start, end in allowed) and not _is_of_others(clause, at)
    )


def _is_of_others(clause: Sequence[Word], at: int) -> bool:
    """Return whether it is told of somebody or something named before: people I did not choose."""
    for place in range(2, at):
        if clause[place].low in _OTHERS and clause[place - 1].low != "so":
            return True
    for subject in range(max(3, at - 2), at):
        if clause[subject].low in _SUBJECTS:
            before = clause[subject - 1]
            is_close = clause[subject].start - before.end == 1
            return is_close and before.low not in _JOINING
    return False


CHECK = Check(
    id="C02",
    title="Negation",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

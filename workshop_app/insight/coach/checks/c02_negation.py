"""C02: a main clause that says what somebody does not do."""

from collections.abc import Iterator, Sequence

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import Word, main_clauses
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each word that denies in a main clause; `not only` and its like deny nothing."""
    for at, text in enumerate(said.texts):
        for clause in main_clauses(text, said.tongue):
            for word in _denying(clause, said.tongue):
                yield Mark(
                    at,
                    word.span,
                    say("“{word}” tells what does not happen.", word=word.said),
                    say("Say what the learner does instead, such as “I keep going”."),
                )


def _denying(clause: Sequence[Word], tongue: str) -> Iterator[Word]:
    denying = word_set(tongue, "negation", "denying")
    found = [word for word in clause if word.low in denying or (tongue == "en" and word.low.endswith("n't"))]
    if not found:
        return
    allowed = [one.span for one in phrases(tongue, "negation", "allowed").among(clause)]
    yield from (word for word in found if not any(start <= word.start < end for start, end in allowed))


CHECK = Check(
    id="C02",
    title="Negation",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

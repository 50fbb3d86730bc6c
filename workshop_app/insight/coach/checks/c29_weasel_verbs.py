"""C29: words that promise an attempt, or a perhaps, where a statement tells what happens."""

from collections.abc import Iterator, Sequence

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import Met, phrases
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import Word, main_clauses
from workshop_app.insight.coach.verbs import third
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_NAMING = frozenset(
    {"a", "the", "each", "every", "another", "first", "second", "third", "next", "last", "new"}
)


def find(said: Said) -> Iterator[Mark]:
    """Give each hedge of a main clause; what others might do (I ask what would help) is no hedge."""
    for at, text in enumerate(said.texts):
        for clause in main_clauses(text, said.tongue):
            for met in phrases(said.tongue, "weasel_verbs", "trying", "hedging").among(clause):
                if _is_hedge(clause, met, said.tongue):
                    start, end = met.span
                    yield Mark(
                        at,
                        met.span,
                        say("“{words}” promises an attempt, not what is done.", words=text[start:end]),
                        _instead(text, clause, met, said.tongue),
                    )


def _is_hedge(clause: Sequence[Word], met: Met, tongue: str) -> bool:
    if clause[met.first].said == "May":  # the month; a hedge stands behind who hedges
        return False
    if met.first and met.phrase in {"try and", "tries and"} and clause[met.first - 1].low in _NAMING:
        return False  # the second try and what came of it
    asking = word_set(tongue, "weasel_verbs", "asking")
    return not any(word.low in asking for word in clause[: met.first])


def _instead(text: str, clause: Sequence[Word], met: Met, tongue: str) -> str:
    rest = [word for word in clause if word.start >= met.span[1]]
    first_word = met.phrase.split(" ", maxsplit=1)[0]
    is_plain = first_word.endswith("ing") or met.phrase.endswith("for") or "toward" in met.phrase
    if not rest or is_plain or rest[0].low.endswith("ing"):
        return say("Say what the learner does.")
    of_one = first_word.endswith("s") or (
        met.phrase in word_set(tongue, "weasel_verbs", "hedging")
        and met.first > 0
        and clause[met.first - 1].low in {"learner", "student", "graduate", "child", "he", "she"}
    )
    verb = third(rest[0].low) if of_one else rest[0].low
    told = verb + text[rest[0].end : rest[min(len(rest), 5) - 1].end]
    return say("Say it as done: “{words}”.", words=told)


CHECK = Check(
    id="C29",
    title="Weasel verbs",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
)

"""C01: words for what a learner lacks; failure, mistake and challenge are none, portraits praise them."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.words import say

_SCOPES = frozenset({"descriptor", "indicator", "definition", "definitions", "i-can", "i-can-k2"})


def find(said: Said) -> Iterator[Mark]:
    """Give each phrase of the three lists, unless it is said of things: limited time, a weak argument."""
    everything = phrases(said.tongue, "deficit_words", *_SAYING)
    harmless = phrases(said.tongue, "deficit_words", "harmless")
    for at, text in enumerate(said.texts):
        met = list(everything.among(words(text)))
        if not met:
            continue
        fine = [one.span for one in harmless.among(words(text))]
        for one in met:
            if not any(start <= one.span[0] and one.span[1] <= end for start, end in fine):
                reason, instead = _SAYING[one.list](text[one.span[0] : one.span[1]])
                yield Mark(at, one.span, reason, one.instead or instead)


def _of_doing(words: str) -> tuple[str, str]:
    return (
        say("“{words}” tells what is missing.", words=words),
        say("Say what the learner does already, and with what support."),
    )


def _of_work(words: str) -> tuple[str, str]:
    return (
        say("“{words}” judges the work; it shows nothing that one can see.", words=words),
        say("Say what can be seen at this level."),
    )


def _of_people(words: str) -> tuple[str, str]:
    return (
        say("“{words}” is a label for people.", words=words),
        say("Say “learners”, or name what they are offered."),
    )


_SAYING: Mapping[str, Callable[[str], tuple[str, str]]] = MappingProxyType(
    {"people": _of_people, "predicates": _of_doing, "adjectives": _of_work}
)

CHECK = Check(
    id="C01",
    title="Deficit words",
    weight="stop",
    scopes=_SCOPES,
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

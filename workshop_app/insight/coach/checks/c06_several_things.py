"""C06: a statement that holds several, so that nobody can say whether it is so."""

import re
from collections.abc import Iterator, Sequence

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.statements import doing_places
from workshop_app.insight.coach.tokens import Word, sentences
from workshop_app.insight.coach.verbs import is_action, third
from workshop_app.words import say

_SLASH = re.compile(r"\b[^\W\d_]+(?:\s?/\s?[^\W\d_]+)+\b")
_MOST = 3
"""Actions that one statement may hold."""


def find(said: Said) -> Iterator[Mark]:
    """Give each slash between words, and the actions of a sentence that has four or more."""
    for at, text in enumerate(said.texts):
        if "/" in text:
            for slash in _SLASH.finditer(text):
                if "://" not in text:
                    yield Mark(
                        at,
                        slash.span(),
                        say("“{words}” leaves open which one is meant.", words=slash.group()),
                        say("Choose one word, or write “or”."),
                    )
        for sentence in sentences(text):
            acting = _acting(text, sentence, said.tongue)
            if len(acting) > _MOST:
                yield Mark(
                    at,
                    (acting[0].start, acting[-1].end),
                    say("This statement holds {count} actions.", count=len(acting)),
                    say("Make a statement of each, or keep what matters most."),
                )


def _acting(text: str, sentence: Sequence[Word], tongue: str) -> list[Word]:
    """Return the words that tell an action, in the same form as the first: read, ask and present."""
    places = sorted(set(doing_places(text, sentence, tongue)))
    found = [sentence[at] for at in places if is_action(sentence[at].low, tongue)]
    if not found or tongue != "en":
        return found
    ends_in_s = _is_third(found[0].low, tongue)
    return [word for word in found if _is_third(word.low, tongue) == ends_in_s]


def _is_third(word: str, tongue: str) -> bool:
    return word.endswith("s") and any(
        third(base) == word for base in (word[:-1], word[:-2], word[:-3] + "y") if is_action(base, tongue)
    )


CHECK = Check(
    id="C06",
    title="Several things in one statement",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

"""Where in a statement the words stand that tell what somebody does: after the opening, after an `and`."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.tokens import Word
from workshop_app.insight.coach.verbs import is_adverb
from workshop_app.insight.coach.word_lists import word_set

_SUBJECTS = frozenset({"i", "we", "they", "yo"})
_JOINING = frozenset({"and", "or", "but", "then", "y", "e", "o", "u", "pero"})


def doing_from(text: str, said: Sequence[Word], language: str) -> int:
    """Return which word tells what is done: past `With support, I can often`; may be past the last."""
    at = _past_lead_in(text, said, language)
    while at < len(said) and is_adverb(said[at].low, language):
        at += 1
    opening = phrases(language, "openings", "learner").opening(said[at : at + 4])
    if opening:
        at = _from_place(said, opening.span[1])
    return _past_helpers(said, at, language)


@lru_cache(maxsize=20_000)
def doing_places(text: str, said: tuple[Word, ...], language: str) -> tuple[int, ...]:
    """Return at which words something is done: the first, and those that an `and` or a comma joins to it."""
    return tuple(_doing_places(text, said, language))


def _doing_places(text: str, said: Sequence[Word], language: str) -> Iterator[int]:
    first = doing_from(text, said, language)
    if first < len(said):
        yield first
    for at in range(first + 1, len(said)):
        before = said[at - 1]
        joined = before.low in _JOINING or "," in text[before.end : said[at].start]
        if not joined or said[at].low in _JOINING:
            continue
        at_verb = at
        while at_verb < len(said) and (
            said[at_verb].low in _SUBJECTS or said[at_verb].low in {"can", "then"}
        ):
            at_verb += 1
        at_verb = _past_helpers(said, at_verb, language)
        if at_verb < len(said):
            yield at_verb


def _past_lead_in(text: str, said: Sequence[Word], language: str) -> int:
    """Return where the statement begins: behind `With support,` or `To solve a problem,`."""
    if not said or said[0].low not in word_set(language, "openings", "lead_ins"):
        return 0
    comma = text.find(",", said[0].end, said[min(len(said), 12) - 1].end)
    if comma >= 0 and (comma == said[0].end or not said[0].low.endswith("ly")):
        return next((at for at, word in enumerate(said) if word.start > comma), 0)
    return 0


def _from_place(said: Sequence[Word], place: int) -> int:
    """Return which word is the first from this place in the text on."""
    return next((at for at, word in enumerate(said) if word.start >= place), len(said))


def _past_helpers(said: Sequence[Word], at: int, language: str) -> int:
    helpers = phrases(language, "openings", "helpers")
    while at < len(said):
        helper = helpers.opening(said[at : at + 4])
        if helper:
            at = _from_place(said, helper.span[1])
        elif is_adverb(said[at].low, language):
            at += 1
        else:
            break
    return at

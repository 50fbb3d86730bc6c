"""C22: neighbours of a row that are not about the same thing, or ask for less than the level before."""

from collections.abc import Iterator
from functools import lru_cache

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.rows import Step, bag, placeholder, steps
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import Word, sentences
from workshop_app.insight.coach.verbs import is_adverb, level_of
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_FALL = 3
"""One or two steps down may be our lists' doing; three are a fall, and any to mere naming."""

_ROOT = 4


def find(said: Said) -> Iterator[Mark]:
    """Give each level whose strongest verb falls, and each that shares no key word with the one before."""
    for step in steps(said):
        fallen = _fallen(step, said.tongue)
        if fallen:
            yield Mark(
                step.at,
                fallen.span,
                say("“{verb}” asks for less than the level before.", verb=fallen.said),
                say("Let the verb rise: name, explain, use, compare, judge, create."),
            )
        elif not _one_thread(step.before, step.after, said.tongue) and _off_the_thread(said, step.at):
            yield Mark(
                step.at,
                (0, len(step.after)),
                say("It shares no key word with the level before."),
                say("Keep one thread, so that the row reads as one story."),
            )


def _fallen(step: Step, tongue: str) -> Word | None:
    levels = level_of(tongue)
    before, after = _verbs(step.before, tongue), _verbs(step.after, tongue)
    if not before or not after:
        return None
    high = max(levels[word.low] for word in before)
    strongest = max(after, key=lambda word: levels[word.low])
    fall = high - levels[strongest.low]
    if strongest.low in word_set(tongue, "key_verbs", "of_any_level"):
        return None  # to help a team asks for more than to plan a day: what follows decides
    naming = strongest.low in word_set(tongue, "key_verbs", "naming")
    return strongest if fall >= _FALL or (fall > 0 and naming) else None


@lru_cache(maxsize=20_000)
def _verbs(text: str, tongue: str) -> tuple[Word, ...]:
    """Return the action verbs that open the sentences of a statement or follow an "and" or a comma."""
    found = []
    for sentence in sentences(text):
        rest = _after_opening(_without_lead(text, sentence), tongue)
        for at, word in enumerate(rest):
            opens = at == 0 or rest[at - 1].low in {"and", "then", "or"}
            begins_to = at == 2 and rest[1].low == "to"  # I begin to compare; not: a list to compare with
            opens = opens or begins_to or text[rest[at - 1].end : word.start].strip() in {",", ";"}
            if opens or (at > 1 and rest[at - 1].low.endswith("ly") and rest[at - 2].low == "and"):
                found.append(word)
    return tuple(word for word in found if word.low in level_of(tongue))


def _after_opening(sentence: tuple[Word, ...], tongue: str) -> tuple[Word, ...]:
    """Return the words without "I can", "Learners" and the adverbs behind it."""
    opening = phrases(tongue, "openings", "learner").opening(sentence[:3])
    if opening:
        sentence = tuple(word for word in sentence if word.start >= opening.span[1])
    while sentence and is_adverb(sentence[0].low, tongue):
        sentence = sentence[1:]
    return sentence


def _without_lead(text: str, sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop what a sentence says before "I" or "learners": With support, I set a goal."""
    for at, word in enumerate(sentence[:8]):
        if word.low in {"i", "we", "learners", "students"} and "," in text[sentence[0].start : word.start]:
            return sentence[at:]
    return sentence


def _off_the_thread(said: Said, at: int) -> bool:
    """Return whether a level, or the row's first before it, has no word in common with any other level."""
    return any(
        not any(
            _one_thread(said.texts[alone], text, said.tongue)
            for place, text in enumerate(said.texts)
            if place != alone and placeholder(text, said.tongue) is None
        )
        for alone in ({at, 0} if at == 1 else {at})
    )


def _one_thread(one_level: str, other_level: str, tongue: str) -> bool:
    before, after = bag(one_level, tongue), bag(other_level, tongue)
    if not before or not after:
        return True
    return any(
        one == other or (len(one) >= _ROOT and len(other) >= _ROOT and one[:_ROOT] == other[:_ROOT])
        for one in before
        for other in after
    )


CHECK = Check(id="C22", title="Continuity", weight="note", scopes=frozenset({"row"}), find=find)

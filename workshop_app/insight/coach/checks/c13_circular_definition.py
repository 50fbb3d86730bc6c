"""C13: a definition that says its name again, or speaks like a dictionary of nobody."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark, Span
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import Word, content, stem, words
from workshop_app.insight.coach.verbs import is_adverb, level_of
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_FIRST = 6
_LONGEST_NAME = 4
_OPENING = 4


def find(said: Said) -> Iterator[Mark]:
    """Give each definition that repeats its name at once, or has no learner and begins with no action."""
    for at, name, text, start in _definitions(said):
        if not words(text):
            continue
        echo = _echo(name, text, said.tongue)
        if echo:
            yield Mark(
                at,
                (start + echo[0], start + echo[1]),
                say("The definition says “{name}” again.", name=name),
                say("Say what one would see a learner do."),
            )
        elif not _learner(text, said.tongue) and not _opens_with_action(text, said.tongue):
            yield Mark(
                at,
                (start, start + len(text.rstrip())),
                say("It reads like a dictionary: nobody does anything in it."),
                say("Begin with “We” or “Learners”, and say what they do."),
            )


def _definitions(said: Said) -> Iterator[tuple[int, str, str, int]]:
    if said.scope == "definitions":
        yield from said.named()
        return
    for at, text in enumerate(said.texts):
        name, colon, rest = text.partition(":")
        if colon and 0 < len(words(name)) <= _LONGEST_NAME:
            yield at, name.strip(), rest.lstrip(), len(text) - len(rest.lstrip())
        else:
            yield at, "", text, 0


def _echo(name: str, text: str, tongue: str) -> Span | None:
    """Return where the first content words of a definition say the word that its name turns on."""
    said = [word.low for word in words(name)]
    general = word_set(tongue, "definitions", "person_words")
    turning = next((word for word in reversed(said) if word not in general), "")
    if len(turning) < 4:
        return None
    root = _root(turning, tongue)
    return next(
        (word.span for word in content(text, tongue)[:_FIRST] if _root(word.low, tongue) == root), None
    )


def _root(word: str, tongue: str) -> str:
    """Return the stem, without what makes a person or a quality of a verb: thinker, communicator, solver."""
    root = stem(word, tongue)
    for ending in ("er", "or", "ion", "e"):
        if tongue == "en" and root.endswith(ending) and len(root) - len(ending) >= 4:
            root = root.removesuffix(ending)
    return root


def _learner(text: str, tongue: str) -> bool:
    """Return whether a learner is in it; people and children are, where it begins with them."""
    learners = word_set(tongue, "definitions", "learners")
    opening = word_set(tongue, "definitions", "opening_learners")
    said = words(text)
    return not learners.isdisjoint(said.lows) or any(word.low in opening for word in said[:_OPENING])


def _opens_with_action(text: str, tongue: str) -> bool:
    said: tuple[Word, ...] = words(text)
    first = next((word.low for word in said if not is_adverb(word.low, tongue)), "")
    opening = word_set(tongue, "definitions", "opening_verbs")
    doing = [first, first.removesuffix("ing"), first.removesuffix("ing") + "e"]
    doing += [first.removesuffix("s"), first.removesuffix("ing")[:-1]]
    return first != "being" and any(one in level_of(tongue) or one in opening for one in doing if one)


CHECK = Check(
    id="C13",
    title="Circular or dictionary definition",
    weight="warn",
    scopes=frozenset({"definition", "definitions"}),
    find=find,
)

"""C27: a sentence that hides who acts."""

from collections.abc import Iterator, Sequence

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import Word, sentences
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each form of `be` with the participle that follows it; how somebody feels is no passive."""
    for at, text in enumerate(said.texts):
        for sentence in sentences(text):
            for be, participle in _passives(sentence, said.tongue):
                start, end = sentence[be].start, sentence[participle].end
                yield Mark(
                    at,
                    (start, end),
                    say("“{words}” does not begin with who acts.", words=text[start:end]),
                    _instead(text, sentence, participle),
                )


def _passives(sentence: Sequence[Word], tongue: str) -> Iterator[tuple[int, int]]:
    forms = word_set(tongue, "passive", "be")
    between = word_set(tongue, "passive", "between")
    for at, word in enumerate(sentence):
        if word.low not in forms:
            continue
        after = at + 1
        while after < len(sentence) and (
            sentence[after].low in between or sentence[after].low.endswith("ly")
        ):
            after += 1
        if after < len(sentence) and _is_participle(sentence, after, tongue):
            yield at, after


def _is_participle(sentence: Sequence[Word], at: int, tongue: str) -> bool:
    low = sentence[at].low
    if low in word_set(tongue, "passive", "never"):
        return False
    if not low.endswith("ed") and low not in word_set(tongue, "passive", "irregular"):
        return False
    return low not in word_set(tongue, "passive", "states") or _who(sentence, at) is not None


def _who(sentence: Sequence[Word], participle: int) -> Word | None:
    """Return the first word of who acts, if `by` tells it right behind the participle."""
    behind = sentence[participle + 1 : participle + 3]
    return behind[1] if len(behind) == 2 and behind[0].low == "by" else None


def _instead(text: str, sentence: Sequence[Word], participle: int) -> str:
    who = _who(sentence, participle)
    if who is None:
        return say("Begin with who does it: “The learner …”.")
    later = [word for word in sentence if word.start >= who.start][:2]
    has_article = later[0].low in {"the", "a", "an", "other", "our", "my", "their", "each", "every"}
    named = text[who.start : later[-1].end] if has_article else who.said
    return say("Begin with who does it: “{who} …”.", who=named[:1].upper() + named[1:])


CHECK = Check(
    id="C27",
    title="Passive voice",
    weight="note",
    scopes=frozenset({"descriptor", "indicator"}),
    find=find,
)

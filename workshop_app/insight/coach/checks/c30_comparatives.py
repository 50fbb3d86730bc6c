"""C30: more, better or deeper, and nobody knows than what."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import sentences
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give the comparatives of each sentence that does not tell what it compares with."""
    comparing = word_set(said.tongue, "comparatives", "words")
    base = word_set(said.tongue, "comparatives", "base")
    for at, text in enumerate(said.texts):
        for sentence in sentences(text):
            met = [word for word in sentence if word.low in comparing]
            if not met or any(word.low in base for word in sentence):
                continue
            allowed = [one.span for one in phrases(said.tongue, "comparatives", "allowed").among(sentence)]
            for word in met:
                if any(start <= word.start < end for start, end in allowed):
                    continue
                yield Mark(
                    at,
                    word.span,
                    say("“{word}” does not tell than what.", word=word.said),
                    say("Say than what, or tell what it looks like."),
                )


CHECK = Check(
    id="C30",
    title="Comparative without a base",
    weight="warn",
    scopes=STATEMENTS,
    find=find,
)

"""C25: words that leave somebody out, or make an insult of what somebody is."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import SCOPES, Said
from workshop_app.insight.coach.tokens import sentences, words
from workshop_app.insight.coach.word_lists import phrase_list, word_set
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each word of the list, and each he or she that stands for any learner."""
    for at, text in enumerate(said.texts):
        whole = words(text)
        listed = list(phrases(said.tongue, "excluding_words", "words").among(whole))
        harmless = phrases(said.tongue, "excluding_words", "allowed").among(whole) if listed else ()
        allowed = [one.span for one in harmless]
        met = [
            (one.span, one.instead)
            for one in listed
            if not any(start <= one.span[0] < end for start, end in allowed)
        ]
        taken = [span for span, _ in met]
        met += [
            (span, instead)
            for span, instead in _standing_for_anyone(text, said.tongue)
            if not any(start <= span[0] < end for start, end in taken)
        ]
        for (start, end), instead in met:
            yield Mark(
                at,
                (start, end),
                say("“{words}” leaves people out or may hurt them.", words=text[start:end]),
                say("Say “{words}”.", words=instead) if instead else say("Say plainly what is meant."),
            )


def _standing_for_anyone(text: str, tongue: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Give he, his, she and her in a sentence about any learner; of a person just met they are well said."""
    pronouns = phrase_list(tongue, "excluding_words", "pronouns")
    anyone = word_set(tongue, "excluding_words", "anyone")
    for sentence in sentences(text):
        about_anyone = False
        for word in sentence:
            about_anyone = about_anyone or word.low in anyone
            if about_anyone and word.low in pronouns:
                yield word.span, pronouns[word.low]


CHECK = Check(
    id="C25",
    title="Excluding words",
    weight="stop",
    scopes=frozenset(SCOPES),
    find=find,
    languages=ENGLISH_AND_SPANISH,
)

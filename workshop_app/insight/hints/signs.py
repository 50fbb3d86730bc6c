"""Signs: how a check shows in the window: its tag in words, its icon, and the title of its card."""

from collections.abc import Callable
from typing import NamedTuple

from workshop_app.words import say, say_many

NEGATIVE, UNSEEN, LONG = "coach.negative", "coach.unseen", "coach.long"


class Sign(NamedTuple):
    """The look of a check; the texts are messages of the program."""

    tag: str
    icon: str
    title: str


SIGNS = {
    "C01": Sign("Negative", NEGATIVE, "Say what is there already"),
    "C02": Sign("Negative", NEGATIVE, "Say what you would see"),
    "C03": Sign("Only how often", "ph.equals-bold", "Say what is new at this step"),
    "C04": Sign("Hard to see", UNSEEN, "Say what you would see"),
    "C05": Sign("Hard to see", UNSEEN, "Begin with what one does"),
    "C06": Sign("Several things", "ph.list-bullets-bold", "One thing at a time"),
    "C07": Sign("Long", LONG, "Say it in fewer words"),
    "C08": Sign("Hard to read", LONG, "Say it in everyday words"),
    "C09": Sign("Begins another way", "ph.list-dashes-bold", "Begin them all the same way"),
    "C10": Sign("Another kind of name", "ph.text-aa-bold", "Names of one kind"),
    "C11": Sign("How many", "ph.hash-bold", "As many as people remember"),
    "C12": Sign("Like another pillar", "ph.copy-bold", "Say what only this pillar means"),
    "C13": Sign("Like a dictionary", "ph.book-open-bold", "Say what a learner does"),
    "C14": Sign("Jargon", "ph.chats-bold", "Say it as to a neighbor"),
    "C16": Sign("One subject", "ph.book-bookmark-bold", "For every subject"),
    "C17": Sign("Praise", UNSEEN, "Say what it looks like"),
    "C18": Sign("A grade", "ph.percent-bold", "A path, not a grade"),
    "C19": Sign("Ranks people", "ph.sort-ascending-bold", "Names that do not rank"),
    "C20": Sign("Words to come", "ph.dots-three-bold", "Words are still to come"),
    "C21": Sign("Like the step before", "ph.copy-bold", "Say what is new at this step"),
    "C22": Sign("Another thread", "ph.path-bold", "One thread through the row"),
    "C23": Sign("More help", "ph.trend-down-bold", "Let help give way"),
    "C25": Sign("Leaves people out", "ph.users-bold", "Leave nobody out"),
    "C26": Sign("A saying", "ph.translate-bold", "Say what is meant"),
    "C27": Sign("Who does it?", "ph.user-bold", "Begin with who does it"),
    "C29": Sign("Only tries", "ph.arrow-elbow-down-right-bold", "Say it as done"),
    "C30": Sign("Than what?", "ph.arrows-left-right-bold", "Say than what"),
    "C33": Sign("Two words for one", "ph.chats-bold", "One word for one thing"),
    "C34": Sign("Translation", "ph.translate-bold", "The translation"),
    "C35": Sign("Uneven", "ph.text-align-left-bold", "Alike from line to line"),
}

GROUPS = {
    "positive": ("Positive", ("C01", "C02", "C18", "C19", "C25")),
    "measurable": ("Measurable", ("C04", "C05", "C13", "C17", "C27", "C29", "C30")),
    "continuous": ("Continuous", ("C03", "C20", "C21", "C22", "C23")),
    "concise": ("Concise", ("C06", "C07", "C08", "C09", "C10", "C11", "C12", "C35")),
    "common": ("Common language", ("C14", "C16", "C26", "C33", "C34")),
}
"""What the checks are for: clear, positive, measurable, continuous and concise terms in one language."""


def sign_of(check: str) -> Sign:
    """Return how a check shows."""
    return SIGNS[check]


def tag_of(check: str, *, count: int = 0, is_short: bool = False) -> str:
    """Return the tag of a check in the reader's language; `count` are the words of a text of wrong length."""
    if check == "C07" and count:
        told: Callable[..., str] = say_many
        if is_short:
            return told("Short: {count} word", "Short: {count} words", count)
        return told("Long: {count} word", "Long: {count} words", count)
    return say(SIGNS[check].tag)


def title_of(check: str, *, is_short: bool = False) -> str:
    """Return the title of a check's card in the reader's language."""
    return say("Say a little more") if check == "C07" and is_short else say(SIGNS[check].title)

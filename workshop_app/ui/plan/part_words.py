"""What the Plan page says about kinds of parts and about what the room sees meanwhile."""

from workshop_app.domain import agenda
from workshop_app.domain.agenda_records import Part
from workshop_app.words import say

HINTS = {
    "gather": "Type, photos, paper",
    "write-in": "Type, photos, paper",
    "alone": "One, two, four, all",
    "gallery": "Half the table stays to explain",
    "group": "In silence first, then together",
    "titles": "A few words a child would use",
    "merge": "What did more than one table find?",
    "pause": "Who has spoken, who is missing",
    "name": "Several names, then one",
    "vote": "On paper, then counted",
    "fist": "Until nobody is under three",
    "words": "Each table takes one or two",
    "tuning": "Warm first, then cool",
    "look-fors": "What one would see or hear",
    "walk": "What was seen, never who taught",
    "exit": "One card each",
    "recall": "From memory, on paper",
}
"""How each protocol goes, in a few words."""

FREQUENT = ("welcome", "gather", "group", "break", "name", "vote", "look-fors", "close")
"""The kinds that nearly every evening has; the others stand in a menu of their own."""

TOLD = ("welcome", "norms", "talk", "break", "close", "other")
"""Kinds of parts in which people are told something rather than asked."""

SEEN = {
    "welcome": "Room sees the welcome",
    "prompt": "Room sees the prompt, the clock and a count",
    "board": "Room sees the whole board",
    "vote": "Room sees the question of the vote",
    "clock": "Room sees the title and the time",
    "thanks": "Room sees the thank-you",
}

VIEWS = {
    "welcome": "The welcome",
    "prompt": "The prompt, the clock and a count",
    "board": "The whole board",
    "vote": "The question of the vote",
    "clock": "The title and the time",
    "thanks": "The thank-you",
}
"""What can be chosen for the room."""

LANGUAGES = ("en", "es", "ar", "zh", "vi", "pt", "ru", "ht", "hmn", "ur", "fr", "so", "tl", "ko", "ne", "uk")
"""The languages that are offered first: those spoken at home in most districts (process.md § 5)."""


def hint_of(part: Part) -> str:
    """Return what stands beside a part's name: how its protocol goes, or its kind if the name is its own."""
    kind = agenda.kind_of_part(part)
    if part.title and part.title not in {kind.title, say(kind.title)}:
        return say(kind.title)
    return say(HINTS[part.kind]) if part.kind in HINTS else ""


def invitation(part: Part) -> str:
    """Return what stands where nothing is asked yet."""
    return say("What will you say?") if part.kind in TOLD else say("What will you ask?")


def seen(part: Part) -> str:
    """Return what the room sees during a part, as a sentence."""
    return say(SEEN[agenda.view_of(part)])

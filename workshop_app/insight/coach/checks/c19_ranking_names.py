"""C19: names of levels that rank people, and names that do not differ."""

import re
from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_GRADE = re.compile(r"(?:grade )?[a-df][+-]?|[\d\s-]+ ?%", re.IGNORECASE)


def find(said: Said) -> Iterator[Mark]:
    """Give each name that ranks people or is a grade, and each that a level before has already."""
    ranking = word_set(said.tongue, "level_names", "ranking")
    before: set[str] = set()
    for at, text in enumerate(said.texts):
        plain = " ".join(word.low for word in words(text))
        if plain in ranking or plain.replace("-", " ") in ranking or _GRADE.fullmatch(text.strip()):
            yield Mark(
                at,
                (0, len(text)),
                say("“{name}” ranks people.", name=text),
                say("Name how far the work has come, as Emerging, Developing, Applying or Extending does."),
            )
        elif plain and plain in before:
            yield Mark(
                at,
                (0, len(text)),
                say("Another level is called “{name}” too.", name=text),
                say("Give each level a name of its own."),
            )
        before.add(plain)


CHECK = Check(
    id="C19", title="Level names that rank people", weight="stop", scopes=frozenset({"scale"}), find=find
)

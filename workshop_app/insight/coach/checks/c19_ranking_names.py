"""C19: names of levels that rank people, and names that do not differ."""

from collections.abc import Iterator

from workshop_app.domain.level_names import what_it_does
from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each name that ranks people or is a grade, and each that a level before has already.

    Which names do is a rule of the workshop, which takes none of them: a scale of others still can have some.
    """
    before: set[str] = set()
    for at, text in enumerate(said.texts):
        plain = " ".join(word.low for word in words(text))
        does = what_it_does(text)
        if does:
            ranks = say("“{name}” ranks people.", name=text)
            yield Mark(
                at,
                (0, len(text)),
                ranks if does == "ranks" else say("“{name}” is a grade.", name=text),
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

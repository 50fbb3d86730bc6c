"""What a workshop does not allow, its limits, and the errors that say so in a sentence."""

import unicodedata

LONGEST_IDEA = 500
"""Characters an idea may hold: about six lines by hand; a longer one is split by its author."""

LONGEST_NAME = 120
"""Characters a name (pillar, group, workshop, place) may hold: two lines on a poster."""

LONGEST_PROMPT = 300
"""Characters a question to the room may hold: four lines on the wall."""

LONGEST_TABLE = 40
"""Characters of what a table is called: a number, or a word or two."""

LONGEST_NOTES = 2_000
"""Characters of what a facilitator notes for a part, or answers in an equity pause: a page."""

LONGEST_STATEMENT = 400
"""Characters a statement, an example or a short statement may hold: one thing, said in a breath or two."""

LONGEST_DEFINITION = 800
"""Characters a definition may hold: three sentences, and room to get there."""

LONGEST_CELL = 800
"""Characters a cell of a progression may hold, all its lines together."""

LONGEST_REASON = 300
"""Characters of a reason: why it is ready all the same, why words are frozen."""

LONGEST_DAY = 24 * 60
"""Minutes a part may take."""

MOST_PEOPLE = 100_000

MOST_PARTS = 60
MOST_CHOICES = 200
MOST_PILLARS = 30
MOST_THEMES = 40
MOST_GROUPS = 24
MOST_OFFERS = 24
MOST_STATEMENTS = 120
MOST_EXAMPLES = 120
MOST_SCALES = 8
MOST_LEVELS = 16
MOST_TERMS = 400
MOST_WALKS = 60
MOST_PLACES = 200
MOST_VISITS = 1_000
MOST_NEEDS = 400
MOST_FRAMEWORKS = 12
MOST_FRAMEWORK_ITEMS = 4_000


def one_line(text: str) -> str:
    """Return what somebody wrote as one line: single blanks, no control letters, no halves of letters."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    written = (letter for letter in line if unicodedata.category(letter) not in _UNWRITTEN)
    return " ".join("".join(written).split())


_UNWRITTEN = ("Cc", "Cs")


def lines(text: str) -> str:
    """Return what somebody wrote with its line breaks, each line as one, without empty ones."""
    return "\n".join(line for line in map(one_line, text.splitlines()) if line)


def within(text: str, longest: int, otherwise: "RuleBroken") -> str:
    """Return the text if it has no more characters than that; raises `otherwise`."""
    if len(text) > longest:
        raise otherwise
    return text


class Trouble(Exception):
    """Something that a person is told in one sentence.

    The sentence is kept apart from its values, so that it can be said in the reader's language:
    `words.of(trouble)` does that, `str(trouble)` gives it in English.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values

    def __str__(self) -> str:
        """Return the sentence in English, values filled in."""
        return self.sentence.format(**self.values)


class RuleBroken(Trouble):
    """A command asked for something that a workshop does not allow; nothing was changed."""

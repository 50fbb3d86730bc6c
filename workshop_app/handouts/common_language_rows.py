"""A term as a row of the handout: the word at one side, at the other what it means and what it does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain.glossary import avoided
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.translating import state_of, translations_of
from workshop_app.domain.wordings import Wording as Where
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.sheet import Box, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say

WORD, GAP = 148.0, 20.0
"""How wide the column of words is, and what lies between it and the meanings, in points."""

_NAME = Style(15, 19, colours.INK, weight=600, serif=True)
_ALSO = Style(11.5, 15, colours.INK2, serif=True)
_MEANS = Style(12.5, 17, colours.INK, serif=True)
_SAID = Style(10.5, 14.5, colours.INK)
_SMALL = Style(9.5, 13, colours.INK2)


class Piece(NamedTuple):
    """One text of a row, its role in the structure, and how far below the one before it stands."""

    block: Block
    role: str
    above: float = 0.0

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return self.above + self.block.height


@dataclass(frozen=True, slots=True)
class Row:
    """A term ready to be drawn."""

    letter: str
    word: tuple[Piece, ...]
    meaning: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """What the row takes, in points."""
        return max(sum(piece.height for piece in column) for column in (self.word, self.meaning))


def row(workshop: Workshop, term: Term, width: float) -> Row:
    """Return the row of a term."""
    language = workshop.details.language
    word = tuple(_word(workshop, term, language))
    meaning = tuple(_meaning(workshop, term, language, width - WORD - GAP))
    return Row(term.name[:1].upper(), word, meaning)


def draw(sheet: Sheet, one: Row, box: Box) -> None:
    """Draw a row with its upper left corner in that of the box."""
    for column, x in ((one.word, box.x), (one.meaning, box.x + WORD + GAP)):
        top = box.top
        for piece in column:
            top = sheet.write(piece.block, x, top + piece.above, role=piece.role)


def _word(workshop: Workshop, term: Term, language: str) -> Iterator[Piece]:
    name = term.preferred or term.name
    yield Piece(Block(Wording(name, language), _NAME, WORD), "H2")
    for code, text in _approved(workshop, Where("term", term.id)):
        named = phrases.locale().languages.get(code, code)
        yield Piece(Block(Wording(named), _SMALL, WORD), "P", 3)
        yield Piece(Block(Wording(text, code), _ALSO, WORD), "P")


def _meaning(workshop: Workshop, term: Term, language: str, width: float) -> Iterator[Piece]:
    said = term.meaning or say("No meaning is agreed on yet.")
    yield Piece(Block(Wording(said, language), _MEANS, width), "P", 1)
    for code, text in _approved(workshop, Where("meaning", term.id)):
        yield Piece(Block(Wording(text, code), _ALSO, width), "P", 3)
    if term.is_not:
        not_said = say("It is not: {words}", words=term.is_not)
        yield Piece(Block(Wording(not_said), _SAID, width), "P", 5)
    if term.example:
        yield Piece(Block(Wording(say("Example: {words}", words=term.example)), _SAID, width), "P", 3)
    others = avoided(term)
    if others:
        instead = say(
            "Say “{word}”, not {others}.",
            word=term.preferred or term.name,
            others=phrases.listed_with_or(others),
        )
        yield Piece(Block(Wording(instead), _SAID, width), "P", 3)
    if term.taken_from:
        yield Piece(Block(Wording(say("From: {source}", source=term.taken_from)), _SMALL, width), "P", 3)


def _approved(workshop: Workshop, where: Where) -> Iterator[tuple[str, str]]:
    """Give the code and the words of each language in which somebody approved them as they are now."""
    for one in translations_of(workshop, where):
        if state_of(workshop, where, one.language) == "approved":
            yield one.language, one.text

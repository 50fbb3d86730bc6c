"""Sort together on the wall: one idea in the hand, and the numbers that the room can call out."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from workshop_app.ui.room import band, heading, note_cards, pillar_list, spotlight_view
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.marks import Card, Mark, Picture, Text
from workshop_app.ui.room.note_view import large
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Headline, OneNote, Sorting
from workshop_app.ui.room.spotlight_view import SHEET_LEFT, SHEET_RIGHT, TOP, WIDE_LEFT
from workshop_app.words import say

HAND_LEFT, HANDS, LEAST_HAND = 95.0, (560.0, 860.0), 156.0
TILT, BAND = -2.0, 216.0
ASK_GAP = 66.0
COLUMN_GAP, BELOW = 40.0, 12.0


def lay_out(shown: Sorting, setter: Typesetter) -> list[Picture]:
    """Return Sort together; with many pillars, or long names, the numbers to call go onto further pages."""
    bottom = HEIGHT - _height(setter) - TOP
    column = QRectF(WIDE_LEFT, TOP, SHEET_LEFT - WIDE_LEFT, bottom - TOP)
    hand = _in_the_hand(shown, setter)
    if shown.pillars and pillar_list.fits_whole(setter, shown.pillars, column):
        return _beside_the_list(shown, setter, hand, column)
    return _numbers_alone(shown, setter, hand, QRectF(WIDE_LEFT, TOP, SHEET_RIGHT - WIDE_LEFT, bottom - TOP))


def _beside_the_list(shown: Sorting, setter: Typesetter, hand: Card | None, column: QRectF) -> list[Picture]:
    if shown.number and hand is not None:
        sheets = spotlight_view.sheets(setter, shown.pillars, shown.number, shown.sections, column.bottom())
        news = next((sheet for sheet in sheets if _has_news(sheet.marks)), sheets[0])
        return [Picture("boardBackground", (*news.marks, *_asked(shown, setter, hand)), news.homes)]
    beside = pillar_list.listed(setter, shown.pillars, 0, column)
    marks, homes = (beside.marks, beside.homes) if beside is not None else ([], {})
    box = QRectF(SHEET_LEFT + 40, TOP + 10, SHEET_RIGHT - SHEET_LEFT - 60, column.height() - 30)
    return [
        Picture("boardBackground", (*marks, card, *_asked(shown, setter, None)), homes)
        for card in large(setter, OneNote(shown.note), box)
    ]


def _numbers_alone(shown: Sorting, setter: Typesetter, hand: Card | None, area: QRectF) -> list[Picture]:
    pages: list[tuple[Mark, ...]] = []
    if hand is None or not shown.pillars:
        box = area.adjusted(120, 10, -120, -10)
        pages += [(card,) for card in large(setter, OneNote(shown.note), box)]
        hand = None
    pages += [tuple(page) for page in _columns(setter, shown.pillars, area)]
    return [Picture("boardBackground", (*page, *_asked(shown, setter, hand))) for page in pages]


def _columns(setter: Typesetter, pillars: Sequence[Headline], area: QRectF) -> list[list[Mark]]:
    """Return all numbers with their names: in one column if possible, else in two or three, then in pages."""
    if not pillars:
        return []
    for count in (2, 3):
        pages = _in_columns(setter, pillars, area, count)
        if pages is not None and len(pages) == 1:
            return pages
    return _in_columns(setter, pillars, area, 2) or _in_columns(setter, pillars, area, 1) or []


def _in_columns(
    setter: Typesetter, pillars: Sequence[Headline], area: QRectF, columns: int
) -> list[list[Mark]] | None:
    style, side = setter.name_style(), diameter(setter, 72)
    across = (area.width() - COLUMN_GAP * (columns - 1)) / columns
    width = across - side - 24
    most = area.height() - BELOW
    named = [(pillar, setter.parts(pillar.name, style, width, most, side="near")) for pillar in pillars]
    has_room = all(setter.widest(pillar.name, style) <= width and len(names) == 1 for pillar, names in named)
    if columns > 1 and not has_room:
        return None
    pages: list[list[Mark]] = [[]]
    column, y = 0, area.y()
    for pillar, name in ((pillar, name) for pillar, names in named for name in names):
        high = max(side, name.height) + BELOW
        if y + high > area.bottom() and y > area.y():
            column, y = column + 1, area.y()
        if column == columns:
            pages.append([])
            column = 0
        x = area.x() + column * (across + COLUMN_GAP)
        pages[-1] += disc(setter, pillar, x, y + (high - BELOW - side) / 2, size=72)
        pages[-1].append(Text(name, x + side + 24, y + (high - BELOW - name.height) / 2))
        y += high
    return pages


def _height(setter: Typesetter) -> float:
    """Return how high the band is: a note of two lines lies on it."""
    lines = setter.style("noteInHand", max(setter.room.floor, 48)).line * 2
    return max(BAND, lines + 92 * setter.room.floor / 48)


def _in_the_hand(shown: Sorting, setter: Typesetter) -> Card | None:
    """Return the idea as it lies on the band; None if its words have no room there."""
    high = _height(setter)
    for width in HANDS:
        tall = max(LEAST_HAND, high - 44 - (width - HANDS[0]) * 0.034)  # the wider, the higher when tilted
        box = QRectF(HAND_LEFT, round(HEIGHT - (high + tall) / 2), width, round(tall))
        for style in setter.sizes("noteInHand"):
            if setter.widest(shown.note.text, style) <= box.width() - 50:
                card = note_cards.card(setter, shown.note, box, style, tilt=TILT)
                if card is not None:
                    return card
    return None


def _asked(shown: Sorting, setter: Typesetter, hand: Card | None) -> list[Mark]:
    """Return the band with the question; the numbers to call are those there are."""
    high = _height(setter)
    left = hand.box.right() + ASK_GAP if hand is not None else band.LEFT
    area = QRectF(left, HEIGHT - high, WIDTH - left - 66, high)
    question = say("Where does this one go?")
    answers = [say("Call out a name for the first pillar")]
    if len(shown.pillars) == 1:
        answers = [say("Call out 1, or a new name")]
    elif shown.pillars:
        answers = [say("Call out a number, 1 to {last}", last=len(shown.pillars))]
    marks = band.ground(_height(setter))
    small = heading.below_style(setter)
    for style in setter.sizes("ask"):
        asked = setter.fit(question, [style], area.width(), area.height())
        said = setter.fit(answers[0], [small], area.width(), area.height())
        if asked is not None and said is not None and asked.height + said.height <= area.height() - 8:
            top = area.y() + (area.height() - asked.height - said.height) / 2
            marks += [Text(asked, left, top, "onBand"), Text(said, left, top + asked.height, "onBand2")]
            break
    else:
        said = setter.fit(answers[0], setter.sizes("pillarTitle"), area.width(), area.height() - 8)
        if said is not None:
            marks.append(Text(said, left, area.y() + (area.height() - said.height) / 2, "onBand"))
    return marks if hand is None else [*marks, hand]


def _has_news(marks: Sequence[Mark]) -> bool:
    return any(isinstance(mark, Card) and mark.is_new for mark in marks)

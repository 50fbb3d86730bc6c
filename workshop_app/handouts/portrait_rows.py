"""The rows of the portrait, one per pillar: its disc, its name, what it means and a few of its ideas."""

from typing import NamedTuple

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, signs
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.typesetting.block import Block, Span, Style, Wording, is_right_to_left
from workshop_app.insight.quotes import quotes
from workshop_app.words import say, say_many


class Look(NamedTuple):
    """How large rows are: sizes in points, how many ideas are quoted, the least gap between two rows."""

    name: float
    quote: float
    quotes: int
    radius: float
    gap: float


LOOKS = (
    Look(29, 15.5, 5, 34, 24),
    Look(26, 14.5, 4, 32, 20),
    Look(24, 13, 3, 29, 16),
    Look(22, 12, 3, 27, 13),
    Look(21, 12, 2, 25, 12),
    Look(18, 11, 2, 22, 10),
    Look(17, 11, 1, 20, 9),
    Look(15, 10, 1, 18, 7),
    Look(13, 9.5, 1, 16, 6),
    Look(12.5, 9, 1, 15, 5),
    Look(12, 9, 0, 15, 5),
)
"""From the most generous to the tightest; the first that fits is taken."""

FLOWING = LOOKS[5]
"""How rows look when they do not fit one page."""


QUOTED_BESIDE_A_MEANING = 2
"""Ideas that are quoted under a pillar which says what it means; the meaning is what people came for."""

LONGEST_BEHIND = 48
"""A longer name of a group is not put behind an idea; the paper says it, and "What we heard" names it."""


class Row(NamedTuple):
    """One pillar, set and measured."""

    numbered: Numbered
    name: Block
    voices: tuple[tuple[Block, Idea], ...]
    look: Look
    note: Block | None
    meaning: Block | None = None

    @property
    def text_height(self) -> float:
        """What its words take, in points."""
        words = self.name.height + sum(block.height for block, _ in self.voices)
        words += (3 if self.voices else 0) + (self.note.height if self.note else 0)
        return words + (self.meaning.height + 2 if self.meaning else 0)

    @property
    def height(self) -> float:
        """What it takes, in points; the small disc hangs a little below the large one."""
        return max(self.text_height, 2.15 * self.look.radius)


def rows(workshop: Workshop, look: Look, width: float) -> list[Row]:
    """Return the pillars as rows of that look."""
    return [
        _row(workshop, Numbered(number, pillar), look, width)
        for number, pillar in enumerate(workshop.pillars(), 1)
    ]


def fitting(workshop: Workshop, width: float, height: float) -> list[Row] | None:
    """Return the pillars as large as they fit one under the other; None if they need another page.

    A name is not broken inside a word if that can be helped by smaller type.
    """
    broken: list[Row] | None = None
    for look in LOOKS:
        found = rows(workshop, look, width)
        if sum(row.height for row in found) + look.gap * (len(found) - 1) > height:
            continue
        if not any(row.name.breaks_a_word for row in found):
            return found
        broken = broken or found
    return broken


def draw(sheet: Sheet, workshop: Workshop, row: Row, box: Box) -> None:
    """Draw a row into its box."""
    radius = row.look.radius
    middle = Point(box.x + radius, box.top + radius)
    top = box.top + max(0.0, (2 * radius - row.text_height) / 2)
    if row.text_height > 2 * radius:
        middle = Point(middle.x, box.top + max(radius, min(row.text_height / 2, radius * 1.35)))
    x = box.x + _indent(row.look)
    with sheet.element("Sect", title=f"{row.numbered.number} {row.numbered.name}"):
        signs.pillar_disc(sheet, row.numbered, middle, radius)
        top = sheet.write(row.name, x, top, role="H2")
        if row.meaning:
            top = sheet.write(row.meaning, x, top) + 2
        if row.note:
            sheet.write(row.note, x, top)
        if not row.voices:
            return
        top += 3
        side = row.look.quote * 0.98
        with sheet.element("L"):
            for block, idea in row.voices:
                group = workshop.group_of(idea)
                with sheet.element("LI"):
                    place = Box(x, top + (block.style.leading - side) / 2, side, side)
                    with sheet.artifact():
                        signs.chip(sheet, group, place)
                    top = sheet.write(block, x + _chip(row.look), top, role="LBody")


def _row(workshop: Workshop, numbered: Numbered, look: Look, width: float) -> Row:
    inside = width - _indent(look)
    unnamed = not numbered.pillar.name
    style = Style(
        look.name,
        look.name * 1.2,
        colours.INK3 if unnamed else colours.INK,
        weight=400 if unnamed else 600,
        serif=True,
        align="left",
        tracking=-look.name / 110,
    )
    name = Block(Wording(numbered.name), style, inside, balanced=True)
    quote = Style(look.quote, look.quote * 1.36, colours.INK2, align="left")
    beside = inside - _chip(look)
    set_so_far: dict[str, Block] = {}

    def can_stand(idea: Idea) -> bool:
        block = set_so_far[idea.id] = _voice(workshop, idea, quote, beside)
        return not block.missing

    meaning = _meaning(workshop, numbered, look, inside)
    most = look.quotes if meaning is None else min(look.quotes, QUOTED_BESIDE_A_MEANING)
    chosen = quotes(workshop, numbered.pillar.id, most, can_stand)
    voices = tuple((set_so_far[idea.id], idea) for idea in chosen)
    count = len(workshop.ideas_in(numbered.pillar.id))
    note = None
    if not voices and look.quotes and meaning is None:
        said = say_many("{count} idea", "{count} ideas", count) if count else say("No idea in it yet")
        note = Block(Wording(said), Style(quote.size, quote.leading, colours.INK3), inside)
    return Row(numbered, name, voices, look, note, meaning)


def _meaning(workshop: Workshop, numbered: Numbered, look: Look, width: float) -> Block | None:
    """Set what a pillar means, its short statement where it has no definition; None if it has neither."""
    text = numbered.pillar.definition or numbered.pillar.short
    if not text:
        return None
    size = look.quote * 1.12
    style = Style(size, size * 1.32, colours.INK, serif=True, align="left")
    return Block(Wording(text, workshop.details.language), style, width, balanced=True)


def _voice(workshop: Workshop, idea: Idea, style: Style, width: float) -> Block:
    """Set an idea in quotation marks, and who said it behind it."""
    said = phrases.quoted(idea.text, from_the_right=is_right_to_left(idea.text, idea.language))
    group = workshop.group_of(idea)
    who = Style(style.size * 0.82, style.leading, colours.INK3)
    after = Span(f"\u2002{group.name}", who) if group and len(group.name) <= LONGEST_BEHIND else None
    return Block(Wording(said, idea.language), style, width, after=after)


def _indent(look: Look) -> float:
    return 2 * look.radius + max(12.0, look.radius * 0.6)


def _chip(look: Look) -> float:
    return look.quote * 1.5

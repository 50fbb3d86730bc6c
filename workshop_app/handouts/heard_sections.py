"""The sections of "What we heard", one per pillar and one for the tray, and their heads."""

from typing import NamedTuple

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, signs
from workshop_app.handouts.sheet import Point, Sheet
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say, say_many

ABOVE, BELOW = 12.0, 8.0
"""The room over and under a section's head, in points."""

CONTINUED = 26.0
"""What the head takes that repeats a section's name on its next page."""

_NAME = Style(18, 22, colours.INK, weight=600, serif=True, align="left", tracking=-0.1)
_AGAIN = Style(11, 15, colours.INK2, weight=600, serif=True, align="left")
_COUNT = Style(11, 15, colours.INK2, align="right")
_NOTHING = Style(11, 15, colours.INK3)
_DISC, _SMALL_DISC = 13.0, 8.5
_COUNT_WIDTH = 80.0


class Section(NamedTuple):
    """A pillar and its ideas; without a pillar it is the tray, or what is kept for later."""

    numbered: Numbered | None
    ideas: tuple[Idea, ...]
    is_later: bool = False

    @property
    def name(self) -> str:
        """What stands over the ideas."""
        if self.is_later:
            return say("Later: making it real")
        return self.numbered.name if self.numbered else say("Not placed yet")


def sections(workshop: Workshop) -> list[Section]:
    """Return the pillars in the order of their numbers, then the tray and what is kept for later, if any."""
    found = [
        Section(Numbered(number, pillar), workshop.lying_in(pillar.id).voices)
        for number, pillar in enumerate(workshop.pillars(), 1)
    ]
    tray = workshop.lying_in(None).voices
    if tray:
        found.append(Section(None, tray))
    if later := workshop.later():
        found.append(Section(None, later, is_later=True))
    return found


def head_height(section: Section, width: float) -> float:
    """Return what a section's head takes, with the room around it and the word that nothing is in it."""
    height = ABOVE + max(2.1 * _DISC, _name(section, width).height) + BELOW
    return height if section.ideas else height + _NOTHING.leading + 6


def head(sheet: Sheet, section: Section, x: float, top: float, width: float) -> None:
    """Draw a section's head: its disc, its name, how many ideas it holds."""
    name = _name(section, width)
    end = top + head_height(section, width)
    top += ABOVE
    middle = Point(x + _DISC, top + _DISC)
    _disc(sheet, section, middle, _DISC)
    sheet.write(name, x + _indent(_DISC), top + max(0.0, _DISC - _NAME.leading / 2), role="H2")
    said = say_many("{count} idea", "{count} ideas", len(section.ideas))
    count = Block(Wording(said), _COUNT, _COUNT_WIDTH)
    sheet.write(count, x + width - _COUNT_WIDTH, top + _DISC - _COUNT.leading / 2)
    if not section.ideas:
        nothing = Block(Wording(say("No idea in it yet")), _NOTHING, width)
        sheet.write(nothing, x, end - nothing.height - 6)


def continued(sheet: Sheet, section: Section, x: float, top: float, width: float) -> None:
    """Draw the small head over the ideas of a section that began on an earlier page."""
    said = say("{name}, continued", name=section.name)
    middle = Point(x + _SMALL_DISC, top + _SMALL_DISC)
    with sheet.artifact():
        _disc(sheet, section, middle, _SMALL_DISC)
        room = width - _indent(_SMALL_DISC)
        name = Block(Wording(said), _AGAIN, room)
        if len(name.lines) > 1:
            number = section.numbered.number if section.numbered else 0
            name = Block(Wording(say("Pillar {number}, continued", number=number)), _AGAIN, room)
        sheet.write(name, x + _indent(_SMALL_DISC), middle.y - _AGAIN.leading / 2)


def _name(section: Section, width: float) -> Block:
    return Block(Wording(section.name), _NAME, width - _indent(_DISC) - _COUNT_WIDTH - 8, balanced=True)


def _disc(sheet: Sheet, section: Section, middle: Point, radius: float) -> None:
    """Draw the pillar's disc, or an empty one for the tray."""
    if section.numbered:
        signs.pillar_disc(sheet, section.numbered, middle, radius)
        return
    sheet.disc(middle, radius, fill=colours.WHITE, edge=colours.CONTROL, thickness=1)
    sheet.icon("ph.tray", middle, radius * 1.12, colour=colours.INK2)


def _indent(radius: float) -> float:
    return 2 * radius + max(9.0, radius * 0.85)

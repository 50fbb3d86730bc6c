"""Setting text for the wall: the one place where its letters get their size, and none is set too small."""

from collections import OrderedDict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetricsF

from workshop_app import assets, fonts
from workshop_app.ui.room.block import NO_NOTCH, Block, Notch, Style, lay
from workshop_app.ui.room.legibility import Room

NEW_LINE = "\N{LINE SEPARATOR}"
"""What ends a line within a text."""

CLOSER = 1.2
"""Per cent by which the letters of names stand closer, so that two words find room in a column."""

KEPT = 4_000
"""How many set texts are kept: those of a board of 1,000 ideas in two sizes, and more."""


class Typesetter:
    """Sets text for one room; it refuses letters that the last row could not read."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._roles = {role["role"]: role for role in assets.tokens()["typography"]["room"]}
        self._styles: dict[str, Style] = {}
        self._lengths: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._set: OrderedDict[tuple[object, ...], Block] = OrderedDict()

    def style(self, role: str, px: float | None = None, *, weight: int = 0, closer: float = 0) -> Style:
        """Return the style of a role of the room's type scale, in its own size or a larger or smaller one.

        Letters stand `closer` by so many per cent. Raises ValueError for letters under the room's floor.
        """
        size = self.room.size(role) if px is None else round(px)
        name = f"{role} {size} {weight} {closer}"
        if name not in self._styles:
            self._styles[name] = self._styled(role, size, weight, closer, name)
        return self._styles[name]

    def name_style(self) -> Style:
        """Return the style of pillars' names: that of all that is to be read, set a little closer."""
        return self.style("read", closer=CLOSER)

    def _styled(self, role: str, size: int, weight: int, closer: float, name: str) -> Style:
        named, is_spoken = self._roles[role], role == "incidental"
        if size < (self.room.spoken_floor if is_spoken else self.room.floor):
            raise ValueError(f"{size} px is too small for the last row")
        font = QFont([fonts.SERIF if named["family"] == "serif" else fonts.SANS, *fonts.SCREEN_STACK])
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight or named["weight"]))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role == "clock":
            font.setFeature(QFont.Tag("tnum"), 1)
        if closer:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 - closer)
        return Style(size, size * named["line"] / named["size"], font, name, is_spoken)

    def sizes(self, role: str, least: float = 0) -> tuple[Style, ...]:
        """Return the styles of a role from its own size down to `least`, but never under the floor."""
        size, end = self.room.size(role), max(self.room.floor, least)
        steps = []
        while size > end:
            steps.append(size)
            size = round(size * 0.93)
        return tuple(self.style(role, px) for px in (*steps, min(end, self.room.size(role))))

    def set(
        self, text: str, style: Style, width: float, *, side: str = "start", notch: Notch | None = None
    ) -> Block:
        """Return the text in lines of that width; side is start (of its script), near, centre or end.

        Near stands one line at the left in any script: beside the disc that it belongs to.
        """
        if side == "near":
            block = self._laid(text, style, width, side, NO_NOTCH)
            return block if len(block.lines) == 1 else self._laid(text, style, width, "start", NO_NOTCH)
        return self._laid(text, style, width, side, notch or NO_NOTCH)

    def fit(
        self,
        text: str,
        styles: Iterable[Style],
        width: float,
        height: float,
        *,
        most: int = 99,
        side: str = "start",
    ) -> Block | None:
        """Return the text in the first of the styles that takes no more room and breaks no word, or None."""
        for style in styles:
            block = self.set(text, style, width, side=side)
            if len(block.lines) <= most and block.height <= height and self.widest(text, style) <= width:
                return block
        return None

    def parts(
        self, text: str, style: Style, width: float, height: float, *, side: str = "start"
    ) -> list[Block]:
        """Return the text in as many parts of that height as it takes, broken where lines end."""
        lines = self.set(text, style, width, side=side).lines
        cuts, top = [0], 0.0
        for line in lines:
            if line.bottom - top > height + 1 and line.start > cuts[-1]:
                cuts.append(line.start)
                top = line.top
        pieces = [text[a:b].strip() for a, b in pairwise((*cuts, len(text)))]
        if len(pieces) == 1:
            return [self.set(pieces[0], style, width, side=side)]
        # a word that is cut may be wider than it was: letters that stood joined stand by themselves now
        return [part for one in pieces for part in self.parts(one, style, width, height, side=side)]

    def balanced(self, text: str, style: Style, width: float) -> Block:
        """Return the text in as few lines as that width allows, all of them about equally long."""
        block = self.set(text, style, width)
        if len(block.lines) == 1:
            return block
        narrow, wide = max(width / 2, self.widest(text, style)), width
        while wide - narrow > style.px / 2:
            middle = (narrow + wide) / 2
            tried = self.set(text, style, middle)
            if tried.height > block.height:
                narrow = middle
            else:
                wide = middle
        return self.set(text, style, wide)

    def is_longer(self, text: str, style: Style, width: float, height: float) -> bool:
        """Say whether the text surely takes more than a box of that size, without setting it."""
        lines = int((height + 1) // style.line)
        return self._length(text, style) > lines * (width + style.px / 2) * 1.05

    def widest(self, text: str, style: Style) -> float:
        """Return how wide the widest word is."""
        return max((self._length(word, style) for word in text.split()), default=0.0)

    def _length(self, text: str, style: Style) -> float:
        key = (text, style.name)
        if key not in self._lengths:
            self._lengths[key] = QFontMetricsF(style.font).horizontalAdvance(text)
            if len(self._lengths) > 4 * KEPT:
                self._lengths.popitem(last=False)
        return self._lengths[key]

    def _laid(self, text: str, style: Style, width: float, side: str, notch: Notch) -> Block:
        key = (text, style.name, round(width), side, notch)
        if key in self._set:
            self._set.move_to_end(key)
            return self._set[key]
        self._set[key] = made = lay(text, style, width, side, notch)
        if len(self._set) > KEPT:
            self._set.popitem(last=False)
        return made

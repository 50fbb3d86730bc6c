"""PlaceLine: where something is now, in one line: the disc of a pillar and its name, the tray, or later."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.domain.records import Idea, Pillar
from workshop_app.insight.surviving import Final
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class PlaceLine(QWidget):
    """Says a place; `pillar` None is none of the board's."""

    def __init__(self, around: Surroundings, pillar: Pillar | None, words: str) -> None:
        super().__init__()
        px = around.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.words = words
        if pillar is not None:
            row.addWidget(Disc(around, pillar), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(around.controls.label(words, "small", "ink2", wrap=True), 1)

    @classmethod
    def of_idea(cls, around: Surroundings, idea: Idea) -> "PlaceLine":
        """Return where an idea is."""
        workshop = around.workshop
        if idea.binned:
            return cls(around, None, say("In the bin"))
        if idea.later:
            return cls(around, None, _later(around, idea))
        place = workshop.place_of(idea)
        if place is None:
            return cls(around, None, say("Waits for its place"))
        pillar = workshop.pillar(place)
        theme = workshop.theme_of(workshop.idea(workshop.top_of(idea.id)))
        return cls(around, pillar, named(around, pillar, theme.name if theme is not None else ""))

    @classmethod
    def of_final(cls, around: Surroundings, final: Final) -> "PlaceLine":
        """Return where a final wording stands."""
        pillar = around.workshop.pillar(final.pillar)
        return cls(around, pillar, named(around, pillar, final.text if final.theme is not None else ""))


class Disc(QWidget):
    """The number of a pillar on its ink."""

    def __init__(self, around: Surroundings, pillar: Pillar) -> None:
        super().__init__()
        self._around, self._pillar = around, pillar
        side = around.theme.px(20)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self._pillar.ink))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        painter.setFont(theme.font("label", size=12))
        painter.setPen(theme.colour("onAccent"))
        number = self._around.workshop.number_of(self._pillar.id)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number or "–"))
        painter.end()


def named(around: Surroundings, pillar: Pillar, theme: str) -> str:
    """Return the name of a pillar, and of the theme in it."""
    number = around.workshop.number_of(pillar.id)
    name = pillar.name or say("Pillar {number}", number=number)
    return say("{pillar}, theme “{theme}”", pillar=name, theme=theme) if theme else name


def _later(around: Surroundings, idea: Idea) -> str:
    """Return that an idea is kept for later, and where it stood."""
    stood = next((one for one in around.workshop.pillars() if one.id == idea.pillar), None)
    if stood is None:
        return say("Kept for later: making it real")
    return say("Kept for later: making it real. It stood in {pillar}", pillar=named(around, stood, ""))

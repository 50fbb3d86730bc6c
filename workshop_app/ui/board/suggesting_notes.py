"""OfferedNotes: the notes that are being asked about, side by side, as they look on the board."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.look import Look
from workshop_app.ui.board.racks import LOW
from workshop_app.ui.board.scene import Voice
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, written

GAP, AIR, MOST = 10, 6, 4


class OfferedNotes(QWidget):
    """Shows up to four notes, and how many there are besides."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = around.theme
        self._look = Look(around.theme, around.icons, around.papers, around.pictures)
        self._notes: tuple[tuple[Idea, Voice, tuple[Voice, ...]], ...] = ()
        self._more = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_ideas(self, workshop: Workshop, ideas: Sequence[Idea]) -> None:
        """Show these notes, each on the paper of its group, a stack with what lies under it."""
        shown = ideas[:MOST]
        self._more = len(ideas) - len(shown)
        self._notes = tuple(
            (
                idea,
                _voice(workshop, idea),
                tuple(_voice(workshop, under) for under in workshop.beneath(idea.id)),
            )
            for idea in shown
        )
        self.setToolTip("\n".join(written(idea) for idea in ideas))
        self.setVisible(bool(shown))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        each = LOW.note_width + GAP
        wide = len(self._notes) * each - GAP + 2 * AIR + (60 if self._more else 0)
        return QSize(px(max(0, wide)), px(LOW.note_height + 2 * AIR))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        self._look.unit = ratio * self._theme.scale
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        zoom = self._look.unit
        top = (self.height() * ratio - LOW.note_height * zoom) / 2
        left = AIR * zoom
        for idea, voice, under in self._notes:
            self._look.note(
                painter, idea, voice, LOW, corner=(round(left), round(top)), zoom=zoom, under=under
            )
            left += (LOW.note_width + GAP) * zoom
        if self._more:
            painter.scale(ratio, ratio)
            painter.setFont(self._theme.font("label"))
            painter.setPen(self._theme.colour("ink2"))
            words = say("and {count} more", count=self._more)
            box = self.rect().adjusted(round(left / ratio), 0, 0, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()


def _voice(workshop: Workshop, idea: Idea) -> Voice:
    group = workshop.group_of(idea)
    return Voice(group.paper, group.mark, group.name) if group is not None else Voice("", "", "")

"""RecordSign: what a thing of the workshop looks like in a list, small: a paper, a disc, or an icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.kinds import Record
from workshop_app.domain.records import Group, Idea, Pillar
from workshop_app.ui.step import Surroundings


class RecordSign(QWidget):
    """The paper of an idea or a group with its mark, the disc of a pillar with its icon, else an icon."""

    def __init__(self, around: Surroundings, record: Record, icon: str = "") -> None:
        super().__init__()
        self._around, self._record, self._icon = around, record, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._around.theme.px(34)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, icons = self._around.theme, self._around.icons
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        inner = box.adjusted(*(box.width() * part for part in (0.25, 0.25, -0.25, -0.25)))
        if isinstance(self._record, Pillar):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._record.ink))
            painter.drawEllipse(box)
            if self._record.icon:
                icons.paint(painter, self._record.icon, inner, theme.colour("onAccent"))
        elif isinstance(self._record, Idea | Group):
            self._paint_paper(painter, box, inner)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawEllipse(box)
            icons.paint(painter, self._icon, inner, theme.colour("ink2"))
        painter.end()

    def _paint_paper(self, painter: QPainter, box: QRectF, inner: QRectF) -> None:
        theme, workshop = self._around.theme, self._around.workshop
        group = workshop.group_of(self._record) if isinstance(self._record, Idea) else self._record
        paper = theme.paper(group.paper if isinstance(group, Group) else "")
        self._around.papers.paper(painter, box, paper)
        mark = group.mark if isinstance(group, Group) and group.mark else paper.mark
        self._around.icons.paint(painter, mark, inner, theme.colour("ink"))

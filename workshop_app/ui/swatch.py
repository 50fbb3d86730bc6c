"""A small paper with the mark of a group, for menus, buttons and rows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from workshop_app.domain.records import Group
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme


def paint_swatch(painter: QPainter, box: QRectF, group: Group | None, theme: Theme, icons: Icons) -> None:
    """Draw the paper of a group with its mark into a box; None is nobody in particular."""
    paper = theme.paper(group.paper if group is not None else "")
    painter.setPen(QPen(theme.colour("line") if theme.high_contrast else paper.edge.darker(112), 1))
    painter.setBrush(paper.fill)
    painter.drawRect(box)
    mark = group.mark if group is not None and group.mark else paper.mark
    inset = box.width() * 0.18
    icons.paint(painter, mark, box.adjusted(inset, inset, -inset, -inset), theme.colour("ink"))


def swatch(group: Group | None, side: int, theme: Theme, icons: Icons) -> QIcon:
    """Return such a paper as an icon of so many px, sharp on dense screens too."""
    icon = QIcon()
    for ratio in (1.0, 2.0):
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_swatch(painter, QRectF(0.5, 0.5, side - 1, side - 1), group, theme, icons)
        painter.end()
        icon.addPixmap(picture)
    return icon

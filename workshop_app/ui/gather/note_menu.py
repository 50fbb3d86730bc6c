"""The menu of the chosen notes: who said it, edit, bin."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


def note_menu(
    around: Surroundings,
    parent: QWidget,
    *,
    edit: Callable[[], object] | None,
    give_to: Callable[[GroupId | None], object],
    bin: Callable[[], object],
) -> QMenu:
    """Return the menu; `edit` is None where more than one note is chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ink, side = around.theme.colour("ink"), around.theme.px(18)
    who = menu.addMenu(say("Who said it"))
    for group in around.workshop.groups():
        action = who.addAction(_swatch(around, group), group.name)
        action.triggered.connect(lambda _checked=False, to=group.id: give_to(to))
    who.addSeparator()
    who.addAction(_swatch(around, None), say("Not said who"), lambda: give_to(None))
    if edit is not None:
        menu.addAction(around.icons.icon("edit", side, ink), say("Edit"), edit)
    menu.addAction(around.icons.icon("delete", side, ink), say("Put in the bin"), bin)
    return menu


def _swatch(around: Surroundings, group: Group | None) -> QIcon:
    """Return a small paper with the group's mark, sharp on dense screens too."""
    theme, side = around.theme, around.theme.px(20)
    paper = theme.paper(group.paper if group is not None else "")
    icon = QIcon()
    for ratio in (1.0, 2.0):
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        painter.setPen(QPen(theme.colour("line") if theme.high_contrast else paper.edge.darker(112), 1))
        painter.setBrush(paper.fill)
        painter.drawRect(box)
        mark = group.mark if group is not None and group.mark else paper.mark
        inset = side * 0.18
        around.icons.paint(painter, mark, box.adjusted(inset, inset, -inset, -inset), theme.colour("ink"))
        painter.end()
        icon.addPixmap(picture)
    return icon

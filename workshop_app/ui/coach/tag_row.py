"""TagRow: the tags under a text that is edited; a press on one opens the coach's card."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.tags import Tag, TagAt, paint_tag, placed, tags_of
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme


class TagRow(QWidget):
    """Stands under a text and takes no room while there is nothing to say."""

    pressed = Signal(object)
    """Sent with the hint whose tag was pressed."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self._hints: tuple[Hint, ...] = ()
        self._with_notes = False
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.hide()

    def show_hints(
        self, hints: Iterable[Hint], *, with_notes: bool = False, in_its_room: bool = False
    ) -> None:
        """Show the tags of some hints; `in_its_room` neither takes more room for them nor gives any back."""
        now = (tuple(hints), with_notes)
        has_room = not self.isHidden()
        if now == (self._hints, self._with_notes) and (in_its_room or has_room == bool(self._tags())):
            return
        self._hints, self._with_notes = now
        tags = self._tags()
        self.setAccessibleName(", ".join(tag.words for tag in tags))
        if not in_its_room:
            self.setVisible(bool(tags))
            self.updateGeometry()
        self.update()

    def box_of(self, hint: Hint) -> QRect:
        """Return where a hint's tag stands on the screen; the whole row, if it has none."""
        own = next((one.box for one in self._placed() if one.tag.words == hint.tag), None)
        box = own.toAlignedRect() if own is not None else self.rect()
        return QRect(self.mapToGlobal(box.topLeft()), box.size())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(placed(self._tags(), self._theme, width)[1])

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.heightForWidth(max(self.width(), self._theme.px(120))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for one in self._placed():
            paint_tag(painter, self._theme, self._icons, one, QPointF(0, 0))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is not None:
            self.pressed.emit(found.tag.hint)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _tags(self) -> tuple[Tag, ...]:
        return tags_of(self._hints, with_notes=self._with_notes)

    def _at(self, place: QPoint) -> TagAt | None:
        reach = self._theme.px(9)  # a tag is low; a finger or a tired hand is not that exact
        around = (one for one in self._placed() if one.box.adjusted(-4, -reach, 4, reach).contains(place))
        return next(around, None)

    def _placed(self) -> tuple[TagAt, ...]:
        found, _ = placed(self._tags(), self._theme, self.width())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return found
        return tuple(
            one._replace(box=one.box.translated(self.width() - 2 * one.box.left() - one.box.width(), 0))
            for one in found
        )

"""NoteCanvas: the columns as a picture, painted in one widget whatever the number of ideas."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip

from workshop_app.domain.records import GroupId, Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import ages
from workshop_app.ui.gather.chosen_notes import ChosenNotes
from workshop_app.ui.gather.column_places import Column, Places, Spot, columns_of, spot_of
from workshop_app.ui.gather.note_brush import NoteBrush, NoteFace, NoteState, at_table
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written

AROUND = 6
"""Px around the notes that rings and shadows need."""

RING = 7
"""Px above the first note that the ring of the focus takes; the headings end there."""


class NoteCanvas(QAbstractScrollArea):
    """Shows the ideas of a workshop and which are chosen; `now` returns ms since 1970."""

    def __init__(self, around: Surroundings, now: Callable[[], int]) -> None:
        super().__init__()
        self._around, self._now = around, now
        self._workshop = Workshop()
        self.columns: tuple[Column, ...] = ()
        self.chosen = ChosenNotes()
        self._newest = ""
        self._head = 0
        px = around.theme.px
        self.places = Places(px(160), px(92), around.theme.scale * 8.8)
        self._brush = NoteBrush(around.theme, around.icons, around.papers, around.pictures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QAbstractScrollArea::corner { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("Ideas by group"))
        self.horizontalScrollBar().setSingleStep(px(60))
        self.verticalScrollBar().setSingleStep(px(40))

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the columns look like the workshop."""
        self._workshop = workshop
        self.columns = columns_of(workshop)
        self.chosen.follow(self.columns)
        self._newest = ages.newest(workshop, self._now())
        self._head = self._brush.heading_height(self.columns, self.places.note_width)
        self._set_bars()
        self._describe()
        self.viewport().update()

    def refresh_ages(self) -> None:
        """Let the notes tell their age anew, and the newest be new no longer once its time is over."""
        self._newest = ages.newest(self._workshop, self._now())
        self.viewport().update()

    def show_group(self, group_id: GroupId | None) -> None:
        """Bring the column of a group into view, at its top."""
        for place, column in enumerate(self.columns):
            if (column.group.id if column.group else None) == group_id:
                self._reveal(Spot(place, 0))

    def box_of(self, idea_id: str) -> QRectF | None:
        """Return where the note of an idea stands in the viewport now, or None if there is none."""
        spot = spot_of(self.columns, idea_id)
        return self._box(spot) if spot is not None else None

    # how it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(event.rect())
        left, top = self._origin()
        shown = self.places.columns_between(
            seen.left() - left - AROUND, seen.right() - left + AROUND, len(self.columns)
        )
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            shown = range(len(self.columns))
        painter.setClipRect(seen.adjusted(0, max(0.0, self._head - RING - seen.top()), 0, 0))
        standing_out = []
        for place in shown:
            for row in self._rows_seen(place, seen.top() - top, seen.bottom() - top):
                face = self._face(place, row)
                if any(face.state):
                    standing_out.append((Spot(place, row), face))
                else:
                    self._brush.note(painter, self._box(Spot(place, row)), face)
            self._draw_empty(painter, place, top)
        for spot, face in standing_out:  # their rings lie over the neighbours
            self._brush.note(painter, self._box(spot), face)
        painter.setClipping(False)
        self._draw_headings(painter, shown)
        painter.end()

    def _rows_seen(self, place: int, top: float, bottom: float) -> range:
        return self.places.rows_between(top - AROUND, bottom + AROUND, len(self.columns[place].ideas))

    def _face(self, place: int, row: int) -> NoteFace:
        idea = self.columns[place].at(row)
        age = say("Later") if idea.later else ages.age(self._workshop.arrived(idea).millis, self._now())
        if idea.table:
            age = say("{table} · {age}", table=at_table(idea.table), age=age)
        return NoteFace(idea, self._paper(place), age, self._state(idea))

    def _draw_empty(self, painter: QPainter, place: int, top: float) -> None:
        column = self.columns[place]
        if not column.ideas and column.group is not None:
            corner = QPointF(self._x(place), top)
            self._brush.empty(painter, corner, self.places.note_width, column.group.name)

    def _draw_headings(self, painter: QPainter, shown: range) -> None:
        band = QRect(0, 0, self.viewport().width(), max(0, self._head - RING))
        painter.fillRect(band, self._around.theme.colour("canvas"))
        for place in shown:
            box = QRectF(self._x(place), 0, self.places.note_width, self._head - RING)
            self._brush.heading(painter, box, self.columns[place])

    def _state(self, idea: Idea) -> NoteState:
        is_chosen = idea.id in self.chosen
        return NoteState(
            is_new=idea.id == self._newest,
            is_chosen=is_chosen,
            has_focus=is_chosen and idea.id == self.chosen.current and self.hasFocus(),
        )

    def _paper(self, place: int) -> str:
        group = self.columns[place].group
        return group.paper if group is not None else ""

    # where things are

    def _origin(self) -> tuple[float, float]:
        """Return where the first note's corner lies in the viewport."""
        return (
            AROUND - self.horizontalScrollBar().value(),
            self._head - self.verticalScrollBar().value(),
        )

    def _x(self, place: int) -> float:
        """Return a column's left edge; columns run from the right where the language does."""
        left = self._origin()[0] + self.places.corner(Spot(place, 0))[0]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.viewport().width() - left - self.places.note_width
        return left

    def _box(self, spot: Spot) -> QRectF:
        y = self._head - self.verticalScrollBar().value() + self.places.corner(spot)[1]
        return QRectF(self._x(spot.column), y, self.places.note_width, self.places.note_height)

    def _at(self, point: QPointF) -> tuple[int, Idea | None] | None:
        """Return the column at a point, and the idea if there is a note; None beside the columns."""
        left, top = self._origin()
        x = point.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.viewport().width() - x
        in_heading = point.y() < self._head - RING
        spot = self.places.spot_at(x - left, 0 if in_heading else max(0.0, point.y() - top))
        if spot is None or spot.column >= len(self.columns):
            return None
        ideas = self.columns[spot.column].ideas
        if in_heading or spot.row >= len(ideas):
            return spot.column, None
        return spot.column, self.columns[spot.column].at(spot.row)

    def _set_bars(self) -> None:
        width, height = self.places.size(self.columns)
        room = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(0, round(width) + 2 * AROUND - room.width()))
        down.setPageStep(room.height() - self._head)
        down.setRange(0, max(0, round(height) + self._head + AROUND - room.height()))

    def _reveal(self, spot: Spot) -> None:
        """Scroll as little as needed for a note to be seen whole."""
        x, y = self.places.corner(spot)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = self.viewport().width() - 2 * AROUND
        across.setValue(int(min(x, max(across.value(), x + self.places.note_width - room))))
        high = self.viewport().height() - self._head - AROUND
        down.setValue(int(min(y, max(down.value(), y + self.places.note_height - high))))

    # what Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_bars()
        super().resizeEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            idea = found[1] if found is not None else None
            box = self.box_of(idea.id) if idea is not None else None
            if idea is not None and box is not None and self._brush.is_cut(idea.text, box, idea.table):
                QToolTip.showText(event.globalPos(), _as_plain(idea.text), self.viewport(), box.toRect())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(360), self._head + self.places.note_height + AROUND + px(16))

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(1004), px(560))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._sentence())

    def _sentence(self) -> str:
        spot = self.chosen.spot()
        if spot is None:
            count = sum(len(column.ideas) for column in self.columns)
            return say_many("{count} idea", "{count} ideas", count)
        column = self.columns[spot.column]
        return say(
            "{group} idea: {text}. {row} of {count}.",
            group=column.group.name if column.group else say("Not said who"),
            text=written(column.at(spot.row)).rstrip("."),
            row=spot.row + 1,
            count=len(column.ideas),
        )


def _as_plain(text: str) -> str:
    """Return a text that a tip shows as typed, wrapped: tips would take it for markup otherwise."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<p>{safe}</p>"

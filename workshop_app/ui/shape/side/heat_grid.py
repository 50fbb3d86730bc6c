"""HeatGrid: who was heard in which pillar, a cell for each group and pillar, to be looked into."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workshop_app.domain.records import Group, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heat_map import HeatMap, heat_map
from workshop_app.ui.shape.side.heat_look import GAP, HEAD, HIGH, HeatLook, Plan, Spot, plan_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

AIR = 4
"""Px around the map that rings need."""


class HeatGrid(QWidget):
    """One stop of the Tab key; arrows move inside it, Enter opens a cell or goes to a pillar."""

    cell_opened = Signal(object, str)
    """Sent with a group, None for nobody in particular, and the id of a pillar."""

    pillar_asked = Signal(str)
    """Sent with the id of the pillar whose number was pressed."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._look = HeatLook(around.theme)
        self._map = HeatMap((), ())
        self._current: PillarId | None = None
        self._chosen: Spot | None = None
        self._at = Spot(0, 0)
        self._longest = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(say("Who was heard, by group and pillar"))

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show the map of a workshop, with one pillar looked at."""
        found = heat_map(workshop)
        if len(found.rows) != len(self._map.rows):
            self.updateGeometry()
        if pillar_id != self._current:
            self._chosen = None
            self._at = Spot(max(0, self._at.row), self._number_of(found, pillar_id))
        self._map, self._current = found, pillar_id
        self._longest = self._look.longest(_name(row.group) for row in found.rows)
        rows, columns = len(found.rows), len(found.pillars)
        self._at = Spot(min(self._at.row, rows - 1), max(0, min(self._at.column, columns - 1)))
        self.setAccessibleDescription(self.sentence(self._at))
        self.update()

    def choose(self, spot: Spot | None) -> None:
        """Mark the cell that is looked into; None marks none."""
        self._chosen = spot
        self.update()

    @property
    def chosen(self) -> tuple[Group | None, PillarId] | None:
        """The cell that is looked into."""
        if self._chosen is None or self._chosen.row >= len(self._map.rows):
            return None
        return self._map.rows[self._chosen.row].group, self._map.pillars[self._chosen.column].id

    @property
    def counts(self) -> tuple[tuple[int, ...], ...]:
        """The numbers that are shown, row by row."""
        return tuple(row.counts for row in self._map.rows)

    def box(self, spot: Spot) -> QRectF:
        """Return where a cell, or the number of a pillar, stands."""
        theme, plan = self._around.theme, self._plan()
        x = AIR + plan.names + (spot.column - plan.shown.start) * (plan.cell + theme.px(GAP))
        if self._is_mirrored:
            x = self.width() - x - plan.cell
        if spot.row < 0:
            return QRectF(x, AIR, plan.cell, theme.px(HEAD) - theme.px(GAP))
        y = AIR + theme.px(HEAD) + spot.row * theme.px(HIGH + GAP)
        return QRectF(x, y, plan.cell, theme.px(HIGH))

    def sentence(self, spot: Spot) -> str:
        """Return what a place of the map says, in words."""
        if not self._map.pillars:
            return say("There is no pillar yet.")
        number, pillar = spot.column + 1, self._map.pillars[spot.column]
        name = pillar.name or say("Pillar {number}", number=number)
        if not 0 <= spot.row < len(self._map.rows):
            return say("{number}, {pillar}", number=number, pillar=name)
        heard = self._map.rows[spot.row]
        return say_many(
            "{group} in {pillar}: {count} idea",
            "{group} in {pillar}: {count} ideas",
            heard.counts[spot.column],
            group=_name(heard.group),
            pillar=name,
        )

    # what Qt asks

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(300), px(HEAD) + len(self._map.rows) * px(HIGH + GAP) - px(GAP) + 2 * AIR)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around.theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plan, has_focus = self._plan(), self.hasFocus()
        for column in plan.shown:
            head, pillar = self.box(Spot(-1, column)), self._map.pillars[column]
            is_current = pillar.id == self._current
            self._look.disc(painter, head.center(), pillar, column + 1, is_current=is_current)
        for row, heard in enumerate(self._map.rows):
            line = self.box(Spot(row, plan.shown.start))
            left = self.width() - AIR - plan.names if self._is_mirrored else float(AIR)
            name = QRectF(left, line.y(), plan.names, line.height())
            self._look.group(painter, name, heard.group, is_mirrored=self._is_mirrored)
            for column in plan.shown:
                spot = Spot(row, column)
                self._look.cell(
                    painter,
                    self.box(spot),
                    heard.counts[column],
                    is_chosen=spot == self._chosen,
                    has_focus=has_focus and spot == self._at,
                )
        if has_focus and self._at.row < 0:
            self._look.ring(painter, self.box(self._at))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        ahead = -1 if self._is_mirrored else 1
        ways = {
            Qt.Key.Key_Left: (0, -ahead),
            Qt.Key.Key_Right: (0, ahead),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key in ways and self._map.pillars:
            down, across = ways[key]
            row = max(-1, min(len(self._map.rows) - 1, self._at.row + down))
            column = max(0, min(len(self._map.pillars) - 1, self._at.column + across))
            self._move(Spot(row, column))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not None:
            self._at = spot
            self._open(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._spot_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._told_at(QPointF(event.pos())).replace("&", "&amp;").replace("<", "&lt;")
            if words:
                QToolTip.showText(event.globalPos(), f"<p>{words}</p>", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # how it comes about

    def _open(self, spot: Spot) -> None:
        if not self._map.pillars:
            return
        pillar = self._map.pillars[spot.column].id
        if spot.row < 0:
            self.pillar_asked.emit(pillar)
        elif spot.row < len(self._map.rows):
            self.choose(spot)
            self.cell_opened.emit(self._map.rows[spot.row].group, pillar)

    def _move(self, to: Spot) -> None:
        self._at = to
        self.setAccessibleDescription(self.sentence(to))
        self._around.alerts.announce(self.sentence(to))
        self.update()

    def _plan(self) -> Plan:
        at = self._at.column if self.hasFocus() else self._number_of(self._map, self._current)
        width, count = self.width() - 2 * AIR, len(self._map.pillars)
        return plan_of(width, count, at, self._longest, self._around.theme)

    def _spot_at(self, point: QPointF) -> Spot | None:
        shown = self._plan().shown
        spots = (Spot(row, column) for row in range(-1, len(self._map.rows)) for column in shown)
        return next((spot for spot in spots if self.box(spot).contains(point)), None)

    def _told_at(self, point: QPointF) -> str:
        """Return what a tip says of a place: a cell, a pillar, or a group whose name had no room."""
        spot = self._spot_at(point)
        if spot is not None:
            return self.sentence(spot)
        for row, heard in enumerate(self._map.rows):
            line = self.box(Spot(row, self._plan().shown.start))
            if line.top() <= point.y() <= line.bottom():
                return _name(heard.group)
        return ""

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @staticmethod
    def _number_of(found: HeatMap, pillar_id: PillarId | None) -> int:
        return next((n for n, pillar in enumerate(found.pillars) if pillar.id == pillar_id), 0)


def _name(group: Group | None) -> str:
    return group.name if group is not None else say("Not said who")

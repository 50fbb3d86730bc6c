"""ListingLook: how the lines of the list look: papers as small squares, numbers as discs."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.ui.board.listing_facts import Facts
from workshop_app.ui.board.listing_model import LINE
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.look import FILTERED
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import BOLD, text_width
from workshop_app.words import say

HIGH = 44
SQUARE, DISC = 22, 30
HEADS = {"pillar", "tray", "loose"}


class ListingLook(QStyledItemDelegate):
    """Paints lines; `facts` says what stands in one.

    `is_far` says whether a search passes a line by, `is_held` whether it was picked up.
    """

    def __init__(
        self,
        around: Surroundings,
        facts: Callable[[Line], Facts],
        *,
        is_far: Callable[[Line], bool],
        is_held: Callable[[Line], bool],
    ) -> None:
        super().__init__()
        self._around, self._facts, self._is_far, self._is_held = around, facts, is_far, is_held
        theme = around.theme
        self._plain = theme.font("body")
        self._strong = theme.font("heading")
        self._label = theme.font("label")
        self._small = theme.font("small")
        self.shows_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._around.theme.px(HIGH))

    def text_box(self, row: QRectF, line: Line) -> QRectF:
        """Return where the text of a line stands in its row."""
        px = self._around.theme.px
        before = px(8) + (px(DISC) + px(12) if line.kind == "pillar" else 0)
        if line.is_idea:
            before = px(8) + px(SQUARE) + px(12)
        return row.adjusted(before, 0, -px(12), 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        theme, facts = self._around.theme, self._facts(line)
        row = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.kind in HEADS and index.row():
            painter.fillRect(QRectF(0, row.top(), row.right(), theme.border()), theme.colour("line"))
        self._ground(painter, row, state, is_held=self._is_held(line))
        if self._is_far(line):
            painter.setOpacity(FILTERED)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        places = _Places(painter, row, mirrored=mirrored)
        sign = self._sign(places, row, facts, line)
        end = self._beside(places, row, facts, is_held=self._is_held(line))
        font = self._strong if line.kind in HEADS else self._plain
        if line.kind == "theme":
            font = self._label
        ink = "ink3" if facts.is_nameless else "ink2" if line.kind == "theme" else "ink"
        painter.setPen(theme.colour(ink))
        places.text(facts.text, font, QRectF(sign, row.top(), max(0.0, end - sign), row.height()))
        painter.restore()

    def _ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag, *, is_held: bool) -> None:
        theme = self._around.theme
        box = row.adjusted(1.5, 2.5, -1.5, -2.5)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus) and self.shows_focus
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(Qt.PenStyle.NoPen)
        if is_held:
            pen = QPen(theme.colour("accent"), 2)
            pen.setDashPattern([4, 3])
        elif is_chosen:
            pen = QPen(theme.colour("accent" if theme.high_contrast else "accentTintLine"), theme.border())
        painter.setPen(pen)
        painter.setBrush(theme.colour("accentTint") if is_chosen else QColor(0, 0, 0, 0))
        if hovered and not is_chosen:
            painter.setBrush(theme.colour("soft"))
        painter.drawRoundedRect(box, theme.px(7), theme.px(7))
        if has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRoundedRect(box, theme.px(7), theme.px(7))

    def _sign(self, places: "_Places", row: QRectF, facts: Facts, line: Line) -> float:
        """Draw what stands before the text; return where the text begins."""
        theme = self._around.theme
        px, left, middle = theme.px, row.left() + theme.px(8), row.center().y()
        painter = places.painter
        if line.is_idea:
            side = px(SQUARE)
            box = places.box(QRectF(left, middle - side / 2, side, side))
            paper = theme.paper(facts.paper)
            for behind in range(min(2, facts.voices - 1), 0, -1):
                self._around.papers.paper(painter, box.translated(3 * behind, 3 * behind), paper)
            self._around.papers.paper(painter, box, paper)
            if facts.mark:
                inset = side * 0.2
                ink = QColor(theme.colour("ink"))
                self._around.icons.paint(painter, facts.mark, box.adjusted(inset, inset, -inset, -inset), ink)
            return left + side + px(12)
        if line.kind == "pillar":
            side = px(DISC)
            box = places.box(QRectF(left, middle - side / 2, side, side))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(facts.ink))
            painter.drawEllipse(box)
            painter.setPen(QColor("#FFFFFF"))
            painter.setFont(theme.font("label", weight=BOLD))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(facts.number))
            return left + side + px(12)
        return left

    def _beside(self, places: "_Places", row: QRectF, facts: Facts, *, is_held: bool) -> float:
        """Draw what stands at the end of a line; return where the text must end."""
        theme, painter, right = self._around.theme, places.painter, row.right() - self._around.theme.px(12)
        px = theme.px
        painter.setPen(theme.colour("ink2"))
        right = places.text_at_end(facts.beside, self._small, right, most=row.width() * 0.25) - px(14)
        if is_held:
            side = px(20)
            box = places.box(QRectF(right - side, row.center().y() - side / 2, side, side))
            self._around.icons.paint(painter, "lift", box, theme.colour("accent"))
            painter.setPen(theme.colour("accentHover"))
            right = places.text_at_end(say("Picked up"), self._label, right - side - px(6), most=px(160))
            right -= px(14)
        if facts.voices > 1:
            count = say("× {count}", count=facts.voices)
            painter.setPen(theme.colour("ink"))
            right = places.text_at_end(count, self._label, right, most=px(90)) - px(14)
        if facts.is_locked:
            side = px(18)
            box = places.box(QRectF(right - side, row.center().y() - side / 2, side, side))
            self._around.icons.paint(painter, "ph.lock-simple-fill", box, theme.colour("ink2"))
            right -= side + px(14)
        if facts.missing:
            painter.setPen(theme.colour("warn"))
            most = row.width() * 0.34
            right = places.text_at_end(facts.missing, self._small, right, most=most) - px(6)
            side = px(18)
            box = places.box(QRectF(right - side, row.center().y() - side / 2, side, side))
            self._around.icons.paint(painter, "notHeard", box, theme.colour("warn"))
            right -= side + px(14)
        return right


class _Places:
    """Where things lie in one row: from the left, or all turned over where one reads from the right."""

    def __init__(self, painter: QPainter, row: QRectF, *, mirrored: bool) -> None:
        self.painter, self._row, self._mirrored = painter, row, mirrored
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute

    def box(self, box: QRectF) -> QRectF:
        """Return where a box lies."""
        if not self._mirrored:
            return box
        left = self._row.left() + self._row.right() - box.right()
        return QRectF(left, box.top(), box.width(), box.height())

    def text(self, text: str, font: QFont, room: QRectF) -> None:
        """Write a line at the beginning of a room; what is too long ends in "…"."""
        self.painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self.painter.drawText(self.box(room), self._align, shown)

    def text_at_end(self, text: str, font: QFont, right: float, *, most: float) -> float:
        """Write a line that ends at `right`; return where it begins."""
        if not text:
            return right
        wide = min(most, text_width(font, text) + 2)
        self.text(text, font, QRectF(right - wide, self._row.top(), wide, self._row.height()))
        return right - wide

"""The rail: six steps that can be opened at any time, and Home and Help at its foot."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from workshop_app.ui.app_mark import app_mark
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme
from workshop_app.words import say


class Stop(NamedTuple):
    """One step of the rail."""

    key: str
    name: str


STOPS = (
    Stop("plan", "Plan"),
    Stop("gather", "Gather"),
    Stop("group", "Group"),
    Stop("shape", "Shape"),
    Stop("progress", "Progress"),
    Stop("share", "Share"),
)

LOW = 720
"""Under this client height the tabs are 60 high and lose their fact (DESIGN § 2)."""


class Tab(QAbstractButton):
    """A tab of the rail: icon, name and one fact; the current one joins the page."""

    def __init__(self, theme: Theme, icons: Icons, stop: Stop, number: int) -> None:
        super().__init__()
        self._theme, self._icons, self._key = theme, icons, stop.key
        self._fact = ""
        self._height = theme.px(76)
        self.setText(say(stop.name))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(say("{name} (Ctrl+{number})", name=self.text(), number=number))
        self.setAccessibleName(self.text())

    def show_fact(self, fact: str, height: int) -> None:
        """Write the fact under the name in a tab of that height; a low one has no room for it."""
        if (fact, height) == (self._fact, self._height):
            return
        self._fact, self._height = fact, height
        self.setAccessibleDescription(fact)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(rail_width(self._theme), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(QPen(theme.colour("railEdge"), theme.border()))
            painter.fillPath(_joined(box.adjusted(px(8), 0, 2, 0), px(12)), theme.colour("canvas"))
            painter.drawPath(_joined(box.adjusted(px(8), 0.5, 4, -0.5), px(12)))
        elif self.underMouse() or self.hasFocus():
            painter.fillPath(
                _joined(box.adjusted(px(8), 0, -px(8), 0), px(12), both=True), theme.colour("well")
            )
        name = "accentHover" if self.isChecked() else "ink2"
        if theme.high_contrast and self.isChecked():
            painter.fillRect(QRectF(px(8), 0, 4, box.height()), theme.colour("accent"))
        has_fact = bool(self._fact) and box.height() >= px(70)
        icon_side = min(px(26), max(20, round(box.height()) - px(24)))
        height = icon_side + px(20) + (px(17) if has_fact else 0) + px(2)
        top = (box.height() - height) / 2
        icon = f"rail.{self._key}" + (".on" if self.isChecked() else "")
        place = QRectF((box.width() - icon_side) / 2, top, icon_side, icon_side)
        self._icons.paint(painter, icon, place, theme.colour("accent" if self.isChecked() else name))
        painter.setPen(theme.colour(name))
        painter.setFont(theme.font("label"))
        words = QRectF(0, place.bottom() + px(2), box.width(), px(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if has_fact:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("accentHover" if self.isChecked() else "ink3"))
            painter.drawText(words.translated(0, px(18)), Qt.AlignmentFlag.AlignCenter, self._fact)
        painter.end()


class Foot(QAbstractButton):
    """A small button at the foot of the rail."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, words: str) -> None:
        super().__init__()
        self._theme, self._icons, self._icon = theme, icons, icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(rail_width(self._theme), 40 if self._theme.is_large else self._theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("well"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink2"))
        if theme.is_large:  # icon and word beside each other: large text leaves little height
            wide = painter.fontMetrics().horizontalAdvance(self.text())
            box = QRectF((self.width() - wide - 30) / 2, self.height() / 2 - 12, 24, 24)
            words, how = QRectF(box.right() + 6, 0, wide + 4, self.height()), Qt.AlignmentFlag.AlignVCenter
        else:
            box = QRectF((self.width() - px(20)) / 2, px(3), px(20), px(20))
            words, how = QRectF(0, box.bottom(), self.width(), px(20)), Qt.AlignmentFlag.AlignCenter
        self._icons.paint(painter, self._icon, box, theme.colour("ink2"))
        painter.drawText(words, how, self.text())
        painter.end()


class Rail(QWidget):
    """The column at the left of the window; arrow keys walk it as one stop of the Tab key."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        go_to: Callable[[str], None],
        go_home: Callable[[], object],
        show_keys: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._mark_side = theme.px(38)
        self.setFixedWidth(rail_width(theme))
        self.setAccessibleName(say("Steps"))
        self._tabs = {stop.key: Tab(theme, icons, stop, n) for n, stop in enumerate(STOPS, 1)}
        self._together = QButtonGroup(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(72), 0, theme.px(10))
        column.setSpacing(0)
        for key, tab in self._tabs.items():
            self._together.addButton(tab)
            tab.clicked.connect(lambda _checked, key=key: go_to(key))
            column.addWidget(tab)
        column.addStretch(1)
        for icon, words, press in (("home", say("Home"), go_home), ("help", say("Help"), show_keys)):
            foot = Foot(theme, icons, icon, words)
            foot.clicked.connect(lambda _checked, press=press: press())
            column.addWidget(foot)

    def show_current(self, key: str) -> None:
        """Mark the step that is open."""
        self._tabs[key].setChecked(True)

    def show_facts(self, facts: dict[str, str], height: int) -> None:
        """Write the facts under the names, as far as the window's client height has room for them."""
        px, is_low = self._theme.px, height < LOW * self._theme.scale
        foot = self._theme.is_large and is_low
        top = 52 if foot else px(56 if is_low else 72)
        room = height - top - (100 if foot else px(110))
        tab = min(px(60 if is_low else 76), room // len(self._tabs))
        self._column.setContentsMargins(0, top, 0, px(4 if foot else 10))
        self._mark_side = min(px(38), top - 14)
        for key, one in self._tabs.items():
            one.show_fact(facts.get(key, ""), tab)

    def tab(self, key: str) -> Tab:
        """Return the tab of a step."""
        return self._tabs[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        tabs = list(self._tabs.values())
        at = next((n for n, tab in enumerate(tabs) if tab.hasFocus()), None)
        if ahead and at is not None:
            tabs[(at + ahead) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.setPen(QPen(self._theme.colour("railEdge"), self._theme.border()))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        side = self._mark_side
        top = min(self._theme.px(18), max(6, (self._column.contentsMargins().top() - side) // 2))
        corner = QPoint((self.width() - side) // 2, top)
        painter.drawPixmap(corner, app_mark(side, self.devicePixelRatioF()))
        painter.end()


def rail_width(theme: Theme) -> int:
    """Return the rail's width in px: 96, growing with the text but no more than its words need."""
    return theme.px(96) if theme.scale <= 1.25 else round(96 * (1 + (theme.scale - 1) * 0.75))


def _joined(box: QRectF, radius: float, *, both: bool = False) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box if both else box.adjusted(0, 0, radius, 0), radius, radius)
    return path

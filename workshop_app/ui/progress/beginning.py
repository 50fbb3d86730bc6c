"""Beginning: what stands on the page while there is nothing to grow along yet, and how one starts."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import SCALE_KINDS
from workshop_app.domain.progressing import scales as scales_of
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Beginning(QWidget):
    """Offers what comes first: pillars, then rows, then levels."""

    other_levels = Signal()
    """Sent when somebody wants levels of their own."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        controls, px = around.controls, around.theme.px
        self._press: Callable[[], object] = lambda: None
        self._other: Callable[[], object] = lambda: None
        self.path = PathSketch(around)
        self.headline = controls.label("", "title", wrap=True)
        self.said = controls.label("", "bodyLarge", "ink2", wrap=True)
        self.button = controls.button("", kind="primary", press=lambda: self._begin(self._press))
        self.other = controls.button("", kind="secondary", press=lambda: self._begin(self._other))
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(24, px(12), 24, px(24))
        column.addStretch(2)
        if around.theme.is_large:
            self.path.setParent(self)
            self.path.hide()
        else:
            column.addWidget(self.path, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(px(18))
        for one in (self.headline, self.said):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            one.setMaximumWidth(px(620))
            middle = QHBoxLayout()
            middle.addStretch(1)
            middle.addWidget(one, 12)
            middle.addStretch(1)
            column.addLayout(middle)
            column.addSpacing(px(6))
        column.addSpacing(px(16))
        row: QHBoxLayout | QVBoxLayout = QVBoxLayout() if around.theme.is_large else QHBoxLayout()
        row.setSpacing(px(12))
        row.addStretch(1)
        for button in (self.button, self.other):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        rolling = QScrollArea()
        rolling.setWidgetResizable(True)
        rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rolling.setWidget(self._inside)
        for clear in (rolling.viewport(), self._inside):
            clear.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rolling)

    def show_workshop(self, workshop: Workshop) -> None:
        """Offer what comes first."""
        if not workshop.pillars():
            self._offer(
                say("First the pillars"),
                say("Each pillar becomes a path: what you would see a learner do, level by level."),
                (say("Group ideas"), lambda: self._around.go_to("group")),
            )
        elif not _has_rows(workshop):
            self._offer(
                say("What would you see a student do?"),
                say(
                    "A progression has a row for each indicator: one thing that shows the pillar. "
                    "Start with one row for each pillar, or write indicators in Shape first."
                ),
                (say("Start with a row for each pillar"), self._lay_out_rows),
                (say("Write indicators in Shape"), lambda: self._around.go_to("shape")),
            )
        else:
            levels = " · ".join(say(name) for name in SCALE_KINDS["developmental"].levels)
            self._offer(
                say("A path of four levels"),
                say(
                    "{levels}. A path, not a grade: no scores, no pass mark. You can rename, add and "
                    "move levels at any time.",
                    levels=levels,
                ),
                (say("Start with these four levels"), self._lay_out_levels),
                (say("Other levels…"), self.other_levels.emit),
            )

    def arrive(self) -> None:
        """Put the focus on what comes first."""
        self.button.setFocus()

    def _offer(
        self,
        headline: str,
        said: str,
        first: tuple[str, Callable[[], object]],
        other: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        self.headline.setText(headline)
        self.said.setText(said)
        self.button.setText(first[0])
        self._press = first[1]
        self.other.setVisible(other is not None)
        if other is not None:
            self.other.setText(other[0])
            self._other = other[1]

    def _begin(self, deed: Callable[[], object]) -> None:
        deed()
        if self.isVisible():
            self.arrive()

    def _lay_out_rows(self) -> None:
        new = [
            NewStatement(id=StatementId(ids.fresh("statement")), pillar=pillar.id, kind="indicator")
            for pillar in self._around.workshop.pillars()
            if not pillar.locked
        ]
        self._around.alerts.attempt(lambda: self._around.desk.do(statements.lay_out, new))

    def _lay_out_levels(self) -> None:
        new = [
            NewLevel(id=LevelId(ids.fresh("level")), name=say(name))
            for name in SCALE_KINDS["developmental"].levels
        ]
        scale = NewScale(id=ScaleId(ids.fresh("scale")))
        self._around.alerts.attempt(lambda: self._around.desk.do(scales.lay_out, scale, new))


def is_bare(workshop: Workshop) -> bool:
    """Say whether something is missing without which there is no grid: pillars, rows or levels."""
    return not (_has_rows(workshop) and scales_of(workshop))


def _has_rows(workshop: Workshop) -> bool:
    return any(indicators_of(workshop, pillar.id) for pillar in workshop.pillars())


class PathSketch(QWidget):
    """A line with four stations, not begun yet."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = around.theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, radius = self.height() / 2, px(8)
        painter.setPen(QPen(self._theme.colour("accent"), px(3)))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.setBrush(self._theme.colour("canvas"))
        for n in range(4):
            x = radius + px(2) + n * (self.width() - 2 * radius - px(4)) / 3
            painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.end()

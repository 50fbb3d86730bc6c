"""SortingPillars: the numbers the room can call out, with names and counts; a press on one places as well."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.sorting_row import SortingRow
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

ONE_COLUMN = 9
"""More pillars than these stand in two columns."""

LOWEST, HIGHEST, GAP = 36, 92, 8
WIDE = 404


class SortingPillars(QWidget):
    """Rows as high as there is room for; what does not fit is scrolled to."""

    def __init__(
        self, around: Surroundings, place: Callable[[PillarId], object], start: Callable[[], object]
    ) -> None:
        super().__init__()
        self._around, self._place = around, place
        self.rows: dict[PillarId, SortingRow] = {}
        controls, px = around.controls, around.theme.px
        self._title = controls.label("", "title")
        self._title.setWordWrap(True)
        self._none = controls.label(
            say("There is no pillar yet. Press N, and this idea starts the first one."),
            "bodyLarge",
            "ink2",
            wrap=True,
        )
        self._ground = QWidget()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._ground)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._ground.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._title)
        column.addWidget(self._none)
        self.start = controls.button(say("New pillar with this idea"), icon="add", press=start)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._area, 1)

    @property
    def sentence(self) -> str:
        """What is said over the rows."""
        return self._title.text()

    def show_workshop(self, workshop: Workshop, *, last: PillarId | None, typed: int = 0) -> None:
        """Show the pillars; `last` is the one that took the idea before, `typed` the digit that waits."""
        pillars = workshop.pillars()
        for gone in set(self.rows) - {pillar.id for pillar in pillars}:
            self.rows.pop(gone).deleteLater()
        for number, pillar in enumerate(pillars, 1):
            row = self.rows.get(pillar.id)
            if row is None:
                row = SortingRow(self._around, partial(self._place, pillar.id), self._ground)
                self.rows[pillar.id] = row
                row.show()
            row.show_pillar(
                pillar,
                number,
                len(workshop.ideas_in(pillar.id)),
                is_last=pillar.id == last,
                is_typed=typed > 0 and str(number).startswith(str(typed)),
            )
        self._title.setText(_call(len(pillars)))
        self._title.setHidden(self._around.theme.is_large)  # the head says it there
        self._none.setHidden(bool(pillars))
        self.start.setHidden(bool(pillars))
        self._lay_out()

    def wanted_width(self, whole: int) -> int:
        """Return how wide it likes to be in a page of that width."""
        px = self._around.theme.px
        part = 0.5 if self._columns() > 1 else 0.4
        return min(px(WIDE) if self._columns() == 1 else px(WIDE * 1.5), round(whole * part))

    def row_at(self, pillar_id: PillarId) -> QRect:
        """Return where a pillar's row lies on the screen, scrolled into sight first."""
        row = self.rows[pillar_id]
        self._area.ensureWidgetVisible(row, 0, 0)
        return QRect(row.mapToGlobal(row.rect().topLeft()), row.size())

    def resizeEvent(self, event: object) -> None:
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(WIDE), 300)

    def _columns(self) -> int:
        return 1 if len(self.rows) <= ONE_COLUMN else 2

    def _lay_out(self) -> None:
        if not self.rows:
            return
        px, columns = self._around.theme.px, self._columns()
        order = sorted(self.rows.values(), key=lambda row: row.number)
        deep = ceil(len(order) / columns)
        gap, room = px(GAP if deep <= ONE_COLUMN else GAP - 2), self._area.height()
        least = px(LOWEST if columns > 1 else LOWEST + 8)
        high = max(least, min(px(HIGHEST), (room - gap * (deep - 1)) // deep))
        whole = deep * high + gap * (deep - 1)
        wide = self._area.width() - (px(16) if whole > room else 0)
        across = (wide - gap * (columns - 1)) // columns
        self._ground.resize(wide, whole)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before: QWidget | None = None
        for n, row in enumerate(order):
            column = n // deep
            x = (columns - 1 - column if mirrored else column) * (across + gap)
            row.setGeometry(x, (n % deep) * (high + gap), across, high)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row


def _call(pillars: int) -> str:
    if not pillars:
        return say("Start the first pillar")
    if pillars == 1:
        return say("Call out a number: 1, or a new pillar")
    return say("Call out a number, 1 to {last}", last=pillars)

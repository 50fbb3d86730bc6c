"""CheckRow: one check of the portrait with all that it says, and the way to each place it speaks of."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.insight.portrait.findings import Looked
from workshop_app.insight.portrait.told import Told
from workshop_app.insight.votes.saying import listed
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SIGN = 20
SHOWN = 8
"""So many places are listed; the others are counted, for they come up as those are mended."""

_SIGNS = {
    "pass": ("status.ok", "ok"),
    "flag": ("status.warn", "warn"),
    "unchecked": ("ph.minus-circle", "ink3"),
}


class CheckRow(QWidget):
    """A sign, what is looked for, and under it sentences: what is missing first, what nobody looked at last.

    `go` is called with the place to go to. `ways` holds the buttons; what is said alike of several places has
    one, to the first of them.
    """

    def __init__(
        self,
        around: Surroundings,
        looked: Looked,
        go: Callable[[Told], object],
        leads: Callable[[Told], bool],
    ) -> None:
        super().__init__()
        self._around, self.looked = around, looked
        self.ways: list[QPushButton] = []
        controls, px = around.controls, around.theme.px
        title = say(looked.check.title)
        icon, colour = _SIGNS[looked.outcome]
        sign = QLabel()
        sign.setPixmap(
            around.icons.pixmap(icon, px(SIGN), around.theme.colour(colour), self.devicePixelRatioF())
        )
        sign.setFixedWidth(px(SIGN + 12))
        self._column = QVBoxLayout()
        self._column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(controls.label(title, "label", wrap=True), 1)
        head.addWidget(controls.label(looked.check.id, "small", "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        alike = together(looked.flags)
        for some in alike[:SHOWN]:
            self._add_flag(some, partial(go, some[0]) if leads(some[0]) else None)
        more = sum(len(some) for some in alike[SHOWN:])
        if more > 0:
            words = say_many("And at {count} place more.", "And at {count} places more.", more)
            self._column.addWidget(controls.label(words, "body", "ink2", wrap=True))
        for told in looked.told:
            if told.outcome != "flag":
                self._column.addLayout(self._line(told))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(11), 0, px(12))
        row.setSpacing(0)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(_spoken(looked))

    def add_way(self, button: QPushButton) -> None:
        """Put one more button under what is said."""
        self.ways.append(button)
        self._column.addSpacing(self._around.theme.px(4))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._around.theme
        painter.fillRect(
            0, self.height() - theme.border(), self.width(), theme.border(), theme.colour("line")
        )
        painter.end()

    def _add_flag(self, some: Sequence[Told], press: Callable[[], object] | None) -> None:
        """Add what is said alike of some places, with the way to the first."""
        controls, px = self._around.controls, self._around.theme.px
        told, places = some[0], listed(one.place for one in some if one.place)
        words = QVBoxLayout()
        words.setSpacing(0)
        if places:
            words.addWidget(controls.label(places, "body", wrap=True, weight=600))
        words.addWidget(controls.label(told.reason, "body", wrap=True))
        if told.instead:
            words.addWidget(controls.label(told.instead, "small", "ink2", wrap=True))
        line = QHBoxLayout()
        line.setContentsMargins(0, px(2), 0, px(4))
        line.setSpacing(px(12))
        line.addLayout(words, 1)
        if press is not None:
            way = controls.button(say("Go there"), kind="quiet", size="small", press=press)
            way.setAccessibleName(say("Go there: {place}", place=told.place or told.reason))
            self.ways.append(way)
            line.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def _line(self, told: Told) -> QVBoxLayout:
        """Return what passes, or what nobody looked at, in its quieter voice."""
        colour = "ink2" if told.outcome == "pass" else "ink3"
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._around.controls.label(told.reason, "body", colour, wrap=True))
        if told.instead:
            lines.addWidget(self._around.controls.label(told.instead, "small", colour, wrap=True))
        return lines


def together(flags: Iterable[Told]) -> list[list[Told]]:
    """Put together what is said in the same words of several places, in the order of the first of each."""
    found = dict[tuple[str, str], list[Told]]()
    for told in flags:
        found.setdefault((told.reason, told.instead), []).append(told)
    return list(found.values())


def _spoken(looked: Looked) -> str:
    """Return in words what the sign says, and how many places there are."""
    if looked.outcome == "flag":
        return say_many("Look again: {count} place", "Look again: {count} places", len(looked.flags))
    return say("Fine") if looked.outcome == "pass" else say("Not checked here")

"""Uses: a heading, and under it the places in the portrait where a word stands."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.common_language import Use
from workshop_app.ui.language.use_row import UseRow
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.step import Surroundings
from workshop_app.words import say_many

SHOWN = 12
"""So many places are listed; the others are counted."""


class Uses(QWidget):
    """A press on a place calls `go` with its wording."""

    def __init__(self, around: Surroundings, go: Callable[[Wording], object]) -> None:
        super().__init__()
        self._around, self._go = around, go
        self._shown: tuple[object, ...] = ()
        self.rows: list[UseRow] = []
        px = around.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setContentsMargins(PAD_ACROSS, 0, 0, px(2))
        head.setSpacing(px(6))
        self._sign = QLabel()
        self.head = around.controls.label("", "label", wrap=True)
        head.addWidget(self._sign)
        head.addWidget(self.head, 1)
        self._column.addLayout(head)

    def show_uses(self, workshop: Workshop, head: str, uses: Sequence[Use], *, sign: str = "") -> None:
        """Show a heading and the places; without a heading nothing is shown."""
        self.setVisible(bool(head))
        self.head.setText(head)
        theme = self._around.theme
        self._sign.setVisible(bool(sign))
        if sign:
            self._sign.setPixmap(
                self._around.icons.pixmap(sign, theme.px(18), theme.colour("warn"), self.devicePixelRatioF())
            )
        asked = (*uses[:SHOWN], len(uses))
        if asked == self._shown:
            return
        self._shown = asked
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for use in uses[:SHOWN]:
            row = UseRow(self._around, workshop, use, is_mixed=bool(sign))
            row.clicked.connect(partial(self._press, use.wording))
            self.rows.append(row)
            self._column.addWidget(row)
        if len(uses) > SHOWN:
            more = say_many("and {count} more", "and {count} more", len(uses) - SHOWN)
            label = self._around.controls.label(more, "small", "ink2")
            label.setContentsMargins(PAD_ACROSS, 0, 0, 0)
            self._column.addWidget(label)

    def _press(self, wording: Wording, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self._go(wording)

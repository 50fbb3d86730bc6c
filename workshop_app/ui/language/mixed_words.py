"""MixedWords: the places where a word stands for which the community agreed on another, or uses two."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.common_language import Mixed
from workshop_app.ui.language.use_row import UseRow
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SHOWN = 60


class MixedWords(QWidget):
    """Each place with its reason; a press calls `go` with its wording."""

    def __init__(self, around: Surroundings, go: Callable[[Wording], object]) -> None:
        super().__init__()
        self._around, self._go = around, go
        self._shown: tuple[object, ...] = (None,)
        self.rows: list[UseRow] = []
        px = around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(8), px(22), px(24))
        column.setSpacing(px(4))
        title = around.controls.label(say("Words mixed now"), "title", wrap=True)
        about = say(
            "One thing has one word in a portrait. Go to a place and choose there what it should say."
        )
        told = around.controls.label(about, "body", "ink2", wrap=True)
        for one in (title, told):
            one.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, px(6))
            column.addWidget(one)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(4))
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_mixed(self, workshop: Workshop, found: Sequence[Mixed]) -> None:
        """Show these places, in the order of the portrait."""
        asked = (*found[:SHOWN], len(found))
        if asked == self._shown:
            return
        self._shown = asked
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for one in found[:SHOWN]:
            row = UseRow(self._around, workshop, one.use, one.reason, is_mixed=True)
            row.clicked.connect(partial(self._press, one.use.wording))
            self.rows.append(row)
            self._rows.addWidget(row)
        if len(found) > SHOWN:
            more = say_many("and {count} more", "and {count} more", len(found) - SHOWN)
            self._rows.addWidget(self._around.controls.label(more, "small", "ink2"))

    def _press(self, wording: Wording, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self._go(wording)

"""PasteOffer: the strip under the line that offers to add several pasted lines as several ideas."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop_app.ui.one_line import OneLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SHOWN = 3


class PasteOffer(QFrame):
    """Shows the first of the pasted lines; `taken` adds them all, `joined` puts them in the line as one."""

    taken = Signal()
    joined = Signal()
    refused = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self._around = around
        self.texts: tuple[str, ...] = ()
        self.setObjectName("offer")
        self.setStyleSheet(
            f"#offer {{ background: {theme.colour('accentTint').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('accentTintLine').name()};"
            f" margin-top: {px(8)}px; }}"
        )
        self._first = [OneLine(theme) for _ in range(SHOWN)]
        self._more = around.controls.label("", "small", "ink2")
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(1))
        for label in self._first:
            lines.addWidget(label)
        lines.addWidget(self._more)
        self.add = around.controls.button(say("Add"), kind="secondary", icon="enter", press=self.taken.emit)
        self.join = around.controls.button(say("Keep as one idea"), kind="quiet", press=self.joined.emit)
        self.close_button = around.controls.icon_button("ph.x-bold", say("Not now"), press=self.refused.emit)
        for button in (self.add, self.join, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(10), px(10), px(10))
        row.setSpacing(px(18))
        row.addLayout(lines, 1)
        row.addWidget(self.add)
        row.addWidget(self.join)
        row.addWidget(self.close_button)
        self.hide()

    def offer(self, texts: Sequence[str], group: str) -> None:
        """Offer these texts as ideas of a group."""
        self.texts = tuple(texts)
        count = len(self.texts)
        for n, label in enumerate(self._first):
            label.setVisible(n < count)
            label.show_text(self.texts[n] if n < count else "")
        rest = count - SHOWN
        self._more.setText(say_many("and {count} more", "and {count} more", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", count))
        self.setAccessibleName(
            say_many(
                "{count} idea from {group}, ready to add",
                "{count} ideas from {group}, ready to add",
                count,
                group=group,
            )
        )
        self.show()

    def withdraw(self) -> tuple[str, ...]:
        """Take the offer away and return what it held."""
        texts, self.texts = self.texts, ()
        self.hide()
        return texts

    @property
    def is_open(self) -> bool:
        """Whether there is something to take."""
        return bool(self.texts)

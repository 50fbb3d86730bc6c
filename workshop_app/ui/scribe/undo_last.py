"""UndoLast: a small button that takes the last idea back, and says in its tip which one that is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from workshop_app.ui.scribe.adding import in_short
from workshop_app.ui.scribe.taking_back import TakingBack
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class UndoLast(QPushButton):
    """Does what Ctrl+Z does in an empty line, also while something is typed there."""

    def __init__(self, around: Surroundings, taking_back: TakingBack, *, is_small: bool = False) -> None:
        super().__init__("" if is_small else say("Undo last"))
        self._taking_back = taking_back
        theme, side = around.theme, around.theme.px(18)
        self.setProperty("kind", "plain")
        self.setProperty("measure", "icon" if is_small else "small")
        ink, faint = theme.colour("ink2"), theme.colour("disabledText")
        self.setIconSize(QSize(side, side))
        self.setIcon(around.icons.icon("undo", side, ink, faint))
        self.setAccessibleName(say("Take back the last idea"))
        self.clicked.connect(lambda _checked: taking_back.take_back())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_workshop()

    def show_workshop(self) -> None:
        """Say which idea would be taken back; there may be none."""
        last = self._taking_back.last()
        self.setEnabled(last is not None)
        tip = say("Take back “{text}” (Ctrl+Z)", text=in_short(last.text)) if last is not None else ""
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

"""Passing on: the ways a workshop leaves this laptop as a file, and how a colleague's copy comes back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class PassOn(QFrame):
    """A card with one row for each way."""

    def __init__(
        self,
        around: Surroundings,
        *,
        save_copy: Callable[[], None],
        bring_in: Callable[[], None],
        save_spreadsheet: Callable[[], None],
        save_workbook: Callable[[], None],
        save_data: Callable[[], None],
    ) -> None:
        super().__init__()
        self._around = around
        self.setProperty("card", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 4, 18, 4)
        self._column.setSpacing(0)
        self._row(
            "ph.file-arrow-up",
            say("A copy for a colleague"),
            say("The whole workshop in one file. Both can go on working, and the copies join again."),
            (say("Save a copy…"), save_copy),
        )
        self._row(
            "source.file",
            say("A colleague’s copy"),
            say("You see what it brings before anything is taken."),
            (say("Bring in…"), bring_in),
        )
        self._row(
            "table",
            say("The ideas as a spreadsheet"),
            say("Each idea with its group, pillar and language, for any spreadsheet program."),
            (say("Save .csv…"), save_spreadsheet),
        )
        self._row(
            "ph.files",
            say("Everything as a workbook"),
            say(
                "Ideas, sessions, attendance, votes and who was heard, a sheet each. As in the spreadsheet "
                "and the data, groups of fewer than 5 people are told as one."
            ),
            (say("Save .xlsx…"), save_workbook),
        )
        self._row(
            "ph.brackets-curly",
            say("The workshop as data"),
            say("For other programs: groups, pillars, ideas, sessions and votes in one JSON file."),
            (say("Save .json…"), save_data),
            last=True,
        )

    def _row(
        self, icon: str, name: str, about: str, press: tuple[str, Callable[[], None]], *, last: bool = False
    ) -> None:
        theme, controls = self._around.theme, self._around.controls
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(14))
        sign = QLabel()
        sign.setPixmap(self._around.icons.pixmap(icon, theme.px(24), theme.colour("ink2")))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(controls.label(name, "label"))
        words.addWidget(controls.label(about, "small", "ink2", wrap=True))
        row.addLayout(words, 1)
        button = controls.button(press[0], size="small", press=press[1])
        button.setAccessibleDescription(about)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)
        if not last:
            rule = QWidget()
            rule.setFixedHeight(theme.border())
            rule.setStyleSheet(f"background: {theme.colour('line').name()};")
            self._column.addWidget(rule)

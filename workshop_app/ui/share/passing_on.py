"""Passing on: the ways a workshop leaves this laptop as a file, and how a colleague's copy comes back."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from workshop_app.ui import actions
from workshop_app.ui.share.way_row import WayRow, rule
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
        )
        self._row(
            "language",
            say("The portrait in other languages"),
            say("What a person has translated, what is missing, and which words have changed since."),
            (say("Open…"), lambda: actions.carry_out("other_languages", self)),
        )
        self._row(
            "ph.book-bookmark",
            say("Common language"),
            say("What each word means here, and where the portrait says it with another."),
            (say("Open…"), lambda: actions.carry_out("common_language", self)),
        )
        self._row(
            "ph.medal",
            say("Micro-credentials for educators"),
            say("What an educator can show for a pillar. Described here, never awarded here."),
            (say("Open…"), lambda: actions.carry_out("credentials", self)),
        )
        self._row(
            "ph.graduation-cap",
            say("The portrait for school systems"),
            say(
                "As a CASE package or spreadsheet that other systems read, micro-credentials as badges. "
                "The ideas behind the words stay here."
            ),
            (say("Choose…"), lambda: actions.carry_out("school_systems", self)),
        )
        self._row(
            "ph.file-arrow-down",
            say("A framework of others"),
            say("A state’s portrait, say: it lies beside yours, to see what of it you have already."),
            (say("Bring in…"), lambda: actions.carry_out("bring_in_framework", self)),
            last=True,
        )

    def _row(
        self, icon: str, name: str, about: str, press: tuple[str, Callable[[], object]], *, last: bool = False
    ) -> None:
        row = WayRow(self._around, icon, name, about, press)
        self._column.addWidget(row)
        if not last:
            self._column.addWidget(rule(self._around))

"""ChecksSheet: what the coach looks for in this workshop, and what it leaves out, each with its reason."""

from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.coaching import switched_off
from workshop_app.insight.hints.signs import GROUPS
from workshop_app.ui.coach.check_row import CheckRow
from workshop_app.ui.coach.kept_list import KeptList
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class ChecksSheet(Sheet):
    """The checks stand by what words are to be: positive, measurable, continuous, concise, shared."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("What the coach looks for"), width=720)
        self._around = around
        controls, px = around.controls, around.theme.px
        self.body.setSpacing(0)
        intro = say(
            "The coach advises and changes nothing. What does not fit this workshop can be switched off "
            "here, with a reason that everybody can read."
        )
        self.body.addWidget(controls.label(intro, "body", "ink2", wrap=True))
        self.count = controls.label("", "note", "ink2", wrap=True)
        self.body.addWidget(self.count)
        self.rows: dict[str, CheckRow] = {}
        for title, checks in GROUPS.values():
            self.body.addSpacing(px(18))
            self.body.addWidget(controls.label(say(title), "heading"))
            self.body.addSpacing(px(2))
            for check in checks:
                row = self.rows[check] = CheckRow(around, check)
                self.body.addWidget(row)
        self.body.addSpacing(px(18))
        self._kept_title = controls.label(say("Kept as they are"), "heading")
        self.body.addWidget(self._kept_title)
        self.kept = KeptList(around)
        self.body.addWidget(self.kept)
        self._signals = DeskSignals(around.desk, self)
        self._signals.changed.connect(self._show)
        self.closed.connect(self._signals.stop)
        self._show()

    def accept(self) -> None:
        """Switch off the check whose reason is being written."""
        focus = QApplication.focusWidget()
        for row in self.rows.values():
            if focus is not None and row.isAncestorOf(focus) and row.is_asking():
                row.switch_off()

    def _show(self, _changes: object = None) -> None:
        workshop = self._around.workshop
        off = switched_off(workshop)
        for check, row in self.rows.items():
            row.show_state(off.get(check))
        count = len(off.keys() & self.rows.keys())
        self.count.setText(
            say_many("{count} check is off.", "{count} checks are off.", count) if count else ""
        )
        self.count.setVisible(bool(count))
        self.kept.show_workshop(workshop)
        self._kept_title.setVisible(not self.kept.isHidden())

"""SessionSheet: what is known of one session, each thing edited where it stands and kept on leaving it."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from workshop_app import words
from workshop_app.domain.agenda import SESSION_KINDS, parts_of
from workshop_app.domain.commands import sessions
from workshop_app.domain.records import Session, SessionId
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.about_sheet import LANGUAGES
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.gather.choice import Choice
from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.fact_row import FactRow, fact_label, fact_style
from workshop_app.ui.plan.head_count import HeadCount
from workshop_app.ui.plan.laying_out_agenda import bin_session
from workshop_app.ui.plan.own_template_sheet import OwnTemplateSheet
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.written_day import read_day, read_time, written_day, written_time
from workshop_app.words import say

TIMES = {"starts", "ends"}

LONGEST = 18
"""Letters that a choice shows; a longer one is whole in the list."""


class SessionSheet(Sheet):
    """What does not fit is said under its row and stays typed; nothing waits for OK."""

    def __init__(self, parent: QWidget, around: Surroundings, session_id: SessionId) -> None:
        super().__init__(parent, around.controls, say("Session"), width=500, at_side=True)
        self._around, self._id = around, session_id
        self._is_warned = False
        controls = around.controls
        self.body.setSpacing(self.theme.px(6))
        self._from = controls.label("", "body", "ink2", wrap=True)
        self._from.setContentsMargins(0, 0, 0, self.theme.px(10))
        self.body.addWidget(self._from)
        self.rows = {
            "title": FactRow(controls, say("Name")),
            "date": FactRow(controls, say("Day"), hint=written_day("2026-04-21")),
            "starts": FactRow(controls, say("Begins at"), hint=written_time("18:30")),
            "ends": FactRow(controls, say("Ends at"), hint=written_time("20:30")),
            "place": FactRow(controls, say("Place"), hint=say("School, room")),
        }
        for name, row in self.rows.items():
            row.left.connect(partial(self._keep, name))
            self.body.addWidget(row)
        self.kind = self._choice(
            say("Kind"), [(say(name), key) for key, name in SESSION_KINDS.items()], "kind"
        )
        codes = list(dict.fromkeys([around.workshop.details.language, *LANGUAGES, self._session.language]))
        named = [(language_name(code), code) for code in codes if code]
        self.language = self._choice(say("Language"), named, "language")
        self.people = HeadCount(around, say("People expected"))
        self.people.settled.connect(lambda count: self._change("people", count))
        self._row(say("People expected"), self.people)
        self.returning = QCheckBox(say("The same people as in the session before"))
        self.returning.clicked.connect(lambda is_so: self._change("returning", is_so))
        self._row("", self.returning)
        self.body.addStretch(1)
        self._add_foot()
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def close_sheet(self) -> None:
        """Keep what is typed and close; what does not fit is shown once before it is let go."""
        self.people.settle()
        unfit = [row for name, row in self.rows.items() if not self._keep(name)]
        if unfit and not self._is_warned:
            self._is_warned = True
            unfit[0].edit.setFocus()
            return
        super().close_sheet()

    def accept(self) -> None:
        """Go on to the next row."""
        self.focusNextChild()

    # how it is laid out

    def _row(self, name: str, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addWidget(fact_label(self.controls, name))
        row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)

    def _choice(self, name: str, offered: list[tuple[str, str]], field: str) -> QComboBox:
        choice = Choice(self._around)
        choice.setSizeAdjustPolicy(choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(LONGEST)  # to measure thirty languages loads as many typefaces
        choice.setAccessibleName(name)
        choice.setStyleSheet(fact_style(self.theme))
        choice.addItem(say("Not said"), "")
        for shown, key in offered:
            choice.addItem(shown, key)
        choice.activated.connect(lambda _at: self._change(field, choice.currentData()))
        self._row(name, choice)
        return choice

    def _add_foot(self) -> None:
        self.save: QPushButton = self.controls.button(
            say("Save as template"), icon="ph.bookmark-simple", size="small", press=self._save_template
        )
        self.bin: QPushButton = self.controls.button(
            say("Put in the bin"), kind="plain", icon="delete", size="small", press=self._bin
        )
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.foot.addWidget(self.bin)

    # what is shown

    @property
    def _session(self) -> Session:
        return self._around.workshop.session(self._id)

    def _show(self, _changes: object = None) -> None:
        """Show what is kept, but not over what is being typed."""
        session, workshop = self._session, self._around.workshop
        for name, row in self.rows.items():
            if not row.edit.hasFocus() and not row.trouble:
                row.write(_written(name, getattr(session, name)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(session.kind)))
        self.language.setCurrentIndex(max(0, self.language.findData(session.language)))
        self.people.show_count(session.people)
        self.returning.setChecked(session.returning)
        standing = [one.id for one in workshop.sessions()]
        self.returning.setEnabled(self._id in standing and standing.index(self._id) > 0)
        has_parts = bool(parts_of(workshop, self._id))
        self.save.setEnabled(has_parts)
        self.save.setToolTip("" if has_parts else say("This session has no parts yet."))
        self._from.setText(
            say("Came from the workshop “{title}”.", title=session.origin) if session.origin else ""
        )
        self._from.setVisible(bool(session.origin))

    # what is done

    def _keep(self, name: str) -> bool:
        """Keep what stands in a row; return False if it does not fit."""
        row = self.rows[name]
        if row.text == _written(name, getattr(self._session, name)):
            row.say_trouble("")
            return True
        try:
            value = _read(name, row.text)
            tuple(
                sessions.rename(self._around.workshop, self._id, value)
                if name == "title"
                else sessions.change(self._around.workshop, self._id, **{name: value})
            )
        except ValueError:
            row.say_trouble(_how_to_write(name))
            return False
        except RuleBroken as refused:
            row.say_trouble(words.of(refused))
            return False
        self._change(name, value)
        if not row.edit.hasFocus():
            row.write(_written(name, getattr(self._session, name)))
        return True

    def _change(self, name: str, value: Any) -> None:
        desk = self._around.desk
        if name == "title":
            self._around.alerts.attempt(lambda: desk.do(sessions.rename, self._id, value))
        else:
            self._around.alerts.attempt(lambda: desk.do(sessions.change, self._id, **{name: value}))

    def _save_template(self) -> None:
        sheet = OwnTemplateSheet(self._over, self._around, self._id)
        self.closed.emit()
        self.give_way_to(sheet, sheet.name.edit)

    def _bin(self) -> None:
        session = self._session
        self.close_sheet()
        bin_session(self._around, session)


def _written(name: str, kept: str) -> str:
    if name == "date":
        return written_day(kept)
    return written_time(kept) if name in TIMES else kept


def _read(name: str, typed: str) -> str:
    if name == "date":
        return read_day(typed, datetime.now(UTC).astimezone().date())
    return read_time(typed) if name in TIMES else " ".join(typed.split())


def _how_to_write(name: str) -> str:
    if name == "date":
        return say("Write the day like {example}.", example=written_day("2026-04-21"))
    return say("Write the time like {example}.", example=written_time("18:30"))

"""What the workshop says about itself: name, district, place, day, time, prompt and language."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.commands import details
from workshop_app.domain.records import Details
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.field import Field
from workshop_app.ui.language_names import language_name
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.written_day import read_day, read_time, written_day, written_time
from workshop_app.words import say

LANGUAGES = (
    *("en", "es", "ar", "zh", "fr", "de", "ht", "hi", "it", "ja", "km", "ko", "my", "ne", "ps", "fa", "pl"),
    *("pt", "pa", "ro", "ru", "so", "sw", "tl", "ti", "uk", "ur", "vi"),
)
"""Languages that are offered; a workshop whose file names another one keeps it."""


class AboutSheet(Sheet):
    """One field for each thing; each is kept on leaving it, and what does not fit is said under it."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("About this workshop"), width=480, at_side=True)
        self._around = around
        self._is_warned = False
        controls = around.controls
        self.fields = {
            "title": Field(controls, say("What is the evening called?")),
            "district": Field(controls, say("District")),
            "place": Field(controls, say("Place"), hint=say("School, room")),
            "date": Field(controls, say("Day"), hint=written_day("2026-04-21")),
            "starts": Field(controls, say("Begins at"), hint=written_time("18:30")),
            "prompt": Field(controls, say("What do we ask everyone?"), lines=3),
        }
        self.body.setSpacing(around.theme.px(18))
        for name, field in self.fields.items():
            field.left.connect(partial(self._keep, name))
            if name not in {"date", "starts"}:
                self.body.addWidget(field)
            elif name == "date":
                self.body.addLayout(self._day_and_time())
        self.language = self._languages()
        self.body.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def close_sheet(self) -> None:
        """Keep what is typed and close; what does not fit is shown once before it is let go."""
        unfit = [field for name, field in self.fields.items() if not self._keep(name)]
        if unfit and not self._is_warned:
            self._is_warned = True
            unfit[0].edit.setFocus()
            return
        super().close_sheet()

    def accept(self) -> None:
        """Go on to the next field."""
        self.focusNextChild()

    def _day_and_time(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        row.addWidget(self.fields["date"], 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.fields["starts"], 2, Qt.AlignmentFlag.AlignTop)
        return row

    def _languages(self) -> QComboBox:
        box = QVBoxLayout()
        box.setSpacing(self.theme.px(6))
        label = self.controls.label(say("Language of the handouts"), "label", wrap=True)
        choice = QComboBox()
        choice.setAccessibleName(label.text())
        label.setBuddy(choice)
        kept = self._around.workshop.details.language
        for code in (*LANGUAGES, *((kept,) if kept and kept not in LANGUAGES else ())):
            choice.addItem(language_name(code), code)
        choice.activated.connect(lambda _at: self._change("language", choice.currentData()))
        box.addWidget(label)
        box.addWidget(choice)
        self.body.addLayout(box)
        return choice

    def _show(self, _changes: object = None) -> None:
        """Show what is kept, but not over what is being typed."""
        for name, field in self.fields.items():
            if not field.edit.hasFocus() and not field.trouble:
                field.write(_written(name, self._kept(name)))
        self.language.setCurrentIndex(self.language.findData(self._around.workshop.details.language))

    def _keep(self, name: str) -> bool:
        """Keep what stands in a field; return False if it does not fit."""
        field = self.fields[name]
        if field.text == _written(name, self._kept(name)):
            field.say_trouble("")
            return True
        try:
            value = self._read(name, field.text)
            list(details.change(self._around.workshop, **{name: value}))
        except ValueError:
            field.say_trouble(_how_to_write(name))
            return False
        except RuleBroken as refused:
            field.say_trouble(words.of(refused))
            return False
        self._change(name, value)
        if not field.edit.hasFocus():
            field.write(_written(name, self._kept(name)))
        return True

    def _change(self, name: str, value: str) -> None:
        self._around.alerts.attempt(lambda: self._around.desk.do(details.change, **{name: value}))

    def _kept(self, name: str) -> str:
        there: Details = self._around.workshop.details
        return str(getattr(there, name))

    @staticmethod
    def _read(name: str, typed: str) -> str:
        if name == "date":
            return read_day(typed, datetime.now(UTC).astimezone().date())
        return read_time(typed) if name == "starts" else " ".join(typed.split())


def _written(name: str, kept: str) -> str:
    if name == "date":
        return written_day(kept)
    return written_time(kept) if name == "starts" else kept


def _how_to_write(name: str) -> str:
    if name == "date":
        return say("Write the day like {example}.", example=written_day("2026-04-21"))
    return say("Write the time like {example}.", example=written_time("18:30"))

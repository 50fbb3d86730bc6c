"""The portrait for school systems: where it stands, how far it has come, and the files that others read."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app import words, writing
from workshop_app.domain.commands import details
from workshop_app.domain.publishing import ADOPTION
from workshop_app.domain.rules import RuleBroken, Trouble
from workshop_app.standards import forms
from workshop_app.standards.case.telling import left_out
from workshop_app.standards.case.writing import VERSIONS
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.field import Field
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.share.way_row import WayRow, rule
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class SchoolSheet(Sheet):
    """Says where the framework stands, and saves it in the forms there are; each is looked over first."""

    def __init__(self, parent: QWidget, around: Surroundings, files: FileChoice) -> None:
        super().__init__(parent, around.controls, say("The portrait for school systems"), width=640)
        self._around, self._files = around, files
        px, controls = self.theme.px, self.controls
        self.body.setSpacing(px(16))
        about = say(
            "It leaves with its pillars, statements, levels and translations; the ideas behind the words "
            "stay here. What is saved was looked over first, as school systems do."
        )
        self.body.addWidget(controls.label(about, "body", "ink2", wrap=True))
        self.address = Field(
            controls,
            say("Address of the server that gives it out"),
            hint=say("https, the server’s name and a folder"),
        )
        self.address.left.connect(self._keep)
        self.body.addWidget(self.address)
        self.warning = self._warning()
        self.body.addWidget(self.warning)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.adoption = self._choice(
            say("How far it has come"), [(say(ADOPTION[key]), key) for key in ADOPTION]
        )
        self.version = self._choice(
            say("Version of CASE"), [(say("CASE {version}", version=one), one) for one in VERSIONS]
        )
        for box in (self.adoption, self.version):
            holder = QVBoxLayout()
            holder.setSpacing(px(6))
            label = controls.label(box.accessibleName(), "label", wrap=True)
            label.setBuddy(box)
            holder.addWidget(label)
            holder.addWidget(box)
            row.addLayout(holder, 1)
        self.adoption.activated.connect(lambda _at: self._publish(adoption=self.adoption.currentData()))
        self.body.addLayout(row)
        self.ways = self._ways()
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def accept(self) -> None:
        """Go on to the next control."""
        self.focusNextChild()

    def close_sheet(self) -> None:
        """Keep what is typed, if it is an address, and close."""
        self._keep()
        super().close_sheet()

    def save(self, ending: str) -> None:
        """Ask where the framework should go in this form, and save it there."""
        self._keep()
        try:
            content = forms.content(
                self._around.workshop, self._around.open.id, ending, version=self.version.currentData()
            )
        except Trouble as refused:
            self._around.alerts.toast(words.of(refused))
            return
        name = f"{self._around.open.path.stem}{ending}"
        out = self._files.to_save(say("Save"), name, _KINDS[ending]())
        if out is not None:
            self._write(_named(out, ending), content, ending)

    def _write(self, out: Path, content: bytes, ending: str) -> None:
        if not self._around.alerts.attempt(lambda: writing.put(out, content)):
            return
        told = say("Saved {name} in {folder}.", name=out.name, folder=str(out.parent))
        if ending != forms.BADGES and (stale := left_out(self._around.workshop)):
            one = "{count} translation was left out: its words have changed since."
            many = "{count} translations were left out: their words have changed since."
            told = f"{told} {say_many(one, many, stale)}"
        self._around.alerts.toast(told)

    def _warning(self) -> QWidget:
        px, holder = self.theme.px, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        sign = QLabel()
        ratio = self.devicePixelRatioF()
        sign.setPixmap(self._around.icons.pixmap("status.warn", px(18), self.theme.colour("warn"), ratio))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        sentence = say(
            "Until somebody says it, the framework stands under an address for examples, at which nothing "
            "answers. Whoever runs the server knows it. What the parts are known by stays the same."
        )
        row.addWidget(self.controls.label(sentence, "small", "warn", wrap=True), 1)
        return holder

    def _choice(self, name: str, offered: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, value in offered:
            box.addItem(text, value)
        return box

    def _ways(self) -> dict[str, WayRow]:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 4, 18, 4)
        column.setSpacing(0)
        told = {
            forms.PACKAGE: (
                "ph.tree-structure",
                say("CASE package"),
                say("Everything, with the common language, for systems that read frameworks."),
            ),
            forms.SPREADSHEET: (
                "table",
                say("OpenSALT spreadsheet"),
                say("A row for each statement, level and look-for, for people with spreadsheets."),
            ),
            forms.BADGES: (
                "ph.medal",
                say("Micro-credentials as badges"),
                say("What each asks for, as Open Badges definitions. Nothing is awarded here."),
            ),
        }
        rows = dict[str, WayRow]()
        for ending, (icon, name, about) in told.items():
            press = (say("Save {ending}…", ending=ending), lambda one=ending: self.save(one))
            rows[ending] = WayRow(self._around, icon, name, about, press)
            if len(rows) > 1:
                column.addWidget(rule(self._around))
            column.addWidget(rows[ending])
        self.body.addWidget(card)
        return rows

    def _show(self, _changes: object = None) -> None:
        """Show what is kept, but not over what is being typed."""
        there = self._around.workshop.details
        if not self.address.edit.hasFocus() and not self.address.trouble:
            self.address.write(there.base)
        self.warning.setVisible(not there.base)
        self.adoption.setCurrentIndex(self.adoption.findData(there.adoption or "Draft"))

    def _keep(self) -> None:
        """Keep the address; say under the field what does not fit."""
        typed = " ".join(self.address.text.split())
        if typed == self._around.workshop.details.base:
            self.address.say_trouble("")
            return
        try:
            tuple(details.publish(self._around.workshop, base=typed))
        except RuleBroken as refused:
            self.address.say_trouble(words.of(refused))
            return
        self.address.say_trouble("")
        self._publish(base=typed)

    def _publish(self, *, base: str | None = None, adoption: str | None = None) -> None:
        self._around.alerts.attempt(
            lambda: self._around.desk.do(details.publish, base=base, adoption=adoption)
        )


def _named(out: Path, ending: str) -> Path:
    """Return the file as it was named, with the ending it needs."""
    if forms.ending_of(out.name) == ending:
        return out
    return out.with_name(f"{out.name.removesuffix(Path(ending).suffix)}{ending}")


_KINDS = {
    forms.PACKAGE: lambda: say("CASE package (*.case.json)"),
    forms.SPREADSHEET: lambda: say("Spreadsheet (*.case.csv)"),
    forms.BADGES: lambda: say("Open Badges (*.badges.json)"),
}

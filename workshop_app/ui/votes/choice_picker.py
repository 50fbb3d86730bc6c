"""ChoicePicker: on what people vote: pillars, the ideas of a place, or names that are typed, one a line."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.controls import Controls
from workshop_app.ui.field import Field
from workshop_app.ui.gather.choice import Choice
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.ui.votes.disc import Disc
from workshop_app.ui.votes.draft import Offered
from workshop_app.words import say, say_many


class ChoicePicker(QWidget):
    """`on_chosen` is sent with what is voted on and a pillar's id or "".

    `toggled` is sent with one thing taken in or out, `named` with the lines when names were typed.
    """

    on_chosen = Signal(str, str)
    toggled = Signal(object, bool)
    named = Signal(list)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._plan: Vote | None = None
        self._is_filling = False
        controls, px = around.controls, around.theme.px
        self.title = controls.label("", "heading", wrap=True)
        ways = [("pillars", say("Pillars"), ""), ("ideas", say("Ideas"), ""), ("names", say("Names"), "")]
        self.on = Chips(around, say("What can be chosen"), ways)
        self.on.chosen.connect(self._on_chosen)
        self.place = Choice(around)
        self.place.setMaximumWidth(px(360))
        self.place.activated.connect(self._place_chosen)
        self.place_words = controls.label("", "label", "ink2")
        self.place_words.setBuddy(self.place)
        self.names = Field(controls, say("One name a line"), lines=5)
        self.names.left.connect(self.leave)
        self.hint = controls.label("", "small", "ink2", wrap=True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[OfferedRow] = []
        beside = QHBoxLayout()
        beside.setSpacing(px(10))
        beside.addWidget(self.place_words)
        beside.addWidget(self.place)
        beside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.on)
        column.addLayout(beside)
        for widget in (self.names, self._rows, self.hint):
            column.addWidget(widget)

    def first_stop(self) -> QWidget:
        """Return the first control."""
        return self.on.buttons[self.on.current or "pillars"]

    def show_offered(self, workshop: Workshop, plan: Vote, offered: list[Offered]) -> None:
        """Show what is voted on, and what of it is taken in."""
        self._is_filling = True
        self._plan = plan
        count = sum(one.choice is not None for one in offered)
        words = say_many("What can be chosen: {count}", "What can be chosen: {count}", count)
        self.title.setText(words)
        self.on.show_current(plan.on)
        self._show_places(workshop, plan)
        is_names = plan.on == "names"
        self.names.setVisible(is_names)
        if is_names and not self.names.edit.hasFocus():
            self.names.write("\n".join(one.words for one in offered))
        self._show_rows([] if is_names else offered)
        self._show_hint(plan, offered)
        self._is_filling = False

    def leave(self) -> None:
        """Keep the names as they are typed."""
        if self._plan is None or self._plan.on != "names" or self.names.isHidden():
            return
        self.named.emit([" ".join(line.split()) for line in self.names.text.splitlines()])

    def _show_places(self, workshop: Workshop, plan: Vote) -> None:
        has_place = plan.on != "pillars"
        self.place.setVisible(has_place)
        self.place_words.setVisible(has_place)
        self.place_words.setText(say("Of") if plan.on == "ideas" else say("For"))
        self.place.clear()
        self.place.addItem(say("The tray") if plan.on == "ideas" else say("No pillar"), "")
        for number, pillar in enumerate(workshop.pillars(), 1):
            name = pillar.name or say("Pillar {number}", number=number)
            self.place.addItem(say("{number} {name}", number=number, name=name), pillar.id)
        self.place.setAccessibleName(say("Ideas of") if plan.on == "ideas" else say("Names for"))
        self.place.setCurrentIndex(max(0, self.place.findData(plan.pillar or "")))

    def _show_rows(self, offered: list[Offered]) -> None:
        kept = {row.key: row for row in self.rows}
        wanted = [(one.idea or one.pillar or one.words, one) for one in offered]
        if [key for key, _ in wanted] != [row.key for row in self.rows]:
            for row in self.rows:
                self._column.removeWidget(row)
            self.rows = []
            for key, _ in wanted:
                row = kept.pop(key) if key in kept else OfferedRow(self._around.controls, key)
                if row.parent() is None:
                    row.box.clicked.connect(lambda on, row=row: self.toggled.emit(row.what, bool(on)))
                self._column.addWidget(row)
                self.rows.append(row)
            for row in kept.values():
                row.hide()
                row.deleteLater()
        for row, (_, one) in zip(self.rows, wanted, strict=True):
            row.show_offered(one)
        self._rows.setVisible(bool(self.rows))

    def _show_hint(self, plan: Vote, offered: list[Offered]) -> None:
        if plan.method == "fist" and plan.on == "names":
            words = say("Leave it empty to ask the question itself.")
        elif plan.on == "ideas" and not offered:
            words = say("There are no ideas here. Choose another place.")
        elif plan.on == "pillars" and not offered:
            words = say("There is no pillar yet. Vote on ideas or names, or make pillars in Group.")
        elif plan.on == "names" and not offered:
            words = say("Type the names that are on offer. A vote needs at least 2.")
        else:
            words = ""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _on_chosen(self, on: str) -> None:
        pillar = self._plan.pillar if self._plan is not None and on == "names" else None
        self.on_chosen.emit(on, pillar or "")

    def _place_chosen(self) -> None:
        if not self._is_filling and self._plan is not None:
            self.on_chosen.emit(self._plan.on, str(self.place.currentData() or ""))


class OfferedRow(QWidget):
    """One thing that can be taken in: a box to tick, its number and its words."""

    def __init__(self, controls: Controls, key: str) -> None:
        super().__init__()
        self.key = key
        self.what = Offered("")
        theme, px = controls.theme, controls.theme.px
        self._theme = theme
        self.box = QCheckBox()
        side = px(20)
        self.box.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
        self.box.setMinimumSize(QSize(px(36), px(36)))
        self.label = controls.label("", "body", wrap=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, px(2), 0, px(2))
        self._row.setSpacing(px(10))
        self._disc: Disc | None = None
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 1)

    def show_offered(self, one: Offered) -> None:
        """Show what it is, and whether it is in."""
        if (one.number, one.ink) != (self.what.number, self.what.ink) or self._disc is None:
            if self._disc is not None:
                self._row.removeWidget(self._disc)
                self._disc.deleteLater()
            self._disc = Disc(self._theme, str(one.number), one.ink)
            self._row.insertWidget(1, self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        self.what = one
        self.label.setText(one.words)
        self.box.setAccessibleName(say("{number} {name}", number=one.number, name=one.words))
        self.box.setChecked(one.choice is not None)

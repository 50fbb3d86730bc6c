"""CardChoices: the left side of the sheet of idea cards: for whom, which tables, how many, what is asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.card_layouts import LAYOUTS
from workshop_app.domain.card_orders import CardOrder, tables_in
from workshop_app.domain.commands.cards import MOST_CARDS
from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.field import Field
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.settings_sheet import Choice
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SIZES = {
    "note": "3 × 3 in, 6 on a page",
    "large": "3⅝ × 4½ in, 4 on a page",
    "a6": "A6 postcard, 2 on a page",
    "half": "Half a page, 2 on a page",
}
"""What the layouts are called, the smallest first."""

PAPERS = (("letter", "Letter"), ("a4", "A4"))


class CardChoices(QWidget):
    """`changed` is sent when something else would be printed."""

    changed = Signal()

    def __init__(self, around: Surroundings, group: GroupId | None = None, table: str = "") -> None:
        super().__init__()
        self._around = around
        self._pages = 1
        self.layout_key = "note"
        self.paper: str = around.preferences.get("paper", "letter")
        theme, controls = around.theme, around.controls
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(18))
        column.addWidget(self._groups(around.workshop.groups(), group))
        self.tables = Field(controls, say("At which tables"), hint=say("1-8, or names with commas"))
        self.tables.write(table)
        self.tables.edit.textChanged.connect(self.changed)
        self.tables.setToolTip(say("Leave this empty for cards of no table in particular."))
        row = QVBoxLayout() if theme.is_large else QHBoxLayout()
        row.setSpacing(theme.px(24))
        row.addWidget(self.tables, 3)
        row.addWidget(self._count(), 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.sizes = Choice(
            controls,
            say("Size"),
            "",
            [(say(words), key) for key, words in SIZES.items()],
            now=self.layout_key,
            choose=self._choose_size,
        )
        column.addWidget(self.sizes)
        self.prompt = Field(controls, say("Question on each card"), lines=2)
        self.prompt.write(around.workshop.details.prompt)
        self.prompt.edit.textChanged.connect(self.changed)
        column.addWidget(self.prompt)
        self.papers = Choice(
            controls,
            say("Paper"),
            say("Print at actual size: not fitted to the page."),
            [(say(words), key) for key, words in PAPERS],
            now=self.paper,
            choose=self._choose_paper,
        )
        column.addWidget(self.papers)
        column.addStretch(1)
        self._show_count()

    def order(self) -> CardOrder:
        """Return what is chosen; raises RuleBroken for more tables than there can be."""
        own = self._around.workshop.details.prompt
        asked = " ".join(self.prompt.text.split())
        return CardOrder(
            groups=tuple(group for group, chip in self.chips if chip.isChecked()),
            tables=tables_in(self.tables.text),
            count=self.count,
            layout=self.layout_key,
            prompt="" if asked == own else asked,
        )

    @property
    def pages(self) -> int:
        """How many pages one group has at one table."""
        return self._pages

    @property
    def count(self) -> int:
        """How many cards one group has at one table: whole pages of them."""
        return self._pages * LAYOUTS[self.layout_key].on_a_page

    def _groups(self, groups: Sequence[Group], chosen: GroupId | None) -> QWidget:
        theme, controls = self._around.theme, self._around.controls
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(controls.label(say("Who writes on them"), "label", wrap=True))
        row = FlowLayout(gap=theme.px(6))
        self.chips: list[tuple[GroupId | None, QPushButton]] = []
        first = chosen or (groups[0].id if groups else None)
        for group_id, words in (*((one.id, one.name) for one in groups), (None, say("Everybody"))):
            chip = controls.button(words, kind="chip")
            chip.setCheckable(True)
            chip.setChecked(group_id == first)
            chip.setAccessibleName(say("{title}: {choice}", title=say("Who writes on them"), choice=words))
            chip.clicked.connect(lambda _checked: self.changed.emit())
            self.chips.append((group_id, chip))
            row.addWidget(chip)
        column.addLayout(row)
        return whole

    def _count(self) -> QWidget:
        theme, controls = self._around.theme, self._around.controls
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(controls.label(say("For each group at each table"), "label", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.fewer = controls.icon_button(
            "remove", say("Fewer cards"), kind="secondary", press=lambda: self._step(-1)
        )
        self.more = controls.icon_button(
            "add", say("More cards"), kind="secondary", press=lambda: self._step(1)
        )
        self._counted: QLabel = controls.label("", "body")
        row.addWidget(self.fewer)
        row.addWidget(self.more)
        row.addWidget(self._counted, 1)
        column.addLayout(row)
        return whole

    def _step(self, pages: int) -> None:
        most = MOST_CARDS // LAYOUTS[self.layout_key].on_a_page
        self._pages = min(max(self._pages + pages, 1), most)
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        cards = say_many("{count} card", "{count} cards", self.count)
        pages = say_many("{count} page", "{count} pages", self._pages)
        self._counted.setText(say("{cards}, {pages}", cards=cards, pages=pages))
        self.fewer.setEnabled(self._pages > 1)
        for button in (self.fewer, self.more):
            button.setAccessibleDescription(self._counted.text())

    def _choose_size(self, key: object) -> None:
        self.layout_key = str(key)
        self._show_count()
        self.changed.emit()

    def _choose_paper(self, key: object) -> None:
        self.paper = str(key)
        self._around.preferences.put({"paper": self.paper})
        self.changed.emit()

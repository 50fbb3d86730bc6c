"""IconPicker: every icon a pillar can have, found by plain words in English or Spanish."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.commands import headlines
from workshop_app.domain.records import Pillar
from workshop_app.domain.rules import LONGEST_NAME
from workshop_app.ui.field import Field
from workshop_app.ui.shape.icon_grid import IconGrid
from workshop_app.ui.shape.icon_words import dressed, found_by, plain_name
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

KEY = QEvent.Type.KeyPress


class IconPicker(Sheet):
    """A press on an icon gives it to the pillar; what it shows is said for those who cannot see it."""

    def __init__(self, window: QWidget, around: Surroundings, pillar: Pillar) -> None:
        super().__init__(window, around.controls, say("An icon for it"), width=620)
        self._around, self._pillar, self._is_chosen = around, pillar, False
        self.search = Field(around.controls, say("Find by a word"), hint=say("heart, path, listen, casa …"))
        self.search.edit.textChanged.connect(lambda *_args: self._find())
        self.search.edit.installEventFilter(self)
        self.found = around.controls.label("", "small", "ink3")
        self.grid = IconGrid(around, self._choose)
        self.grid.walked_out.connect(partial(self.search.edit.setFocus, Qt.FocusReason.BacktabFocusReason))
        self.alt = Field(around.controls, say("What it shows, in words"))
        self.alt.write(pillar.alt)
        self.alt.left.connect(self._keep_alt)
        self.body.addWidget(self.search)
        self.body.addWidget(self.found)
        self.body.addWidget(self.grid)
        self.foot.addWidget(self.alt, 1)
        self.closed.connect(self._keep_alt_once)
        self._find()
        self._hint_alt(pillar.icon)

    def show_icons(self) -> None:
        """Show the sheet, with the caret where one searches."""
        self.show_sheet(self.search.edit)

    def accept(self) -> None:
        """Take the first icon found: Enter in the search means it."""
        if self.search.edit.hasFocus() and self.search.text.strip() and self.grid.icons:
            self._choose(self.grid.icons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) else 0
        if watched is self.search.edit and event.type() == KEY and pressed == Qt.Key.Key_Down:
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        found = found_by(self.search.text)
        self.grid.show_icons(found, self._now().icon)
        if found:
            self.found.setText(say_many("{count} icon", "{count} icons", len(found)))
        else:
            self.found.setText(
                say("No icon for “{words}”. Try another word.", words=self.search.text.strip())
            )

    def _choose(self, icon: str) -> None:
        around, pillar = self._around, self._pillar
        self._keep_alt()
        if around.alerts.attempt(
            lambda: around.desk.do(headlines.dress, pillar.id, **dressed(self._now(), icon))
        ):
            self._is_chosen = True
            self.close_sheet()

    def _keep_alt(self) -> None:
        around, text = self._around, " ".join(self.alt.text.split())[:LONGEST_NAME]
        if text != self._now().alt:
            around.alerts.attempt(lambda: around.desk.do(headlines.dress, self._pillar.id, alt=text))

    def _keep_alt_once(self) -> None:
        if not self._is_chosen:
            self._keep_alt()

    def _now(self) -> Pillar:
        return self._around.workshop.pillar(self._pillar.id)

    def _hint_alt(self, icon: str) -> None:
        self.alt.edit.setPlaceholderText(plain_name(icon))

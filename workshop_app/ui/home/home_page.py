"""Home: the workshops on this laptop; tonight's goes on with one press."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.rules import Trouble
from workshop_app.intake.lists import ENDINGS
from workshop_app.intake.photo.looking import ENDINGS as PHOTOS
from workshop_app.ui import actions
from workshop_app.ui.alerts import Alerts, Offer
from workshop_app.ui.controls import Controls
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.frameworks.coming import framework_kinds, is_framework
from workshop_app.ui.home import card_words
from workshop_app.ui.home.drop_hint import DropHint
from workshop_app.ui.home.home_column import HomeColumn
from workshop_app.ui.home.new_workshop import NewWorkshopSheet
from workshop_app.ui.home.workshop_menu import Doings
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.shelf import OpenWorkshop, Shelf
from workshop_app.words import say

WORKSHOP = ".workshop"


class HomePage(QWidget):
    """Shows the library and opens from it; `opened` is called with the workshop that was opened.

    `start_with_list` is called with a workshop just started and the list of ideas that is to go into it.
    What cannot be opened is said in a sentence where it was pressed.
    """

    settings_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self,
        controls: Controls,
        papers: PaperBrush,
        *,
        alerts: Alerts,
        shelf: Shelf,
        opened: Callable[[OpenWorkshop], object],
        start_with_list: Callable[[OpenWorkshop, Path], object],
        files: FileChoice | None = None,
    ) -> None:
        super().__init__()
        self._controls, self._alerts = controls, alerts
        self._shelf, self._opened, self._start_with_list = shelf, opened, start_with_list
        self._files = files or FileChoice(self)
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.column = HomeColumn(
            controls,
            papers,
            Doings(self.open_path, self._take_off),
            settings=self.settings_asked.emit,
            keys=self.keys_asked.emit,
            new=self.new_workshop,
            sample=self.open_sample,
            bring_in=self._choose_workshop,
            from_list=self._choose_list,
        )
        self._rolling = QScrollArea()
        self._rolling.setWidgetResizable(True)
        self._rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rolling.setWidget(self.column)
        self._rolling.viewport().setAutoFillBackground(False)
        self._rolling.viewport().installEventFilter(self)
        self.column.setAutoFillBackground(False)
        self.column.earlier.reached.connect(lambda row: self._rolling.ensureWidgetVisible(row, 0, 24))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._rolling)
        self._hint = DropHint(controls.theme, self)
        actions.build(
            "home",
            self,
            {
                "new_workshop": self.new_workshop,
                "open_sample": self.open_sample,
                "open_file": self._choose_workshop,
            },
        )

    # what is shown

    def refresh(self) -> None:
        """Read the workshops on this laptop anew and show them."""
        try:
            cards = self._shelf.cards()
        except Trouble as trouble:
            self.show_trouble(words.of(trouble))
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        if had_focus:  # else Qt would look for a next one while the old rows go, and scroll to it
            self.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes None for nobody
            super().setFocus()
        self.column.show_cards(cards, datetime.now(UTC).astimezone())
        self.setFocusProxy(self.column.main)
        self._arrange()
        if had_focus:
            self.setFocus()

    def show_trouble(self, sentence: str, *offers: Offer) -> None:
        """Say at the top of the page what could not be done; it stays until it is closed or solved."""
        card = self.column.say_trouble(sentence, offers, self.hush)
        self._rolling.verticalScrollBar().setValue(0)
        self._alerts.announce(sentence)
        if self.isVisible():
            card.buttons[0].setFocus()

    def hush(self) -> None:
        """Take the sentence at the top away."""
        if self.column.hush():
            self.setFocus()

    def regions(self) -> list[QWidget]:
        """Return the parts of the page that F6 walks."""
        return self.column.regions()

    # what one can do

    def new_workshop(self) -> NewWorkshopSheet:
        """Ask what the evening is called, and start it."""
        sheet = NewWorkshopSheet(self, self._controls, self._shelf, self._opened)
        sheet.show_sheet()
        return sheet

    def open_sample(self) -> None:
        """Open a fresh copy of the sample evening."""
        self._try(self._shelf.open_sample)

    def open_path(self, path: Path) -> None:
        """Open a workshop of the list; if that fails, its row says why."""
        try:
            opened = self._shelf.open(path)
        except Trouble as trouble:
            self._say_in_place(path, words.of(trouble))
            return
        self._opened(opened)

    def bring_in(self, path: Path) -> None:
        """Bring in a workshop file, or start from a framework or a list of ideas, whichever the file is."""
        self.hush()
        if path.suffix.lower() == WORKSHOP or is_framework(path):
            self._try(lambda: self._shelf.bring_in(path))
        elif path.suffix.lower() in ENDINGS and path.is_file():
            self._start_from(path)
        elif path.suffix.lower() in PHOTOS:
            self.show_trouble(
                say("{name} is a photo. Open the workshop it belongs to and drop it there.", name=path.name)
            )
        else:
            self.show_trouble(
                say(
                    "{name} is neither a workshop nor a list of ideas. It was left as it is. "
                    "Choose a file whose name ends in .workshop, .csv or .txt.",
                    name=path.name,
                ),
                Offer(say("Choose a file"), self._choose_any),
            )

    def _start_from(self, path: Path) -> None:
        title = " ".join(path.stem.replace("_", " ").split()) or say("New workshop")
        title = title[:1].upper() + title[1:]
        try:
            opened = self._shelf.start(title)
        except Trouble as trouble:
            self.show_trouble(words.of(trouble))
            return
        self._start_with_list(opened, path)

    def _choose_workshop(self) -> None:
        self._bring(
            self._files.to_open(
                say("Bring in a workshop file"), f"{say('Workshop (*.workshop)')};;{framework_kinds()}"
            )
        )

    def _choose_list(self) -> None:
        self._bring(self._files.to_open(say("Start from a list of ideas"), _lists()))

    def _choose_any(self) -> None:
        kinds = f"{say('Workshop (*.workshop)')};;{_lists()}"
        self._bring(self._files.to_open(say("Choose a file"), kinds))

    def _bring(self, path: Path | None) -> None:
        if path is not None:
            self.bring_in(path)

    def _try(self, opening: Callable[[], OpenWorkshop]) -> None:
        self.hush()
        try:
            opened = opening()
        except Trouble as trouble:
            self.show_trouble(words.of(trouble))
            return
        self._opened(opened)

    def _say_in_place(self, path: Path, sentence: str) -> None:
        row = self.column.earlier.row_of(path)
        if row is None:
            self.show_trouble(sentence)
            return
        self.column.earlier.say_trouble(row, sentence)
        self._alerts.announce(sentence)
        QTimer.singleShot(0, row, lambda: self._rolling.ensureWidgetVisible(row, 0, 24))

    def _take_off(self, path: Path) -> None:
        title = next((card_words.title(c) for c in self.column.cards if Path(c.path) == path), path.stem)
        try:
            self._shelf.forget(path)
        except Trouble as trouble:
            self._say_in_place(path, words.of(trouble))
            return
        self.refresh()
        self._alerts.toast(
            say("{title} is off this list. Its file stays in {folder}.", title=title, folder=path.parent)
        )

    # how it behaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QAbstractButton):
            focus.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.hush()
        elif event.text() == "/" and self.column.earlier.find_field.isVisible():
            self.column.earlier.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._rolling.viewport():
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setGeometry(self.rect())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        went = super().focusNextPrevChild(next)
        focus = QApplication.focusWidget()
        if went and focus is not None and self.column.isAncestorOf(focus):
            self._rolling.ensureWidgetVisible(focus, 0, 24)
        return went

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._hint.setGeometry(self.rect())
            self._hint.show()
            self._hint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hint.hide()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:  # after the drop has ended: the other program waits for that
            QTimer.singleShot(0, self, lambda: self.bring_in(paths[0]))

    def _arrange(self) -> None:
        self.column.fit(self._rolling.viewport().width(), self.height())


def _lists() -> str:
    return say("Lists ({kinds})", kinds=" ".join(f"*{ending}" for ending in ENDINGS))

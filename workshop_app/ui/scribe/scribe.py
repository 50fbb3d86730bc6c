"""Scribe: brings the capture bar over whatever page is open, and takes it away again."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.scribe.half_typed import BAR, HalfTyped
from workshop_app.ui.step import Step, Surroundings

if TYPE_CHECKING:
    from workshop_app.ui.scribe.bar import ScribeBar  # the start does not wait for it


class Scribe(QObject):
    """Belongs to one frame around an open workshop; its bar lies over `host`, and is made when first wanted.

    What is half typed when one goes on to work with something else is added as an idea. While the window
    only steps back, for another program, a menu or a sheet, it waits.
    """

    def __init__(self, around: Surroundings, host: QWidget) -> None:
        super().__init__(host)
        self._around, self._host = around, host
        self.bar: ScribeBar | None = None
        self._back: QWidget | None = None
        self._page: Step | None = None

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self.bar is not None and self.bar.is_open

    def toggle(self, page: Step) -> None:
        """Bring the keyboard to a line for ideas, or from there back to exactly where it was."""
        line = page.line_for_ideas()
        if self.is_open:
            self.close()
        elif line is None:
            self._open(page)
        elif line.hasFocus():
            self._give_back()
        else:
            self._back, self._page = QApplication.focusWidget(), None
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resume(self, page: Step) -> None:
        """Come up again with what stood in the bar when it went in the middle of a word."""
        kept = HalfTyped(self._around.preferences, self._around.open.id, BAR)
        if kept.restored(self._around.workshop):
            self._open(page)

    def close(self) -> None:
        """Take the bar away, and give the focus back."""
        if self._go():
            self._give_back()

    def leave(self, *, is_coming_back: bool = False) -> None:
        """Take the bar away because another page comes; if it comes back at once, nothing is added."""
        self._go(adding=not is_coming_back)
        self._back = self._page = None

    def show_workshop(self, workshop: Workshop) -> None:
        """Let the bar look like the workshop, if it is there."""
        if self.bar is not None and self.bar.is_open:
            self.bar.show_workshop(workshop)

    def _open(self, page: Step) -> None:
        if self.bar is None:
            from workshop_app.ui.scribe.bar import ScribeBar  # noqa: PLC0415 - the start does not wait for it

            self.bar = ScribeBar(self._around, self._host)
            self.bar.closing.connect(self.close)
        self._back, self._page = QApplication.focusWidget(), page
        self.bar.open()
        _application().focusChanged.connect(self._focus_went)

    def _go(self, *, adding: bool = True) -> bool:
        if self.bar is None or not self.bar.is_open:
            return False
        _application().focusChanged.disconnect(self._focus_went)
        self.bar.leave(adding=adding)
        return True

    def _give_back(self) -> None:
        back, page = self._back, self._page
        self._back = self._page = None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None and isValid(page):
            page.arrive()

    def _focus_went(self, _old: QWidget | None, _new: QWidget | None) -> None:
        """Look again once the key or press is done with: the focus may only be passing by."""
        if self.bar is not None:
            self.bar.writing.keep()
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        focus = QApplication.focusWidget()
        if self.is_open and focus is not None and self.bar is not None and not self.bar.lends_to(focus):
            self.leave()


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())

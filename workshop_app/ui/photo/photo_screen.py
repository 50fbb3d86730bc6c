"""PhotoScreen: lies over the page of Gather: a photo at one side, what to do with its notes at the other."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.ui.digit_keys import digit
from workshop_app.ui.photo.done_panel import DonePanel
from workshop_app.ui.photo.reviewing import Reviewing
from workshop_app.ui.photo.typing_notes import TypingNotes
from workshop_app.ui.photo.zoom_keys import ZoomKeys
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

OF_BOXES = {"Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "Ctrl+Y": "redo", "Ctrl+A": "choose_all"}
"""Keys that mean the boxes, not the workshop, while these are looked over."""

OF_THE_PAGE = ("Ctrl+L", "Ctrl+Shift+V")
"""Keys of the page behind, which must not answer."""


class PhotoScreen(QWidget):
    """Shows one of three phases: `review`, `typing` and `done`.

    `closed` is sent when it is left, `resized` when there is more or less room.
    """

    closed = Signal()
    resized = Signal()

    def __init__(self, around: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._around = around
        self.reviewing = Reviewing(around, self)
        self.typing = TypingNotes(around, self)
        self.done = DonePanel(around)
        self.phase = ""
        px = around.theme.px
        self.left = QStackedWidget()
        self.left.addWidget(self.reviewing.canvas)
        self.left.addWidget(self.typing.pane)
        for pane in (self.reviewing.canvas, self.typing.pane):
            ZoomKeys(pane)
        self._is_large = around.theme.is_large
        if self._is_large:
            self.left.addWidget(self.typing.panel.crop)
        self._tabs = self._made_tabs()
        beside = QVBoxLayout()
        beside.setContentsMargins(px(12), px(12), px(12), px(12))
        beside.setSpacing(px(10))
        if not self._is_large:
            beside.addWidget(self.reviewing.tools)
        beside.addWidget(self._tabs)
        beside.addWidget(self.left, 1)
        self.right = QStackedWidget()
        self.right.setObjectName("beside")
        for panel in (self.reviewing.panel, self.typing.panel, self.done):
            self.right.addWidget(panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(beside, 1)
        row.addWidget(self.right)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.hide()

    def show_phase(self, phase: str) -> None:
        """Show the photo with its boxes, the notes to type, or that all are typed."""
        self.phase = phase
        panels = {"review": self.reviewing.panel, "typing": self.typing.panel, "done": self.done}
        self.right.setCurrentWidget(panels[phase])
        self.reviewing.tools.setVisible(phase == "review")
        self._tabs.setVisible(phase == "typing" and self._is_large)
        self.show_left("crop" if phase == "typing" and self._is_large else "photo")
        self.setAccessibleName(say("Photo of notes"))
        self.show()
        self.raise_()
        self.arrive()

    def show_left(self, what: str) -> None:
        """Show the photo at the left, or at large text the note alone."""
        photo = self.reviewing.canvas if self.phase == "review" else self.typing.pane
        self.left.setCurrentWidget(self.typing.panel.crop if what == "crop" else photo)
        for key, button in self._buttons.items():
            button.setChecked(key == what)

    def arrive(self) -> None:
        """Put the focus where the work goes on."""
        if self.phase == "review":
            self.reviewing.arrive()
        elif self.phase == "typing":
            self.typing.arrive()
        else:
            self.done.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        if self.phase == "review":
            return [self.reviewing.canvas, self.reviewing.tools.buttons["add"], self.reviewing.panel.add]
        if self.phase == "typing":
            return [self.typing.panel.field, self.typing.panel.list]
        return [self.done.back]

    # keys

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self._is_group_key(event) or self._box_key(event) or self._is_behind(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        meant = self._box_key(event)
        if self._is_group_key(event):
            _ = (self.reviewing if self.phase == "review" else self.typing).group_key(event)
        elif meant:
            self.reviewing.do(meant)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._bin_note()
        elif self.phase == "review" and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press_or_take_in()
        else:
            event.ignore()

    def _press_or_take_in(self) -> None:
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        else:
            self.reviewing.take_in()

    def _bin_note(self) -> None:
        if self.phase == "typing":
            self.typing.panel.binned.emit()

    def _is_group_key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return held == Qt.KeyboardModifier.AltModifier and digit(event) is not None

    def _box_key(self, event: QKeyEvent) -> str:
        if self.phase != "review":
            return ""
        pressed = QKeySequence(event.keyCombination())
        return next((meant for keys, meant in OF_BOXES.items() if pressed == QKeySequence(keys)), "")

    def _is_behind(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(keys) for keys in OF_THE_PAGE)

    # sizes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and over is not None and watched is over:
            self.setGeometry(over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, wide = self._around.theme.px, self.width()
        share = 0.5 if self._is_large else 0.38
        self.right.setFixedWidth(round(min(max(px(400), wide * share), px(560), wide * 0.56)))
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("canvas"))
        beside = self.right.geometry()
        painter.fillRect(beside, theme.colour("sheet"))
        edge = beside.right() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else beside.left()
        painter.fillRect(edge, 0, theme.border(), self.height(), theme.colour("lineStrong"))
        painter.end()

    def _made_tabs(self) -> QWidget:
        tabs = QWidget()
        row = QHBoxLayout(tabs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._around.theme.px(8))
        self._buttons: dict[str, QPushButton] = {}
        for key, words in (("crop", say("Note")), ("photo", say("Whole photo"))):
            button = self._around.controls.button(words, kind="chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, key=key: self.show_left(key))
            self._buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        tabs.hide()
        return tabs

"""The page of Progress in a window, and what a test asks of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_app.domain.commands import descriptors, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell, written
from workshop_app.ui import style
from workshop_app.ui.progress.progress_step import ProgressStep

NAMES = ("Noticing", "Using", "Applying", "Leading")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def lay_out(around, rows=2):
    """Two pillars with two rows each and four levels; nothing is written."""
    desk = around.desk
    for number, name in ((1, "Curious"), (2, "Kind")):
        desk.do(pillars.add, f"p{number}", name)
        new = [
            NewStatement(id=f"n{number}{at}", pillar=f"p{number}", kind="indicator", text=f"Row {at}")
            for at in range(1, rows + 1)
        ]
        desk.do(statements.lay_out, new)
    levels = [NewLevel(id=f"l{n}", name=name, support="with help") for n, name in enumerate(NAMES, 1)]
    desk.do(scales.lay_out, NewScale(id="s1", name="Steps"), levels)


def cell(row, level, lens="learner"):
    """Return the cell of a row such as 11 or 22 and a level from 1 to 4."""
    return Cell(f"n{row}", f"l{level}", lens)


class Bench:
    """The page follows the desk as it does in the frame; `went` are the steps it went to."""

    def __init__(self, around, qtbot, *, filled=True, width=1344, height=836):
        self.went = []
        self.around = around = replace(around, go_to=self.went.append)
        if filled:
            lay_out(around)
        self.page = ProgressStep(around)
        self.window = QWidget()
        self.window.setStyleSheet(style.sheet(around.theme))
        self.window.resize(width, height)
        qtbot.addWidget(self.window)
        whole = QVBoxLayout(self.window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        around.desk.subscribe(lambda _changes: self.page.show_workshop(around.workshop))
        self.page.show_workshop(around.workshop)
        self.page.arrive()
        QApplication.processEvents()

    @property
    def view(self):
        return self.page.view

    @property
    def editor(self):
        return self.page.editing.editor

    @property
    def at(self):
        return self.view.cell()

    def says(self, one):
        return written(self.around.workshop, one).text

    def write(self, texts):
        self.around.desk.do(descriptors.write, texts)
        QApplication.processEvents()

    def key(self, code, held=Qt.KeyboardModifier.NoModifier):
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget(), code, held)

    def type(self, text):
        for letter in text:  # the first one opens an editor for the others
            QTest.keyClicks(QApplication.focusWidget(), letter)

    def go(self, one):
        assert self.view.go_to(one)
        self.view.setFocus()

    def toast(self):
        """Return what was said at the bottom of the window."""
        toast = self.around.alerts._toast
        return toast.findChild(QWidget).text() if toast is not None else ""


def clipboard(text=None):
    """Put a text on the clipboard, or return what is there."""
    board = QGuiApplication.clipboard()
    if text is None:
        return board.text()
    board.setText(text)
    return text

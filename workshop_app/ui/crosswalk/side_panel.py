"""SidePanel: one side of the crosswalk: whose words, how many are open, a search, and the tree."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.crosswalk.rows import Row
from workshop_app.ui.crosswalk.side_tree import SideTree
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class SidePanel(QWidget):
    """Narrows its tree by what is typed above it, and by the button of what waits for the other side."""

    def __init__(self, around: Surroundings, tree: SideTree, *, find: str) -> None:
        super().__init__()
        self._around, self.tree, self._empty = around, tree, ""
        controls, px = around.controls, around.theme.px
        self.title = controls.label("", "heading", wrap=True)
        self.fact = controls.label("", "small", "ink2", wrap=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(find)
        self.field.setAccessibleName(find)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(px(110))
        self.field.installEventFilter(self)
        self.open: QPushButton = controls.button("", kind="chip", size="small")
        self.open.setCheckable(True)
        self.open.toggled.connect(lambda _on: self.narrow())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.narrow)
        self.field.textChanged.connect(lambda _text: self._soon.start())
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.open)
        self.nothing = controls.label("", "body", "ink2", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.title)
        column.addWidget(self.fact)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        column.addWidget(self.nothing, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[Row], *, title: str, fact: str, open_words: str, empty: str) -> None:
        """Show these rows under a title; `empty` is said where there are none at all."""
        self.title.setText(title)
        self.fact.setText(fact)
        self.open.setText(open_words.replace("&", "&&"))
        self.open.setAccessibleName(open_words)
        self.open.setVisible(bool(rows))
        self._empty = empty
        self.tree.show_rows(rows)
        self.narrow()

    def narrow(self) -> None:
        """Show what is looked for."""
        self._soon.stop()
        count = self.tree.narrow(self.field.text(), open_only=self.open.isChecked())
        self.tree.setVisible(count > 0)
        self.nothing.setVisible(not count)
        words = say("Nothing here says that. Clear the search to see everything.")
        if not self.tree.keys:
            words = self._empty
        elif not self.field.text().strip():
            words = say("Everything here meets something on the other side.")
        self.nothing.setText(words)
        if self.field.text().strip() and self.field.hasFocus():
            self._around.alerts.announce(say_many("{count} found", "{count} found", count))

    def search(self) -> None:
        """Put the keyboard on the search."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_all(self) -> None:
        """Take the search away."""
        self.field.clear()
        self.open.setChecked(False)
        self.narrow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and self.tree.isVisible():
            self.narrow()
            words = self.field.text().strip()
            hits = [key for key in self.tree.shown if not words or self.tree.says(key, words)]
            if hits:
                self.tree.choose(hits[0])
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

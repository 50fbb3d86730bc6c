"""MendCard: walks through the rows of a list that need a person, one at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea

from workshop_app.domain.records import Group
from workshop_app.ui.gather.checked_list import CheckedRow
from workshop_app.ui.gather.mend_face import MendFace
from workshop_app.ui.gather.mending import Key, Mend, Mends, fits, split_up
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MendCard(QScrollArea):
    """`decided` is sent with the keys of rows and the Mend for them, `finished` when the walk is over.

    A digit gives the idea to a group, Enter brings it in anyway, Delete leaves it out; Page Up and Page Down
    turn, Escape ends the walk. What was decided stays.
    """

    decided = Signal(tuple, object)
    finished = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._rows: list[CheckedRow] = []
        self._at = 0
        self._mends: dict[Key, Mend] = {}
        self._groups: tuple[Group, ...] = ()
        self._nobody = True
        self.face = MendFace(around)
        self.setWidget(self.face)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._connect()

    @property
    def row(self) -> CheckedRow | None:
        """The row that is shown; None once the walk is over."""
        return self._rows[self._at] if self._at < len(self._rows) else None

    def walk(
        self, rows: Sequence[CheckedRow], mends: Mends, groups: Sequence[Group], *, nobody: bool
    ) -> None:
        """Begin with the first of these rows; `nobody` tells that an idea may be from no group."""
        self._rows, self._at = [row for row in rows if row.key is not None], 0
        self._mends, self._groups, self._nobody = dict(mends), tuple(groups), nobody
        self._show()

    def turn(self, by: int) -> None:
        """Go to the next row or the one before; behind the last the walk is over."""
        self._at = max(0, self._at + by)
        self._show()

    def arrive(self) -> None:
        """Put the focus on what answers the row's question."""
        if self.row is not None:
            self.face.target(self.row).setFocus(Qt.FocusReason.TabFocusReason)

    def give(self, group: str) -> None:
        """Say who said the idea that is shown: a group's name, or nothing for nobody."""
        self._decide(Mend(group=group))

    def let_in(self) -> None:
        """Bring the idea in though it would stay out."""
        self._decide(Mend(anyway=True))

    def leave_out(self) -> None:
        """Leave the idea out."""
        self._decide(Mend(dropped=True))

    def keep_texts(self) -> None:
        """Bring the idea in as it is written now, one idea a line."""
        texts = self.face.texts()
        if fits(texts):
            self._decide(Mend(texts=texts))

    def split_at_sentences(self) -> None:
        """Begin a new line where a sentence ends, so that each line fits."""
        pieces = [piece for text in self.face.texts() for piece in split_up(text)]
        self.face.editor.setPlainText("\n".join(pieces))
        self.face.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        row = self.row
        if row is None or row.key is None:
            self._rows = []
            self.finished.emit()
            return
        self.face.show_row(row, self._mends.get(row.key), self._groups, nobody=self._nobody)
        alike = sum(one.sign is row.sign for one in self._rows[self._at :])
        self.face.show_place(self._at, len(self._rows), alike, row.sign)
        self.verticalScrollBar().setValue(0)
        said = say("{state}: {text}", state=self.face.question.text(), text=row.text[:200])
        self._around.alerts.announce(said)
        self.arrive()

    def _decide(self, mend: Mend) -> None:
        row = self.row
        if row is None or row.key is None:
            return
        keys: tuple[Key, ...] = (row.key,)
        if self.face.is_for_all():
            rest = self._rows[self._at :]
            keys = tuple(one.key for one in rest if one.sign is row.sign and one.key is not None)
            settled = set(keys) - {row.key}
            self._rows = [one for one in self._rows if one.key not in settled]
        self._mends |= dict.fromkeys(keys, mend)
        self.decided.emit(keys, mend)
        self.turn(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[int, Callable[[], object]] = {
            int(Qt.Key.Key_PageDown): lambda: self.turn(1),
            int(Qt.Key.Key_PageUp): lambda: self.turn(-1),
            int(Qt.Key.Key_Delete): self.leave_out,
            int(Qt.Key.Key_Escape): self.finished.emit,
        }
        digit = event.key() - int(Qt.Key.Key_0)
        if event.key() in keys:
            keys[event.key()]()
        elif event.key() in ENTER:
            if not self.face.anyway.isHidden():
                self.let_in()
        elif not (0 <= digit <= 9 and not self.face.chips.isHidden() and self.face.chips.press(digit)):
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_enter = event.key() in ENTER
        if isinstance(watched, QPushButton):
            if is_enter:
                watched.click()
            return is_enter
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
            return True
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep_texts()
            return True
        return False

    def _connect(self) -> None:
        face = self.face
        face.back.clicked.connect(lambda: self.turn(-1))
        face.on.clicked.connect(lambda: self.turn(1))
        face.chips.watcher = self
        face.chips.chosen.connect(self.give)
        for button, act in (
            (face.anyway, self.let_in),
            (face.keep, self.keep_texts),
            (face.split, self.split_at_sentences),
            (face.drop, self.leave_out),
        ):
            button.clicked.connect(lambda _on=False, do=act: do())
            button.installEventFilter(self)
        for button in (face.back, face.on):
            button.installEventFilter(self)
        face.editor.installEventFilter(self)

"""Writing: what Enter, Ctrl+Enter, Ctrl+Z and a rest of the fingers do in a line for ideas."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.domain.records import IdeaId
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.ui.scribe.adding import Adding
from workshop_app.ui.scribe.entry_box import EntryBox
from workshop_app.ui.scribe.half_typed import HalfTyped
from workshop_app.ui.scribe.taking_back import TakingBack
from workshop_app.ui.step import Surroundings

KEPT_WITHIN = 400
"""Milliseconds after a key within which what is half typed is kept; a computer that fails loses no more."""


class Writing(QObject):
    """Puts down what stands in an entry box, and keeps what is half typed there.

    `putting_down` is sent before an idea of the line goes to the desk, `put_down` after: whether it is kept.
    """

    putting_down = Signal()
    put_down = Signal(bool)

    def __init__(
        self,
        around: Surroundings,
        entry: EntryBox,
        adding: Adding,
        half_typed: HalfTyped,
        *,
        taking_back: TakingBack,
        beside: Callable[[], str] = str,
    ) -> None:
        super().__init__(entry)
        self._around, self._entry, self._line = around, entry, entry.line
        self.adding, self.half_typed, self.taking_back = adding, half_typed, taking_back
        self._beside = beside
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEPT_WITHIN)
        self._soon.timeout.connect(self.keep)
        desk, attempt = around.desk, around.alerts.attempt
        self._line.textChanged.connect(self._typed)
        self._line.undo_asked.connect(self.taking_back.take_back)
        self._line.redo_asked.connect(lambda: attempt(desk.redo))
        self._line.anyway_asked.connect(self.add_anyway)
        self._line.later_asked.connect(self.add_for_later)
        entry.same.anyway_asked.connect(self.add_anyway)
        entry.same.stack_asked.connect(self.stack)

    @property
    def text(self) -> str:
        """What stands in the line, if it is more than spaces."""
        text = self._line.text()
        return text if text.strip() else ""

    def restore(self) -> None:
        """Put into the line what was half typed when it was last seen."""
        self._line.setText(self.half_typed.restored(self._around.workshop))

    def add(self) -> bool:
        """Do what Enter means: stack what is surely the same and was seen to be, add anything else."""
        same = self._entry.same
        if same.enter_stacks:
            same.take()
            return not self.text
        return self.add_anyway()

    def add_anyway(self) -> bool:
        """Add what stands in the line as an idea of its own; return whether it is kept."""
        return self._put(self.adding.one)

    def add_for_later(self) -> None:
        """Add what stands in the line and keep it for later; in an empty line, keep the last idea added."""
        last = self.taking_back.last()
        if self.text:
            self._put(self.adding.for_later)
        elif last is not None and not last.later:
            self.adding.keep_for_later(last.id)

    def stack(self, onto: str) -> bool:
        """Add it as one more voice to a note's stack; return whether it is kept."""
        return self._put(partial(self.adding.under, IdeaId(onto)))

    def add_left(self) -> bool:
        """Add what was left standing and say so, with Undo beside it; return whether the line is empty."""
        text = self.text
        if not text:
            self._line.setText("")
            self.keep()
            return True
        is_kept = self.add_anyway()
        if is_kept:
            self.adding.say_added(text, self._around.desk.history.undoable[-1])
        return is_kept

    def keep(self) -> None:
        """Keep what is half typed now."""
        self._soon.stop()
        self.half_typed.keep(self.text, self._beside())

    def _put(self, add: Callable[[str, IdeaId], bool]) -> bool:
        text = self.text
        if not text:
            return False
        sentence = self.adding.refuses(text)
        self._entry.complain(sentence)
        if sentence:
            return False
        self.half_typed.keep(text, self._beside(), at_once=False)  # it has its id before it becomes an idea
        self.putting_down.emit()
        is_kept = add(text, self.half_typed.idea_id())
        if is_kept:
            self.half_typed.keep("", self._beside(), at_once=False)  # the disk follows when the hands rest
            self._line.setText("")  # unlike clear(), this leaves nothing for the line's own undo
        self.put_down.emit(is_kept)
        return is_kept

    def _typed(self, text: str) -> None:
        """Say while typing that an idea has grown too long, and say it no longer once it fits."""
        self._entry.complain(self.adding.refuses(text) if len(text) > LONGEST_IDEA else "")
        if not self._soon.isActive():
            self._soon.start()

"""ListChecking: reads a list and holds it against the workshop, beside the window, as often as is asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workshop_app import words
from workshop_app.desk import ids
from workshop_app.domain.rules import Trouble
from workshop_app.intake import lists
from workshop_app.intake.lists import IdeaList
from workshop_app.ui.aside import Aside
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.gather.checked_list import CheckedList, Wishes, check, first_wishes
from workshop_app.ui.gather.mending import Key, Mend
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ListChecking(QObject):
    """`found` is sent with a checked list and whether it is another one than before.

    `refused` is sent with why a list cannot be read, `none_found` with why its chosen columns hold nothing.
    A list that names no groups is from the group that `speaking` names.
    """

    found = Signal(object, bool)
    refused = Signal(str)
    none_found = Signal(str)

    def __init__(
        self, around: Surroundings, progress: ProgressLine, speaking: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._progress, self._speaking = around, progress, speaking
        self._aside = Aside(self)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._grow_stale)
        self._wishes: Wishes | None = None
        self._is_stale = False
        self.checked: CheckedList | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a list is being read or looked through."""
        return self._aside.is_busy

    @property
    def is_settled(self) -> bool:
        """Whether what was found holds for the workshop as it is now, with everything that was wished for."""
        return self.checked is not None and not self.is_busy and not self._is_stale

    def read(self, sentence: str, work: Callable[[], IdeaList]) -> None:
        """Read a list and look through it; the sentence says what is being read."""
        self.forget()
        self._progress.say(sentence, 1, 3)
        self._aside.run(work, self._has_read, self._refuse)

    def forget(self) -> None:
        """Want no list any more."""
        self._aside.forget()
        self.checked = self._wishes = None

    def take_up(self, checked: CheckedList) -> None:
        """Go on with a list that was checked before."""
        self.forget()
        self.checked, self._wishes, self._is_stale = checked, checked.wishes, True

    def again(self) -> None:
        """Look through the list once more, because the workshop is another."""
        if self.checked is not None and self._wishes is not None and not self.is_busy:
            self._check(self.checked.found, self._wishes)

    def choose(self, wishes: Wishes) -> None:
        """Look through the list with other wishes; what was decided about its rows stays."""
        if self.checked is not None and self._wishes is not None:
            self._check(self.checked.found, wishes._replace(mends=self._wishes.mends))

    def choose_sheet(self, name: str) -> None:
        """Read another sheet of the workbook."""
        if self.checked is not None and name != self.checked.found.sheet_name:
            self._progress.say(say("Reading “{name}”", name=name), 1, 3)
            work = partial(lists.with_sheet, self.checked.found, name)
            self._aside.run(work, self._has_read, self._refuse_choice)

    def mend(self, keys: tuple[Key, ...], mend: Mend) -> None:
        """Take note of what a person decided about some rows."""
        if self.checked is not None and self._wishes is not None:
            mends = {**self._wishes.mends, **dict.fromkeys(keys, mend)}
            self._check(self.checked.found, self._wishes._replace(mends=mends))

    def _has_read(self, found: IdeaList) -> None:
        self._check(found, first_wishes(found, self._speaking()))

    def _check(self, found: IdeaList, wishes: Wishes) -> None:
        self._progress.say(say("Looking through “{name}”", name=found.name), 2, 3)
        self._wishes, self._is_stale = wishes, False
        as_it_is = self._around.workshop.supposing(())
        self._aside.run(
            lambda: check(found, wishes, as_it_is, ids.fresh), self._has_checked, self._refuse_choice
        )

    def _has_checked(self, checked: CheckedList) -> None:
        self._progress.finish()
        before, self.checked = self.checked, checked
        self.found.emit(checked, before is None or before.found.sheet is not checked.found.sheet)

    def _refuse(self, trouble: Trouble) -> None:
        self._progress.finish()
        self.refused.emit(words.of(trouble))

    def _refuse_choice(self, trouble: Trouble) -> None:
        """Say in the sheet that the chosen columns hold nothing; before there is one, that the list does."""
        self._progress.finish()
        if self.checked is None:
            self.refused.emit(words.of(trouble))
        else:
            self.none_found.emit(words.of(trouble))

    def _grow_stale(self, _changes: object) -> None:
        self._is_stale = True

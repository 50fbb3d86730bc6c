"""SheetWalk: the keyboard's way from text to text of a sheet, and where it rests between two."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshop_app.ui.shape.wording_rows import WordingRows
from workshop_app.ui.shape.written import Written

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
EDITS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class SheetWalk:
    """Once a text is entered, the keyboard rests at `home`: from there the way goes on where it was.

    Where no rows are shown yet, the way goes to what is there `instead`.
    """

    def __init__(
        self,
        home: QWidget,
        fields: Mapping[str, Written],
        rows: Mapping[str, WordingRows],
        *,
        instead: QWidget,
    ) -> None:
        self._home, self._fields, self._rows, self._instead = home, fields, rows, instead
        self._last: Written | None = None
        for field in fields.values():
            field.walked.connect(partial(self._from_field, field))
            field.entered.connect(partial(self._rest, field))
            field.given_back.connect(partial(self._rest, field))
        for key, one in rows.items():
            one.walked_out.connect(partial(self._from_rows, key))

    def go_on(self, key: Qt.Key) -> bool:
        """Do what a key means at home; False if it means nothing there."""
        last = self._last
        if last is None or not last.isVisible() or not (key in STEPS or key in EDITS):
            return False
        if key in STEPS:
            self._from_field(last, STEPS[key])
        else:
            last.caret_to_end()
        return True

    def go_back(self) -> None:
        """Put the keyboard where it was before it rested, so that Tab goes on from there."""
        if self._last is not None and self._last.isVisible():
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rest(self, field: Written) -> None:
        if not field.is_unkept:
            self._last = field
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _from_field(self, field: Written, ahead: int) -> None:
        fields = [one for one in self._fields.values() if one.isVisible()]
        at = fields.index(field) + ahead
        if 0 <= at < len(fields):
            fields[at].caret_to_end()
        elif ahead > 0 and self._rows["i-can"].isVisible():
            self._rows["i-can"].enter(1)
        elif ahead > 0:
            self._instead.setFocus(Qt.FocusReason.TabFocusReason)

    def _from_rows(self, key: str, ahead: int) -> None:
        shown = [one for one, rows in self._rows.items() if rows.isVisible()]
        at = shown.index(key) + ahead
        if at < 0:
            [one for one in self._fields.values() if one.isVisible()][-1].caret_to_end()
        elif at < len(shown):
            self._rows[shown[at]].enter(ahead)

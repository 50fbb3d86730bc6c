"""PasteCount: counts the ideas in a text while it is put together, beside the window."""

from functools import partial

from workshop_app.domain.rules import Trouble
from workshop_app.intake import lists
from workshop_app.intake.lists import IdeaList
from workshop_app.ui.aside import Aside
from workshop_app.ui.gather.paste_sheet import PasteSheet


class PasteCount:
    """Says in the sheet how many ideas its text holds, and whether it is more than plain lines."""

    def __init__(self, sheet: PasteSheet) -> None:
        self._sheet = sheet
        self._aside = Aside(sheet)  # of its own: what rests in the field must not end the reading of a file
        sheet.changed.connect(self.count)

    def count(self, text: str) -> None:
        """Count anew."""
        if not text.strip():
            self._aside.forget()
            self._sheet.show_count(0, is_plain=True)
            return
        self._aside.run(partial(lists.from_text, text), self._has_counted, self._has_none)

    def _has_counted(self, found: IdeaList) -> None:
        is_plain = set(found.columns) == {"text"} and not found.left_out
        count = len(found.rows) + len(found.left_out) or len(found.sheet.rows)
        self._sheet.show_count(count, is_plain=is_plain)

    def _has_none(self, _trouble: Trouble) -> None:
        self._sheet.show_count(0, is_plain=True)

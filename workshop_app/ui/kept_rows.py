"""KeptRows: widgets one under the other, one for each id; those that stay keep the keyboard and words."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class KeptRows(QVBoxLayout, Generic[W]):
    """`rows` are the widgets by their ids, in order."""

    def __init__(self, spacing: int = 0) -> None:
        super().__init__()
        self.rows: dict[str, W] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def show_rows(self, ids: Sequence[str], make: Callable[[str], W]) -> None:
        """Show one widget for each id; `make` is called for those that are new."""
        for id in [one for one in self.rows if one not in set(ids)]:
            gone = self.rows.pop(id)
            self.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        kept = self.rows
        self.rows = {id: kept[id] if id in kept else make(id) for id in ids}
        for at, widget in enumerate(self.rows.values()):
            if self.indexOf(widget) != at:
                self.insertWidget(at, widget)

"""TabOrder: the way of the Tab key through a sheet, part by part, whenever its parts came to be."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class TabOrder:
    """Qt walks widgets as they were made: a row that was added last would come last of all."""

    def __init__(self) -> None:
        self._walked = list[QWidget]()

    def follow(self, parts: Iterable[QWidget]) -> None:
        """Let the Tab key walk the stops in these parts in this order."""
        stops = [stop for part in parts for stop in _stops_in(part)]
        if stops != self._walked:
            self._walked = stops
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)


def _stops_in(part: QWidget) -> list[QWidget]:
    """Return the part itself, if it is a stop, and the stops inside it."""
    return [one for one in (part, *part.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

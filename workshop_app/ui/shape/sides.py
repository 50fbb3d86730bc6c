"""Margins by where lines begin and end: Qt's own left and right stay where they are in a mirrored window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout


def set_sides(layout: QLayout, begin: int, top: int, end: int, bottom: int) -> None:
    """Set the margins of a layout in px, on the sides where lines begin and end."""
    is_mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left, right = (end, begin) if is_mirrored else (begin, end)
    layout.setContentsMargins(left, top, right, bottom)

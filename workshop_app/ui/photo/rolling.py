"""A panel that rolls where the window is too low for it; the ground shines through."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def rolling(inside: QWidget) -> QScrollArea:
    """Return the widget as something that rolls up and down, and never sideways."""
    inside.setObjectName("inside")
    inside.setStyleSheet("#inside { background: transparent; }")
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    return area

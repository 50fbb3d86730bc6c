"""F6: the keyboard's way from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk(regions: Sequence[QWidget], ahead: int) -> None:
    """Put the focus into the next (1) or previous (-1) part after the one that has it."""
    focus = QApplication.focusWidget()
    holding = [n for n, part in enumerate(regions) if _holds(part, focus)]
    innermost = max(holding, key=lambda n: _depth(regions[n]), default=-1 if ahead > 0 else 0)
    _enter(regions[(innermost + ahead) % len(regions)])


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))


def _depth(part: QWidget) -> int:
    """Count the widgets around a part: one region may lie within another, as the tray does in the board."""
    above = part.parentWidget()
    return 0 if above is None else 1 + _depth(above)


def _enter(part: QWidget) -> None:
    target = part
    if part.focusPolicy() == Qt.FocusPolicy.NoFocus:
        tab = Qt.FocusPolicy.TabFocus
        inside = [one for one in part.findChildren(QWidget) if one.focusPolicy() & tab and one.isVisible()]
        target = inside[0] if inside else part
    target.setFocus(Qt.FocusReason.TabFocusReason)

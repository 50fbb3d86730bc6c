"""The keys of one screen, on F1: caps and words, fed from the table of actions."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui import actions
from workshop_app.ui.action_table import Entry
from workshop_app.ui.controls import Controls
from workshop_app.ui.key_caps import KeyCaps
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.theme import Theme
from workshop_app.words import say

NAMES = {
    "home": "Home",
    "plan": "Plan",
    "gather": "Gather",
    "photo": "Boxes on a photo",
    "typing": "Typing notes",
    "voting": "Votes",
    "group": "Group",
    "shape": "Shape",
    "progress": "Progress",
    "share": "Share",
    "workshop": "In a workshop",
    "everywhere": "Everywhere",
}


COLUMNS, SHORT = 3, 12
"""Columns side by side, and so many lines that need no second one."""


class KeysSheet(Sheet):
    """Says what the keys do on a screen: its own keys first, then those that hold around it."""

    def __init__(self, parent: QWidget, theme: Theme, controls: Controls, where: str) -> None:
        super().__init__(parent, controls, say("Keys for this screen"), width=1240)
        parts: dict[str, list[Entry]] = {}
        for entry in actions.of(where):
            parts.setdefault(entry.where, []).append(entry)
        self.shown = [entry for entries in parts.values() for entry in entries]
        if theme.is_large:
            for name, entries in parts.items():
                self.body.addWidget(_block(controls, name, entries))
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(32))
        for blocks in in_columns(parts, COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(theme.px(20))
            for name, entries in blocks:
                column.addWidget(_block(controls, name, entries))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.body.addLayout(row)


def in_columns(parts: Mapping[str, Sequence[Entry]], count: int) -> list[list[tuple[str, list[Entry]]]]:
    """Return the parts set into columns of about the same height; a long part goes on in the next one."""
    lines = sum(len(entries) for entries in parts.values()) + 2 * len(parts)
    most = max(SHORT, ceil(lines / count))
    columns: list[list[tuple[str, list[Entry]]]] = [[]]
    filled = 0
    for name, entries in parts.items():
        left = list(entries)
        while left:
            room = most - filled - 2  # a heading and the air above it take two lines
            if room < min(3, len(left)) and len(columns) < count:
                columns.append([])
                filled = 0
                continue
            taken = left if len(columns) == count else left[:room]
            left = left[len(taken) :]
            columns[-1].append((name, taken))
            filled += len(taken) + 2
    return columns


def _block(controls: Controls, where: str, entries: Sequence[Entry]) -> QWidget:
    theme, px = controls.theme, controls.theme.px
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(14))
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(1, 1)
    room = max(KeyCaps(theme, entry.keys).sizeHint().width() for entry in entries)
    grid.setColumnMinimumWidth(0, room)
    grid.addWidget(controls.label(say(NAMES[where]), "body", "ink2", weight=600), 0, 0, 1, 2)
    for number, entry in enumerate(entries, 1):
        keys = KeyCaps(theme, entry.keys)
        grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
        words = controls.label(say(entry.words).removesuffix("…"), "body", wrap=True)
        words.setMinimumHeight(px(30))
        grid.addWidget(words, number, 1)
    return block

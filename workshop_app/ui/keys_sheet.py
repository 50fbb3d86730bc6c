"""The keys of one screen, on F1: caps and words, fed from the table of actions."""

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
    "group": "Group",
    "shape": "Shape",
    "progress": "Progress",
    "share": "Share",
    "workshop": "In a workshop",
    "everywhere": "Everywhere",
}


class KeysSheet(Sheet):
    """Says what the keys do on a screen: its own keys first, then those that hold around it."""

    def __init__(self, parent: QWidget, theme: Theme, controls: Controls, where: str) -> None:
        super().__init__(parent, controls, say("Keys for this screen"), width=960)
        parts: dict[str, list[Entry]] = {}
        for entry in actions.of(where):
            parts.setdefault(entry.where, []).append(entry)
        self.shown = [entry for entries in parts.values() for entry in entries]
        room = max(KeyCaps(theme, entry.keys).sizeHint().width() for entry in self.shown)
        blocks = [_block(controls, name, entries, room) for name, entries in parts.items()]
        if theme.is_large:
            for block in blocks:
                self.body.addWidget(block)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(48))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.px(20))
            row.addLayout(column, 1)
        lengths = [0, 0]
        for block, entries in zip(blocks, parts.values(), strict=True):
            side = 0 if lengths[0] <= lengths[1] else 1
            lengths[side] += len(entries)
            (left, right)[side].addWidget(block)
        left.addStretch(1)
        right.addStretch(1)
        self.body.addLayout(row)


def _block(controls: Controls, where: str, entries: list[Entry], room: int) -> QWidget:
    theme, px = controls.theme, controls.theme.px
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(14))
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, room)
    grid.addWidget(controls.label(say(NAMES[where]), "body", "ink2", weight=600), 0, 0, 1, 2)
    for number, entry in enumerate(entries, 1):
        keys = KeyCaps(theme, entry.keys)
        grid.addWidget(keys, number, 0, Qt.AlignmentFlag.AlignTop)
        words = controls.label(say(entry.words).removesuffix("…"), "body", wrap=True)
        words.setMinimumHeight(px(30))
        grid.addWidget(words, number, 1)
    return block

"""FilterChips: a chip for each group, a button for all other filters, and chips that remove those chosen."""

from collections.abc import Mapping, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workshop_app.domain.records import GroupId
from workshop_app.ui.board.filter_menu import FilterMenu
from workshop_app.ui.board.filters import Filter, Kind
from workshop_app.ui.controls import Controls
from workshop_app.ui.theme import text_width
from workshop_app.words import say, say_many

LEAST_NAME = 90
"""Px that a group's name keeps before the last groups go into the menu."""

ACTIVE_NAME = 150
"""Px that the name of a filter takes at most on the chip that removes it."""

Key = tuple[Kind, str | None]


class FilterChips(QWidget):
    """Chips side by side; `fit` says how much room there is for them."""

    changed = Signal()

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls, self._theme = controls, controls.theme
        self._offered: list[Filter] = []
        self._chosen: list[Key] = []
        self._hidden: list[Filter] = []
        self.chips: dict[GroupId, QPushButton] = {}
        self.active: dict[Key, QPushButton] = {}
        self.menu: FilterMenu | None = None
        self.button = controls.button(say("Filter"), kind="chip", icon="ph.funnel", press=self._show_menu)
        self.button.setAccessibleName(say("Filter by what is not placed, pillar, theme, session or language"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        # chips grow smaller with the window; they never keep it from growing smaller
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> tuple[Key, ...]:
        """What is filtered for, in the order in which it was chosen."""
        return tuple(self._chosen)

    @property
    def offered(self) -> tuple[Filter, ...]:
        """What there is to filter for."""
        return tuple(self._offered)

    def offer(self, offered: Sequence[Filter]) -> bool:
        """Show what there is to filter for; a filter whose object is gone ends. True if the chips changed."""
        if list(offered) == self._offered:
            return False
        self._offered = list(offered)
        there = {one.key for one in offered}
        gone = [key for key in self._chosen if key not in there]
        self._chosen = [key for key in self._chosen if key in there]
        self._make_chips()
        if gone:
            self.changed.emit()
        return True

    def choose(self, key: Key, *, on: bool) -> None:
        """Filter for something, or no longer."""
        if on == (key in self._chosen):
            return
        self._chosen = [*self._chosen, key] if on else [one for one in self._chosen if one != key]
        self._say_what_is_chosen()
        self.changed.emit()

    def clear(self) -> None:
        """Filter for nothing."""
        if self._chosen:
            self._chosen = []
            self._say_what_is_chosen()
            self.changed.emit()

    def fit(self, room: float) -> None:
        """Say names in one word, then cut them evenly, until the chips fit; the rest goes into the menu."""
        px, font = self._theme.px, self._theme.font("label")  # as bold as a chip that is checked
        frame, gap = px(24) + px(16) + px(6) + 2 * self._theme.border() + 2, px(8)
        groups = [one for one in self._offered if one.kind == "group"]
        room -= self.button.sizeHint().width()
        room -= sum(chip.sizeHint().width() + gap for key, chip in self.active.items() if key[0] != "group")
        called = {GroupId(one.value or ""): one.name for one in groups}
        if sum(text_width(font, name) + frame + gap for name in called.values()) > room:
            called = _in_one_word(called)
        names = {group: text_width(font, name) for group, name in called.items()}
        kept = list(called)
        limit = _even_limit([names[group] for group in kept], room - len(kept) * (frame + gap))
        while kept and limit < px(LEAST_NAME) and limit < max(names[group] for group in kept):
            kept.pop()
            limit = _even_limit([names[group] for group in kept], room - len(kept) * (frame + gap))
        for group, chip in self.chips.items():
            chip.setVisible(group in kept)
            name = _shortened(called[group], font, limit)
            chip.setText(name.replace("&", "&&"))
            chip.setFixedWidth(ceil(text_width(font, name) + frame))
        self._hidden = [one for one in groups if GroupId(one.value or "") not in kept]
        for one in groups:
            if one.key in self.active:
                self.active[one.key].setVisible(one in self._hidden)

    def _make_chips(self) -> None:
        for chip in self.chips.values():
            self._drop(chip)
        self.chips = {}
        for n, one in enumerate(one for one in self._offered if one.kind == "group"):
            chip = self._controls.button("", kind="chip")
            chip.setCheckable(True)
            chip.setIcon(QIcon(self.swatch(one.paper)))
            chip.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
            chip.setAccessibleName(say("Show only {group}", group=one.name))
            chip.setToolTip(one.name)
            chip.toggled.connect(lambda on, key=one.key: self.choose(key, on=on))
            self.chips[GroupId(one.value or "")] = chip
            self._row.insertWidget(n, chip)
        self._say_what_is_chosen()

    def _say_what_is_chosen(self) -> None:
        """Check the chips of groups, and make a chip to remove each other filter."""
        for group, chip in self.chips.items():
            chip.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            chip.setChecked(("group", group) in self._chosen)
            chip.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        for chip in self.active.values():
            self._drop(chip)
        named = {one.key: one for one in self._offered}
        self.active = {key: self._active_chip(named[key]) for key in self._chosen if key in named}
        for (kind, _), chip in self.active.items():
            self._row.insertWidget(self._row.count() - 2, chip)
            chip.setVisible(kind != "group")
        others = len([key for key in self._chosen if key[0] != "group"])
        self.button.setText(
            say_many("{count} filter", "{count} filters", others) if others else say("Filter")
        )

    def _active_chip(self, one: Filter) -> QPushButton:
        name = _shortened(one.name, self._theme.font("label"), self._theme.px(ACTIVE_NAME))
        chip = self._controls.button(name.replace("&", "&&"), kind="chip", icon="ph.x-bold")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setLayoutDirection(  # the cross stands behind the name
            Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        )
        chip.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        chip.setAccessibleName(say("Remove the filter {name}", name=one.name))
        chip.setToolTip(one.name)
        chip.clicked.connect(partial(self._remove, one.key))
        return chip

    def _remove(self, key: Key, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's value
        had_focus = self.active[key].hasFocus()
        self.choose(key, on=False)
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_menu(self) -> None:
        swatches = {one.key: QIcon(self.swatch(one.paper)) for one in self._hidden}
        offered = [one for one in self._offered if one.kind != "group" or one in self._hidden]
        self.menu = FilterMenu(self, offered, self._chosen, swatches, choose=self.choose, clear=self.clear)
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _drop(self, chip: QPushButton) -> None:
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def swatch(self, paper: str) -> QPixmap:
        """Return a square of a paper, as it stands before the name of its group."""
        side = self._theme.px(16)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("control"))
        painter.setBrush(self._theme.paper(paper).fill)
        painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 2, 2)
        painter.end()
        return picture


def _in_one_word(called: Mapping[GroupId, str]) -> dict[GroupId, str]:
    """Return the first word of each name where no other begins with it: Teachers for Teachers and staff."""
    firsts = [(name.split() or [name])[0] for name in called.values()]
    return {
        group: first if firsts.count(first) == 1 else name
        for (group, name), first in zip(called.items(), firsts, strict=True)
    }


def _even_limit(widths: Sequence[float], room: float) -> float:
    """Return the width to which the longest names must be cut so that all of them fit into the room."""
    if sum(widths) <= room:
        return max(widths, default=0)
    left, rest = room, sorted(widths)
    while rest:
        even = left / len(rest)
        if rest[0] >= even:
            return even
        left -= rest.pop(0)
    return room


def _shortened(name: str, font: QFont, limit: float) -> str:
    return QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, limit + 1)

"""The toolbar over the board: find, the groups to look at, and New pillar."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say, say_many

HIGH = 40
LEAST_NAME = 56
"""Px that a group's name keeps before the last groups go into a menu."""


class FindField(QLineEdit):
    """Searches while one types; Escape clears, Enter goes on to the next idea found."""

    escaped = Signal()
    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit(1)
        else:
            super().keyPressEvent(event)
        event.accept()


class Toolbar(QWidget):
    """56 px high; at large text the groups stand in a second row."""

    filter_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        controls: Controls,
        *,
        new_pillar: Callable[[], object],
        tidy: Callable[[], object],
        sort: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._icons, self._controls = theme, icons, controls
        self._groups: tuple[Group, ...] = ()
        self._looks: tuple[object, ...] = ()
        self._chosen: set[GroupId] = set()
        self.chips: dict[GroupId, QPushButton] = {}
        px = theme.px
        self.field = FindField()
        self.field.setPlaceholderText(say("Find an idea"))
        self.field.setAccessibleName(say("Find an idea"))
        self.field.setFixedWidth(px(200))
        glass = QLabel(self.field)
        glass.setPixmap(icons.pixmap("search", px(20), theme.colour("ink2"), 2.0))
        glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        glass.setGeometry(px(12), 0, px(20), px(HIGH))
        self.field.setStyleSheet(
            f"QLineEdit {{ min-height: {px(HIGH) - 2 * theme.border()}px;"
            f" padding: 0 {px(8)}px 0 {px(38)}px; }}"
        )
        self.field.textChanged.connect(lambda _text: self.filter_changed.emit())
        self.found = controls.label("", "label", "ink2")
        self.found.hide()
        self.more = controls.button("", kind="chip", icon="menu", press=self._show_more)
        self.more.hide()
        self.tidy = controls.button(say("Tidy"), press=tidy)
        self.tidy.setToolTip(say("Bring the sheets back in line"))
        self.new_pillar = controls.button(say("New pillar"), icon="add", press=new_pillar)
        self.sort = controls.button(say("Sort together"), kind="primary", icon="sortTogether", press=sort)
        for button in (self.tidy, self.new_pillar, self.sort):
            button.setStyleSheet(f"min-height: {px(HIGH) - 2 * theme.border()}px;")
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.field)
        top.addWidget(self.found)
        self._is_tall = theme.is_large
        if not self._is_tall:
            top.addLayout(self._chip_row)
        top.addStretch(1)
        top.addWidget(self.tidy)
        top.addWidget(self.new_pillar)
        top.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, px(8), 16, px(8))
        column.setSpacing(px(8))
        column.addLayout(top)
        if self._is_tall:
            second = QHBoxLayout()
            second.addLayout(self._chip_row)
            second.addStretch(1)
            column.addLayout(second)
        self._chip_row.addWidget(self.more)
        self.setFixedHeight(px(56) + (px(HIGH) + px(8) if self._is_tall else 0) + 1)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.field.text()

    @property
    def chosen(self) -> frozenset[GroupId]:
        """The groups whose ideas are looked at; none means all."""
        return frozenset(self._chosen)

    def show_groups(self, groups: Sequence[Group], *, has_free: bool) -> None:
        """Show a chip for each group that has spoken, and Tidy while some sheet stands freely."""
        self.tidy.setVisible(has_free)
        looks = tuple((group.id, group.name, group.paper) for group in groups)
        if looks != self._looks:
            self._looks, self._groups = looks, tuple(groups)
            there = {group.id for group in groups}
            if self._chosen - there:
                self._chosen &= there
                self.filter_changed.emit()
            self._make_chips()
        self._fit()

    def show_found(self, count: int | None) -> None:
        """Say how many ideas match; None when nothing is searched for."""
        self.found.setVisible(count is not None)
        if count is not None:
            self.found.setText(say_many("{count} idea", "{count} ideas", count))
            self.found.setMinimumWidth(self.found.sizeHint().width())
        self._fit()

    def show_first_step(self, *, is_empty: bool) -> None:
        """Leave the filled button to Gather while there is nothing to group."""
        self.sort.setHidden(is_empty)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(
            0,
            self.height() - self._theme.border(),
            self.width(),
            self._theme.border(),
            self._theme.colour("line"),
        )
        painter.end()

    def _make_chips(self) -> None:
        for chip in self.chips.values():
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for n, group in enumerate(self._groups):
            chip = self._controls.button("", kind="chip")
            chip.setCheckable(True)
            chip.setChecked(group.id in self._chosen)
            chip.setIcon(QIcon(self._swatch(group)))
            chip.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
            chip.setAccessibleName(say("Show only {group}", group=group.name))
            chip.setToolTip(group.name)
            chip.toggled.connect(lambda on, group=group.id: self._choose(group, on=on))
            self.chips[group.id] = chip
            self._chip_row.insertWidget(n, chip)

    def _fit(self) -> None:
        """Say names in one word, then cut them evenly, until the chips fit; the rest goes into a menu."""
        px, font = self._theme.px, self._theme.font("label")
        taken = 0 if self._is_tall else self.field.width() + px(8)
        if not self._is_tall:
            buttons = (self.tidy, self.new_pillar, self.sort)
            shown = [button for button in buttons if not button.isHidden()]
            taken += sum(button.sizeHint().width() + px(8) for button in shown)
            taken += 0 if self.found.isHidden() else self.found.sizeHint().width() + px(8)
        room = self.width() - 40 - taken - px(12)
        frame = px(24) + px(16) + px(10) + 10
        called = {group.id: group.name for group in self._groups}
        if sum(text_width(font, name) + frame + px(8) for name in called.values()) > room:
            called = _in_one_word(called)
        names = {group: text_width(font, name) for group, name in called.items()}
        kept = list(self._groups)
        limit = _even_limit([names[group.id] for group in kept], room - len(kept) * (frame + px(8)))
        while kept and limit < px(LEAST_NAME) and limit < max(names[group.id] for group in kept):
            kept.pop()
            rest = room - len(kept) * (frame + px(8)) - px(110)
            limit = _even_limit([names[group.id] for group in kept], rest)
        for group in self._groups:
            chip = self.chips[group.id]
            chip.setVisible(group in kept)
            chip.setText(_shortened(called[group.id], font, limit).replace("&", "&&"))
        hidden = len(self._groups) - len(kept)
        self.more.setVisible(hidden > 0)
        self.more.setText(say_many("{count} more", "{count} more", hidden))

    def _show_more(self) -> None:
        menu = QMenu(self)
        for group in self._groups:
            if self.chips[group.id].isHidden():
                entry = menu.addAction(QIcon(self._swatch(group)), group.name.replace("&", "&&"))
                entry.setCheckable(True)
                entry.setChecked(group.id in self._chosen)
                entry.toggled.connect(self.chips[group.id].setChecked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _choose(self, group: GroupId, *, on: bool) -> None:
        self._chosen = self._chosen | {group} if on else self._chosen - {group}
        self.filter_changed.emit()

    def _swatch(self, group: Group) -> QPixmap:
        side = self._theme.px(16)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("control"))
        painter.setBrush(self._theme.paper(group.paper).fill)
        painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 2, 2)
        painter.end()
        return picture


def _in_one_word(called: Mapping[GroupId, str]) -> dict[GroupId, str]:
    """Return the first word of each name where no other begins with it: Teachers for Teachers and staff."""
    firsts = [name.split()[0] for name in called.values()]
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

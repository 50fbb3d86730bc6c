"""Palette: a field over the dimmed page that finds by its words everything one could do just now."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop_app.ui.actions import Action
from workshop_app.ui.choices import Choice, fitting
from workshop_app.ui.controls import Controls
from workshop_app.ui.frame import Frame
from workshop_app.ui.key_caps import paint, row_of, width_of
from workshop_app.ui.sheet import Sheet
from workshop_app.words import say, say_many

ROWS = 9
"""Rows in sight, as far as the window has room."""

WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


class Palette(Sheet):
    """Arrows choose, Enter does it, Escape gives the focus back."""

    def __init__(self, parent: QWidget, controls: Controls, choices: Sequence[Choice]) -> None:
        super().__init__(parent, controls, say("Find anything to do"), width=640)
        self._choices, self._chosen = choices, None
        px = self.theme.px
        self.title.hide()
        self.close_button.hide()
        self._head.setContentsMargins(0, 0, 0, px(16))
        self.body.setContentsMargins(px(16), 0, px(16), px(16))
        self.field = PaletteField(self._walk, self.accept)
        self.field.setPlaceholderText(say("What would you like to do?"))
        self.field.setAccessibleName(say("Find anything to do"))
        self.field.setMinimumHeight(px(48))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(say("What can be done"))
        self.list.setItemDelegate(ChoiceRow(controls, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet("QListView { border: none; outline: none; }")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = max(3, min(ROWS, (parent.height() - px(190)) // px(44)))
        self.list.setFixedHeight(rows * px(44))
        self.none = controls.label(say("Nothing here is called that."), "body", "ink2")
        for widget in (self.field, self.list, self.none):
            self.body.addWidget(widget)
        self.field.textChanged.connect(self._find)
        self.list.itemClicked.connect(lambda _item: self.accept())
        self._find("")

    @property
    def shown(self) -> list[Choice]:
        """What fits the words typed."""
        return [self.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(self.list.count())]

    def accept(self) -> None:
        """Do what is chosen, the focus back where it was; what cannot be done just now says why."""
        item = self.list.currentItem()
        if item is None:
            return
        choice: Choice = item.data(Qt.ItemDataRole.UserRole)
        if choice.why_not:
            self._announce(choice.why_not)
            return
        self.close_sheet()
        choice.act()

    def _find(self, typed: str) -> None:
        self.list.clear()
        for choice in fitting(self._choices, typed):
            item = QListWidgetItem(choice.words)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            keys = " ".join(cap for cap, _ in row_of(choice.keys))
            said = " ".join(part for part in (choice.words + ".", keys, choice.why_not) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        is_empty = not self.list.count()
        self.none.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        if typed:
            self._announce(say_many("{count} fits", "{count} fit", self.list.count()))

    def _walk(self, steps: int) -> None:
        last = self.list.count() - 1
        if last < 0:
            return
        at = self.list.currentRow()
        wanted = at + steps
        if abs(steps) == 1:
            wanted %= last + 1
        self.list.setCurrentRow(max(0, min(last, wanted)))
        self._announce(self.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, sentence))


class PaletteField(QLineEdit):
    """What one types into; arrows and Enter go to the list."""

    def __init__(self, walk: Callable[[int], None], accept: Callable[[], None]) -> None:
        super().__init__()
        self._walk, self._accept = walk, accept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in WALKS:
            self._walk(WALKS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._accept()
        else:
            super().keyPressEvent(event)
            return  # Escape is not used here: it goes on to the sheet
        event.accept()


class ChoiceRow(QStyledItemDelegate):
    """Draws one choice: icon and words at the left, its keys at the right, or why it cannot be done."""

    def __init__(self, controls: Controls, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = controls.theme, controls.icons

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, px = self._theme, self._theme.px
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        box, state = QRectF(option.rect), option.state
        is_current = bool(state & option.state.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentTint"))
            painter.drawRoundedRect(box, px(6), px(6))
            if theme.high_contrast:
                painter.fillRect(QRectF(box.left(), box.top(), px(4), box.height()), theme.colour("accent"))
        ink = theme.colour("ink3" if choice.why_not else "ink")
        if choice.icon:
            icon = QRectF(box.left() + px(12), box.center().y() - px(10), px(20), px(20))
            self._icons.paint(painter, choice.icon, icon, theme.colour("ink3" if choice.why_not else "ink2"))
        row = row_of(choice.keys)
        wide = width_of(theme, row)
        text = box.adjusted(px(44), 0, -wide - px(20), 0)
        painter.setFont(theme.font("body"))
        painter.setPen(ink)
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(choice.words, Qt.TextElideMode.ElideRight, text.width())
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, vertical, words)
        if choice.why_not:
            after = text.adjusted(metrics.horizontalAdvance(words) + px(14), 0, 0, 0)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("ink2"))
            why = QFontMetricsF(painter.font()).elidedText(
                choice.why_not, Qt.TextElideMode.ElideRight, after.width()
            )
            painter.drawText(after, vertical, why)
        paint(painter, theme, row, QPointF(box.right() - wide - px(8), box.center().y() - px(13)))
        painter.restore()


def choices_here(window: QWidget, frame: Frame | None, home: QWidget) -> list[Choice]:
    """Return everything that can be done on the page that is open, what holds only there first."""
    if frame is None:
        return choices_of(home, window)
    pillars = [
        Choice(
            words=say(
                "Go to {number} {name}",
                number=number,
                name=pillar.name or say("Pillar {number}", number=number),
            ),
            act=partial(frame.go_to_pillar, pillar.id),
            icon="rail.group",
        )
        for number, pillar in enumerate(frame.around.workshop.pillars(), 1)
    ]
    return [
        *choices_of(frame.step),
        *frame.step.choices(),
        *frame.votes.choices(),
        *pillars,
        *choices_of(frame, window),
    ]


def choices_of(*places: QWidget) -> list[Choice]:
    """Return what the actions of some widgets can do now, in the order given."""
    return [
        Choice(
            words=action.text().replace("&&", "&"),
            act=action.trigger,
            keys=action.entry.keys,
            icon=action.entry.icon,
            why_not=action.why_not(),
        )
        for action in _actions(places)
        if not action.entry.is_only_keys and action.entry.key != "palette"
    ]


def _actions(places: Iterable[QWidget]) -> list[Action]:
    return [action for place in places for action in place.actions() if isinstance(action, Action)]

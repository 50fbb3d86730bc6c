"""The toolbar over the board: find, the groups to look at, all other filters, and New pillar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import GroupId
from workshop_app.ui.board.filter_chips import FilterChips
from workshop_app.ui.board.filters import Filter, asked
from workshop_app.ui.board.finding import Asked
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme
from workshop_app.words import say, say_many

HIGH = 40


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
        self._theme = theme
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
        self.filters = FilterChips(controls)
        self.filters.changed.connect(self._filters_changed)
        self.tidy = controls.button(say("Tidy"), press=tidy)
        self.tidy.setToolTip(say("Bring the sheets back in line"))
        self.new_pillar = controls.button(say("New pillar"), icon="add", press=new_pillar)
        self.sort = controls.button(say("Sort together"), kind="primary", icon="sortTogether", press=sort)
        for button in (self.tidy, self.new_pillar, self.sort):
            button.setStyleSheet(f"min-height: {px(HIGH) - 2 * theme.border()}px;")
        self._is_tall = theme.is_large
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.field)
        top.addWidget(self.found)
        if self._is_tall:
            top.addStretch(1)
        else:
            top.addWidget(self.filters, 1)
        for button in (self.tidy, self.new_pillar, self.sort):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, px(8), 16, px(8))
        column.setSpacing(px(8))
        column.addLayout(top)
        if self._is_tall:
            second = QHBoxLayout()
            second.addWidget(self.filters, 1)
            column.addLayout(second)
        self.setFixedHeight(px(56) + (px(HIGH) + px(8) if self._is_tall else 0) + 1)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.field.text()

    @property
    def asked(self) -> Asked:
        """Everything that is looked for: words and filters."""
        return asked(self.words, self.filters.chosen)

    @property
    def chips(self) -> dict[GroupId, QPushButton]:
        """The chips of the groups."""
        return self.filters.chips

    def show_filters(self, offered: Sequence[Filter], *, has_free: bool) -> None:
        """Show a chip for each group that has spoken, and Tidy while some sheet stands freely."""
        is_other = self.tidy.isHidden() == has_free
        self.tidy.setVisible(has_free)
        if self.filters.offer(offered) or is_other:
            self._fit()

    def show_found(self, count: int | None) -> None:
        """Say how many ideas match; None when nothing is searched for."""
        words = say_many("{count} idea", "{count} ideas", count) if count is not None else ""
        if words == self.found.text() and self.found.isHidden() == (count is None):
            return
        self.found.setVisible(count is not None)
        self.found.setText(words)
        self.found.setMinimumWidth(self.found.sizeHint().width())
        self._fit()

    def show_first_step(self, *, is_empty: bool) -> None:
        """Leave the filled button to Gather while there is nothing to group."""
        if self.sort.isHidden() != is_empty:
            self.sort.setHidden(is_empty)
            self._fit()

    def clear(self) -> None:
        """Look for nothing any more."""
        self.field.clear()
        self.filters.clear()

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._theme.border()
        painter.fillRect(0, self.height() - edge, self.width(), edge, self._theme.colour("line"))
        painter.end()

    def _filters_changed(self) -> None:
        self._fit()
        self.filter_changed.emit()

    def _fit(self) -> None:
        px = self._theme.px
        taken = 0 if self._is_tall else self.field.width() + px(8)
        if not self._is_tall:
            buttons = (self.tidy, self.new_pillar, self.sort)
            shown = [button for button in buttons if not button.isHidden()]
            taken += sum(button.sizeHint().width() + px(8) for button in shown)
            taken += 0 if self.found.isHidden() else self.found.sizeHint().width() + px(8)
        self.filters.fit(self.width() - 40 - taken - px(12))

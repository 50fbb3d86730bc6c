"""Sources: the ways ideas come in besides the line, and the keys that say who is speaking."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workshop_app.ui import actions
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

WAYS = (
    ("type", "Type", "source.type"),
    ("photo", "Photo of notes", "source.photo"),
    ("paste", "Paste a list", "source.paste"),
    ("file", "Open a file", "source.file"),
)


class Sources(QWidget):
    """A row of ways, the one in use outlined; `asked` is sent with `type`, `photo`, `paste` or `file`."""

    asked = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self.buttons: dict[str, QPushButton] = {}
        ways = QWidget()
        self._flow = flow = FlowLayout(ways, px(8))
        for key, words, icon in WAYS:
            button = around.controls.button(say(words), icon=icon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, way=key: self.asked.emit(way))
            self.buttons[key] = button
            flow.addWidget(button)
        self.buttons["photo"].hide()  # until something takes photos
        self.cards = around.controls.icon_button(
            "print",
            say("Print idea cards: paper to write on that comes back by photo or scan"),
            kind="quiet",
            press=lambda: actions.carry_out("print_cards", self),
        )
        self.cards.setFixedHeight(px(48 if not around.theme.is_large else 40))
        self.cards.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.typing = around.controls.button(
            "", kind="suggested", icon="source.type", press=lambda: self.asked.emit("typing")
        )
        self.typing.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.typing.hide()
        flow.addWidget(self.typing)
        flow.addWidget(self.cards)
        ways.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hint = _Hint(around)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._beside = QHBoxLayout()
        self._beside.setSpacing(px(4))
        self._beside.setContentsMargins(0, px(5), 0, 0)
        row.addWidget(ways, 1)
        row.addLayout(self._beside)
        row.addWidget(self.hint)
        for part in (self._beside, self.hint):
            row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.hint.setFixedHeight(px(48))
        self.show_way("type")

    def stand_beside(self, *widgets: QWidget) -> None:
        """Let small things that belong to the line stand behind the ways, at large text after the last."""
        for widget in widgets:
            if self._around.theme.is_large:
                self._flow.addWidget(widget)
            else:
                widget.setMinimumHeight(self._around.theme.px(48))
                self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_photos(self) -> None:
        """Show the way of photos too: there is something that takes them."""
        self.buttons["photo"].show()

    def show_untyped(self, count: int) -> None:
        """Offer to type the notes that stand on paper only, as long as there are any."""
        self.typing.setText(say_many("{count} note still to type", "{count} notes still to type", count))
        self.typing.setVisible(count > 0)
        self.hint.make_room(needed=count > 0)

    def show_way(self, key: str) -> None:
        """Outline the way that is in use."""
        theme = self._around.theme
        height = theme.px(48 if not theme.is_large else 40)
        for name, button in self.buttons.items():
            is_on = name == key
            button.setChecked(is_on)
            edge, width = ("accent", 2) if is_on else ("lineStrong", theme.border())
            ink = theme.colour("accentHover" if is_on else "ink")
            button.setStyleSheet(
                f"QPushButton {{ min-height: {height - 2 * width}px; padding: 0 {theme.px(18) - width}px;"
                f" border: {width}px solid {theme.colour(edge).name()}; color: {ink.name()};"
                f" background: {theme.colour('sheet').name() if is_on else theme.colour('soft').name()}; }}"
            )
            icon = next(icon for way, _words, icon in WAYS if way == name)
            side, gap = theme.px(20), theme.px(4)
            button.setIcon(self._around.icons.icon(icon, side, ink, gap=gap))
            button.setIconSize(QSize(side + 2 * gap, side))

    def show_groups(self, count: int) -> None:
        """Say which digits stand for groups, as many as there are; large text leaves no room for that."""
        self.hint.show_last(0 if self._around.theme.is_large else min(8, count))


class _Hint(QWidget):
    """Alt and a digit, drawn as keys, and what they do."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        px, theme = around.theme.px, around.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        self._digits = QLabel()
        key = QLabel(say("Alt"))
        for label in (key, self._digits):
            label.setStyleSheet(
                f"font-size: {px(13)}px; color: {theme.colour('ink2').name()};"
                f" background: {theme.colour('sheet').name()};"
                f" border: {theme.border()}px solid {theme.colour('lineStrong').name()};"
                f" border-radius: {px(3)}px; padding: {px(1)}px {px(6)}px;"
            )
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(around.controls.label(say("who said it"), "body", "ink3"))
        self._last, self._makes_room = 0, False

    def show_last(self, digit: int) -> None:
        self._last = digit
        self._digits.setText(f"1–{digit}" if digit > 1 else "1")
        self.setVisible(digit > 0 and not self._makes_room)

    def make_room(self, *, needed: bool) -> None:
        """Stand back while something more urgent needs the row."""
        self._makes_room = needed
        self.show_last(self._last)

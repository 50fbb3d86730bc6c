"""Buttons and labels of the design, ready in their kind and size."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme

INK_OF_KIND = {"primary": "onAccent", "suggested": "accentHover", "quiet": "accentHover", "plain": "ink2"}


class Controls:
    """Makes the buttons and labels of one theme."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.theme, self.icons = theme, icons

    def button(
        self,
        words: str,
        *,
        kind: str = "secondary",
        icon: str = "",
        size: str = "",
        press: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> QPushButton:
        """Return a button that calls `press` when it is pressed.

        `kind` is primary, secondary, suggested, quiet, plain, removing, dark or chip; `size` is big,
        small, icon or, for the ordinary 44 px, empty.
        """
        button = QPushButton(words, parent)
        button.setProperty("kind", kind)
        if size:
            button.setProperty("measure", size)  # `size` is Qt's own word for width and height
        if icon:
            self._set_icon(button, icon, kind, 20)
        if press is not None:
            button.clicked.connect(lambda _checked: press())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def icon_button(
        self, icon: str, name: str, *, kind: str = "plain", press: Callable[[], object] | None = None
    ) -> QPushButton:
        """Return a button that shows only an icon; `name` is what a screen reader says and the tip shows."""
        button = self.button("", kind=kind, icon=icon, size="icon", press=press)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def label(
        self,
        words: str,
        role: str = "body",
        colour: str = "ink",
        *,
        wrap: bool = False,
        weight: int = 0,
        size: float | None = None,
    ) -> QLabel:
        """Return a text in a role of the type scale; it is shown as typed, never as markup.

        `size` in px at 100 % is for the few places where a picture of the design departs from the scale.
        """
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.theme.font(role, size=size)
        if weight:
            font.setWeight(font.Weight(weight))
        dress(label, font.family(), font.pixelSize(), int(font.weight()), self.theme.colour(colour))
        label.setWordWrap(wrap)
        if wrap:
            policy = label.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)
        return label

    def _set_icon(self, button: QPushButton, icon: str, kind: str, size: int) -> None:
        colour = self.theme.colour(INK_OF_KIND.get(kind, "ink"))
        if kind == "dark":
            colour = self.theme.colour("onAccent")
        if kind == "removing":
            colour = self.theme.colour("bad")
        side = self.theme.px(size)
        gap = self.theme.px(4) if button.text() else 0
        disabled = self.theme.colour("disabledText")
        button.setIcon(self.icons.icon(icon, side, colour, disabled, gap=gap))
        button.setIconSize(QSize(side + 2 * gap, side))


def dress(widget: QWidget, family: str, pixels: int, weight: int, colour: QColor) -> None:
    """Give one widget its own type and colour; a style sheet of the window would otherwise win."""
    widget.setStyleSheet(
        f'font-family: "{family}"; font-size: {pixels}px; font-weight: {weight}; color: {colour.name()};'
    )

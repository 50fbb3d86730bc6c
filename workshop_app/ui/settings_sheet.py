"""Settings: text size, contrast, motion, and where this computer keeps the workshops."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app import places
from workshop_app.preferences import Preferences
from workshop_app.ui.chosen_look import SCALES, chosen_theme
from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.theme import Theme
from workshop_app.words import say


class SettingsSheet(Sheet):
    """What a person chooses on this computer; each choice holds at once.

    `changed` is called after text size or contrast was chosen; the sheet then stands there anew in that look.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        controls: Controls,
        preferences: Preferences,
        changed: Callable[[], object],
    ) -> None:
        super().__init__(parent, controls, say("Settings"), width=600)
        self._preferences, self._changed = preferences, changed
        self._last = ""
        self._soon_anew = QTimer(self)
        self._soon_anew.setSingleShot(True)
        self._soon_anew.setInterval(0)
        self._soon_anew.timeout.connect(self._stand_anew)
        self.body.setSpacing(theme.px(24))
        self.sizes = Choice(
            controls,
            say("Text size"),
            say("For everything in the window. Ctrl+Shift and plus or minus does the same."),
            [(say("{percent} %", percent=round(scale * 100)), scale) for scale in SCALES],
            now=theme.scale,
            choose=lambda scale: self._look("text_scale", scale),
        )
        self.contrasts = Choice(
            controls,
            say("Contrast"),
            say("High contrast has black edges and no tints; papers keep their colors."),
            [
                (say("Like the system"), "system"),
                (say("Normal"), "normal"),
                (say("High"), "high"),
            ],
            now=preferences.get("contrast", "system"),
            choose=lambda contrast: self._look("contrast", contrast),
        )
        self.motions = Choice(
            controls,
            say("Motion"),
            say("With less motion, notes are at their place at once."),
            [(say("As designed"), False), (say("Less"), True)],
            now=preferences.get("reduced_motion", False),
            choose=lambda less: preferences.put({"reduced_motion": less}),
        )
        self.spellings = Choice(
            controls,
            say("Spelling"),
            say("Words that no dictionary here knows are underlined while you type, and never changed."),
            [(say("Underline"), True), (say("Off"), False)],
            now=preferences.get("spelling", True),
            choose=lambda on: preferences.put({"spelling": on}),
        )
        for choice in (self.sizes, self.contrasts, self.motions, self.spellings):
            self.body.addWidget(choice)
        self._add_folder()

    def _add_folder(self) -> None:
        """Say where the workshops lie, and lead there."""
        controls, px = self.controls, self.theme.px
        folder = QVBoxLayout()
        folder.setSpacing(px(6))
        folder.addWidget(controls.label(say("Workshops on this computer"), "label", wrap=True))
        path = controls.label(str(places.workshops()), "body", "ink2", wrap=True)
        path.setText(breakable(path.text()))
        path.setAccessibleName(str(places.workshops()))
        folder.addWidget(path)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(4), 0, 0)
        self.open_folder: QPushButton = controls.button(
            say("Open folder"),
            icon="ph.folder-open",
            size="small",
            press=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.workshops()))),
        )
        row.addWidget(self.open_folder)
        row.addStretch(1)
        folder.addLayout(row)
        self.body.addLayout(folder)

    def _look(self, name: str, value: object) -> None:
        """Keep the choice; the look changes once the key or the press that made it is done with."""
        self._preferences.put({name: value})
        self._last = name
        self._soon_anew.start()

    def _stand_anew(self) -> None:
        self._changed()
        theme = chosen_theme(self._preferences)
        controls = Controls(theme, self.controls.icons)
        anew = SettingsSheet(self._over, theme, controls, self._preferences, self._changed)
        choice = anew.sizes if self._last == "text_scale" else anew.contrasts
        self.give_way_to(anew, choice.chosen)


class Choice(QWidget):
    """One of a few, side by side; the arrow keys go from one to the next."""

    def __init__(
        self,
        controls: Controls,
        title: str,
        reason: str,
        ways: Sequence[tuple[str, object]],
        *,
        now: object,
        choose: Callable[[object], object],
    ) -> None:
        super().__init__()
        px = controls.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(controls.label(title, "label", wrap=True))
        if reason:
            column.addWidget(controls.label(reason, "body", "ink2", wrap=True))
        column.addSpacing(px(4))
        row = FlowLayout(gap=px(6))
        self._together = QButtonGroup(self)
        self.ways: list[QPushButton] = []
        for words, value in ways:
            button = controls.button(words, kind="chip")
            button.setCheckable(True)
            button.setChecked(value == now)
            button.setAccessibleName(say("{title}: {choice}", title=title, choice=words))
            button.clicked.connect(lambda _checked, value=value: choose(value))
            self._together.addButton(button)
            self.ways.append(button)
            row.addWidget(button)
        column.addLayout(row)

    @property
    def chosen(self) -> QPushButton:
        """The button of what is chosen."""
        return next((way for way in self.ways if way.isChecked()), self.ways[0])


def breakable(path: str) -> str:
    """Return a path that may be broken into lines after each of its folders."""
    return path.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")

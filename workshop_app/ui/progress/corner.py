"""Corner: which scale is shown, through which lens, and what else can be done; above the rows' heads."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import Scale
from workshop_app.domain.progressing import LENSES
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

PAIR = ("learner", "educator")


class Corner(QWidget):
    """Two buttons that open menus; a third one for the scale where a workshop has several."""

    lenses_chosen = Signal(tuple)
    scale_chosen = Signal(str)

    def __init__(self, around: Surroundings, actions: Callable[[], Iterable[QAction | None]]) -> None:
        super().__init__()
        self._around, self._actions = around, actions
        self._lenses: tuple[str, ...] = ("learner",)
        self._scales: tuple[Scale, ...] = ()
        px = around.theme.px
        self.scale = self._dropping(self._open_scales)
        self.lens = self._dropping(self._open_lenses)
        self.more = around.controls.icon_button(
            "more", say("What can be done here"), press=lambda: self._drop(self.menu(), self.more)
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self.lens)
        row.addWidget(self.more)
        row.addStretch(1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0 if around.theme.is_large else px(10))
        column.setSpacing(px(4))
        column.addStretch(1)
        column.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(row)

    def show_choices(self, scales: tuple[Scale, ...], shown: Scale | None, lenses: tuple[str, ...]) -> None:
        """Say what is shown now."""
        self._scales, self._lenses = scales, lenses
        self.scale.setVisible(len(scales) > 1)
        if shown is not None:
            self._say(self.scale, shown.name, say("Scale: {name}", name=shown.name))
        words = say("{count} lenses", count=len(lenses)) if len(lenses) > 1 else say(LENSES[lenses[0]])
        spoken = ", ".join(say(LENSES[lens]) for lens in lenses)
        self._say(self.lens, words, say("Seen through: {lenses}", lenses=spoken))

    @property
    def high(self) -> int:
        """How high the buttons are together, in px, as they will be once they are seen."""
        for button in (self.scale, self.lens, self.more):
            button.ensurePolished()
        self._column.invalidate()
        self._column.activate()
        return self.sizeHint().height()

    def menu(self) -> QMenu:
        """Return the menu of the page."""
        menu = QMenu(self)
        for action in self._actions():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def lens_menu(self) -> QMenu:
        """Return the menu of lenses: one of them, or some side by side."""
        menu = QMenu(self)
        for lens, words in LENSES.items():
            self._offer(menu, say(words), (lens,))
        menu.addSeparator()
        self._offer(menu, say("Learner and educator side by side"), PAIR)
        self._offer(menu, say("All four side by side"), tuple(LENSES))
        return menu

    def _offer(self, menu: QMenu, words: str, lenses: tuple[str, ...]) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(lenses == self._lenses)
        action.triggered.connect(lambda _checked: self.lenses_chosen.emit(lenses))

    def _open_lenses(self) -> None:
        self._drop(self.lens_menu(), self.lens)

    def _open_scales(self) -> None:
        menu = QMenu(self)
        for scale in self._scales:
            action = menu.addAction(scale.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(scale.name == self.scale.property("whole"))
            action.triggered.connect(partial(self._choose_scale, scale.id))
        self._drop(menu, self.scale)

    def _choose_scale(self, scale_id: str, _checked: object = None) -> None:
        self.scale_chosen.emit(scale_id)

    def _drop(self, menu: QMenu, under: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))

    def _dropping(self, press: Callable[[], object]) -> QPushButton:
        controls, theme = self._around.controls, self._around.theme
        button = controls.button("", size="small", press=press)
        button.setIcon(self._around.icons.icon("menu", theme.px(14), theme.colour("ink2"), gap=theme.px(3)))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the words
        return button

    def _say(self, button: QPushButton, words: str, name: str) -> None:
        metrics = button.fontMetrics()
        room = self._around.theme.px(124)
        button.setProperty("whole", words)
        button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
        button.setAccessibleName(name)
        button.setToolTip(name)

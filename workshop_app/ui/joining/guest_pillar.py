"""GuestPillar: a pillar of another workshop, dragged to where it belongs, or sent there by its menu."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from workshop_app.domain.records import Pillar
from workshop_app.ui.joining.pillar_goals import Goal, goals, name_of, sent_to
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class GuestPillar(QFrame):
    """`sent` is emitted with the goal that was chosen.

    While it is dragged `moved` says where the pointer is on the screen, and None at the end; `dropped` says
    where it was let go.
    """

    sent = Signal(object)
    moved = Signal(object)
    dropped = Signal(QPoint)

    def __init__(self, around: Surroundings, pillar: Pillar, ideas: int, goal: Goal) -> None:
        super().__init__()
        self._around, self.pillar, self.ideas = around, pillar, ideas
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.name = pillar.name or say("Not named yet")
        self._pressed: QPoint | None = None
        self._ghost: QLabel | None = None
        self.setObjectName("guestPillar")
        self.setStyleSheet(
            f"#guestPillar {{ background: {theme.colour('soft').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('lineStrong').name()}; }}"
        )
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the Tab key goes to the button
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(8), px(8), px(8))
        row.setSpacing(px(8))
        handle = QLabel()
        ratio = self.devicePixelRatioF()
        handle.setPixmap(around.icons.pixmap("dragHandle", px(18), theme.colour("ink3"), ratio))
        row.addWidget(handle)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(controls.label(self.name, "label", wrap=True))
        count = say_many("{count} idea", "{count} ideas", ideas)
        column.addWidget(controls.label(count, "small", "ink2"))
        row.addLayout(column, 1)
        self.button: QPushButton = controls.button("", kind="quiet", size="small", press=self.show_menu)
        if theme.is_large:
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            row.addWidget(self.button)
        self.show_goal(goal)

    def show_goal(self, goal: Goal) -> None:
        """Say where it goes."""
        self.goal = goal
        name = name_of(self._around.workshop, goal)
        metrics = self.button.fontMetrics()
        wide = self._around.theme.px(150)
        self.button.setText(
            metrics.elidedText(sent_to(self._around.workshop, goal), Qt.TextElideMode.ElideRight, wide)
        )
        self.button.setAccessibleName(say("“{pillar}” goes to {name}", pillar=self.name, name=name))
        self.button.setToolTip(name)

    def menu(self) -> QMenu:
        """Return the menu of all places it can go to."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for goal in goals(self._around.workshop):
            action = menu.addAction(name_of(self._around.workshop, goal).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(goal == self.goal)
            action.triggered.connect(partial(self._send, goal))
        return menu

    def show_menu(self) -> None:
        """Open the menu below the button."""
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        away = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._ghost is None and away >= QApplication.startDragDistance():
            self._lift()
        if self._ghost is not None:
            window = self.window()
            at = window.mapFromGlobal(event.globalPosition().toPoint())
            self._ghost.move(at - QPoint(self._ghost.width() // 2, self._ghost.height() // 2))
            self.moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_lifted = self._ghost is not None
        self.put_down()
        if was_lifted:
            self.dropped.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._ghost is not None:
            self.put_down()
            return
        super().keyPressEvent(event)

    def put_down(self) -> None:
        """End a drag; the pillar is where it was."""
        self._pressed = None
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.moved.emit(None)

    def _lift(self) -> None:
        theme = self._around.theme
        ghost = self._around.controls.label(self.name, "label", "onAccent")
        ghost.setParent(self.window())
        ghost.setObjectName("guestGhost")
        ghost.setStyleSheet(
            f"{ghost.styleSheet()} background: {theme.colour('accent').name()};"
            f" border-radius: {theme.px(8)}px; padding: {theme.px(8)}px {theme.px(12)}px;"
        )
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.adjustSize()
        ghost.show()
        ghost.raise_()
        self._ghost = ghost
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # Escape puts it back

    def _send(self, goal: Goal, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.sent.emit(goal)

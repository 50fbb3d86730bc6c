"""Goals: where the pillars of another workshop can go: to one of ours, to a new one, or to the tray."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.commands.workshops import NEW
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

Goal = PillarId | None


def goals(workshop: Workshop) -> list[Goal]:
    """Return where pillars can go, in the order in which it is offered."""
    return [*(pillar.id for pillar in workshop.pillars() if not pillar.locked), NEW, None]


def name_of(workshop: Workshop, goal: Goal) -> str:
    """Return what a goal is called."""
    if goal is None:
        return say("The tray")
    if goal == NEW:
        return say("A new pillar")
    pillar = workshop.pillar(goal)
    if pillar.name:
        return pillar.name
    return say("Pillar {number}", number=workshop.number_of(pillar.id))


def sent_to(workshop: Workshop, goal: Goal) -> str:
    """Return where a pillar goes, as the words of its button."""
    if goal is None:
        return say("to the tray")
    return say("to a new pillar") if goal == NEW else say("to {name}", name=name_of(workshop, goal))


class GoalTile(QWidget):
    """A place to let a pillar go over: its disc and name, and what has been given to it so far."""

    def __init__(self, around: Surroundings, goal: Goal) -> None:
        super().__init__()
        self._around, self.goal = around, goal
        theme, px = around.theme, around.theme.px
        self._pillar: Pillar | None = around.workshop.pillar(goal) if goal not in {None, NEW} else None
        self._is_over = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(48), px(8), px(12), px(8))
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = say("A new pillar for each") if goal == NEW else name_of(around.workshop, goal)
        column.addWidget(around.controls.label(self.name, "label", wrap=True))
        self._given = around.controls.label("", "small", "ink2", wrap=True)
        column.addWidget(self._given)
        row.addLayout(column, 1)
        self.setMinimumHeight(px(52))
        self._theme = theme
        self.show_given([], 0)

    @property
    def given(self) -> str:
        """What is said to have been given to it."""
        return self._given.text()

    def show_given(self, names: list[str], ideas: int) -> None:
        """Say which of their pillars go here, and how many ideas that brings."""
        count = say_many("{count} idea", "{count} ideas", ideas)
        told = say("{names}: {count}", names=", ".join(names), count=count) if names else say("Nothing yet")
        self._given.setText(told)

    def be_over(self, is_over: bool) -> None:  # noqa: FBT001 - a state
        """Show that letting go now would give the pillar to this one."""
        if is_over != self._is_over:
            self._is_over = is_over
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 3 if self._is_over else theme.border()
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        pen = QPen(theme.colour("accent" if self._is_over else "lineStrong"), wide)
        if self._pillar is None and not self._is_over:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("dropTint" if self._is_over else "sheet"))
        painter.drawRoundedRect(box, px(8), px(8))
        side = px(26)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - px(12) - side if mirrored else px(12)
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        inner = disc.adjusted(side * 0.24, side * 0.24, -side * 0.24, -side * 0.24)
        icons = self._around.icons
        if self._pillar is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._pillar.ink))
            painter.drawEllipse(disc)
            icons.paint(painter, self._pillar.icon or "ph.circle", inner, theme.colour("onAccent"))
        else:
            icons.paint(painter, "add" if self.goal == NEW else "ph.tray", inner, theme.colour("ink2"))
        painter.end()

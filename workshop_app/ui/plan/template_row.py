"""TemplateRow: one template in the list; opened, it shows its meetings with every part and question."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app.agenda.template import Template, TemplateSession, in_language
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.plan.agenda_slots import lasting
from workshop_app.ui.plan.laying_out_agenda import facts_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import language, say, say_many

EDGE, CARET, MEETING = 18, 28, 250
"""Px at 100 % from the row's edge to its words, for the caret, and for one meeting at least."""


@dataclass(frozen=True)
class TemplateDeeds:
    """What can be done with a template."""

    use: Callable[[Template], object]
    remove: Callable[[Template], object]


class TemplateRow(QFrame):
    """Its details are built when they are first opened."""

    def __init__(self, around: Surroundings, template: Template, deeds: TemplateDeeds) -> None:
        super().__init__()
        self._around, self.template, self._deeds = around, template, deeds
        self._details: QWidget | None = None
        self.setProperty("card", "true")
        self.head = TemplateHead(around, template)
        self.head.clicked.connect(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @property
    def is_open(self) -> bool:
        """Whether its details are shown."""
        return self._details is not None and not self._details.isHidden()

    def toggle(self) -> None:
        """Open the details, or close them."""
        if self._details is None:
            self._details = self._built()
            self._column.addWidget(self._details)
            self._details.show()
        else:
            self._details.setVisible(self._details.isHidden())
        self.head.show_open(is_open=self.is_open)

    def _built(self) -> QWidget:
        px, controls, template = self._around.theme.px, self._around.controls, self.template
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(px(EDGE), 0, px(EDGE), px(16))
        column.setSpacing(px(8))
        people = in_language(template.people, language())
        if people:
            column.addWidget(controls.label(people, "small", "ink2", wrap=True))
        column.addLayout(self._sessions(template))
        handouts = ", ".join(in_language(one, language()) for one in template.handouts)
        if handouts:
            column.addWidget(controls.label(say("On paper"), "label"))
            column.addWidget(controls.label(handouts, "small", "ink2", wrap=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, px(4), 0, 0)
        count = len(template.sessions)
        words = (
            say_many("Lay out {count} session", "Lay out {count} sessions", count)
            if count > 1
            else say("Lay it out")
        )
        self.use = controls.button(
            words, kind="suggested", size="small", press=lambda: self._deeds.use(template)
        )
        buttons.addWidget(self.use)
        buttons.addStretch(1)
        if template.is_own:
            name = say("Remove {template}", template=in_language(template.title, language()))
            buttons.addWidget(
                controls.icon_button("delete", name, press=lambda: self._deeds.remove(template))
            )
        column.addLayout(buttons)
        return details

    def _sessions(self, template: Template) -> QGridLayout:
        """Return the meetings side by side, as many as there is room for when it is opened."""
        px, many = self._around.theme.px, len(template.sessions)
        abreast = max(1, min(many, self.width() // px(MEETING)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(14))
        for place, session in enumerate(template.sessions):
            words = self._session(session, is_one_of_several=many > 1)
            words.addStretch(1)
            grid.addLayout(words, place // abreast, place % abreast)
        for place in range(abreast):
            grid.setColumnStretch(place, 1)
        return grid

    def _session(self, session: TemplateSession, *, is_one_of_several: bool) -> QVBoxLayout:
        px, controls = self._around.theme.px, self._around.controls
        column = QVBoxLayout()
        column.setSpacing(px(4))
        if is_one_of_several:
            title = say(
                "{session}, {minutes}",
                session=in_language(session.title, language()),
                minutes=lasting(session.minutes),
            )
            column.addWidget(controls.label(title, "label", wrap=True))
        for part in session.parts:
            row = QHBoxLayout()
            row.setSpacing(px(10))
            minutes = controls.label(lasting(part.minutes), "small", "ink3")
            minutes.setMinimumWidth(px(56))
            row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(
                controls.label(in_language(part.title, language()), "small", "ink", wrap=True, weight=600)
            )
            prompt = in_language(part.prompt, language())
            if prompt:
                words.addWidget(controls.label(prompt, "small", "ink2", wrap=True))
            row.addLayout(words, 1)
            column.addLayout(row)
        return column


class TemplateHead(QAbstractButton):
    """What a template is called, what it is for, and how much of everything it has."""

    def __init__(self, around: Surroundings, template: Template) -> None:
        super().__init__()
        self._around = around
        self._purpose, self._facts = in_language(template.purpose, language()), facts_of(template)
        self._is_open = False
        self.setText(in_language(template.title, language()))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(f"{self._purpose} {self._facts}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_open(self, *, is_open: bool) -> None:
        """Turn the caret."""
        self._is_open = is_open
        self.setToolTip(say("Close") if is_open else say("What is in it"))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._around.theme
        titles, below, facts = self._texts(width)
        high = len(titles) * theme.line("heading") + len(below) * theme.line("body")
        return high + len(facts) * theme.line("small") + theme.px(26)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(420), self.heightForWidth(px(420)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(200), px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        titles, below, facts = self._texts(self.width())
        x = px(EDGE + CARET) if is_mirrored else px(EDGE)
        room = self._room(self.width())
        writer = Writer(painter, self.layoutDirection())
        y = float(px(12))
        for texts, font, high, colour in (
            (titles, theme.font("heading"), theme.line("heading"), "ink"),
            (below, theme.font("body"), theme.line("body"), "ink2"),
            (facts, theme.font("small"), theme.line("small"), "ink3"),
        ):
            writer.lines(QRectF(x, y, room, len(texts) * high), texts, font, theme.colour(colour))
            y += len(texts) * high
        side = px(16)
        left = px(EDGE) if is_mirrored else self.width() - px(EDGE) - side
        caret = QRectF(left, px(16), side, side)
        self._around.icons.paint(
            painter, "ph.caret-up-bold" if self._is_open else "menu", caret, theme.colour("ink2")
        )
        painter.end()

    def _room(self, width: int) -> int:
        return max(1, width - self._around.theme.px(2 * EDGE + CARET))

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        theme, room = self._around.theme, self._room(width)
        return (
            lines(self.text(), theme.font("heading"), room),
            lines(self._purpose, theme.font("body"), room) if self._purpose else (),
            lines(self._facts, theme.font("small"), room),
        )

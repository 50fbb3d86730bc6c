"""StartCard: a starting agenda as one large button: how long it takes, its parts, and what it is for."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.agenda.template import Template, in_language
from workshop_app.domain.agenda import PART_KINDS
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.plan.agenda_slots import lasting
from workshop_app.ui.step import Surroundings
from workshop_app.words import language, say, say_many

EDGE, RULER = 20, 36
"""Px at 100 % from the card's edge to its words, and the height of its ruler."""


class StartCard(QAbstractButton):
    """Pressed, `press` lays the agenda out."""

    def __init__(self, around: Surroundings, template: Template, press: Callable[[], object]) -> None:
        super().__init__()
        self._around, self.template = around, template
        self._purpose = in_language(template.purpose, language())
        count = sum(len(session.parts) for session in template.sessions)
        parts = say_many("{count} part", "{count} parts", count)
        people = in_language(template.people, language())
        self._foot = say("{parts} · {people}", parts=parts, people=people) if people else parts
        self.setText(in_language(template.title, language()))
        self.setAccessibleName(
            say("{agenda}, {minutes}", agenda=self.text(), minutes=lasting(template.minutes))
        )
        self.setAccessibleDescription(f"{self._purpose} {self._foot}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked: press())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme, px = self._around.theme, self._around.theme.px
        names, purposes, feet = self._texts(width)
        words = len(names) * theme.line("prompt") + len(purposes) * theme.line("body")
        return px(EDGE) * 2 + px(40 + 14 + RULER + 16 + 6 + 10) + words + len(feet) * theme.line("small")

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(320), self.heightForWidth(px(320)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(220), px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_reached = self.underMouse() or self.hasFocus()
        width = 2 if is_reached else theme.border()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent" if is_reached else "lineStrong"), width))
        painter.setBrush(theme.colour("accentTint" if self.isDown() else "sheet"))
        painter.drawRoundedRect(box, px(10), px(10))
        inner = box.adjusted(px(EDGE), px(EDGE), -px(EDGE), -px(EDGE))
        names, purposes, feet = self._texts(self.width())
        writer = Writer(painter, self.layoutDirection())
        y = inner.y()
        big = QRectF(inner.x(), y, inner.width(), px(40))
        writer.line(big, lasting(self.template.minutes), self._large(), theme.colour("accent"))
        y += px(40 + 14)
        self._ruler(painter, QRectF(inner.x(), y, inner.width(), px(RULER)))
        y += px(RULER + 16)
        for texts, font, high, colour, gap in (
            (names, theme.font("prompt"), theme.line("prompt"), "ink", 6),
            (purposes, theme.font("body"), theme.line("body"), "ink2", 10),
            (feet, theme.font("small"), theme.line("small"), "ink3", 0),
        ):
            here = QRectF(inner.x(), y, inner.width(), len(texts) * high)
            writer.lines(here, texts, font, theme.colour(colour))
            y += len(texts) * high + px(gap)
        painter.end()

    def _ruler(self, painter: QPainter, box: QRectF) -> None:
        """Draw the parts as wide as they are long, each with its icon where there is room for it."""
        theme, px = self._around.theme, self._around.theme.px
        parts = self.template.sessions[0].parts if self.template.sessions else ()
        total = sum(part.minutes for part in parts) or 1
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.setBrush(theme.colour("soft"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        at, side = 0.0, px(16)
        for part in parts:
            wide = box.width() * part.minutes / total
            start = box.right() - at - wide if self._is_mirrored else box.x() + at
            if at:
                edge = start + wide if self._is_mirrored else start
                painter.drawLine(round(edge), round(box.top()), round(edge), round(box.bottom() - 1))
            if wide >= side + 2:
                icon = QRectF(start + (wide - side) / 2, box.center().y() - side / 2, side, side)
                self._around.icons.paint(painter, PART_KINDS[part.kind].icon, icon, theme.colour("ink2"))
            at += wide

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _large(self) -> QFont:
        return self._around.theme.font("title", size=34)

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        theme = self._around.theme
        room = width - 2 * theme.px(EDGE) - 2
        return (
            lines(self.text(), theme.font("prompt"), room),
            lines(self._purpose, theme.font("body"), room) if self._purpose else (),
            lines(self._foot, theme.font("small"), room),
        )

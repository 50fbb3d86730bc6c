"""Draws what the columns of Gather are made of: notes, headings, and the card of a group not heard."""

import math
from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from workshop_app.domain.records import Idea
from workshop_app.ui.gather.column_places import Column
from workshop_app.ui.gather.questions import question_for
from workshop_app.ui.icons import Icons
from workshop_app.ui.lettering import Lettering, Notch, Size, fit, line_of
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.pictures import Pictures
from workshop_app.ui.theme import SEMIBOLD, Theme
from workshop_app.words import say, written

MOST_KEPT = 4_000
SOURCES = {
    "typed": "from.keyboard",
    "pasted": "ph.clipboard-text-fill",
    "list": "ph.file-text-fill",
    "workshop": "ph.note-fill",
    "photo": "ph.camera-fill",
    "card": "ph.cards-fill",
}
"""The icon that says how an idea arrived."""


LONGEST_TABLE = 8
"""Letters of a table's name that a note has room for."""


class NoteState(NamedTuple):
    """How a note stands out: just arrived, chosen, and with the keyboard on it."""

    is_new: bool = False
    is_chosen: bool = False
    has_focus: bool = False


class NoteFace(NamedTuple):
    """What a note shows: its idea, the paper of its group, its age, and how it stands out."""

    idea: Idea
    paper: str
    age: str
    state: NoteState = NoteState()


class NoteBrush:
    """Draws in one theme; blank papers and the glyphs of texts are made once and kept."""

    def __init__(self, theme: Theme, icons: Icons, papers: PaperBrush, pictures: Pictures) -> None:
        self._theme, self._icons, self._papers = theme, icons, papers
        self._pictures = pictures
        self._blanks: dict[tuple[str, int, int, float], QPixmap] = {}
        self._texts: OrderedDict[tuple[str, str, int, int], Lettering] = OrderedDict()
        sizes = ((16, 19), (15, 18), (14, 17), (13, 16))
        self._sizes = [Size(theme.font("body", size=px), theme.px(line)) for px, line in sizes]
        self._small = theme.font("caption")
        self._ink = theme.colour("ink")
        self._feet: dict[tuple[str, str, float], QPixmap] = {}
        self._heading_font = theme.font("heading", size=17)
        self._count_font = theme.tabular("body")
        self._count_font.setPixelSize(theme.px(17))
        self._has_long_names = False
        longest = QFontMetricsF(self._small).horizontalAdvance(say("{count} min", count=59))
        self._notch = Notch(theme.px(28) + longest, theme.px(18))

    def note(self, painter: QPainter, box: QRectF, face: NoteFace) -> None:
        """Draw one note with its source and age."""
        px, idea, age = self._theme.px, face.idea, face.age
        self._blank(painter, box, face.paper)
        foot = self._foot(age, idea.source, painter.device().devicePixelRatioF())
        wide, high = foot.width() / foot.devicePixelRatio(), foot.height() / foot.devicePixelRatio()
        shown = QRectF()
        if idea.is_untyped:
            beside = box.adjusted(px(6), px(6), -px(16) - wide, -px(6))
            shown = self._pictures.paint(painter, idea.picture, beside)
        if shown.isEmpty():
            painter.setPen(self._ink)
            self.text_of(written(idea), box, idea.table).draw(painter, box.x() + px(10), box.y() + px(8))
        painter.drawPixmap(QPointF(box.right() - px(10) - wide, box.bottom() - px(7) - high), foot)
        self._ring(painter, box, face.state)

    def is_cut(self, text: str, box: QRectF, table: str = "") -> bool:
        """Say whether a note of this size leaves some of the text out."""
        return self.text_of(text, box, table).is_cut

    def text_of(self, text: str, box: QRectF, table: str = "") -> Lettering:
        """Return the text set for a note of this size; it keeps clear of the table in the corner."""
        px = self._theme.px
        key = (text, table, round(box.width()), round(box.height()))
        found = self._texts.get(key)
        if found is None:
            more = QFontMetricsF(self._small).horizontalAdvance(f"{at_table(table)} · ") if table else 0
            notch = self._notch._replace(width=self._notch.width + more)
            found = fit(text, self._sizes, box.width() - px(20), box.height() - px(16), notch)
            self._texts[key] = found
            if len(self._texts) > MOST_KEPT:
                self._texts.popitem(last=False)
        return found

    def heading_height(self, columns: tuple[Column, ...], width: float) -> int:
        """Choose the type in which every name fits, and return how high headings are in it."""
        px = self._theme.px
        fits_all = all(
            QFontMetricsF(self._heading_font).horizontalAdvance(_name(column)) <= self._room(column, width)
            for column in columns
        )
        self._has_long_names = not fits_all
        is_two = any(self._heading(column, width).lines > 1 for column in columns)
        return px(50) if is_two else px(37)

    def heading(self, painter: QPainter, box: QRectF, column: Column) -> None:
        """Draw a column's heading: its paper, its name, its count."""
        px, theme = self._theme.px, self._theme
        name = self._heading(column, box.width())
        middle = box.center().y()
        swatch = QRectF(box.x() + 0.5, middle - px(18) / 2 + 0.5, px(18) - 1, px(18) - 1)
        start, trailing = box.x() + px(26), Qt.AlignmentFlag.AlignRight
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            swatch.moveRight(box.right() - 0.5)
            start, trailing = (
                box.right() - px(26) - self._room(column, box.width()),
                Qt.AlignmentFlag.AlignLeft,
            )
        paper = theme.paper(column.group.paper if column.group else "")
        edge = theme.colour("line") if theme.high_contrast else paper.edge.darker(112)
        painter.setPen(QPen(edge, theme.border()))
        painter.setBrush(paper.fill)
        painter.drawRoundedRect(swatch, 2, 2)
        painter.setPen(theme.colour("ink"))
        line = px(18) if self._has_long_names else QFontMetricsF(self._heading_font).height()
        name.draw(painter, start, middle - name.lines * line / 2)
        painter.setFont(self._count_font)
        painter.setPen(theme.colour("ink2"))
        painter.drawText(box, trailing | _MIDDLE, f"{len(column.ideas):,}")

    def empty(self, painter: QPainter, corner: QPointF, width: float, name: str) -> float:
        """Draw the dashed card of a group that was not heard, with what to ask it; return its height."""
        px, theme = self._theme.px, self._theme
        inner = width - px(26)
        nothing = fit(say("Nothing from {group} yet. Ask them:", group=name), [self._body()], inner, 10_000)
        question = fit(question_for(name), [self._bold()], inner, 10_000)
        line = px(20)
        height = px(50) + nothing.lines * line + px(6) + question.lines * line + px(14)
        card = QRectF(corner.x() + 0.5, corner.y() + 0.5, width - 1, height - 1)
        pen = QPen(theme.colour("control"), theme.border())
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(card)
        sign = QRectF(card.x() + px(10), card.y() + px(13), px(28), px(28))
        self._icons.paint(painter, "notHeard", sign, theme.colour("ink2"))
        top = card.y() + px(48)
        painter.setPen(theme.colour("ink2"))
        nothing.draw(painter, card.x() + px(12), top)
        painter.setPen(theme.colour("ink"))
        question.draw(painter, card.x() + px(12), top + nothing.lines * line + px(6))
        return height

    def _body(self) -> Size:
        return Size(self._theme.font("body"), self._theme.px(20))

    def _bold(self) -> Size:
        return Size(self._theme.font("body", weight=SEMIBOLD), self._theme.px(20))

    def _room(self, column: Column, width: float) -> float:
        """Return how wide a column's name may be, between its paper and its count."""
        count = QFontMetricsF(self._count_font).horizontalAdvance(f"{len(column.ideas):,}")
        return width - self._theme.px(26) - self._theme.px(8) - count

    def _heading(self, column: Column, width: float) -> Lettering:
        room = self._room(column, width)
        if not self._has_long_names:
            return line_of(_name(column), self._heading_font, room + 1)
        return fit(_name(column), [Size(self._theme.font("label"), self._theme.px(18))], room, 1_000, most=2)

    def _foot(self, age: str, source: str, ratio: float) -> QPixmap:
        """Return source and age as a picture: the same few stand on a thousand notes."""
        key = (age, source, ratio)
        if key not in self._feet:
            px, icon = self._theme.px, SOURCES.get(source)
            side, gap = (px(14), px(6)) if icon is not None else (0, 0)
            words = math.ceil(QFontMetricsF(self._small).horizontalAdvance(age))
            picture = QPixmap(round((side + gap + words) * ratio), round(px(18) * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            if icon is not None:
                self._icons.paint(painter, icon, QRectF(0, px(2), side, side), self._ink)
            painter.setPen(self._ink)
            painter.setFont(self._small)
            place = QRectF(side + gap, 0, words + 1, px(18))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, age)
            painter.end()
            self._feet[key] = picture
        return self._feet[key]

    def _blank(self, painter: QPainter, box: QRectF, paper: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        reach = 12
        key = (paper, round(box.width()), round(box.height()), ratio)
        if key not in self._blanks:
            picture = QPixmap(
                round((box.width() + 2 * reach) * ratio), round((box.height() + 2 * reach) * ratio)
            )
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            place = QRectF(reach, reach, box.width(), box.height())
            self._papers.shadow(own, place)
            self._papers.paper(own, place, self._theme.paper(paper))
            own.end()
            self._blanks[key] = picture
        painter.drawPixmap(box.topLeft() - QPointF(reach, reach), self._blanks[key])

    def _ring(self, painter: QPainter, box: QRectF, state: NoteState) -> None:
        if not any(state):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        gap = 0
        if state.has_focus:
            painter.setPen(QPen(QColor("white"), 3))
            painter.drawRect(box.adjusted(-1.5, -1.5, 1.5, 1.5))
            gap = 3
        painter.setPen(QPen(self._theme.colour("accent"), 3))
        reach = gap + 1.5
        painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 3, 3)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def _name(column: Column) -> str:
    return column.group.name if column.group is not None else say("Not said who")


def at_table(table: str) -> str:
    """Return a table as a note shows it: `T4`, or the beginning of its name."""
    if table[:1].isdigit() and len(table) <= 3:
        return say("T{table}", table=table)
    return table if len(table) <= LONGEST_TABLE else f"{table[: LONGEST_TABLE - 1].rstrip()}…"

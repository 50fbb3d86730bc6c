"""NoteLook: how the papers behind words are drawn: small, in the colour of their group, with its mark."""

from collections import OrderedDict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from workshop_app.domain.records import Group, Idea, IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.lettering import Lettering, Notch, Size, fit
from workshop_app.ui.step import Surroundings
from workshop_app.words import written

MOST_KEPT = 2_000
PADDING, MARK = 8, 14


class Face(NamedTuple):
    """What a paper shows: its idea, who said it, and whether it is tied to the words it is shown with."""

    idea: Idea
    group: Group | None
    is_tied: bool = False


class State(NamedTuple):
    """How a paper stands out."""

    is_chosen: bool = False
    has_focus: bool = False


class NoteLook:
    """Draws the papers of one page; texts are set once for each size of paper."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        theme = around.theme
        sizes = ((15, 18), (14, 17), (13, 16))
        self._sizes = [Size(theme.font("note", size=px), theme.px(line)) for px, line in sizes]
        self._texts: OrderedDict[tuple[str, int, int], Lettering] = OrderedDict()

    def note(self, painter: QPainter, box: QRectF, face: Face, state: State = State()) -> None:  # noqa: B008 - a value
        """Draw one paper."""
        around, theme, px = self._around, self._around.theme, self._around.theme.px
        group, idea = face.group, face.idea
        around.papers.shadow(painter, box)
        around.papers.paper(painter, box, theme.paper(group.paper if group else ""))
        shown = QRectF()
        if idea.is_untyped:
            inside = box.adjusted(px(5), px(5), -px(PADDING + MARK + 4), -px(5))
            shown = around.pictures.paint(painter, idea.picture, inside)
        if shown.isEmpty():
            painter.setPen(theme.colour("ink"))
            text = self.text_of(written(idea), box.width(), box.height())
            text.draw(painter, box.x() + px(PADDING), box.y() + px(PADDING - 1))
        around.papers.mark(painter, box, group.mark if group else "", px(MARK))
        if face.is_tied:
            side = px(MARK)
            corner = QRectF(box.x() + px(PADDING), box.bottom() - px(7) - side, side, side)
            around.icons.paint(painter, "ph.link-bold", corner, theme.colour("accentHover"))
        self._ring(painter, box, state)

    def carried(self, face: Face, size: QSize, count: int) -> QPixmap:
        """Return what one sees of papers that are carried: the first of them, and how many there are."""
        theme = self._around.theme
        side, ratio = theme.px(26), 2.0
        whole = size + QSize(side, side)
        picture = QPixmap(whole * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.note(painter, QRectF(side / 2, side / 2, size.width(), size.height()), face)
        if count > 1:
            badge = QRectF(whole.width() - side, 0, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(badge)
            painter.setPen(theme.colour("onAccent"))
            painter.setFont(theme.font("label"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, f"{count}")
        painter.end()
        return picture

    def is_cut(self, face: Face, width: float, height: float) -> bool:
        """Say whether a paper of this size leaves some of its text out."""
        return self.text_of(written(face.idea), width, height).is_cut

    def text_of(self, text: str, width: float, height: float) -> Lettering:
        """Return the text set for a paper of this size; it keeps clear of the mark in the corner."""
        px = self._around.theme.px
        key = (text, round(width), round(height))
        found = self._texts.get(key)
        if found is None:
            notch = Notch(px(MARK + 6), px(MARK + 2))
            found = fit(text, self._sizes, width - 2 * px(PADDING), height - px(2 * PADDING - 2), notch)
            self._texts[key] = found
            if len(self._texts) > MOST_KEPT:
                self._texts.popitem(last=False)
        return found

    def _ring(self, painter: QPainter, box: QRectF, state: State) -> None:
        if not any(state):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = 1.5
        if state.has_focus:
            painter.setPen(QPen(QColor("white"), 2))
            painter.drawRect(box.adjusted(-1, -1, 1, 1))
            reach = 3.5
        painter.setPen(QPen(self._around.theme.colour("accent"), 3 if state.has_focus else 2))
        painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 3, 3)


def faces_of(workshop: Workshop, ideas: Iterable[Idea], tied: Collection[IdeaId] = ()) -> list[Face]:
    """Return what the papers of some ideas show."""
    return [Face(idea, workshop.group_of(idea), idea.id in tied) for idea in ideas]

"""Marks: what lies over the drawn board for a moment: rings, the place of a new pillar, rubber band."""

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion

from workshop_app.domain.records import IdeaId, ThemeId
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.faces import Face
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.pane import Pane
from workshop_app.ui.board.racks import Box, Rack
from workshop_app.ui.board.selection import Selection
from workshop_app.ui.board.sheet_look import SheetLook
from workshop_app.words import say

TARGET_REACH = 24.0
"""How far the shadow of the sheet reaches that ideas are about to join."""

TINT = 0.05
"""How much accent over a white sheet makes the tint of a target (tokens: dropTint)."""

TINTED = 200_000
"""Square px up to which a target is tinted; a larger one is told by its ring and its words."""

FEW_TINTED = 60
EDGE = 6.0

FEW = 200
"""Up to so many selected notes are looked up one by one; of more, what is in sight is looked through."""


class Marks:
    """What hand and keyboard mark; `shows_focus` is on while the keyboard is used, never for the mouse."""

    def __init__(self, look: Look, sheets: SheetLook) -> None:
        self._look, self._sheets = look, sheets
        self.onto: IdeaId | None = None
        self.drop_words = ""
        self.is_refused = False
        self.ghost: Box | None = None
        self.insertion: Box | None = None
        self.held: Box | None = None
        self.held_picture: QPixmap | None = None
        self.band: QRectF | None = None
        self.is_invited = False
        self.is_in_line = False
        self.is_moving = False
        self.shows_focus = False

    def clear(self) -> None:
        """Take away what a hand marked."""
        self.ghost = self.insertion = self.held = self.band = None
        self.held_picture = self.onto = None
        self.drop_words = ""
        self.is_refused = False
        self.is_invited = self.is_in_line = self.is_moving = False

    def rings(
        self,
        painter: QPainter,
        pane: Pane,
        racks: Iterable[Rack],
        seen: Box,
        selection: Selection,
        *,
        lifted: Collection[IdeaId],
    ) -> None:
        """Draw the rings of selected notes in sight, and the one of the keyboard; what is held has none."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rack in racks:
            for idea in _selected(rack, selection, seen):
                if idea not in lifted:
                    self._ring(painter, pane, rack, idea, selection)
            current = selection.idea
            if self.shows_focus and current is not None and current in rack.index and current not in lifted:
                self._ring(painter, pane, rack, current, selection)
            if self.onto is not None and self.onto in rack.index:
                self._onto(painter, pane.to_view(rack.slot(rack.index[self.onto])))
            if self.shows_focus and selection.theme is not None:
                self._title_ring(painter, pane, rack, selection.theme)
            if self.shows_focus and isinstance(rack, Sheet) and rack.pillar.id == selection.pillar:
                view = pane.to_view(rack.head._replace(height=rack.header - 11))
                painter.setPen(QPen(self._look.accent, 3 * self._look.theme.scale))
                painter.drawRoundedRect(view.adjusted(3, 3, -3, -3), 4, 4)

    def target(self, painter: QPainter, pane: Pane, sheet: Sheet, face: Face, seen: Box) -> None:
        """Draw what marks the sheet that ideas are about to join: ring, tint, shadow and words.

        All of it lies over the tiles, so that another target costs nothing but being painted.
        """
        theme, look = self._look.theme, self._look
        view, zoom = pane.to_view(sheet.box), pane.zoom / pane.ratio
        dirty, is_small = painter.clipBoundingRect(), _is_small(pane, sheet, view)
        inside = view.adjusted(EDGE, EDGE + sheet.header * zoom, -EDGE, -EDGE)
        if not is_small and inside.contains(dirty):
            return  # a hand moves inside a large sheet: nothing of the marks lies there
        if not self.is_refused:
            self._shade(painter, view)
            tint = QColor(look.accent)
            tint.setAlphaF(TINT)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            if not theme.high_contrast and is_small:
                for part in _bare(pane, sheet, seen, view.toAlignedRect()):
                    painter.fillRect(part, tint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = pane.to_view(sheet.head)
        if self.drop_words and pane.zoom / look.unit >= TEXT_FROM and head.intersects(dirty):
            head = pane.to_view(sheet.head).adjusted(1.5, 1.5, -1.5, -10 * zoom)
            painter.fillRect(head, theme.colour("sheet" if self.is_refused else "dropTint"))
            painter.save()
            painter.translate(view.topLeft())
            painter.scale(zoom, zoom)
            painter.translate(-sheet.x, -sheet.y)
            self._sheets.head(painter, sheet, face, self.drop_words)
            painter.restore()
        painter.setPen(QPen(theme.colour("control") if self.is_refused else look.accent, 3 * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(view, 5, 5)

    def _shade(self, painter: QPainter, view: QRectF) -> None:
        """Draw the shadow of a sheet that is about to be joined around it, and none of it on it."""
        before = painter.clipRegion()
        if view.contains(QRectF(before.boundingRect())):
            return
        painter.setClipRegion(before - QRegion(view.toAlignedRect()))
        self._look.papers.shadow(painter, view, "dropTarget")
        painter.setClipRegion(before)

    def over_canvas(self, painter: QPainter, pane: Pane) -> None:
        """Draw what a hand is about to do on the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, accent = self._look.theme, self._look.accent
        if self.ghost is not None:
            self._place_to_be(painter, pane.to_view(self.ghost), is_wanted=True)
            painter.setPen(theme.colour("accentHover"))
            painter.setFont(theme.font("heading"))
            words = pane.to_view(self.ghost).adjusted(0, 0, 0, -theme.px(14))
            at = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(words, at, say("New pillar"))
        if self.held is not None:
            view = pane.to_view(self.held)
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.held_picture is not None:
                painter.setOpacity(0.9)
                painter.drawPixmap(view.topLeft(), self.held_picture)
                painter.setOpacity(1)
            painter.drawRoundedRect(view, 4, 4)
        if self.insertion is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(pane.to_view(self.insertion), 2, 2)
        if self.band is not None:
            painter.setPen(QPen(accent, 1.5))
            fill = QColor(accent)
            fill.setAlphaF(0.08)
            painter.setBrush(fill)
            painter.drawRect(self.band)

    def invitation(self, painter: QPainter, pane: Pane, *, is_one: bool) -> None:
        """Draw the dashed sheet of a board without pillars (14-states: 1 idea)."""
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = theme.px(300), min(theme.px(260), pane.rect.height() - 24)
        centre = QRectF(pane.rect).center()
        box = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
        self._place_to_be(painter, box, is_wanted=self.is_invited)
        ink = theme.colour("accentHover" if self.is_invited else "ink")
        icon = theme.px(32)
        words = say("Drag the idea here") if is_one else say("Drag ideas here")
        rest = say("to start the first pillar. You can name it later.")
        text = QRectF(box).adjusted(theme.px(24), 0, -theme.px(24), 0)
        middle = box.center().y() - theme.px(20)
        self._look.icons.paint(
            painter, "lift", QRectF(box.center().x() - icon / 2, middle - icon, icon, icon), ink
        )
        painter.setPen(ink)
        painter.setFont(theme.font("heading"))
        text.setTop(middle + theme.px(8))
        painter.drawText(text, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        painter.setPen(theme.colour("ink2"))
        painter.setFont(theme.font("body"))
        text.setTop(text.top() + theme.px(28))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(text, flags, rest)

    def _place_to_be(self, painter: QPainter, box: QRectF, *, is_wanted: bool) -> None:
        theme = self._look.theme
        pen = QPen(self._look.accent if is_wanted else theme.colour("control"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.colour("dropTint") if is_wanted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)

    def _onto(self, painter: QPainter, view: QRectF) -> None:
        """Draw the ring around the note on which others are about to be stacked."""
        width = 3.0 * self._look.theme.scale
        painter.setPen(QPen(QColor("#FFFFFF"), width))
        painter.drawRoundedRect(view.adjusted(-width / 2, -width / 2, width / 2, width / 2), 2, 2)
        reach = 1.5 * width
        painter.setPen(QPen(self._look.accent, width))
        painter.drawRoundedRect(view.adjusted(-reach, -reach, reach, reach), 4, 4)

    def _title_ring(self, painter: QPainter, pane: Pane, rack: Rack, theme: ThemeId) -> None:
        part = rack.part_under(theme)
        if part.theme == theme:
            painter.setPen(QPen(self._look.accent, 3 * self._look.theme.scale))
            painter.drawRoundedRect(pane.to_view(rack.title(part)).adjusted(-4, -1, 4, -1), 4, 4)

    def _ring(self, painter: QPainter, pane: Pane, rack: Rack, idea: IdeaId, selection: Selection) -> None:
        view = pane.to_view(rack.slot(rack.index[idea]))
        width = min(3.0, max(1.5, view.width() / 16)) * self._look.theme.scale
        inset = width / 2
        if self.shows_focus and idea == selection.idea:
            painter.setPen(QPen(QColor("#FFFFFF"), width))
            painter.drawRoundedRect(view.adjusted(-inset, -inset, inset, inset), 2, 2)
            inset += width
        is_selected = idea in selection.ideas
        painter.setPen(QPen(self._look.accent if is_selected else self._look.ink, width))
        painter.drawRoundedRect(view.adjusted(-inset, -inset, inset, inset), 3, 3)


def around(pane: Pane, sheet: Sheet) -> list[QRectF]:
    """Return where the marks of a target lie: all of a small sheet, of a large one its edge and its head."""
    view, zoom = pane.to_view(sheet.box), pane.zoom / pane.ratio
    reach = TARGET_REACH * max(1.0, zoom)
    whole = view.adjusted(-reach, -reach, reach, reach)
    if _is_small(pane, sheet, view):
        return [whole]
    head = reach + sheet.header * zoom
    return [
        QRectF(whole.x(), whole.y(), whole.width(), head),
        QRectF(whole.x(), view.bottom() - EDGE, whole.width(), reach + EDGE),
        QRectF(whole.x(), whole.y(), reach + EDGE, whole.height()),
        QRectF(view.right() - EDGE, whole.y(), reach + EDGE, whole.height()),
    ]


def _is_small(pane: Pane, sheet: Sheet, view: QRectF) -> bool:
    """Say whether so little of the sheet is in sight that its tint costs nothing a hand would feel."""
    seen = view & QRectF(pane.rect)
    notes = len(sheet.slots) * seen.height() / max(1.0, view.height())
    return seen.width() * seen.height() < TINTED and notes < FEW_TINTED


def _bare(pane: Pane, sheet: Sheet, seen: Box, whole: QRect) -> Iterator[QRect]:
    """Return what the notes of a sheet leave bare in sight: paper says who said it, and takes no tint."""
    columns: dict[int, list[QRect]] = {}
    for n in sheet.within(seen):
        if sheet.slots[n] is not None:
            note = pane.to_view(sheet.slot(n)).toRect()
            columns.setdefault(note.left(), []).append(note)
    left = whole.left()
    for x, notes in sorted(columns.items()):
        yield QRect(left, whole.top(), x - left, whole.height())
        top, wide = whole.top(), notes[0].width()
        for note in notes:
            yield QRect(x, top, wide, note.top() - top)
            top = note.top() + note.height()
        yield QRect(x, top, wide, whole.top() + whole.height() - top)
        left = x + wide
    yield QRect(left, whole.top(), whole.left() + whole.width() - left, whole.height())


def _selected(rack: Rack, selection: Selection, seen: Box) -> Iterator[IdeaId]:
    if len(selection.ideas) <= FEW:
        yield from (idea for idea in selection.ideas if idea in rack.index)
        return
    for n in rack.within(seen):
        idea = rack.slots[n]
        if idea is not None and idea.id in selection.ideas:
            yield idea.id

"""Points of the screen at which a hand finds things on the board; tests drag from one to another."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board import landing
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box, sheet_width
from workshop_app.words import say


def note_point(board: BoardPicture, idea_id: IdeaId) -> QPoint:
    """Return the middle of a note in px of the screen, wherever it is; see `reveal`."""
    view = board.view_of(idea_id)
    if view is None:
        raise KeyError(idea_id)
    return board.mapToGlobal(view.center().toPoint())


def sheet_point(board: BoardPicture, pillar_id: PillarId) -> QPoint:
    """Return a point of the screen on the head of a pillar's sheet, beside its name."""
    sheet = board.scene.arrangement.sheet(pillar_id)
    if sheet is None:
        raise KeyError(pillar_id)
    head = board.canvas.to_view(sheet.head)
    return board.mapToGlobal(QPoint(round(head.center().x()), round(head.top() + head.height() * 0.28)))


def drop_point(board: BoardPicture, pillar_id: PillarId) -> QPoint:
    """Return a point of the screen where a dropped note joins a pillar behind its other ideas."""
    sheet = board.scene.arrangement.sheet(pillar_id)
    if sheet is None:
        raise KeyError(pillar_id)
    slot = board.canvas.to_view(sheet.slot(len(sheet.slots)))
    area = QRectF(board.canvas.rect).adjusted(30, 30, -30, -30)
    point = slot.center()
    inside = board.canvas.to_view(sheet.box) & area
    point.setX(min(max(point.x(), inside.left()), inside.right()))
    point.setY(min(max(point.y(), inside.top()), inside.bottom() - 20))
    return board.mapToGlobal(point.toPoint())


def tray_point(board: BoardPicture) -> QPoint:
    """Return a point of the screen on the tray, behind its last note or at its right end."""
    tray = board.scene.arrangement.tray
    end = board.tray.to_view(tray.slot(len(tray.slots)))
    x = min(end.left() + 10, board.tray.rect.right() - 40)
    return board.mapToGlobal(QPoint(round(x), board.tray_bar.center().y()))


def canvas(board: BoardPicture) -> QRect:
    """Return the canvas in px of the screen, without the tray."""
    area = board.canvas.rect
    return QRect(board.mapToGlobal(area.topLeft()), area.size())


def pointed_at(board: BoardPicture, at: QPoint) -> tuple[IdeaId, QPointF] | None:
    """Return the idea whose note lies under a point of the screen, and where in it, from 0 to 1."""
    place = QPointF(board.mapFromGlobal(at))
    idea = board.idea_at(place)
    view = board.view_of(idea) if idea is not None else None
    if idea is None or view is None or view.isEmpty():
        return None
    return idea, QPointF((place.x() - view.x()) / view.width(), (place.y() - view.y()) / view.height())


def empty_point(board: BoardPicture) -> QPoint:
    """Return a point of the screen on empty canvas; raises LookupError if none is in sight."""
    scene = board.scene
    area = board.canvas.rect.adjusted(60, 40, -60, -40)
    wide = sheet_width(2, scene.measures)
    x, y = landing.next_in_line(scene.base, wide, scene.line_width, scene.measures.sheet_gap)
    slot = board.canvas.to_view(Box(x, y, wide, 120)).center().toPoint()
    taken = [board.canvas.to_view(sheet.box.grown(8)) for sheet in scene.arrangement.sheets]
    around = [
        QPoint(x, y)
        for y in range(area.bottom(), area.top(), -12)
        for x in range(area.center().x(), area.right(), 12)
    ]
    for point in [slot, *around]:
        if area.contains(point) and not any(box.contains(QPointF(point)) for box in taken):
            return board.mapToGlobal(point)
    raise LookupError(say("No empty place is in sight."))

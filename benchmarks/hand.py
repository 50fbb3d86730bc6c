"""A hand on the board that is timed: each movement from the mouse's event to the finished picture."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.figures import timed
from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.view import Board

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def drag(board: Board, idea: IdeaId, steps: int) -> list[float]:
    """Carry a note, and whatever is selected with it, to and fro; return the time of each frame in ms.

    The note is put back where it was, so nothing is changed.
    """
    box = board.view_of(idea)
    if box is None:
        raise LookupError(idea)
    start = box.center()
    _mouse(board, QEvent.Type.MouseButtonPress, start, LEFT)
    for step in range(1, 4):  # past the distance at which a press becomes a drag
        _mouse(board, QEvent.Type.MouseMove, start + QPointF(4 * step, 0), NONE)
    _settle(board)
    frames = []
    for step in range(steps):
        way = step / steps * 2
        reach = 1 - abs(1 - way)
        point = start + QPointF(500 * reach, 300 * reach)
        frames.append(timed(_frame(board, point)))
    board.give_up()
    _mouse(board, QEvent.Type.MouseButtonRelease, start, LEFT)
    _settle(board)
    return frames


def _frame(board: Board, point: QPointF) -> Callable[[], None]:
    def draw() -> None:
        _mouse(board, QEvent.Type.MouseMove, point, NONE)
        _settle(board)

    return draw


def _settle(board: Board) -> None:
    QApplication.processEvents()
    QApplication.sendPostedEvents(board, QEvent.Type.UpdateRequest.value)


def _mouse(board: Board, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    where = QPointF(board.mapToGlobal(at))
    event = QMouseEvent(kind, at, where, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(board, event)

"""BoxCanvas: the photo with the boxes around its notes, to be drawn, moved and gone through."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from workshop_app.domain.pictures import Corners
from workshop_app.ui.photo import quads
from workshop_app.ui.photo.box_hand import SIDES, BoxHand
from workshop_app.ui.photo.box_keys import ARROWS, meaning
from workshop_app.ui.photo.boxes import Boxes
from workshop_app.ui.photo.outlines import Outline
from workshop_app.ui.photo.photo_pane import PhotoPane
from workshop_app.ui.photo.quads import Size
from workshop_app.ui.step import Surroundings

NUDGE, STRIDE = 4.0, 24.0
"""Px of the photo by which a key moves or stretches a box, and with Ctrl."""


class BoxCanvas(PhotoPane):
    """One stop of the keyboard; `meant` is sent with what a key asks of the whole screen.

    `drawn` is called with the corners of a box that a person drew.
    """

    meant = Signal(str)

    def __init__(self, around: Surroundings, boxes: Boxes, drawn: Callable[[Corners], object]) -> None:
        super().__init__(around)
        self.boxes = boxes
        self._drawn = drawn
        self.hand = BoxHand(self, boxes, drawn)
        self.corner: int | None = None
        self._holds_space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        boxes.changed.connect(self.show_boxes)
        boxes.went.connect(self._gone)

    def work_on(self, boxes: Boxes) -> None:
        """Show the boxes of another photo."""
        with suppress(RuntimeError):  # they went with the photo before, whose notes have come in
            self.boxes.changed.disconnect(self.show_boxes)
            self.boxes.went.disconnect(self._gone)
        self.boxes = self.hand.boxes = boxes
        boxes.changed.connect(self.show_boxes)
        boxes.went.connect(self._gone)
        self.corner = None
        self.show_boxes()

    def show_boxes(self) -> None:
        """Mark the boxes on the photo."""
        groups = {group.id: group for group in self.around.workshop.groups()}
        self.show_outlines(
            [
                Outline(
                    box.key,
                    box.corners,
                    "seen" if not box.is_wanted else "doubt" if box.is_doubtful else "found",
                    n,
                    groups.get(box.group) if box.group is not None else None,
                    is_current=box.key == self.boxes.current,
                    is_chosen=box.key in self.boxes.chosen,
                )
                for n, box in enumerate(self.boxes.all, 1)
            ]
        )

    def add_in_the_middle(self) -> None:
        """Put a box where one looks, as large as the others are."""
        if self.photo.isNull():
            return
        sizes = sorted(quads.size(box.corners) for box in self.boxes.all)
        usual = Size(self.boxes.within.width / 6, self.boxes.within.width / 6)
        wide = sizes[len(sizes) // 2] if sizes else usual
        at = self.to_photo(QPointF(self.width() / 2, self.height() / 2))
        box = quads.tilted((at.x(), at.y()), wide)
        self._drawn(quads.moved(box, 0, 0, self.boxes.within))

    # how it is drawn

    def draw_over(self, painter: QPainter) -> None:
        rubber = self.hand.rubber
        if rubber is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.around.theme.colour("onAccent"), 5))
            painter.drawPolygon(self.shape(rubber))
            painter.setPen(QPen(self.around.theme.colour("accent"), 3, Qt.PenStyle.DashLine))
            painter.drawPolygon(self.shape(rubber))
        elif self.boxes.box is not None and len(self.boxes.picked) < 2:
            self.brush.handles(painter, self.hand.handles(), self.corner)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.around.theme.colour("accent"), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton or self._holds_space:
            self.begin_pan(event.position())
        elif event.button() == Qt.MouseButton.LeftButton and not self.photo.isNull():
            held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self.hand.press(event.position(), choosing=bool(event.modifiers() & held))
            self.corner = None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_panning:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.hand.move(event.position())
            self.update()
        elif not self.photo.isNull():
            self.setCursor(self.hand.cursor_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_panning:
            self.end_pan()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.hand.move(event.position())
            self.hand.release()
        self.update()

    # keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._steps(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._space(event)
        elif key in ARROWS:
            self._arrow(event, *ARROWS[key])
        elif key == Qt.Key.Key_Escape and (self.hand.give_up() or self._lets_go()):
            self.update()
        elif self.zoom_key(event):
            return
        elif (meant := meaning(event)) is not None:
            self.meant.emit(meant)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._holds_space = False
            self.end_pan()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._holds_space = False
        self.update()

    def pick_corner(self) -> None:
        """Let the arrow keys move the next corner of the box, and after the last the whole box again."""
        if self.boxes.box is not None:
            self.corner = 0 if self.corner is None else self.corner + 1 if self.corner < 3 else None
            self.update()

    def _steps(self, event: QKeyEvent) -> bool:
        """Let Tab go from box to box, and out of the photo at its ends."""
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
        if not steps or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        return self.boxes.step(steps)

    def _space(self, event: QKeyEvent) -> None:
        """Hold the photo while pressed, for dragging it; with Shift choose the box as well."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.meant.emit("choose")
        elif not event.isAutoRepeat():
            self._holds_space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _arrow(self, event: QKeyEvent, dx: int, dy: int) -> None:
        held, box = event.modifiers(), self.boxes.box
        far = STRIDE if held & Qt.KeyboardModifier.ControlModifier else NUDGE
        within = self.boxes.within
        if held & Qt.KeyboardModifier.AltModifier and box is not None:
            is_start = bool(held & Qt.KeyboardModifier.ShiftModifier)
            side = SIDES[(3 if is_start else 1) if dx else (0 if is_start else 2)]
            corners = quads.stretched(box.corners, side, dx * far, dy * far, within)
            self.boxes.move(box.key, corners, gesture=f"stretch {box.key}")
        elif held & Qt.KeyboardModifier.ShiftModifier and box is not None:
            if self.corner is None:
                corners = quads.moved(box.corners, dx * far, dy * far, within)
            else:
                corners = quads.stretched(box.corners, (self.corner,), dx * far, dy * far, within)
            self.boxes.move(box.key, corners, gesture=f"move {box.key} {self.corner}")
        elif held & Qt.KeyboardModifier.ControlModifier:
            self.pan(-dx * 60, -dy * 60)
        else:
            self.boxes.walk(dx, dy)

    def _lets_go(self) -> bool:
        """Let go of a corner, or of boxes that were chosen together."""
        if self.corner is not None:
            self.corner = None
            return True
        if self.boxes.chosen:
            self.boxes.go_to(self.boxes.current)
            return True
        return False

    def _gone(self) -> None:
        self.corner = None
        box = self.boxes.box
        if box is not None and not self.hand.is_busy:
            self.reveal(box.corners)
        self.show_boxes()

"""Foot: the bar of the tray at the foot of the board, with what stands in it; it folds in low windows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QCursor

from workshop_app.ui.board import tray_bar
from workshop_app.ui.board.look import TEXT_FROM
from workshop_app.ui.board.minimap import SIZE, Minimap
from workshop_app.ui.board.racks import LOW, ROOMY
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.states import FarSentence
from workshop_app.ui.board.tray_bar import Fade, TrayHeading, ZoomBox
from workshop_app.ui.board.view import Board
from workshop_app.ui.controls import Controls

ROOMY_FROM, FOLDED_UNDER = 820, 720
"""Heights of the window's inside at which notes and tray change their size (DESIGN § 2)."""

TOP_BAR = 64
STAYS_OPEN = 700
"""Milliseconds that a folded tray stays open after the pointer has left it."""

MAP_FROM = 1000
"""Px of the board's width from which there is room for the map beside the notes of the tray."""


class Foot(QObject):
    """Lays out canvas and tray for the size of the window, and what stands in the tray's bar.

    `height_taken` is how much of the canvas something else needs above the bar.
    """

    def __init__(
        self,
        board: Board,
        controls: Controls,
        *,
        suggest: Callable[[], object],
        height_taken: Callable[[], int],
        laid_out: Callable[[], object],
    ) -> None:
        super().__init__(board)
        self._board, self._theme = board, controls.theme
        self._height_taken, self._laid_out = height_taken, laid_out
        self._is_strip = self._is_open = False
        self.heading = TrayHeading(board, controls, suggest)
        self.zoom_box = ZoomBox(board, controls, board.zoom_by, board.fit)
        self.minimap = Minimap(board)
        self.fades = (Fade(board, controls, at_right=False), Fade(board, controls, at_right=True))
        self.far_sentence = FarSentence(board, controls)
        self._folding = QTimer(self)
        self._folding.setSingleShot(True)
        self._folding.setInterval(STAYS_OPEN)
        self._folding.timeout.connect(self._fold)
        board.tray_asked.connect(self.go_to_tray)
        board.camera_moved.connect(self.show_camera)
        board.moved_on.connect(self._follow_keyboard)
        board.tray_reached.connect(self.unfold)
        self.heading.entered.connect(self._enter)
        self.heading.pressed.connect(self.go_to_tray)
        board.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.lay_out()
        elif event.type() == QEvent.Type.Leave and self._is_open:
            self._folding.start()
        return False

    def lay_out(self) -> None:
        """Give canvas, tray and everything in the tray's bar its place."""
        board, theme = self._board, self._theme
        if board.width() < 50 or board.height() < 50:
            return
        page = board.parentWidget() or board
        window = board.window()
        inside = window.height() if window is not page else page.height() + theme.px(TOP_BAR)
        self._is_strip = inside < FOLDED_UNDER or theme.is_large
        is_roomy = inside >= ROOMY_FROM
        board.scene.measures = ROOMY if is_roomy else LOW
        bar = theme.px(tray_bar.BAR if is_roomy else tray_bar.LOW_BAR)
        low = theme.px(tray_bar.STRIP) if self._is_strip else bar
        wide, high = board.width(), board.height()
        shown = low if self._is_strip and not self._is_open else bar
        whole = QRect(0, high - shown, wide, shown)
        has_map = not self._is_strip and wide >= theme.px(MAP_FROM)
        if not self._lay_out_bar(whole, bar, low, has_map=has_map):
            return  # the tray opened meanwhile, and everything has its place already
        edge, side = theme.border(), SIZE * theme.scale
        self.minimap.setVisible(has_map)
        self.minimap.setGeometry(
            wide - theme.px(tray_bar.ZOOM_BOX) - side.width(),
            whole.y() + edge + (whole.height() - edge - side.height()) // 2,
            side.width(),
            side.height(),
        )
        self.minimap.raise_()
        self._laid_out()
        self.show_count()
        self.show_camera()

    def _lay_out_bar(self, whole: QRect, bar: int, low: int, *, has_map: bool) -> bool:
        board, theme = self._board, self._theme
        is_folded, edge, wide = self._is_strip and not self._is_open, theme.border(), board.width()
        left, right = 24 + theme.px(tray_bar.HEADING - 10), theme.px(tray_bar.ZOOM_BOX)
        right += theme.px(SIZE.width() + tray_bar.BESIDE_MAP) if has_map else 0
        notes = QRect(left, whole.y() + edge, max(0, wide - left - right), whole.height() - edge)
        if is_folded:
            notes.setHeight(0)
            right = theme.px(140)
        note_top = (bar - theme.px(board.scene.measures.note_height)) / 2
        canvas = QRect(0, 0, wide, board.height() - low - self._height_taken())
        board.set_areas(canvas, whole, notes, note_top)
        if board.tray_bar != whole:
            return False
        self.heading.setGeometry(QRect(0, whole.y() + edge, left - 4, whole.height() - edge))
        box = QRect(wide - right, whole.y() + edge, right, whole.height() - edge)
        self.zoom_box.lie_in(box, is_strip=is_folded)
        fade = theme.px(84)
        self.fades[0].lie_in(QRect(notes.x(), notes.y(), fade, notes.height()))
        self.fades[1].lie_in(QRect(notes.right() + 1 - fade, notes.y(), fade, notes.height()))
        return True

    def make_room(self) -> None:
        """Fold the tray where it can be folded, because something else takes room from the canvas."""
        self._is_open = False
        self.lay_out()

    def show_count(self) -> None:
        """Say how many ideas are to place."""
        scene = self._board.scene
        is_folded = self._is_strip and not self._is_open
        self.heading.show_count(len(scene.tray_ideas), len(scene.standing), is_strip=is_folded)

    def show_camera(self) -> None:
        """Say from how far the board is looked at, and whether the tray's row goes on."""
        board, scene = self._board, self._board.scene
        self.zoom_box.show_zoom(board.zoom)
        least, most = board.tray_reach()
        has_row = board.tray.rect.height() > 0
        self.fades[0].setVisible(has_row and board.tray.left > least + 4)
        self.fades[1].setVisible(has_row and board.tray.left < most - 4)
        is_far = board.zoom < TEXT_FROM and scene.count() > 0
        self.far_sentence.setVisible(is_far)
        if is_far:
            self.far_sentence.show_counts(scene.count(), len(scene.tray_ideas))
            bottom = board.canvas.rect.bottom()
            self.far_sentence.move(24, bottom - self.far_sentence.height() - 12)

    def go_to_tray(self) -> None:
        """Open the tray if it is folded, and go to the first idea in it; again, and it folds."""
        board = self._board
        if self._is_strip and self._is_open and board.hasFocus():
            self._fold()
            return
        self.unfold()
        board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._go_to_first()

    def unfold(self) -> None:
        """Open the tray if it is folded."""
        self._folding.stop()
        if self._is_strip and not self._is_open:
            self._is_open = True
            self.lay_out()

    def _enter(self) -> None:
        self.unfold()
        if self.heading.hasFocus():
            self._go_to_first()

    def _go_to_first(self) -> None:
        first = self._board.scene.arrangement.tray.slots[:1]
        if first and first[0] is not None:
            self._board.go(Spot("idea", first[0].id))

    def _fold(self) -> None:
        if self._board.is_holding or self.heading.hasFocus():
            self._folding.start()
        elif self._is_open:
            self._is_open = False
            self.lay_out()

    def _follow_keyboard(self) -> None:
        board = self._board
        idea = board.selection.idea
        found = board.scene.arrangement.find(idea) if idea is not None else None
        if found is not None and found[0].place is None and board.marks.shows_focus:
            self.unfold()
        elif self._is_open and not self._folding.isActive() and not self._has_pointer:
            self._folding.start()

    @property
    def _has_pointer(self) -> bool:
        at = self._board.mapFromGlobal(QCursor.pos())
        return self._board.underMouse() and self._board.tray_bar.contains(at)

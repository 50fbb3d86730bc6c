"""Keyboard: what keys do on the board while no text is being edited."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board import keys, walking
from workshop_app.ui.board.pointer import Pointer
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.table import BoardTable

ZOOM_STEP = 1.2
REPEATS = {"walk", "next", "previous", "zoom_in", "zoom_out"}


class Keyboard:
    """Carries out key presses; every drag has a way through keys."""

    def __init__(self, table: BoardTable, pointer: Pointer) -> None:
        self._table, self._pointer = table, pointer
        self._acts: dict[str, Callable[[], object]] = {
            "edit": self._edit_or_put_down,
            "escape": self._escape,
            "hold": self._hold_ground,
            "toggle": self._toggle,
            "next": lambda: self._follow(1),
            "previous": lambda: self._follow(-1),
            "first": lambda: self._go_to_end(last=False),
            "last": lambda: self._go_to_end(last=True),
            "bin": table.bin_chosen,
            "menu": table.show_menu,
            "new_pillar": table.new_pillar,
            "tray": table.tray_asked.emit,
            "find": table.find_asked.emit,
            "to_tray": lambda: table.put_in(0),
            "pick_up": table.pick_up,
            "put_down": table.put_down,
            "all": table.select_all,
            "group": table.group_chosen,
            "fit": table.fit,
            "zoom_in": lambda: table.zoom_by(ZOOM_STEP),
            "zoom_out": lambda: table.zoom_by(1 / ZOOM_STEP),
        }

    def press(self, event: QKeyEvent) -> None:
        """Carry out a key press, or leave the event to others."""
        press, table = keys.read(event), self._table
        event.setAccepted(press is not None)
        if press is None or (event.isAutoRepeat() and press.what not in REPEATS):
            return
        if not table.marks.shows_focus and press.what != "hold":
            table.marks.shows_focus = True
            table.update()
        if press.what == "walk" and table.carry is not None:
            table.carry.step(*press.way)
        elif press.what == "walk":
            self._walk(press.way, extending=press.extending)
        elif press.what == "to_pillar":
            table.put_in(press.number)
        else:
            self._acts[press.what]()

    def let_go_of_ground(self) -> None:
        """Stop panning with the space bar."""
        self._pointer.holds_ground = False
        if self._table.gesture is None:
            self._pointer.show_hand()

    def _edit_or_put_down(self) -> None:
        if self._table.carry is not None:
            self._table.put_down()
        else:
            self._table.edit()

    def _escape(self) -> None:
        self._pointer.forget_press()
        if self._table.is_holding:
            self._table.give_up()
            self._table.say_where(quiet=False)
        else:
            self._table.select_nothing()

    def _hold_ground(self) -> None:
        self._pointer.holds_ground = True
        self._pointer.show_hand()

    def _toggle(self) -> None:
        table = self._table
        if table.selection.idea is not None:
            table.selection.toggle(table.selection.idea)
            table.update()
            table.say_where(quiet=False)

    def _follow(self, ahead: int) -> None:
        table = self._table
        table.go(walking.following(table.scene.arrangement, table.selection.current, ahead))

    def _go_to_end(self, *, last: bool) -> None:
        table = self._table
        if table.selection.current is not None:
            table.go(walking.end(table.scene.arrangement, table.selection.current, last=last))

    def _walk(self, way: tuple[int, int], *, extending: bool) -> None:
        table = self._table
        shown, spot = table.scene.arrangement, table.selection.current
        if spot is None:
            table.go(walking.first(shown))
            return
        goal = walking.step(shown, spot, *way)
        if goal is None and way[1]:
            goal = self._across(spot, way[1])
        if goal is not None:
            table.go(goal, extending=extending)

    def _across(self, spot: Spot, dy: int) -> Spot | None:
        """Go from the lowest notes into the tray, or from the tray up to what lies above it."""
        table, shown = self._table, self._table.scene.arrangement
        found = shown.find(IdeaId(spot.id)) if spot.kind == "idea" else None
        sheet = shown.sheet(PillarId(spot.id)) if spot.kind == "pillar" else None
        view = table.view_of(IdeaId(spot.id)) if sheet is None else table.canvas.to_view(sheet.box)
        if view is None:
            return None
        is_in_tray = found is not None and found[0].place is None
        if dy > 0 and not is_in_tray:
            x, _ = table.tray.to_scene(view.center())
            return walking.nearest([shown.tray], x, 0)
        if dy < 0 and is_in_tray:
            edge = QPointF(view.center().x(), table.canvas.rect.bottom())
            return walking.nearest(shown.sheets, *table.canvas.to_scene(edge))
        return None

"""Keyboard: what keys do on the board while no text is being edited."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board import keys, walking
from workshop_app.ui.board.acts import Acts
from workshop_app.ui.board.pointer import Pointer
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.table import BoardTable

REPEATS = {"walk", "walk_selecting", "move_idea", "next_idea", "previous_idea", "zoom_in", "zoom_out"}


class Keyboard:
    """Carries out key presses; every drag has a way through keys."""

    def __init__(self, table: BoardTable, pointer: Pointer, acts: Acts) -> None:
        self._table, self._pointer, self._acts = table, pointer, acts

    def press(self, event: QKeyEvent) -> None:
        """Carry out a key press, or leave the event to others."""
        press, table = keys.read(event), self._table
        event.setAccepted(press is not None)
        if press is None or (event.isAutoRepeat() and press.what not in REPEATS):
            return
        if not table.marks.shows_focus and press.what != "hold_ground":
            table.marks.shows_focus = True
            table.update()
        if press.what == "walk" and table.carry is not None:
            table.carry.step(*press.way)
        elif press.what in {"walk", "walk_selecting"}:
            self._walk(press.way, extending=press.what == "walk_selecting")
        elif press.what == "move_idea":
            self._acts.move(press.way)
        elif press.what == "to_pillar":
            self._acts.put_in(press.number)
        elif press.what == "type_over":
            event.setAccepted(self._acts.type_over(press.text))
        elif press.what == "escape":
            self._escape()
        elif press.what == "hold_ground":
            self._pointer.holds_ground = True
            self._pointer.show_hand()
        else:
            self._acts.do(press.what)

    def let_go_of_ground(self) -> None:
        """Stop panning with the space bar."""
        self._pointer.holds_ground = False
        if self._table.gesture is None:
            self._pointer.show_hand()

    def _escape(self) -> None:
        """Put back what is held; else let go of the selection; else end a search."""
        table = self._table
        self._pointer.forget_press()
        if table.is_holding:
            table.give_up()
            table.say_where(quiet=False)
        elif table.selection.ideas or table.drawing.matching is None:
            table.select_nothing()
        else:
            table.found_dismissed.emit()

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
            return walking.nearest([*shown.sheets, shown.loose], *table.canvas.to_scene(edge))
        return None

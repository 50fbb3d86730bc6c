"""ListingActs: what keys, menus and shortcuts do in the list; the same as on the board."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.action_table import ENTRIES
from workshop_app.ui.board import keys
from workshop_app.ui.board.acts import NEED_A_HOME, NEED_A_SPOT, NEED_IDEAS
from workshop_app.ui.board.listing_deeds import ListingDeeds
from workshop_app.ui.board.listing_editing import ListingEditing
from workshop_app.ui.board.listing_hold import ListingHold
from workshop_app.ui.board.listing_menus import ListingMenus
from workshop_app.ui.board.listing_ordering import ListingOrdering
from workshop_app.ui.board.listing_outline import TRAY, Line
from workshop_app.ui.board.listing_tree import ListingTree
from workshop_app.ui.board.listing_walking import beside, onward_from
from workshop_app.ui.board.menus import IdeaDeeds
from workshop_app.ui.board.view import Board
from workshop_app.words import say

TREES_OWN = {"walk", "walk_selecting", "toggle", "hold_ground", "first_idea", "last_idea"}
AS_ON_BOARD = {"stack_ideas", "open_stack", *NEED_A_HOME}
"""What stands in their way is the same on the board, where the same is selected."""

REPEATS = {"move_idea", "next_idea", "previous_idea"}


class ListingActs:
    """Carries out entries of the table of actions on what is selected in the list."""

    def __init__(
        self,
        tree: ListingTree,
        board: Board,
        *,
        ideas: Callable[[], list[IdeaId]],
        refresh: Callable[[], object],
    ) -> None:
        self._tree, self._model, self._board, self._around = tree, tree.lines, board, board.around
        self._ideas, self._refresh = ideas, refresh
        self.deeds = ListingDeeds(board.around)
        self.hold = ListingHold(tree, board.around, self.deeds, refresh)
        self.editing = ListingEditing(tree, board.around, self.deeds, refresh)
        ordering = ListingOrdering(
            board,
            board.around,
            self.deeds,
            chosen=ideas,
            go=lambda spot: self._show(Line(spot.kind, spot.id)),
            edit=self.edit,
            name_new=self._name_new,
            unfold=tree.expand_line,
        )
        self.menu: QMenu | None = None
        deeds = IdeaDeeds(
            move=self.move_to,
            new_pillar=lambda: self._start_pillar(self._ideas()),
            edit=self.edit,
            pick_up=self._pick_up,
            bin=self.bin,
            park=self.park,
            ordering=ordering,
        )
        self._menus = ListingMenus(
            board,
            deeds,
            ordering,
            new_pillar=lambda: self._start_pillar([]),
            take_off=self._take_off,
        )
        self.named: dict[str, Callable[[], object]] = {
            "edit_idea": self.edit,
            "copy_idea": self._copy,
            "to_tray": lambda: self.move_to(None),
            "bin_ideas": self.bin,
            "park": self.park,
            "group_selection": lambda: self._start_pillar(self._ideas()),
            "new_pillar": lambda: self._start_pillar([]),
            "select_all": self._select_all,
            "pick_up": self._pick_up,
            "put_down": self.hold.put_down,
            "stack_ideas": ordering.stack_chosen,
            "open_stack": lambda: ordering.open_stack(self._ideas()[0]),
            "new_theme": ordering.new_theme,
            "split_pillar": ordering.split,
            "lay_loose": ordering.lay_chosen,
            "menu": self.show_menu,
            "open_tray": lambda: self._go(TRAY),
            "next_idea": lambda: self._step_on(1),
            "previous_idea": lambda: self._step_on(-1),
        }

    # keys

    def press(self, event: QKeyEvent) -> bool:
        """Carry out a key press; False leaves it to the tree."""
        press = keys.read(event)
        if press is None or press.what in TREES_OWN:
            return False
        if event.isAutoRepeat() and press.what not in REPEATS:
            return True
        if press.what == "to_pillar":
            self.put_in(press.number)
        elif press.what == "move_idea":
            self._move_on(press.way)
        elif press.what == "type_over":
            return self._type_over(press.text)
        elif press.what == "escape":
            return self._escape()
        else:
            self.do(press.what)
        return True

    def do(self, key: str) -> None:
        """Carry out an entry, or say why that cannot be done; what is not the list's is the board's."""
        obstacle = self.obstacle(key)
        if obstacle:
            self._around.alerts.toast(obstacle)
        elif key in self.named:
            self.named[key]()
        else:
            self._board.acts.do(key)

    def obstacle(self, key: str) -> str:
        """Return why an entry cannot be carried out just now; nothing if it can."""
        line, has_ideas = self._tree.line, bool(self._ideas())
        is_heading = line is not None and line.kind in {"pillar", "theme"}
        is_stopped = (
            (key in NEED_IDEAS and not has_ideas)
            or (key in NEED_A_SPOT - {"menu"} and not has_ideas and not is_heading)
            or (key == "put_down" and not self.hold.ideas)
        )
        if is_stopped:
            return say(next((one.otherwise for one in ENTRIES if one.key == key and one.otherwise), ""))
        return "" if key in self.named and key not in AS_ON_BOARD else self._board.acts.obstacle(key)

    # ideas

    def put_in(self, number: int) -> None:
        """Put the selected ideas at the end of the pillar of that number, or say that there is none."""
        pillars = self._around.workshop.pillars()
        if number > len(pillars):
            self._around.alerts.toast(say("There is no pillar {number} yet.", number=number))
        elif obstacle := self.obstacle("to_pillar"):
            self._around.alerts.toast(obstacle)
        else:
            self.move_to(pillars[number - 1].id if number else None)

    def move_to(self, place: PillarId | None) -> None:
        """Put the selected ideas at the end of a pillar or the tray; the keyboard goes on to the next."""
        moving = self._ideas()
        onward = onward_from(self._model, moving)
        if moving and self.deeds.put_in(moving, place):
            self._show(onward)

    def park(self) -> None:
        """Keep the selected ideas for later."""
        going = self._ideas()
        onward = onward_from(self._model, going)
        if self.deeds.park(going):
            self._show(onward)

    def bin(self) -> None:
        """Put the selected ideas in the bin, or take down the pillar under the keyboard."""
        line, going = self._tree.line, self._ideas()
        if going:
            onward = onward_from(self._model, going)
            if self.deeds.bin(going):
                self._show(onward)
        elif line is not None and line.kind == "pillar":
            onward = beside(self._model, line)
            if self.deeds.take_down(PillarId(line.id)):
                self._show(onward)
        elif line is not None and line.kind == "theme":
            onward = beside(self._model, line)
            if self.deeds.dissolve(ThemeId(line.id)):
                self._show(onward)

    def _pick_up(self) -> None:
        self.hold.pick_up(self._ideas())

    def _copy(self) -> None:
        for idea in self._ideas():
            made = self.deeds.copy(idea)
            if made is None:
                return
            self._show(Line("idea", made))

    def _move_on(self, way: tuple[int, int]) -> None:
        """Ctrl and an arrow: one place up or down, or into the next pillar; a heading goes with its ideas."""
        line, ideas = self._tree.line, self._ideas()
        if line is None:
            return
        mirrored = self._tree.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.deeds.move_on(line, ideas, ahead=-way[0] if mirrored else way[0], down=way[1])
        moved = [Line("idea", idea) for idea in ideas] if line.is_idea else []
        self._refresh()
        self._tree.choose(moved, moved[0] if moved else line)

    def _take_off(self) -> None:
        """Lay the selected voices beside the stacks they lie in."""
        for idea in self._ideas():
            self.deeds.take_off(idea)
        self._refresh()

    # pillars

    def _start_pillar(self, holding: list[IdeaId]) -> None:
        pillar = self.deeds.new_pillar(holding, None)
        if pillar is not None:
            self._name_new(pillar)

    def _name_new(self, pillar: PillarId) -> None:
        self._show(Line("pillar", pillar))
        self.edit()

    def edit(self) -> None:
        """Change what the line under the keyboard says; with ideas picked up, put them down."""
        if self.hold.ideas:
            self.hold.put_down()
        elif self._tree.line is not None:
            self.editing.open(self._tree.line)

    def _type_over(self, text: str) -> bool:
        if self.hold.ideas or self._tree.line is None:
            return False
        self.editing.open(self._tree.line)
        return self.editing.add(text)

    # menus

    def show_menu(self, at: QPoint | None = None) -> None:
        """Show everything that can be done with what is selected; `at` is a point of the screen."""
        self.menu = self._menus.of(self._tree.line, self._ideas())
        self.menu.destroyed.connect(self._menu_gone)
        self.menu.popup(at or self._tree.popup_point())

    def _menu_gone(self) -> None:
        self.menu = None

    # where the keyboard goes

    def follow(self) -> None:
        """Let go of ideas that are gone, and keep the editor over its line."""
        self.hold.follow()
        self.editing.lie_anew()

    def _escape(self) -> bool:
        if self.hold.ideas:
            self.hold.let_go()
        elif self._tree.chosen():
            self._tree.clearSelection()
        elif self._board.drawing.matching is not None:
            self._board.found_dismissed.emit()
        else:
            return False
        return True

    def _show(self, line: Line | None) -> None:
        """Show what was done, and go to a line."""
        self._refresh()
        self._go(line)

    def _go(self, line: Line | None) -> None:
        if line is not None and not self._model.index_of(line).isValid() and line.is_idea:
            line = Line("voice" if line.kind == "idea" else "idea", line.id)
        self._tree.choose([line] if line is not None and line.is_idea else [], line)

    def _select_all(self) -> None:
        matching = self._board.drawing.matching
        lines = [line for line in self._model.lines() if line.kind == "idea"]
        chosen = [line for line in lines if matching is None or line.id in matching]
        self._tree.choose(chosen, self._tree.line)

    def _step_on(self, ahead: int) -> None:
        """Go to the next idea, past headings; a clicker sends this."""
        lines = [line for line in self._model.lines() if line.kind == "idea"]
        line, room = self._tree.line, self._around.room
        if line is not None and line.kind == "pillar" and room.view == "spotlight":
            room.page(ahead)  # the room looks at this pillar: a clicker turns its pages
            return
        if not lines:
            return
        at = lines.index(line) + ahead if line in lines else (0 if ahead > 0 else len(lines) - 1)
        self._go(lines[max(0, min(len(lines) - 1, at))])

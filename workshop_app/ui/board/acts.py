"""Acts: what each entry of the action table does on the board, and what stands in its way just now."""

from collections.abc import Callable

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.action_table import ENTRIES
from workshop_app.ui.board import walking
from workshop_app.ui.board.editors import NoteEditor
from workshop_app.ui.board.one_on import one_on
from workshop_app.ui.board.racks import Box
from workshop_app.ui.board.selection import on_idea
from workshop_app.ui.board.table import BoardTable
from workshop_app.words import say

ZOOM_STEP = 1.2
NEED_IDEAS = {
    *("group_selection", "copy_idea", "to_tray", "to_pillar", "pick_up", "show_note", "lay_loose", "park"),
}
NEED_A_HOME = {"new_theme", "split_pillar"}
NEED_A_SPOT = {"edit_idea", "bin_ideas", "menu", "fit_selection"}


class Acts:
    """Carries out entries of the table; menus, shortcuts, palette and keyboard all come here."""

    def __init__(self, table: BoardTable) -> None:
        self._table = table
        self.named: dict[str, Callable[[], object]] = {
            "find": table.find_asked.emit,
            "new_pillar": table.new_pillar,
            "group_selection": table.group_chosen,
            "select_all": table.select_all,
            "edit_idea": self._edit_or_put_down,
            "copy_idea": self._copy,
            "to_tray": lambda: table.put_in(0),
            "bin_ideas": table.bin_chosen,
            "park": table.park_chosen,
            "pick_up": table.pick_up,
            "put_down": table.put_down,
            "open_tray": table.tray_asked.emit,
            "menu": table.show_menu,
            "toggle": self._toggle,
            "next_idea": lambda: self._follow(1),
            "previous_idea": lambda: self._follow(-1),
            "show_note": self._show_in_room,
            "first_idea": lambda: self._go_to_end(last=False),
            "last_idea": lambda: self._go_to_end(last=True),
            "zoom_in": lambda: table.zoom_by(ZOOM_STEP),
            "zoom_out": lambda: table.zoom_by(1 / ZOOM_STEP),
            "zoom_fit": table.fit,
            "fit_all": table.show_all,
            "fit_selection": self._fit_selection,
            "tidy": table.deeds.tidy,
            "stack_ideas": table.ordering.stack_chosen,
            "open_stack": self._open_stack,
            "new_theme": table.ordering.new_theme,
            "split_pillar": table.ordering.split,
            "lay_loose": table.ordering.lay_chosen,
            "lock_pillar": self._lock,
        }

    def obstacle(self, key: str) -> str:
        """Return why an entry cannot be carried out just now; nothing if it can."""
        table = self._table
        has_ideas = bool(table.chosen()) or table.carry is not None
        is_stopped = (
            (key in NEED_IDEAS and not has_ideas)
            or (key in NEED_A_SPOT and not has_ideas and table.selection.current is None)
            or (key == "put_down" and table.carry is None)
            or (key == "tidy" and not any(sheet.is_free for sheet in table.scene.arrangement.sheets))
            or (key == "stack_ideas" and len(table.chosen()) < 2)
            or (key == "open_stack" and self._stack is None)
            or (key in NEED_A_HOME and (not table.chosen() or table.ordering.home() is None))
            or (key == "lock_pillar" and self._pillar is None)
        )
        if not is_stopped:
            return ""
        return say(next((entry.otherwise for entry in ENTRIES if entry.key == key and entry.otherwise), ""))

    def do(self, key: str) -> None:
        """Carry out an entry, or say why that cannot be done."""
        obstacle = self.obstacle(key)
        if obstacle:
            self._table.around.alerts.toast(obstacle)
        else:
            self.named[key]()

    def put_in(self, number: int) -> None:
        """Put the selected notes in the pillar of that number, or say that there is none."""
        if number > len(self._table.around.workshop.pillars()):
            self._table.around.alerts.toast(say("There is no pillar {number} yet.", number=number))
        elif obstacle := self.obstacle("to_pillar"):
            self._table.around.alerts.toast(obstacle)
        else:
            self._table.put_in(number)

    def move(self, way: tuple[int, int]) -> None:
        """Move the selected notes one place on: the whole drag in one key press."""
        table, chosen = self._table, self._table.chosen()
        found = table.scene.base.find(chosen[0]) if len(chosen) == 1 and table.carry is None else None
        beside = one_on(*found, *way) if found is not None else None
        if beside is not None:
            if table.deeds.move(chosen, beside, table.scene.base, aloud=False):
                table.show_workshop(table.around.workshop)
                table.go(on_idea(chosen[0]))
            return
        if table.carry is None:
            table.pick_up()
        if table.carry is not None:
            table.carry.step(*way)
            table.put_down()
        elif obstacle := self.obstacle("pick_up"):
            table.around.alerts.toast(obstacle)

    def type_over(self, text: str) -> bool:
        """Edit the note or name under the keyboard, beginning with what was just typed; False if none is."""
        table = self._table
        if table.is_holding or table.selection.current is None:
            return False
        table.edit()
        editor = table.editing.editor
        if editor is None:
            return False
        if isinstance(editor, NoteEditor):
            editor.insertPlainText(text)
        else:
            editor.insert(text)
        return True

    @property
    def _stack(self) -> IdeaId | None:
        """The stack under the keyboard."""
        idea = self._table.selection.idea
        return idea if idea is not None and self._table.around.workshop.beneath(idea) else None

    @property
    def _pillar(self) -> PillarId | None:
        """The pillar under the keyboard, or the one in which the selected notes are."""
        table = self._table
        return table.selection.pillar or (table.ordering.home() if table.chosen() else None)

    def _open_stack(self) -> None:
        if self._stack is not None:
            self._table.ordering.open_stack(self._stack)

    def _lock(self) -> None:
        pillar = self._pillar
        if pillar is not None:
            locked = self._table.around.workshop.pillar(pillar).locked
            self._table.deeds.lock(pillar, locked=not locked)

    def _edit_or_put_down(self) -> None:
        if self._table.carry is not None:
            self._table.put_down()
        else:
            self._table.edit()

    def _copy(self) -> None:
        table = self._table
        for idea in table.chosen():
            made = table.deeds.copy(idea)
            if made is None:
                return
            table.show_workshop(table.around.workshop)
            table.go(on_idea(made), quiet=False)

    def _toggle(self) -> None:
        table = self._table
        if table.selection.idea is not None:
            table.selection.toggle(table.selection.idea)
            table.update()
            table.say_where(quiet=False)

    def _follow(self, ahead: int) -> None:
        table = self._table
        if table.selection.pillar is not None and table.around.room.view == "spotlight":
            table.around.room.page(ahead)  # the room looks at this pillar: a clicker turns its pages
            return
        table.go(walking.following(table.scene.arrangement, table.selection.current, ahead))

    def _show_in_room(self) -> None:
        """Show the idea under the keyboard large on the wall, or take it from there."""
        room, chosen = self._table.around.room, self._table.chosen()
        room.show_note(None if room.view == "note" and room.idea == chosen[0] else chosen[0])

    def _go_to_end(self, *, last: bool) -> None:
        table = self._table
        if table.selection.current is not None:
            table.go(walking.end(table.scene.arrangement, table.selection.current, last=last))

    def _fit_selection(self) -> None:
        """Bring what is selected into sight, as large as it can be; notes in the tray stay."""
        table = self._table
        shown = table.scene.arrangement
        boxes: list[Box] = []
        for idea in table.chosen():
            found = shown.find(IdeaId(idea))
            if found is not None and found[0].place is None:
                table.reveal_in_tray(found[1])
            elif found is not None:
                boxes.append(found[0].slot(found[1]))
        pillar = table.selection.pillar
        sheet = shown.sheet(PillarId(pillar)) if pillar is not None else None
        if sheet is not None:
            boxes.append(sheet.box)
        if boxes:
            whole = boxes[0]
            for box in boxes[1:]:
                whole = whole.around(box)
            table.show_box(whole)

"""ProgressStep: the page on which pillars become paths: what one would see, level by level."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import Level, ScaleId
from workshop_app.domain.progressing import LENSES, Cell, levels_of, scales
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui import actions
from workshop_app.ui.choices import Choice
from workshop_app.ui.coach.next_wording import NextWording
from workshop_app.ui.later.later_strip import LaterStrip
from workshop_app.ui.plan.plan_layout import GUTTER, WIDE, WIDE_GUTTER
from workshop_app.ui.progress.beginning import Beginning, is_bare
from workshop_app.ui.progress.blocks import Blocks
from workshop_app.ui.progress.cell_coach import CellCoach
from workshop_app.ui.progress.cell_deeds import CellDeeds
from workshop_app.ui.progress.chosen_view import ChosenView
from workshop_app.ui.progress.corner import PAIR, Corner
from workshop_app.ui.progress.editing import Editing
from workshop_app.ui.progress.grid import scale_of
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.progress.looking_over import LookingOver
from workshop_app.ui.progress.progress_head import ProgressHead
from workshop_app.ui.progress.progress_sheets import ProgressSheets
from workshop_app.ui.progress.remarks import Remarks, first_to_mend
from workshop_app.ui.room.filling import View
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say, say_many


class ProgressStep(Step):
    """Shows a scale of the workshop through one lens, or through some side by side."""

    key = "progress"

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._chosen = ChosenView(around.preferences, around.open.id)
        self.remarks = Remarks()
        self.view = GridView(around, self.remarks)
        self.editing = Editing(around, self.view)
        self.blocks = Blocks(around, self.view)
        self.deeds = CellDeeds(around, self.view, self)
        self.coach = CellCoach(around, self.view, self.editing, self)
        self.sheets = ProgressSheets(around, self, self.view, self.open_cell)
        self.looking = LookingOver(self.remarks, self)
        self.next = NextWording(around, {"descriptor"}, ask=lambda _workshop: self.looking.finish())
        self.corner = Corner(around, self._page_actions)
        if around.theme.is_large:
            self.next.setProperty("measure", "small")
            self.head = ProgressHead(around, self.corner, self.next)
        else:
            self.head = ProgressHead(around, self.next)
            self.view.hold_corner(self.corner)
        self.later = LaterStrip(around)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.view)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.head)
        self._whole.addWidget(self._middle, 1)
        self._whole.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeading)
        self._whole.addSpacing(around.theme.px(8))
        self._connect()

    # the page

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        self.later.show_workshop(workshop)
        self.later.ideas.setVisible(is_bare(workshop))  # beside the grid a line has to do
        if is_bare(workshop):
            had_focus = any(one.isAncestorOf(self.focusWidget() or self) for one in (self.view, self.head))
            had_focus = had_focus or self.view.hasFocus()
            self.beginning.show_workshop(workshop)
            self._middle.setCurrentWidget(self.beginning)
            self.head.hide()
            if had_focus:
                self.beginning.arrive()
            return
        was_bare = self._middle.currentWidget() is not self.view
        had_focus = was_bare and self.beginning.isAncestorOf(self.focusWidget() or self)
        self._middle.setCurrentWidget(self.view)
        self._show_grid(workshop)
        if had_focus:
            self.arrive()

    def arrive(self) -> None:
        """Put the keyboard on the first cell that the coach marks, else on the first that is empty."""
        if self._middle.currentWidget() is not self.view:
            self.beginning.arrive()
            return
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            cell = first_to_mend(self.view.model_of_grid.grid, self.remarks)
            if cell is not None:
                self.view.go_to(cell)
        self.editing.resume()

    def leave(self) -> None:
        """Keep what is half written."""
        self.editing.keep()
        self.coach.close()

    def stop(self) -> None:
        """Keep what is half written."""
        self.leave()
        self.looking.stop()

    def fact(self, workshop: Workshop) -> str:
        """Return how many levels there are."""
        scale = scale_of(workshop, self._chosen.scale)
        count = len(levels_of(workshop, scale.id)) if scale is not None else 0
        return say_many("{count} level", "{count} levels", count) if count else ""

    def regions(self) -> list[QWidget]:
        """Return the buttons above the grid, and the grid."""
        if self._middle.currentWidget() is not self.view:
            return [self.beginning.button]
        later = [self.later.button] if self.later.isVisible() else []
        return [self.next, self.head.add_level, self.corner.lens, self.view, *later]

    def choices(self) -> list[Choice]:
        """Return the lenses one could look through."""
        return [
            Choice(say("See through: {lens}", lens=say(words)), partial(self.show_lenses, (lens,)))
            for lens, words in LENSES.items()
        ]

    # where the keyboard is

    def open_cell(self, cell: Cell) -> None:
        """Put the keyboard on a cell, whatever scale and lens it belongs to."""
        workshop = self.around.workshop
        level = workshop.find(Level, cell.level)
        if level is None or level.scale is None:
            return
        self.editing.keep()
        scale = scale_of(workshop, self._chosen.scale)
        if scale is None or level.scale != scale.id:
            self._chosen.choose_scale(level.scale)
        if cell.lens not in self.lenses:
            self._chosen.choose_lenses((cell.lens,))
        self.show_workshop(workshop)
        self.view.setFocus()
        self.view.go_to(cell)

    def open_wording(self, wording: Wording) -> None:
        """Put the keyboard on words of the portrait: those of a cell, or the first cell of a level."""
        workshop = self.around.workshop
        if wording.of == "descriptor":
            there = workshop.find(Descriptor, wording.id)
            if there is not None and there.indicator is not None and there.level is not None:
                self.open_cell(Cell(there.indicator, there.level, there.lens or "learner"))
        elif wording.of in {"level", "level-description"}:
            rows = self.view.model_of_grid.grid.rows
            level = workshop.find(Level, wording.id)
            if level is not None and rows:
                self.open_cell(Cell(rows[0].indicator.id, level.id, self.lenses[0]))

    def wording(self) -> Wording | None:
        """Return the words of the cell that the keyboard is on."""
        cell = self.view.cell() if self._middle.currentWidget() is self.view else None
        if cell is None:
            return None
        return Wording("descriptor", self.view.model_of_grid.grid.faces[cell].descriptor.id)

    def show_pillar(self, pillar_id: PillarId) -> None:
        """Put the keyboard on the first row of a pillar."""
        grid = self.view.model_of_grid.grid
        for n, row in enumerate(grid.rows):
            if row.pillar.id == pillar_id and grid.columns:
                self.view.setFocus()
                self.view.go_to(grid.cell(n, 0))
                return

    # what is chosen

    @property
    def lenses(self) -> tuple[str, ...]:
        """Through which lenses the progression is seen."""
        return self._chosen.lenses

    def show_lenses(self, lenses: tuple[str, ...]) -> None:
        """See the progression through other lenses; the keyboard stays on its row and level."""
        self.editing.keep()
        cell = self.view.cell()
        self._chosen.choose_lenses(lenses)
        self.show_workshop(self.around.workshop)
        self.view.setFocus()
        if cell is not None:
            lens = cell.lens if cell.lens in lenses else lenses[0]
            self.view.go_to(cell._replace(lens=lens))

    def show_scale(self, scale_id: str) -> None:
        """Show another scale of the workshop."""
        self.editing.keep()
        cell = self.view.cell()
        self._chosen.choose_scale(ScaleId(scale_id))
        self.show_workshop(self.around.workshop)
        self.view.setFocus()
        columns = self.view.model_of_grid.grid.columns
        if cell is not None and columns:
            self.view.go_to(cell._replace(level=columns[0].level.id))

    # what is shown

    @cached_property
    def beginning(self) -> Beginning:
        """What stands here while there is nothing to grow along; most workshops get past it."""
        beginning = Beginning(self.around)
        beginning.other_levels.connect(self.sheets.scales)
        self._middle.addWidget(beginning)
        return beginning

    def _show_grid(self, workshop: Workshop) -> None:
        scale = scale_of(workshop, self._chosen.scale)
        lenses = self.lenses
        view = self.view
        asks_anew = self.remarks.show_workshop(workshop, scale.id if scale is not None else None)
        self.corner.show_choices(scales(workshop), scale, lenses)
        view.heads.set_least(0 if self.around.theme.is_large else self.corner.high)
        self.head.show()
        self.head.show_lenses(lenses, has_levels=scale is not None)
        if view.show_grid(workshop, scale, lenses, asks_anew=asks_anew):
            self.looking.begin()
        self.editing.follow()

    def _side_by_side(self) -> None:
        cell = self.view.cell()
        one = (cell.lens,) if cell is not None else ("learner",)
        self.show_lenses(PAIR if len(self.lenses) == 1 else one)

    def _show_hint(self, hint: Hint) -> None:
        """Show on its card what the coach says of the wording that was gone to."""
        if self.wording() == hint.wording:
            self.coach.show(hint)

    def _tell_room(self) -> None:
        """Let the room know whose levels are worked on."""
        cell, grid = self.view.cell(), self.view.model_of_grid.grid
        if cell is not None and grid.scale is not None:
            pillar = grid.rows[self.view.currentIndex().row()].pillar.id
            self.around.room.shape(View("levels", pillar, scale=grid.scale.id, lens=cell.lens))

    def _page_actions(self) -> list[QAction | None]:
        names = ("about_cell", "read_aloud", "", "missing", "side_by_side", "levels")
        own: list[QAction | None] = [self.actions_of[name] if name else None for name in names]
        walks = self.window().findChild(QAction, "learning_walks")
        return [*own, None, walks] if walks is not None else own

    def _menu(self, at: QPoint) -> None:
        further: list[QAction | None] = [self.actions_of[name] for name in ("about_cell", "read_aloud")]
        thread = self.window().findChild(QAction, "golden_thread")
        if thread is not None:
            further.insert(0, thread)
        self.deeds.show_menu(at, further)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gutter = WIDE_GUTTER if self.window().width() >= WIDE else GUTTER
        right = gutter if gutter == WIDE_GUTTER else 16
        self._whole.setContentsMargins(gutter, 0, right, 0)
        self.view.rows.begin()

    def _connect(self) -> None:
        handlers: dict[str, Callable[[], object]] = {
            "about_cell": self.editing.before(self.sheets.about_cell),
            "read_aloud": self.editing.before(self.sheets.read_aloud),
            "missing": self.editing.before(self.sheets.missing),
            "side_by_side": self._side_by_side,
            "levels": self.editing.before(self.sheets.scales),
            "cell_draft": self.deeds.draft,
            "cell_reviewed": self.deeds.review,
            "cell_agreed": self.deeds.agree,
            "freeze_cells": self.deeds.freeze,
            "next_wording": self.next.go,
        }
        self.actions_of = actions.build("progress", self, handlers)
        add_level = self.editing.before(self.sheets.add_level)
        self.head.add_level.clicked.connect(lambda _checked: add_level())
        self.corner.lenses_chosen.connect(self.show_lenses)
        self.corner.scale_chosen.connect(self.show_scale)
        self.view.menu_wanted.connect(self._menu)
        self.view.went.connect(self._tell_room)
        self.next.went.connect(self._show_hint)
        self.looking.done.connect(lambda: self.next.show_workshop(self.around.workshop))

"""GroupStep: the page where ideas become pillars; toolbar, board and tray in one."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.arrivals import Arrivals
from workshop_app.ui.board import points
from workshop_app.ui.board.filters import filters_of
from workshop_app.ui.board.foot import Foot
from workshop_app.ui.board.search import Search
from workshop_app.ui.board.selection import Spot, on_idea, on_pillar
from workshop_app.ui.board.states import NoIdeas
from workshop_app.ui.board.toolbar import Toolbar
from workshop_app.ui.board.view import Board
from workshop_app.ui.board.ways import Ways
from workshop_app.ui.choices import Choice
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say, say_many


class GroupStep(Step):
    """Ideas are dragged from the tray into pillars, by hand or by keyboard."""

    key = "group"

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.board = Board(around)
        self.ways = Ways(self, self.board, lambda: self.actions_of)
        self.toolbar = Toolbar(
            around.theme,
            around.icons,
            around.controls,
            new_pillar=partial(self.ways.do, "new_pillar"),
            tidy=self.board.deeds.tidy,
            sort=self.ways.sort_together,
        )
        self.foot = Foot(
            self.board,
            around.controls,
            suggest=self.ways.suggesting.ask,
            height_taken=lambda: self.ways.suggesting.card.height_wanted,
            laid_out=self._laid_out,
        )
        self.search = Search(self.board, self.toolbar, back=self._back_to_work)
        self.no_ideas = NoIdeas(self.board, around)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.board, 1)
        self.arrivals = Arrivals(around.alerts.announce, self)
        self.ways.suggesting.settled.connect(self.foot.make_room)
        self.actions_of = actions.build(
            "group",
            self,
            self.ways.handlers(),
            obstacle=self.ways.obstacle,
            refuse=around.alerts.toast,
        )

    # Step

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        self.arrivals.count(len(workshop.ideas()))
        if self.ways.sorting is not None:  # the board under it is shown when it is seen again
            self.ways.sorting.show_workshop(workshop)
            return
        self.board.show_workshop(workshop)
        scene = self.board.scene
        has_free = any(sheet.is_free for sheet in scene.arrangement.sheets)
        self.toolbar.show_filters(filters_of(workshop, scene.spoken), has_free=has_free)
        is_empty = not scene.count() and not scene.standing
        self.toolbar.show_first_step(is_empty=is_empty)
        self.no_ideas.setVisible(is_empty)
        self.foot.show_count()
        self.search.look_again()
        self.foot.show_camera()
        self.ways.show_workshop(workshop)

    def arrive(self) -> None:
        """Put the focus on the board, on the first idea to place."""
        if self.ways.arrive():
            return
        if self.no_ideas.isVisibleTo(self):
            self.no_ideas.gather.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is half typed and put back what is held."""
        self.ways.leave()
        self.arrivals.forget()
        self.board.editing.close()
        self.board.give_up()

    def fact(self, workshop: Workshop) -> str:
        """Return how many pillars there are."""
        count = len(workshop.pillars())
        return say_many("{count} pillar", "{count} pillars", count) if count else ""

    def show_pillar(self, pillar_id: PillarId) -> None:
        """Put the keyboard on the head of a pillar's sheet."""
        self._back_to_work()
        self.board.go(on_pillar(pillar_id), quiet=False)

    def show_idea(self, idea_id: IdeaId) -> None:
        """Put the keyboard on the note of an idea; on the stack it lies in, if it lies in one."""
        self._back_to_work()
        self.board.go(on_idea(self.around.workshop.top_of(idea_id)), quiet=True)

    def chosen(self) -> tuple[IdeaId, ...]:
        """Return the ideas that are selected, in the order of the board."""
        selected = self.board.selection.ideas
        return tuple(idea.id for idea in self.around.workshop.ideas() if idea.id in selected)

    def choices(self) -> list[Choice]:
        """Return a place for the selected ideas in each pillar, and everything to filter for."""
        acts, why_not = self.board.acts, self.board.acts.obstacle("to_pillar")
        places = [
            Choice(
                words=say("Put in {number} {name}", number=number, name=self.board.deeds.name_of(pillar.id)),
                act=partial(acts.put_in, number),
                keys=(str(number),) if number <= 8 else (),
                why_not=why_not,
            )
            for number, pillar in enumerate(self.around.workshop.pillars(), 1)
        ]
        filters = self.toolbar.filters
        return places + [
            Choice(
                say("Show only: {name}", name=one.name),
                partial(filters.choose, one.key, on=True),
                (),
                "ph.funnel",
            )
            for one in filters.offered
        ]

    def regions(self) -> list[QWidget]:
        """Return toolbar, board, what is suggested, and tray."""
        suggested = self.ways.suggesting.regions
        return self.ways.regions(self.toolbar) or [self.toolbar, self.board, *suggested, self.foot.heading]

    # where things are, for tests and for the thumbnail of the room

    def note_point(self, idea_id: IdeaId) -> QPoint:
        """Return the middle of a note in px of the screen, in sight or not; see `reveal`."""
        return points.note_point(self.board, idea_id)

    def sheet_point(self, pillar_id: PillarId) -> QPoint:
        """Return a point of the screen on the head of a pillar's sheet."""
        return points.sheet_point(self.board, pillar_id)

    def drop_point(self, pillar_id: PillarId) -> QPoint:
        """Return a point of the screen where a dropped note joins a pillar behind its other ideas."""
        return points.drop_point(self.board, pillar_id)

    def tray_point(self) -> QPoint:
        """Return a point of the screen on the tray, behind its last note or at its right end."""
        return points.tray_point(self.board)

    def empty_point(self) -> QPoint:
        """Return a point of the screen on empty canvas: the next place in line, if in sight."""
        return points.empty_point(self.board)

    def pointing_area(self) -> QRect:
        """Return the canvas, in px of the screen: it stands for the wall."""
        return points.canvas(self.board)

    def pointed_at(self, at: QPoint) -> tuple[IdeaId, QPointF] | None:
        """Return the idea whose note lies under a point of the screen, and where in it, from 0 to 1."""
        return points.pointed_at(self.board, at)

    def reveal(self, idea_id: IdeaId) -> None:
        """Bring a note into sight and put the keyboard on it."""
        self.board.go(Spot("idea", idea_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.lay_out()

    def _back_to_work(self) -> None:
        if not self.ways.arrive():
            self.board.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _laid_out(self) -> None:
        self.ways.suggesting.settle()
        self.no_ideas.adjustSize()
        self.no_ideas.move(self.board.canvas.rect.center() - self.no_ideas.rect().center())

"""Director: what the room is shown, from what the facilitator does (the table in DESIGN § 5)."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda import view_of
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.changes import Change
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.vote_records import VoteId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.room.filling import Happening, View, filled
from workshop_app.ui.room.just_joined import JustJoined
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.part_on_wall import PartOnWall
from workshop_app.ui.room.part_showing import part_of, timed
from workshop_app.ui.room.settling import Settling
from workshop_app.ui.room.shaped_views import ShapedViews
from workshop_app.ui.room.shown import Blank, RoomCheck, Shown
from workshop_app.ui.room.step_views import SHAPED, choices_of, view_of_step


class Pages(Protocol):
    """Who knows in how many pages a view comes in this room."""

    def pages(self, shown: Shown) -> int:
        """Return how many pages it takes."""
        ...

    def page_of_news(self, shown: Shown) -> int:
        """Return the page on which papers just joined, or the page it is on."""
        ...


CHECK = View("check")

PLANNED = frozenset({"session", "part", "prompt", "vote", "choice"})
"""Kinds of records that tell what the room is about to do."""


class Director(QObject):
    """Decides what the room is shown and says so with `shown`.

    What the facilitator opens or chooses is shown at once. What changes in the workshop is shown once it has
    settled, so that a mistake that is undone within two seconds never reaches the wall. Neither selecting,
    searching nor zooming is ever told here.
    """

    shown = Signal(object)
    """Sent with a Shown whenever the wall is to look different."""

    def __init__(
        self,
        desk: Desk,
        *,
        pages: Pages | None = None,
        now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pages, self._now = desk, pages, now
        self.room = Room()
        self._step = ""
        self._base = View("welcome")
        self._over: View | None = None
        self._opened: frozenset[IdeaId] = frozenset()
        self._session: SessionId | None = None
        self._part: PartOnWall | None = None
        self._page = 0
        self._shaped = ShapedViews()
        self._settling = Settling()
        self._joined = JustJoined()
        self._wall: Workshop | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.catch_up)
        self._unsubscribe = desk.subscribe(self.follow)
        self.showing: Shown = self._made()

    def stop(self) -> None:
        """Listen no more; called before the workshop is closed."""
        self._timer.stop()
        self._unsubscribe()

    def opened(self, step: str) -> None:
        """Turn the wall to what belongs to a step that was opened."""
        if step == self._step:
            return
        is_first, self._step = not self._step, step
        self._over, self._shaped.is_chosen = None, False
        part = part_of(self._desk.workshop, self._part.id) if self._part is not None else None
        view = view_of_step(step, part, is_first=is_first)
        self._turn_to(self._shaped.opened(view, self._base))

    def begin_part(self, part_id: PartId) -> None:
        """Turn the wall to what belongs to a part that has begun."""
        self._over = None
        self._settling.let_go_of(PLANNED)  # who starts a part means it as it is planned just now
        self._wall = None
        view = self._view_of(part_id)
        self._turn_to(View(view) if view else self._base, anew=True)

    def tell_part(self, part: PartOnWall | None) -> None:
        """Take note of the part that runs and its time, once a second; None: it has ended."""
        was, self._part = self._part, part
        if part is not None and was is not None and part.id == was.id:
            self._let_show(timed(self.showing, part))  # nothing else is different
        else:
            self._show()

    def attend_session(self, session_id: SessionId | None) -> None:
        """Take note of the session that work goes on in."""
        if session_id != self._session:
            self._session = session_id
            self._show()

    def look_at(self, pillar_id: PillarId | None) -> None:
        """Put the spotlight on a pillar that was clicked or focused; None: show the whole board again."""
        if self._over == CHECK:
            self._over = None
        self._turn_to(View("board") if pillar_id is None else View("spotlight", pillar_id))

    def shape(self, view: View) -> None:
        """Turn the wall to the words or the levels of the pillar that is worked on, once its step is open."""
        if self._shaped.tell(view, self._step):
            self._over = None
            self._turn_to(view)

    def step_back(self) -> None:
        """Take away the idea that was shown large, or else the spotlight; other views stay."""
        if self.view == "note":
            self.show_note(None)
        elif self.view == "spotlight":
            self.look_at(None)

    def show_note(self, idea_id: IdeaId | None) -> None:
        """Show one idea in large letters over what is shown; None: take it away again."""
        self._lay_over(None if idea_id is None else View("note", None, idea_id), "note")

    def show_vote(self, vote_id: VoteId) -> None:
        """Turn the wall to a vote: its question, or what it came to once it is closed."""
        self._settling.waiting.clear()  # the last ballots belong to what is shown
        self._wall = None
        self._over = None
        self._turn_to(View("vote", vote=vote_id), anew=True)

    def sort(self, idea_id: IdeaId | None, pillar_id: PillarId | None = None) -> None:
        """Hold up an idea of Sort together; `pillar_id` took the one before. No idea: it has ended."""
        self._over = None if idea_id is None else View("sorting", pillar_id, idea_id)
        if idea_id is None and pillar_id is not None:
            self._base = View("spotlight", pillar_id)
        self._page = 0
        self._show()

    def page(self, ahead: int) -> None:
        """Turn to the next (1) or previous (-1) page of what is shown."""
        self._page = max(0, self._page + ahead)
        self._show()

    def choose(self, view: str) -> None:
        """Turn to a view that the facilitator picked, one of `choices`."""
        if view == "newest":
            self._opened = frozenset(idea.id for idea in self._settled().ideas())
        self._over = None
        self._turn_to(self._shaped.picked(view, self._desk.workshop), anew=True)

    def check(self, *, is_shown: bool) -> None:
        """Lay the card of lines to read over what is shown, or take it away again."""
        self._lay_over(CHECK if is_shown else None, CHECK.name)

    def choices(self) -> tuple[str, ...]:
        """Return the views that the open step allows, a vote if there is one, and those of the part."""
        of_part = (self._view_of(self._part.id), "clock") if self._part is not None else ()
        return tuple(choices_of(self._desk.workshop, self._step, of_part))

    @property
    def view(self) -> str:
        """The name of what is shown: one of `choices`, or spotlight, note, sorting, check."""
        return (self._over or self._base).name

    @property
    def idea(self) -> IdeaId | None:
        """The idea that is shown large, or held up in Sort together."""
        return (self._over or self._base).idea

    @property
    def pillar(self) -> PillarId | None:
        """The pillar in the spotlight."""
        return (self._over or self._base).pillar

    def measure(self, room: Room) -> None:
        """Take note of how large the room is: the card of lines to read speaks of it."""
        self.room = room
        self._show()

    def follow(self, changes: Iterable[Change]) -> None:
        """Take note of changes; called by the desk after each."""
        self._wall = None
        now, history = self._now(), self._desk.history
        undoable = {one.stamp for one in (*history.undoable[-1:], *history.redoable[-1:])}
        at_once: list[Change] = []
        shaped = self._shaped.followed(changes := tuple(changes), self._step)
        for change in changes:
            if change.stamp not in undoable or self._is_seen(change):
                at_once.append(change)
            else:
                self._settling.take(change, now, is_shaping=self._step in SHAPED)
        if at_once:
            self._show_joined(at_once)
        if shaped is not None:
            self._turn_to(shaped)
        self._wake()

    def catch_up(self) -> None:
        """Show what has settled by now, and no longer say who joined longer ago."""
        now = self._now()
        settled = self._settling.settle(now)
        self._joined.forget(now)
        if settled:
            self._wall = None
        self._show_joined(settled)
        self._wake()

    def _is_seen(self, change: Change) -> bool:
        """Say whether the room sees a change at once: called out, a mistake taken off it, or thousands."""
        if len(change.edits) >= LARGE or (self._over is not None and self._over.name == "sorting"):
            return True
        waits = any(one.change.stamp == change.undoes for one in self._settling.waiting)
        return change.command == "undo" and not waits

    def _show_joined(self, changes: Iterable[Change]) -> None:
        """Show what changed; ideas that just found their place come into sight."""
        if self._joined.take(changes, self._now()) and self._pages is not None:
            self._page = self._pages.page_of_news(self._made())
        self._show()

    def _wake(self) -> None:
        """Set the timer for the next thing that time alone will change."""
        dues = [due for due in (self._joined.next_due, self._settling.next_due) if due is not None]
        if dues:
            self._timer.start(max(0, min(dues) - self._now()))

    def _turn_to(self, view: View, *, anew: bool = False) -> None:
        if view != self._base or anew:
            self._page = 0
        self._base = view
        self._show()

    def _lay_over(self, view: View | None, name: str) -> None:
        if view is None and (self._over is None or self._over.name != name):
            return
        if view != self._over:
            self._page = 0
        self._over = view
        self._show()

    def _show(self) -> None:
        shown = self._made()
        if self._page and self._pages is not None:
            last = self._pages.pages(shown) - 1
            if self._page > last:
                self._page = last
                shown = self._made()
        self._let_show(shown)

    def _let_show(self, shown: Shown) -> None:
        if shown != self.showing:
            self.showing = shown
            self.shown.emit(shown)

    def _view_of(self, part_id: PartId) -> str:
        part = part_of(self._desk.workshop, part_id)
        return view_of(part) if part is not None else ""

    def _settled(self) -> Workshop:
        if self._wall is None:
            self._wall = self._settling.wall(self._desk.workshop)
        return self._wall

    def _made(self) -> Shown:
        """Fill the view from the workshop as the wall may know it; what is gone from there gives way."""
        wall = self._settled()
        there = {idea.id for idea in wall.ideas()}
        is_over = self._over is not None and (self._over == CHECK or self._over.idea in there)
        view = self._over if self._over is not None and is_over else self._base
        if view == CHECK:
            return RoomCheck(self.room.picture_width, self.room.last_row)
        joined = [idea for idea in self._joined.ideas() if idea in there]
        shown = filled(view, wall, Happening(self._session, self._part, joined, self._opened))
        return shown if isinstance(shown, RoomCheck | Blank) else replace(shown, page=self._page)

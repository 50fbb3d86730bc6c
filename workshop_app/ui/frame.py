"""The frame around one open workshop: rail, top bar, amber bars and the six pages."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.agenda import parts_of
from workshop_app.domain.changes import Change
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui import actions
from workshop_app.ui.alerts import Offer
from workshop_app.ui.clock.clock_block import ClockBlock
from workshop_app.ui.clock.clock_keys import ClockKeys
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.rail import STOPS, Rail
from workshop_app.ui.scribe.scribe import Scribe
from workshop_app.ui.step import Step, Surroundings
from workshop_app.ui.top_bar import TopBar
from workshop_app.ui.undoing import Undoing
from workshop_app.ui.voices.pause_strip import PauseStrip
from workshop_app.ui.votes.vote_desk import VoteDesk
from workshop_app.words import say, say_many

if TYPE_CHECKING:
    from workshop_app.ui.room.room_block import RoomBlock  # the start does not wait for it

MENU = (
    *("about_workshop", "", "undo", "redo", "", "save_copy", "bring_in", ""),
    *("school_systems", "bring_in_framework", ""),
    *("vote", "", "print", "print_cards", "", "bin"),
    *("", "who_was_heard", "where_words_went", "golden_thread", "recall_test"),
    *("later", "", "larger", "smaller", "high_contrast", "full_screen", "", "keys", "go_home"),
)
"""The menu behind the workshop's name; an empty key is a line."""


SINGLE_KEYS = {int(Qt.Key.Key_B): "blank", int(Qt.Key.Key_L): "laser"}
"""Keys without Ctrl, with their entries of the table; they come to the frame only where nobody types."""

PAGES = {int(Qt.Key.Key_PageDown): 1, int(Qt.Key.Key_PageUp): -1}
"""Keys that turn the page on the wall; clickers send these."""


class Frame(QWidget):
    """Shows one workshop; pages are made when first opened and kept, and only the shown one follows."""

    def __init__(
        self,
        around: Surroundings,
        pages: dict[str, Callable[[], Step]],
        handlers: dict[str, Callable[[], object]],
        elsewhere: Mapping[str, QAction],
        block: "RoomBlock",
    ) -> None:
        super().__init__()
        self.around = around
        self._makers, self._pages = pages, dict[str, Step]()
        self._elsewhere = elsewhere
        self._current = ""
        self._is_saved = True
        self.undoing = Undoing(around)
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        clock_keys = ClockKeys(around.clock, around.alerts, self.go_to)
        own: dict[str, Callable[[], object]] = {
            **handlers,
            **clock_keys.handlers(),
            **{stop.key: partial(self.go_to, stop.key) for stop in STOPS},
            "print": self.print_handout,
            "scribe": lambda: self.scribe.toggle(self.step),
            "run_sheet": lambda: self.show_handout("run-sheet"),
            "undo": self.undo,
            "redo": self.redo,
            "vote": lambda: self.votes.open(self.step.chosen()),
        }
        self.actions_of = actions.build("workshop", self, own)
        self.rail = Rail(around.theme, around.icons, self.go_to, own["go_home"], handlers["keys"])
        clock = ClockBlock(around.controls, around.clock, clock_keys, around.alerts)
        self.top_bar = TopBar(around.controls, self._menu, clock, block)
        self.stack = QStackedWidget()
        self.scribe = Scribe(around, self.stack)
        self.votes = VoteDesk(around, self.stack)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(around.alerts.notices)
        self.pause = PauseStrip(around)
        self.pause.done.connect(self._arrive)
        column.addWidget(self.pause)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        around.alerts.not_kept.connect(self._not_kept)
        around.alerts.kept.connect(self._kept)
        self.signals = DeskSignals(around.desk, self)
        self.signals.changed.connect(self._follow)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.show_workshop)
        self._say_what_can_be_undone()

    @property
    def step(self) -> Step:
        """The page that is open."""
        return self._pages[self._current]

    @property
    def keys_of(self) -> str:
        """The screen whose keys hold now: the open page, or Gather while ideas are written down over it."""
        if self.scribe.is_open:
            return "gather"
        return "voting" if self.votes.is_open else self.step.keys_of()

    def page(self, key: str) -> Step:
        """Return the page of a step, made now if it was never opened."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self.stack.addWidget(self._pages[key])
        return self._pages[key]

    def go_to(self, key: str) -> None:
        """Open a step; what was half typed on the page before is kept first."""
        is_first = not self._current
        if self._current and self._current != key:
            self.scribe.leave()
            self.step.leave()
        self.votes.close()
        page = self.page(key)
        self._current = key
        self.around.preferences.put({f"step {self.around.open.id}": key})
        self.show_workshop()
        self.stack.setCurrentWidget(page)
        self.rail.show_current(key)
        self.around.room.opened(key)
        self.pause.opened(key)
        page.arrive()
        if is_first:
            self.votes.resume()
            self.scribe.resume(page)

    def print_handout(self) -> None:
        """Go to Share and print what is chosen there."""
        self.go_to("share")
        self.step.print_handout()

    def show_handout(self, kind: str) -> None:
        """Go to Share and show a handout there."""
        self.go_to("share")
        self.step.show_handout(kind)

    def show_workshop(self) -> None:
        """Make rail, top bar and the open page look like the workshop."""
        self._soon.stop()
        workshop = self.around.workshop
        self.top_bar.show_workshop(workshop, is_saved=self._is_saved)
        self.window().setWindowTitle(say("{title} · Portrait Workshop", title=workshop.details.title))
        facts = {
            "gather": _counted("{count} idea", "{count} ideas", len(workshop.ideas())),
            "group": _counted("{count} pillar", "{count} pillars", len(workshop.pillars())),
            "plan": _counted("{count} part", "{count} parts", len(parts_of(workshop, self.around.session))),
        }
        facts |= {key: page.fact(workshop) for key, page in self._pages.items()}
        self.rail.show_facts(facts, self.height())
        if self._current:
            self.step.show_workshop(workshop)
            self.scribe.show_workshop(workshop)
            self.votes.show_workshop(workshop)
        self._say_what_can_be_undone()

    def undo(self) -> None:
        """Take back the facilitator's latest change."""
        self.undoing.undo()

    def redo(self) -> None:
        """Bring back what was last undone."""
        self.undoing.redo()

    def go_to_pillar(self, pillar_id: PillarId) -> None:
        """Open the board at the sheet of a pillar."""
        self.go_to("group")
        self.step.show_pillar(pillar_id)

    def pointing_area(self) -> QRect:
        """Return the part of the screen over which the pointer stands for a place on the room's wall."""
        return self.step.pointing_area()

    def pointed_at(self, at: QPoint) -> tuple[IdeaId, QPointF] | None:
        """Return the idea under a point of the screen, and where in its note."""
        return self.step.pointed_at(at)

    def regions(self) -> list[QWidget]:
        """Return the parts of the window that F6 walks: rail, title, room, then the page's own."""
        bar = self.top_bar
        clocks = [bar.clock] if bar.clock.isVisible() else []
        here = self.votes.regions() if self.votes.is_open else self.step.regions()
        asked = [self.pause.first] if self.pause.is_open else []
        return [self.rail.tab(self._current), bar.title, *clocks, bar.block, *asked, *here]

    def stop(self, *, is_coming_back: bool = False) -> None:
        """Keep what is half typed and listen no more; called before the workshop is closed or framed anew."""
        self.scribe.leave(is_coming_back=is_coming_back)
        if self._current:
            self.step.leave()
        self.votes.stop()
        for page in self._pages.values():
            page.stop()
        self.around.clock.stop()
        self.pause.stop()
        self.signals.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the single keys that hold in every step; where somebody types they do not come here."""
        if not self._is_own_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _is_own_key(self, event: QKeyEvent) -> bool:
        if event.modifiers():
            return False
        name = SINGLE_KEYS.get(event.key(), "")
        if name in self.actions_of:
            self.actions_of[name].trigger()
        elif event.key() in PAGES:
            self.around.room.page(PAGES[event.key()])
        return name in self.actions_of or event.key() in PAGES

    def _arrive(self) -> None:
        self.step.arrive()

    def _follow(self, changes: tuple[Change, ...]) -> None:
        self._soon.start()  # forty ideas at once cost one layout
        self.votes.follow(changes)

    def _menu(self) -> list[QAction | None]:
        known = {**self._elsewhere, **self.actions_of}
        return [known.get(key) if key else None for key in MENU if not key or key in known]

    def _say_what_can_be_undone(self) -> None:
        history = self.around.desk.history
        self.actions_of["undo"].setEnabled(bool(history.undoable))
        self.actions_of["redo"].setEnabled(bool(history.redoable))

    def _not_kept(self, sentence: str) -> None:
        self._is_saved = False
        save = self.actions_of.get("save_copy")
        offers = [Offer(save.text(), save.trigger)] if save is not None else []
        self.around.alerts.notice("not kept", sentence, *offers)
        self.show_workshop()

    def _kept(self) -> None:
        if not self._is_saved:
            self._is_saved = True
            self.around.alerts.solved("not kept")
            self._soon.start()


def _counted(one: str, many: str, count: int) -> str:
    return say_many(one, many, count) if count else ""

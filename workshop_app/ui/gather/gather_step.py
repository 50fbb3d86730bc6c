"""GatherStep: the page on which ideas are written down as fast as people speak."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.changes import Change
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions, ages
from workshop_app.ui.arrivals import Arrivals
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.gather.list_intake import ListIntake, dropped_list
from workshop_app.ui.gather.note_columns import NoteColumns
from workshop_app.ui.gather.note_hands import NoteHands
from workshop_app.ui.gather.paste_offer import PasteOffer
from workshop_app.ui.gather.pasted_lines import simple_lines
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.gather.prompt_line import PromptLine
from workshop_app.ui.gather.side_panel import SidePanel
from workshop_app.ui.gather.sources import Sources
from workshop_app.ui.gather.ticking import Ticking
from workshop_app.ui.gather.workplace import Parts, Workplace
from workshop_app.ui.scribe.adding import Adding
from workshop_app.ui.scribe.entry_box import EntryBox
from workshop_app.ui.scribe.group_menu import GroupMenu
from workshop_app.ui.scribe.half_typed import HalfTyped
from workshop_app.ui.scribe.speaker import Speaker
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say_many

TYPING_RESTS = 2_000
"""Milliseconds without a key after which a half-typed idea is kept."""


class GatherStep(Step):
    """The line always has the focus: on arrival, after each idea, and when anything over it is closed.

    `files` asks for files in the system's dialog; `now` returns ms since 1970.
    """

    key = "gather"

    def __init__(
        self, around: Surroundings, files: FileChoice | None = None, now: Callable[[], int] = ids.now
    ) -> None:
        super().__init__(around)
        self._now = now
        self._half_typed = HalfTyped(around.preferences, around.open.id)
        self._shows_group_next = False
        self._way = "type"
        self._arrivals = Arrivals(around.alerts.announce, self)
        self.prompt = PromptLine(around)
        self.entry = EntryBox(around)
        self.line = self.entry.line
        self.offer = PasteOffer(around)
        self.sources = Sources(around, self._go)
        self.adding = Adding(around, self)
        self.columns = NoteColumns(around, now, self.adding.refuses)
        self.hands = NoteHands(around, self.columns)
        self.side = SidePanel(around, now)
        self.progress = ProgressLine(around)
        self.workplace = Workplace(
            around,
            Parts(
                prompt=self.prompt,
                entry=self.entry,
                offer=self.offer,
                progress=self.progress,
                sources=self.sources,
                columns=self.columns,
                side=self.side,
            ),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.workplace)
        self.groups = GroupMenu(around, self)
        self.speaker = Speaker(around, self.entry.group, self.groups, self._half_typed.group, self)
        self.lists = ListIntake(
            around, self.workplace.stage, self.progress, self.speaker, files or FileChoice(self)
        )
        self._ticking = Ticking(self)
        self._ticking.ticked.connect(self._refresh_ages)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TYPING_RESTS)
        self._rest.timeout.connect(self._keep_half_typed)
        self._connect()
        self.setAcceptDrops(True)
        self.line.setText(self._half_typed.text)
        self.lists.paste_sheet.field.setPlainText(self._half_typed.list)

    # what a step is

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop; while a long list lands, once at the end is enough."""
        if self.lists.landing.is_going:
            self.side.counter.show_number(len(workshop.ideas()))
            return
        self.prompt.show_prompt(workshop.details.prompt)
        self.speaker.follow(workshop)
        self.sources.show_groups(len(workshop.groups()))
        self.columns.show_workshop(workshop)
        self.side.show_workshop(workshop)
        self.workplace.show_count(len(workshop.ideas()))
        self.groups.show_workshop(workshop)
        self._arrivals.count(len(workshop.ideas()))
        if self._shows_group_next:
            self._shows_group_next = False
            self.columns.show_group(self.speaker.group)
        if ages.newest(workshop, self._now()):
            self._ticking.watch_newest()

    def arrive(self) -> None:
        """Put the focus into the line, or into the sheet that was left open."""
        if self.lists.is_open:
            self.lists.arrive()
        else:
            self.focus_line()

    def focus_line(self) -> None:
        """Let typing go on."""
        self.workplace.begin_at_line()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is half typed: it is here again on return, and never added by itself."""
        self.columns.finish_editing()
        self.prompt.finish()
        self.groups.close_list()
        self.lists.landing.finish_now()
        self._keep_half_typed()

    def fact(self, workshop: Workshop) -> str:
        """Return how many ideas there are."""
        count = len(workshop.ideas())
        return say_many("{count} idea", "{count} ideas", count) if count else ""

    def regions(self) -> list[QWidget]:
        """Return the line, the sources, the columns and the panel."""
        return [self.line, self.sources, *self.workplace.lower_regions()]

    def open_list(self, path: Path) -> None:
        """Read a list of ideas and show it, so that it can be checked before it lands."""
        self.lists.open_file(path)

    # writing down

    def _show_speaker(self) -> None:
        self.columns.show_group(self.speaker.group)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Add what stands in the line, or take the offer that stands below it."""
        if self.offer.is_open:
            self._take_offer()
        elif self.line.text().strip():
            self._put_down(self.adding.one)
        self.focus_line()

    def _put_down(self, add: Callable[[str, GroupId | None], bool]) -> None:
        text, group = self.line.text(), self.speaker.group
        sentence = self.adding.refuses(text)
        self.entry.complain(sentence)
        if not sentence and self._showing_it(lambda: add(text, group)):
            self.line.setText("")  # unlike clear(), this leaves nothing for the line's own undo
            self._keep_half_typed()

    def take_pasted(self, text: str) -> None:
        """Offer pasted lines as ideas; a list with columns or long lines is looked over first."""
        texts = simple_lines(text)
        if texts is None:
            self.lists.look_over(text)
        elif len(texts) > 1:
            self.offer.offer(texts, self.entry.group.text())
            self.around.alerts.announce(self.offer.accessibleName())
        else:
            self.line.insert(texts[0])

    def _take_offer(self) -> None:
        if self._showing_it(lambda: self.adding.many(self.offer.texts, self.speaker.group)):
            self.offer.withdraw()

    def _showing_it(self, add: Callable[[], bool]) -> bool:
        """Add something; when the page shows it, the speaking group's newest note comes into view."""
        self._shows_group_next = True
        is_kept = add()
        self._shows_group_next &= is_kept
        return is_kept

    def _keep_as_one(self) -> None:
        self.line.insert(" ".join(self.offer.withdraw()))
        self.focus_line()

    def _check_length(self, text: str) -> None:
        """Say while typing that an idea has grown too long, and say it no longer once it fits."""
        self.entry.complain(self.adding.refuses(text) if len(text) > LONGEST_IDEA else "")
        self._rest.start()

    def _keep_half_typed(self) -> None:
        self._rest.stop()
        self._half_typed.keep(self.line.text(), self.speaker.id or "", self.lists.paste_sheet.text())

    # everything else

    def _go(self, way: str) -> None:
        if way == "file":
            self.lists.ask_for_file()
        elif way == "paste":
            self.lists.paste()
        elif self.lists.is_open:
            self.lists.close_sheet()
        self.sources.show_way(self._way)
        if not self.lists.is_open:
            self.focus_line()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_list(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_list(path)

    def _sheet_opened(self, way: str) -> None:
        self._way = way
        self.sources.show_way(way)
        self.workplace.show_sheet(is_open=True)
        self.entry.step_back(is_back=True)

    def _sheet_closed(self) -> None:
        self._way = "type"
        self.sources.show_way("type")
        self.workplace.show_sheet(is_open=False)
        self.entry.step_back(is_back=False)
        self.focus_line()

    def _take_list(self, text: str) -> None:
        """Add a pasted list that is one idea a line; have any other looked over first."""
        texts = simple_lines(text)
        if texts is None:
            self.lists.look_over(text)
        elif self._showing_it(lambda: self.adding.many(texts, self.speaker.group)):
            self.lists.paste_sheet.field.clear()
            self.lists.close_sheet()

    def _have_landed(self, count: int, changes: tuple[Change, ...]) -> None:
        self._shows_group_next = True
        self.show_workshop(self.around.workshop)
        self.adding.have_landed(count, changes)

    def _refresh_ages(self) -> None:
        self.columns.refresh_ages()
        self.side.refresh_pace()

    def _type_on(self, text: str) -> None:
        self.focus_line()
        self.line.insert(text)

    def _connect(self) -> None:
        attempt, desk = self.around.alerts.attempt, self.around.desk
        self.entry.added.connect(self.add)
        self.entry.same.stack_asked.connect(lambda onto: self._put_down(partial(self.adding.under, onto)))
        self.line.textChanged.connect(self._check_length)
        self.line.lines_pasted.connect(self.take_pasted)
        self.line.undo_asked.connect(lambda: attempt(desk.undo))
        self.line.redo_asked.connect(lambda: attempt(desk.redo))
        self.line.escaped.connect(self.offer.withdraw)
        self.line.walked_down.connect(lambda: self.columns.setFocus(Qt.FocusReason.TabFocusReason))
        self.offer.taken.connect(self._take_offer)
        self.offer.joined.connect(self._keep_as_one)
        self.offer.refused.connect(self.offer.withdraw)
        self.offer.refused.connect(self.focus_line)
        self.speaker.chosen.connect(self._show_speaker)
        self.groups.closed.connect(self.focus_line)
        self.prompt.closed.connect(self.focus_line)
        self.columns.typed.connect(self._type_on)
        self.columns.left.connect(self.focus_line)
        self.columns.group_chosen.connect(self.speaker.choose)
        self.hands.finished.connect(self.focus_line)
        self.adding.finished.connect(self.focus_line)
        self.lists.opened.connect(self._sheet_opened)
        self.lists.closed.connect(self._sheet_closed)
        self.lists.landed.connect(self._have_landed)
        self.lists.lines_taken.connect(self._take_list)
        self.speaker.take_keys(self)
        actions.build("gather", self, {"paste_list": self.lists.paste, "open_list": self.lists.ask_for_file})

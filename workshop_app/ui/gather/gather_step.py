"""GatherStep: the page on which ideas are written down as fast as people speak."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.changes import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions, ages
from workshop_app.ui.arrivals import Arrivals
from workshop_app.ui.choices import Choice
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.file_drop import dropped_files
from workshop_app.ui.gather.list_intake import ListIntake
from workshop_app.ui.gather.note_columns import NoteColumns
from workshop_app.ui.gather.note_hands import NoteHands
from workshop_app.ui.gather.paste_offer import PasteOffer
from workshop_app.ui.gather.pasted_lines import simple_lines
from workshop_app.ui.gather.pasting import Pasting
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.gather.prompt_line import PromptLine
from workshop_app.ui.gather.side_panel import SidePanel
from workshop_app.ui.gather.sources import Sources
from workshop_app.ui.gather.ticking import Ticking
from workshop_app.ui.gather.ways import Ways
from workshop_app.ui.gather.workplace import Parts, Workplace
from workshop_app.ui.photo.photo_desk import PhotoDesk
from workshop_app.ui.scribe.adding import Adding
from workshop_app.ui.scribe.entry_box import EntryBox
from workshop_app.ui.scribe.group_menu import GroupMenu
from workshop_app.ui.scribe.half_typed import HalfTyped
from workshop_app.ui.scribe.speaker import Speaker
from workshop_app.ui.scribe.sticking import Sticking
from workshop_app.ui.scribe.taking_back import TakingBack
from workshop_app.ui.scribe.undo_last import UndoLast
from workshop_app.ui.scribe.writing import Writing
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say_many

HERE = ("ideas.capture", "ideas.reword", "ideas.bin", "ideas.take_back", "ideas.give_to", "ideas.seat")
SEEN_HERE = (*HERE, "ideas.answers", "lists.", "photos.", "cards.", "groups.", "details.", "redo")
"""Commands whose results are seen on this page; Ctrl+Z in the empty line takes them back like anywhere."""


class GatherStep(Step):
    """The line always has the focus: on arrival, after each idea, and when anything over it is closed.

    `files` asks for files in the system's dialog; `now` returns ms since 1970.
    """

    key = "gather"

    def __init__(
        self,
        around: Surroundings,
        files: FileChoice | None = None,
        now: Callable[[], int] = ids.now,
    ) -> None:
        super().__init__(around)
        self._now = now
        self._shows_group_next = False
        self._arrivals = Arrivals(around.alerts.announce, self)
        self.voice = around.voice
        self.prompt = PromptLine(around)
        self.entry = EntryBox(around)
        self.line = self.entry.line
        self.offer = PasteOffer(around)
        self.adding = Adding(around, self.voice, self)
        self.columns = NoteColumns(around, now, self.adding.refuses)
        self.hands = NoteHands(around, self.columns)
        self.side = SidePanel(around, now)
        self.progress = ProgressLine(around)
        self.sources = Sources(around)
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
        self.speaker = Speaker(around, self.entry.group, self.groups, self.voice, self)
        self.sticking = Sticking(around, self.voice, self, self.line, shows_question=False)
        self.prompt.stand_beside(self.sticking.prompt)
        files = files or FileChoice(self)
        self.lists = ListIntake(around, self.workplace.stage, self.progress, self.speaker, files)
        half_typed = HalfTyped(around.preferences, around.open.id)
        self.lists.paste_sheet.field.setPlainText(half_typed.list)
        taking_back = TakingBack(around, lambda command: command.startswith(SEEN_HERE))
        self.writing = Writing(
            around,
            self.entry,
            self.adding,
            half_typed,
            taking_back=taking_back,
            beside=self.lists.paste_sheet.text,
        )
        self.undo_last = UndoLast(around, taking_back, is_small=True)
        self.sources.stand_beside(self.undo_last, self.sticking.table)
        self.pasting = Pasting(around, self.entry, self.offer, self._add_pasted)
        self.ways = Ways(self.sources, self.workplace, self.entry, self.lists, self)
        self.photos = PhotoDesk(around, self, files)
        self.ways.take_photos(self.photos)
        self._ticking = Ticking(self)
        self._connect()
        self.setAcceptDrops(True)
        self.writing.restore()

    # what a step is

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        self.photos.show_workshop(workshop)
        self.sources.show_untyped(len(workshop.untyped()))
        self.prompt.show_prompt(workshop.details.prompt)
        self.speaker.follow(workshop)
        self.sources.show_groups(len(workshop.groups()))
        self.columns.show_workshop(workshop)
        self.side.show_workshop(workshop)
        self.workplace.show_count(len(workshop.ideas()))
        self.groups.show_workshop(workshop)
        self.undo_last.show_workshop()
        self._arrivals.count(len(workshop.ideas()))
        if self._shows_group_next:
            self._shows_group_next = False
            self.columns.show_group(self.speaker.group)
        if ages.newest(workshop, self._now()):
            self._ticking.watch_newest()

    def arrive(self) -> None:
        """Put the focus into the line, or into the sheet that was left open."""
        self.photos.resume()
        if self.ways.is_open:
            self.ways.arrive()
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
        self.sticking.close()
        if self.ways.photos is not None:
            self.ways.photos.leave()
        self.writing.keep()

    def stop(self) -> None:
        """Wait for a list that is still coming in, and end what looks at photos: nobody is here later."""
        self.lists.landing.finish_now()
        self.photos.stop()

    def fact(self, workshop: Workshop) -> str:
        """Return how many ideas there are."""
        count = len(workshop.ideas())
        return say_many("{count} idea", "{count} ideas", count) if count else ""

    def regions(self) -> list[QWidget]:
        """Return the line, the sources, the columns and the panel; or what lies over them."""
        if self.photos.is_open:
            return self.photos.regions()
        return [self.line, self.sources, *self.workplace.lower_regions()]

    def open_list(self, *paths: Path) -> None:
        """Look over lists of ideas and photos of notes, so that they can be checked before they land."""
        self.ways.open_files(paths)

    def keys_of(self) -> str:
        """Return the screen whose keys hold now: that of photos while one lies over the page."""
        return self.photos.keys_of() or self.key

    def choices(self) -> list[Choice]:
        """Return what is still to type, and the report of the last list, for the palette."""
        return [*self.photos.choices(), *self.lists.choices()]

    def line_for_ideas(self) -> QWidget | None:
        """Return the line, unless something else is worked with just now."""
        return None if self.ways.is_open else self.line

    # writing down

    def add(self) -> None:
        """Do what Enter means: add what stands in the line, or take the offer that stands below it."""
        if self.offer.is_open:
            self.pasting.take_offer()
        else:
            self.writing.add()
        self.focus_line()

    def _show_speaker(self) -> None:
        self.columns.show_group(self.speaker.group)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_pasted(self, texts: tuple[str, ...]) -> bool:
        """Add lines; when the page shows them, the speaking group's newest note comes into view."""
        self._shows_group_next = True
        is_kept = self.adding.many(texts)
        self._shows_group_next &= is_kept
        return is_kept

    def _will_put_down(self) -> None:
        self._shows_group_next = True

    def _has_put_down(self, is_kept: bool) -> None:  # noqa: FBT001 - a signal brings it
        self._shows_group_next &= is_kept
        self.focus_line()

    def _take_list(self, text: str) -> None:
        """Add a pasted list that is one idea a line; have any other looked over first."""
        texts = simple_lines(text)
        if texts is None:
            self.lists.look_over(text)
        elif self._add_pasted(texts):
            self.lists.paste_sheet.field.clear()
            self.lists.close_sheet()

    def _have_landed(self, count: int, changes: tuple[Change, ...]) -> None:
        self._shows_group_next = True
        if self.isVisible():
            self.show_workshop(self.around.workshop)
        self.adding.have_landed(count, changes, *self.lists.offers())

    # everything else

    def _escape(self) -> None:
        """Take away what is offered, one thing at a time."""
        _ = self.entry.same.dismiss() or self.pasting.escape()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.ways.open_files(paths)

    def _voice_changed(self) -> None:
        self.prompt.show_prompt(self.around.workshop.details.prompt)

    def _refresh_ages(self) -> None:
        self.columns.refresh_ages()
        self.side.refresh_pace()

    def _type_on(self, text: str) -> None:
        self.focus_line()
        self.line.insert(text)

    def _connect(self) -> None:
        self.sources.asked.connect(self.ways.go)
        self.entry.added.connect(self.add)
        self.writing.putting_down.connect(self._will_put_down)
        self.writing.put_down.connect(self._has_put_down)
        self.line.escaped.connect(self._escape)
        self.line.left.connect(self.writing.keep)
        self.line.walked_down.connect(lambda: self.columns.setFocus(Qt.FocusReason.TabFocusReason))
        self.pasting.looked_over.connect(self.lists.look_over)
        for finished in (
            *(self.pasting.finished, self.groups.closed, self.prompt.closed, self.columns.left),
            *(self.hands.finished, self.adding.finished, self.ways.returned, self.photos.closed),
        ):
            finished.connect(self.focus_line)
        self.hands.look_asked.connect(self.photos.look_at)
        self.hands.type_asked.connect(self.photos.type_on)
        self.speaker.chosen.connect(self._show_speaker)
        self.columns.typed.connect(self._type_on)
        self.columns.group_chosen.connect(self.speaker.choose)
        self.lists.landed.connect(self._have_landed)
        self.lists.lines_taken.connect(self._take_list)
        self._ticking.ticked.connect(self._refresh_ages)
        self.speaker.take_keys(self)
        self.line.group_asked.connect(self.speaker.choose_number)
        self.sticking.take_keys(self)
        self.voice.changed.connect(self._voice_changed)
        handlers = {"paste_list": self.lists.paste, "open_list": self.lists.ask_for_file}
        actions.build("gather", self, {**handlers, "open_photos": self.photos.ask_for_photo})

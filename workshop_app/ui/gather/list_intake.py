"""ListIntake: a list on its way in: read beside the window, checked by a person, landed as one change."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.desk import ids
from workshop_app.domain.rules import Trouble
from workshop_app.intake import lists
from workshop_app.intake.lists import IdeaList
from workshop_app.ui.aside import Aside
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.gather.check_sheet import CheckSheet
from workshop_app.ui.gather.checked_list import CheckedList, Wishes, check, first_wishes
from workshop_app.ui.gather.landing import Landing
from workshop_app.ui.gather.note_canvas import AROUND
from workshop_app.ui.gather.paste_sheet import PasteSheet
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.gather.trouble_sheet import TroubleSheet
from workshop_app.ui.gather.workplace import BAR, Stage
from workshop_app.ui.scribe.speaker import Speaker
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ListIntake(QObject):
    """Shows its sheets on the stage of the page, one at a time.

    A list that names no groups is from the `speaker`. `opened` is sent with `paste` or `file` when a sheet
    is shown, `closed` when the columns are shown again, `landed` with how many ideas came in and the
    changes that brought them.
    """

    opened = Signal(str)
    closed = Signal()
    landed = Signal(int, tuple)
    lines_taken = Signal(str)

    def __init__(
        self,
        around: Surroundings,
        stage: Stage,
        progress: ProgressLine,
        speaker: Speaker,
        files: FileChoice,
    ) -> None:
        super().__init__(stage)
        self._around, self._stage, self._progress = around, stage, progress
        self._speaker, self._files = speaker, files
        self._aside = Aside(self)
        self._counting = Aside(self)  # of its own: what rests in the field must not end the reading of a file
        self.checked: CheckedList | None = None
        self.check_sheet = CheckSheet(around)
        self.paste_sheet = PasteSheet(around)
        self.trouble_sheet = TroubleSheet(around)
        self._holders: dict[StageSheet, QWidget] = {}
        for sheet in (self.check_sheet, self.paste_sheet, self.trouble_sheet):
            self._holders[sheet] = self._held(sheet)
            stage.addWidget(self._holders[sheet])
        self.landing = Landing(around, progress, self)
        self.landing.landed.connect(self.landed)
        self.check_sheet.taken.connect(self.take)
        self.check_sheet.cancelled.connect(self.close_sheet)
        self.check_sheet.columns.chosen.connect(self._choose)
        self.paste_sheet.changed.connect(self._count)
        self.paste_sheet.taken.connect(self._take_text)
        self.paste_sheet.cancelled.connect(self.close_sheet)
        self.trouble_sheet.cancelled.connect(self.close_sheet)
        self.trouble_sheet.file_asked.connect(self.ask_for_file)
        self.trouble_sheet.paste_asked.connect(self.paste)
        progress.stopped.connect(self.stop)

    @property
    def is_open(self) -> bool:
        """Whether a sheet lies over the columns."""
        return self._stage.currentWidget() in self._holders.values()

    def arrive(self) -> None:
        """Put the focus into the sheet that is open."""
        for sheet in (self.check_sheet, self.paste_sheet, self.trouble_sheet):
            if self._holders[sheet] is self._stage.currentWidget():
                sheet.arrive()

    def paste(self) -> None:
        """Show the field for a list that was copied elsewhere; what was put in before still stands there."""
        self._show(self.paste_sheet, "paste")

    def ask_for_file(self) -> None:
        """Ask for a file with a list of ideas, and show it for checking."""
        kinds = say("Lists of ideas (*.txt *.csv *.tsv *.md);;All files (*)")
        path = self._files.to_open(say("Open a list of ideas"), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a list from a file and show it for checking."""
        self._read(say("Reading “{name}”", name=path.name), partial(lists.read_file, path))

    def look_over(self, text: str) -> None:
        """Show a text that was pasted for checking."""
        self._read(say("Reading what was pasted"), partial(lists.from_text, text))

    def take(self) -> None:
        """Bring in what was checked."""
        checked = self.checked
        if checked is None or not checked.arranged.ideas or self._aside.is_busy:
            return
        if self.landing.start(checked):
            if checked.found.source == "pasted":
                self.paste_sheet.field.clear()
            self.close_sheet()

    def close_sheet(self) -> None:
        """Show the columns again; nothing more is brought in."""
        self._aside.forget()
        self.checked = None
        if not self.landing.is_going:
            self._progress.finish()
        if self.is_open:
            self._stage.back()
        self.closed.emit()

    def stop(self) -> None:
        """Stop reading, or bring in no more."""
        if self.landing.is_going:
            self.landing.stop()
        else:
            self.close_sheet()

    # reading and checking, beside the window

    def _read(self, sentence: str, work: Callable[[], IdeaList]) -> None:
        self._progress.say(sentence, 1, 3)
        self._aside.run(work, self._has_read, self._refuse)

    def _has_read(self, found: IdeaList) -> None:
        self._check(found, first_wishes(found, self._speaker.name))

    def _choose(self, wishes: Wishes) -> None:
        if self.checked is not None:
            self._check(self.checked.found, wishes)

    def _check(self, found: IdeaList, wishes: Wishes) -> None:
        self._progress.say(say("Looking through “{name}”", name=found.name), 2, 3)
        as_it_is = self._around.workshop.supposing(())
        self._aside.run(
            lambda: check(found, wishes, as_it_is, ids.fresh), self._has_checked, self._refuse_choice
        )

    def _has_checked(self, checked: CheckedList) -> None:
        self._progress.finish()
        is_new = self.checked is None
        self.checked = checked
        self.check_sheet.show_list(checked, self._around.workshop)
        if is_new:
            self._show(self.check_sheet, "paste" if checked.found.source == "pasted" else "file")

    def _refuse(self, trouble: Trouble) -> None:
        self._progress.finish()
        self.trouble_sheet.show_reason(words.of(trouble))
        self._show(self.trouble_sheet, "file")

    def _refuse_choice(self, trouble: Trouble) -> None:
        """Say in the sheet that the chosen columns hold nothing; before there is one, that the list does."""
        if self.checked is None:
            self._refuse(trouble)
            return
        self._progress.finish()
        self.check_sheet.show_refusal(words.of(trouble))

    # what was pasted

    def _count(self, text: str) -> None:
        if not text.strip():
            self._counting.forget()
            self.paste_sheet.show_count(0, is_plain=True)
            return
        self._counting.run(partial(lists.from_text, text), self._has_counted, self._has_none)

    def _has_counted(self, found: IdeaList) -> None:
        is_plain = set(found.columns) == {"text"} and not found.left_out
        count = (
            len(found.rows) + len(found.left_out) if found.rows or found.left_out else len(found.sheet.rows)
        )
        self.paste_sheet.show_count(count, is_plain=is_plain)

    def _has_none(self, _trouble: Trouble) -> None:
        self.paste_sheet.show_count(0, is_plain=True)

    def _take_text(self, text: str) -> None:
        self.lines_taken.emit(text)

    def _show(self, sheet: CheckSheet | PasteSheet | TroubleSheet, way: str) -> None:
        self._stage.setCurrentWidget(self._holders[sheet])
        self.opened.emit(way)
        sheet.arrive()

    def _held(self, sheet: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        px = self._around.theme.px
        column.setContentsMargins(AROUND, 0, AROUND + BAR, px(14))
        column.addWidget(sheet)
        if sheet is self.trouble_sheet:
            column.addStretch(1)
        return holder


def dropped_list(what: QMimeData) -> Path | None:
    """Return the list that is dropped, if it is a file; workshop files are for the window."""
    urls = [url for url in what.urls() if url.isLocalFile()]
    path = Path(urls[0].toLocalFile()) if urls else None
    return None if path is None or path.suffix.lower() == ".workshop" else path

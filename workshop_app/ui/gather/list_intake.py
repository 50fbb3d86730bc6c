"""ListIntake: a list on its way in: read beside the window, checked by a person, landed as one change."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.changes import Change
from workshop_app.intake import lists
from workshop_app.ui.alerts import Offer
from workshop_app.ui.choices import Choice
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.gather.check_sheet import CheckSheet
from workshop_app.ui.gather.checked_list import CheckedList
from workshop_app.ui.gather.landing import Landing
from workshop_app.ui.gather.left_out import Report, report
from workshop_app.ui.gather.left_out_sheet import LeftOutSheet
from workshop_app.ui.gather.list_checking import ListChecking
from workshop_app.ui.gather.note_canvas import AROUND
from workshop_app.ui.gather.paste_count import PasteCount
from workshop_app.ui.gather.paste_sheet import PasteSheet
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.gather.trouble_sheet import TroubleSheet
from workshop_app.ui.gather.workplace import BAR, Stage
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.scribe.speaker import Speaker
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ListIntake(QObject):
    """Shows its sheets on the stage of the page, one at a time; of several files one after the other.

    A list that names no groups is from the `speaker`. `opened` is sent with `paste` or `file` when a sheet
    is shown, `closed` when the columns are shown again, `landed` with how many ideas came in and the
    change that brought them.
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
        self._files = files
        self._waiting: list[Path] = []
        self._is_wanted = False
        self.report: Report | None = None
        self.checking = ListChecking(around, progress, lambda: speaker.name, self)
        self.check_sheet = CheckSheet(around)
        self.paste_sheet = PasteSheet(around)
        self.trouble_sheet = TroubleSheet(around)
        self._counting = PasteCount(self.paste_sheet)
        self._holders: dict[StageSheet, QWidget] = {}
        for sheet in (self.check_sheet, self.paste_sheet, self.trouble_sheet):
            self._holders[sheet] = self._held(sheet)
            stage.addWidget(self._holders[sheet])
        self.landing = Landing(around, progress, self)
        self._connect()

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
        endings = " ".join(f"*{ending}" for ending in lists.ENDINGS)
        kinds = say("Lists of ideas ({endings});;All files (*)", endings=endings)
        path = self._files.to_open(say("Open a list of ideas"), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a list from a file and show it for checking."""
        self._is_wanted = False
        self.checking.read(say("Reading “{name}”", name=path.name), partial(lists.read_file, path))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look over several lists, one after the other; one that is open already comes first."""
        self._waiting.extend(paths)
        is_looking = self._stage.currentWidget() is self._holders[self.check_sheet]
        if not (is_looking or self.checking.is_busy):
            self._open_next()
        elif is_looking:
            self._say_waiting()

    def look_over(self, text: str) -> None:
        """Show a text that was pasted for checking."""
        self._is_wanted = False
        self.checking.read(say("Reading what was pasted"), partial(lists.from_text, text))

    def take(self) -> None:
        """Bring in what is ready, once it is checked against the workshop as it is now."""
        checked = self.checking.checked
        if checked is None or self.landing.is_going:
            return
        self._is_wanted = not self.checking.is_settled
        if self._is_wanted:
            self.checking.again()
        elif len(checked.arranged.ideas) >= LARGE:
            self._put_away()  # the line can be used while the list lands
            self.landing.start(checked)
            self._open_next()
        elif checked.arranged.ideas and self.landing.start(checked):
            self.close_sheet()

    def close_sheet(self) -> None:
        """Show the columns again; nothing more of this list is brought in, and the next one is opened."""
        self._put_away()
        self._open_next()

    def stop(self) -> None:
        """Stop reading, or bring nothing in."""
        if self.landing.is_going:
            self.landing.stop()
        else:
            self._waiting.clear()
            self._put_away()

    def show_left_out(self) -> None:
        """Show what was left out of the last list and why."""
        if self.report is not None:
            LeftOutSheet(self._stage.window(), self._around, self.report, self._files).show_sheet()

    def offers(self) -> list[Offer]:
        """Return what to offer beside Undo once a list has landed: what was left out of it, if anything."""
        has_rows = self.report is not None and bool(self.report.rows)
        return [Offer(say("What was left out"), self.show_left_out)] if has_rows else []

    def choices(self) -> list[Choice]:
        """Return the report of the last list, for the palette."""
        report = self.report
        return [Choice(report.title(), self.show_left_out)] if report and report.rows else []

    def _put_away(self) -> None:
        self.checking.forget()
        self._is_wanted = False
        if not self.landing.is_going:
            self._progress.finish()
        if self.is_open:
            self._stage.back()
        self.closed.emit()

    def _open_next(self) -> None:
        if self._waiting:
            self.open_file(self._waiting.pop(0))

    # what is shown

    def _has_found(self, checked: CheckedList, is_new: bool) -> None:  # noqa: FBT001 - a signal brings it
        self.check_sheet.show_list(checked, self._around.workshop, is_new=is_new)
        self._say_waiting()
        if is_new:
            self._show(self.check_sheet, "paste" if checked.found.source == "pasted" else "file")
        if self.landing.is_going:
            self.check_sheet.hold(say("“{name}” is still coming in.", name=self.landing.name))
        elif self._is_wanted:
            self.take()

    def _say_waiting(self) -> None:
        names = say(", ").join(path.name for path in self._waiting)
        self.check_sheet.show_next(say("Next: {names}", names=names) if names else "")

    def _refuse(self, sentence: str) -> None:
        self.trouble_sheet.show_reason(sentence, has_next=bool(self._waiting))
        self._show(self.trouble_sheet, "file")

    def _refuse_choice(self, sentence: str) -> None:
        self._is_wanted = False
        self.check_sheet.show_refusal(sentence)

    # what came of it

    def _have_landed(self, checked: CheckedList, change: Change | None) -> None:
        self.report = report(checked)
        if checked.found.source == "pasted":
            self.paste_sheet.field.clear()
        self.landed.emit(len(checked.arranged.ideas), (change,) if change is not None else ())
        if self.checking.checked is not checked:
            self.checking.again()  # another list that is looked over meanwhile

    def _look_again(self, checked: CheckedList) -> None:
        """Show a list that did not come in as it was, so that nothing decided about it is lost."""
        if not self.is_open and not self.checking.is_busy:
            self.checking.take_up(checked)
            self._has_found(checked, is_new=True)

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

    def _connect(self) -> None:
        check, paste, trouble, checking = (
            self.check_sheet,
            self.paste_sheet,
            self.trouble_sheet,
            self.checking,
        )
        checking.found.connect(self._has_found)
        checking.refused.connect(self._refuse)
        checking.none_found.connect(self._refuse_choice)
        check.taken.connect(self.take)
        check.decided.connect(checking.mend)
        check.columns.chosen.connect(checking.choose)
        check.columns.sheet_chosen.connect(checking.choose_sheet)
        paste.taken.connect(self.lines_taken)
        for sheet in (check, paste, trouble):
            sheet.cancelled.connect(self.close_sheet)
        trouble.file_asked.connect(self.ask_for_file)
        trouble.paste_asked.connect(self.paste)
        self.landing.landed.connect(self._have_landed)
        self.landing.refused.connect(self._look_again)
        self._progress.stopped.connect(self.stop)

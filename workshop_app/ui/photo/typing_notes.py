"""TypingNotes: what a person does while the notes of photos are typed, one after the other."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent

from workshop_app.domain.commands import ideas, photos
from workshop_app.domain.records import GroupId, Idea, IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.photo import note_words, photo_file
from workshop_app.ui.photo.drafts import Drafts
from workshop_app.ui.photo.note_queue import NoteQueue
from workshop_app.ui.photo.photo_pane import PhotoPane
from workshop_app.ui.photo.queue_panel import QueuePanel
from workshop_app.ui.photo.queue_view import QueueView
from workshop_app.ui.scribe.refusals import refusal
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

TYPING_RESTS = 1_000
"""Milliseconds without a key after which what is half typed is kept."""


class TypingNotes(QObject):
    """`finished` is sent when the last note is typed, `closed` when a person leaves before that."""

    finished = Signal()
    closed = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.queue = NoteQueue()
        self.drafts = Drafts(around.preferences, around.open.id)
        self.pane = PhotoPane(around)
        self.pane.setAccessibleName(say("Photo with its notes outlined"))
        self.panel = QueuePanel(around)
        self.typed_here = 0
        self._view = QueueView(around, self.queue, self.drafts, self.pane, self.panel)
        self._late: dict[IdeaId, str] = {}
        self._shown: tuple[IdeaId, str] | None = None
        self._last: tuple[IdeaId, str] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TYPING_RESTS)
        self._rest.timeout.connect(self.keep)
        self._connect()

    # what is shown

    def begin(self, first: IdeaId | None = None) -> bool:
        """Type a note, or the first that is not typed yet; False if there is none."""
        self.queue.follow(self._around.workshop)
        self.typed_here = 0
        if not self.queue.begin(first):
            return False
        self._shown = None
        self._view.forget_photo()
        self.show_workshop(self._around.workshop)
        return True

    def show_workshop(self, workshop: Workshop) -> None:
        """Follow the workshop; what is being typed stays as it stands in the field."""
        self.queue.follow(workshop)
        if self.queue.idea is None and not self.queue.begin():
            return
        idea = self.queue.idea
        if idea is None:
            return
        self._view.show_photo(workshop)
        self._view.show_rows(workshop)
        self._show_note(idea)

    def arrive(self) -> None:
        """Let typing go on."""
        self.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is half typed, and what was read since the notes came in."""
        self._rest.stop()
        idea, field = self.queue.idea, self.panel.field
        if idea is not None and self._shown is not None and self._shown[0] == idea.id:
            text = field.text
            self.drafts.keep(idea.id, "" if field.is_read or text == idea.text else text)
        readings, self._late = self._late, {}
        if readings:
            desk = self._around.desk
            self._around.alerts.attempt(lambda: desk.do_as("program", photos.note_readings, readings))

    def has_read(self, readings: Mapping[IdeaId, str]) -> None:
        """Take note of what a machine read on notes after they had come in."""
        self._late |= readings
        idea = self.queue.idea
        if idea is not None and idea.id in readings and not self.panel.field.toPlainText():
            self._shown = None
            self._show_note(idea)

    def group_key(self, event: QKeyEvent) -> bool:
        """Give the note to the group of a digit that was pressed with Alt; 0 is nobody."""
        number = digit(event)
        groups = self._around.workshop.groups()
        if number is None or number > len(groups):
            return False
        self._give(groups[number - 1].id if number else None)
        return True

    # what is done

    def enter(self) -> None:
        """Take what stands in the field for what the note says, and go on to the next."""
        if self._type():
            self._go_on()

    def skip(self) -> None:
        """Leave the note for later; what is half typed of it waits."""
        self.keep()
        if self.queue.next():
            self._went()
        else:
            self._around.alerts.announce(say("No other note is left to type."))

    def back(self) -> None:
        """Go back to the note before, typed or not."""
        self.keep()
        if self.queue.previous():
            self._went()

    def go_to(self, idea_id: IdeaId) -> None:
        """Type another note."""
        self.keep()
        self.queue.go_to(idea_id)
        self._went()

    def _stack(self) -> None:
        """Type it and lay it on the note that says the same."""
        onto, idea = self.panel.same.note, self.queue.idea
        desk = self._around.desk
        if onto is None or idea is None:
            self.enter()
        elif self._type():
            self._around.alerts.attempt(lambda: desk.do(ideas.stack, [idea.id], onto=onto))
            self._go_on()

    def _type(self) -> bool:
        idea, text = self.queue.idea, self.panel.field.text
        if idea is None:
            return False
        if not text:
            self.panel.complain(say("Type what it says, or press Tab to leave it for later."))
            return False
        sentence = refusal(lambda: ideas.reword(self._around.workshop, idea.id, text))
        self.panel.complain(sentence)
        desk = self._around.desk
        if sentence or not self._around.alerts.attempt(lambda: desk.do(ideas.reword, idea.id, text)):
            return False
        self._around.alerts.hush()  # its Undo would take back something else from now on
        self.typed_here += idea.is_untyped
        self._last, self._shown = (idea.id, text), None
        self.drafts.keep(idea.id, "")
        self._rest.stop()
        return True

    def _go_on(self) -> None:
        self.queue.follow(self._around.workshop)
        if self.queue.next():
            self._went()
        else:
            self.keep()
            self.show_workshop(self._around.workshop)
            self.finished.emit()

    def _bin(self) -> None:
        idea, desk, alerts = self.queue.idea, self._around.desk, self._around.alerts
        if idea is None or not alerts.attempt(lambda: desk.do(ideas.bin, [idea.id])):
            return
        alerts.toast(say("The note is in the bin"), Offer(say("Undo"), lambda: alerts.attempt(desk.undo)))
        self._shown = None
        self.queue.follow(self._around.workshop)
        if self.queue.idea is not None and self.queue.idea.is_untyped:
            self._went()
        else:
            self._go_on()

    def _give(self, group: GroupId | None) -> None:
        idea, desk = self.queue.idea, self._around.desk
        if idea is not None and self._around.alerts.attempt(lambda: desk.do(ideas.give_to, [idea.id], group)):
            self._around.alerts.announce(note_words.group_name(self._around.workshop, group))
            self.show_workshop(self._around.workshop)

    def _undo(self) -> None:
        """Take back the latest change; if that was the last note typed, it can be typed anew at once."""
        last, desk = self._last, self._around.desk
        if not self._around.alerts.attempt(desk.undo):
            return
        self.show_workshop(self._around.workshop)
        if last is not None and any(idea.id == last[0] for idea in self._around.workshop.untyped()):
            self._last = None
            self.queue.go_to(last[0])
            self._went()
            self.panel.field.show_text(last[1])

    # how it is shown

    def _went(self) -> None:
        self._shown = None
        self.show_workshop(self._around.workshop)
        self.arrive()
        idea = self.queue.idea
        if idea is not None:
            self._around.alerts.announce(self._view.spoken(self._around.workshop, idea))

    def _show_note(self, idea: Idea) -> None:
        workshop, panel = self._around.workshop, self.panel
        panel.show_group(workshop.group_of(idea))
        if self._shown == (idea.id, idea.text):
            return
        is_other = self._shown is None or self._shown[0] != idea.id
        if not is_other and self._shown is not None and panel.field.text != self._shown[1]:
            return  # somebody types here while the idea is changed elsewhere
        self._shown = (idea.id, idea.text)
        begun = self.drafts.of(idea.id) or idea.text
        reading = self._late.get(idea.id, idea.reading)
        is_read = not begun and bool(reading)
        panel.field.show_text(begun or reading, is_read=is_read)
        panel.complain("")
        panel.hint.show_sentence(say("Read by the computer: check it. Enter takes it.") if is_read else "")
        panel.crop.show_picture(self._picture(idea))
        panel.field.setAccessibleName(
            say("What note {number} of {count} says", number=self.queue.place, count=len(self.queue.notes))
        )

    def _picture(self, idea: Idea) -> QImage:
        return self._around.pictures.at(idea.picture, photo_file.LONGEST_CROP)

    def _typed(self) -> None:
        panel, idea = self.panel, self.queue.idea
        panel.field.refresh_look()
        if self._around.theme.is_large and panel.field.document().isModified():
            self._around.alerts.hush()  # at large text a toast lies over the field
        if not panel.field.is_read:
            panel.hint.show_sentence("")
        if panel.complaint.text:
            panel.complain("")
        if idea is not None:
            panel.same.look_for(panel.field.text, idea.id)
        self._rest.start()

    def _connect(self) -> None:
        panel, field = self.panel, self.panel.field
        field.textChanged.connect(self._typed)
        field.entered.connect(self.enter)
        field.stacked.connect(self._stack)
        field.skipped.connect(self.skip)
        field.went_back.connect(self.back)
        field.escaped.connect(self.closed)
        field.undo_asked.connect(self._undo)
        field.redo_asked.connect(lambda: self._around.alerts.attempt(self._around.desk.redo))
        panel.leave.clicked.connect(lambda _checked: self.closed.emit())
        panel.binned.connect(self._bin)
        panel.group.chosen.connect(self._give)
        panel.list.picked.connect(self.go_to)
        panel.same.asked.connect(self._stack)
        self.pane.pressed.connect(self.go_to)

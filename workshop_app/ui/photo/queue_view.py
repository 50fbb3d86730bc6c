"""QueueView: makes photo and list look like the queue of notes: which are typed, which one is now."""

from workshop_app.domain.pictures import corners
from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.photo import note_words, photo_file
from workshop_app.ui.photo.drafts import Drafts
from workshop_app.ui.photo.note_list import NoteRow
from workshop_app.ui.photo.note_queue import NoteQueue
from workshop_app.ui.photo.outlines import Outline
from workshop_app.ui.photo.photo_pane import PhotoPane
from workshop_app.ui.photo.queue_panel import QueuePanel
from workshop_app.ui.step import Surroundings


class QueueView:
    """Decodes a photo only when another one is shown."""

    def __init__(
        self, around: Surroundings, queue: NoteQueue, drafts: Drafts, pane: PhotoPane, panel: QueuePanel
    ) -> None:
        self._around, self._queue, self._drafts = around, queue, drafts
        self._pane, self._panel = pane, panel
        self._shown = ""

    def forget_photo(self) -> None:
        """Show the photo anew, whole, when it is next asked for."""
        self._shown = ""

    def show_photo(self, workshop: Workshop) -> None:
        """Show the photo with its notes outlined; where there is none, the picture of the note alone."""
        queue, idea = self._queue, self._queue.idea
        name = idea.picture if idea is not None else ""
        if queue.photo is not None:
            name = workshop.photo(queue.photo).picture
        if name != self._shown:
            self._shown = name
            self._pane.show_photo(photo_file.open_kept(self._around.desk.picture(name) or b""))
        outlines = [
            Outline(
                one.id,
                spot,
                "found" if one.is_untyped else "typed",
                number,
                workshop.group_of(one),
                is_current=one.id == queue.current,
            )
            for number, one in enumerate(queue.notes, 1)
            if queue.photo is not None and (spot := corners(one.spot)) is not None
        ]
        self._pane.show_outlines(outlines)
        here = next((one.corners for one in outlines if one.is_current), None)
        if here is not None:
            self._pane.reveal(here)

    def show_rows(self, workshop: Workshop) -> None:
        """Show the notes of the photo in the list, with what is typed or begun."""
        rows = [
            NoteRow(
                idea.id,
                number,
                workshop.group_of(idea),
                idea.text or self._drafts.of(idea.id),
                not idea.is_untyped,
                self.spoken(workshop, idea),
            )
            for number, idea in enumerate(self._queue.notes, 1)
        ]
        self._panel.show_notes(rows, self._queue.current, left=self._queue.left)

    def spoken(self, workshop: Workshop, idea: Idea) -> str:
        """Return a note as a screen reader says it."""
        group = workshop.group_of(idea)
        place = next((n for n, one in enumerate(self._queue.notes, 1) if one.id == idea.id), 0)
        paper = group.paper if group is not None else ""
        return note_words.idea_words(workshop, idea, paper, place, len(self._queue.notes))

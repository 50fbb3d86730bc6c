"""Review: one photo on its way in: what it shows, what was found in it, and what a person made of that."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workshop_app import words
from workshop_app.domain import cards
from workshop_app.domain.pictures import Corners
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import Trouble
from workshop_app.intake.photo import known_cards, looking
from workshop_app.intake.photo.looking import CannotBeRead, Doing, NoteRead, Wall, WallNote
from workshop_app.ui.aside import Aside
from workshop_app.ui.photo import photo_file
from workshop_app.ui.photo.boxes import Box, Boxes
from workshop_app.ui.photo.looker import Looker, looker_for
from workshop_app.ui.photo.paper_guess import paper_of
from workshop_app.ui.photo.photo_file import OpenedPhoto
from workshop_app.ui.photo.quads import Size
from workshop_app.ui.photo.seen_photos import seen_photos
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

LookerFor = Callable[[Path, QObject], Looker | None]
"""Returns what looks at a photo, or None where nothing can; a test lets it tell what is prepared."""


class Review(QObject):
    """`changed` is sent when more is known about the photo, `read` with each note that was read.

    `table` and `prompt` hold for all of its notes. `trouble` is why nothing was found, and what to do.
    """

    changed = Signal()
    read = Signal(int)

    def __init__(
        self, around: Surroundings, path: Path, parent: QObject, look: LookerFor = looker_for
    ) -> None:
        super().__init__(parent)
        self._around, self.path, self._look = around, path, look
        self.photo: OpenedPhoto | None = None
        self.kept = QImage()
        self.kept_bytes = b""
        self.wall: Wall | None = None
        self.boxes = Boxes(Size(0, 0), self)
        self.readings: dict[int, NoteRead] = {}
        self.doing, self.trouble, self.unread = "opening", "", ""
        self.table, self.prompt = around.voice.table, around.voice.prompt
        self._aside = Aside(self)
        self._looker: Looker | None = None

    @property
    def is_looking(self) -> bool:
        """Whether the notes are still being looked for."""
        return self.wall is None and not self.trouble

    @property
    def is_reading(self) -> bool:
        """Whether the notes that were found are still being read."""
        return self.wall is not None and self._looker is not None and self._looker.is_looking

    @property
    def cannot_be_shown(self) -> bool:
        """Whether there is no photo to draw boxes on."""
        return bool(self.trouble) and self.kept.isNull()

    def start(self) -> None:
        """Open the photo, and have its notes looked for where that is possible."""
        self._looker = looker = self._look(self.path, self)
        if looker is not None:
            looker.said.connect(self._take)
            looker.failed.connect(self._go_on_by_hand)
            looker.finished.connect(self.changed)
            told = known_cards.tell(looker.folder, self._around.workshop, self._around.open.id)
            looker.start(seen_photos(self._around, looker.folder), told)
        self._aside.run(lambda: photo_file.open_photo(self.path), self._opened, self._cannot_open)

    def stop_looking(self) -> None:
        """Look for notes no longer; boxes can be drawn by hand."""
        if self._looker is not None:
            self._looker.stop()
        if self.wall is None and not self.trouble:
            self.trouble = say("You stopped before notes were found. Draw a box around each note.")
        self.changed.emit()

    def let_go(self) -> None:
        """Stop everything and free the memory of the photo."""
        self._aside.forget()
        if self._looker is not None:
            self._looker.stop()
        self.photo = None

    def draw(self, corners: Corners) -> Box | None:
        """Add a box that a person drew; whose it is is guessed from its paper."""
        new = self.boxes.add(corners)
        if new is None or self.kept.isNull():
            return new
        others = [box for box in self.boxes.all if box.key != new.key]
        paper = paper_of(self.kept, new, others, self._around.theme)
        self.boxes.remember_paper(new.key, paper, self._group_of(paper, others))
        return self.boxes.box

    def reading_of(self, box: Box) -> str:
        """Return what a machine read in a box, where it is sure enough; nothing otherwise."""
        found = self.readings.get(box.note) if box.note is not None and box.is_as_found else None
        return found.draft if found is not None else ""

    def crop_of(self, box: Box) -> Path | None:
        """Return the picture of a note as it was cut out when it was found; None once its box is another."""
        if self.wall is None or box.note is None or not box.is_as_found:
            return None
        crop = self.wall.notes[box.note].crop
        return crop if crop.is_file() else None

    # what is heard

    def _opened(self, photo: OpenedPhoto) -> None:
        self.photo = photo
        if self.kept.isNull():
            self._keep(photo.kept)
        if self._looker is None and not self.trouble:
            self.trouble = say("This computer cannot look for notes by itself. Draw a box around each note.")
        self.changed.emit()

    def _cannot_open(self, trouble: Trouble) -> None:
        """Say why; a photo of a kind that only the process can open may still come from there."""
        if self._looker is None or not self._looker.is_looking:
            self.trouble = self.trouble or words.of(trouble)
            self.changed.emit()

    def _take(self, said: object) -> None:
        if isinstance(said, Doing):
            self.doing = said.what
        elif isinstance(said, Wall):
            self._found(said)
        elif isinstance(said, NoteRead):
            self.readings[said.note] = said
            self.read.emit(said.note)
        elif isinstance(said, CannotBeRead):
            self.unread = said.why
        self.changed.emit()

    def _found(self, wall: Wall) -> None:
        data = wall.picture.read_bytes()
        kept = photo_file.open_kept(data)
        if kept.isNull():
            self._go_on_by_hand(str(looking.broke_off(self.path.name)))
            return
        self.wall, self.kept_bytes = wall, data
        self._keep(kept)
        self.boxes.begin([self._box(n, note) for n, note in enumerate(wall.notes)])

    def _go_on_by_hand(self, sentence: str) -> None:
        self.trouble = sentence if self.wall is None else ""
        self.changed.emit()

    def _keep(self, kept: QImage) -> None:
        self.kept = kept
        self.boxes.within = Size(kept.width(), kept.height())

    def _box(self, n: int, note: WallNote) -> Box:
        card = None
        if note.card is not None and note.sheet is not None:
            card = cards.on_sheet(self._around.workshop, note.sheet, note.card)
        return Box(
            key=0,
            corners=note.corners,
            paper=note.paper,
            group=card.group if card is not None else self._group_of(note.paper, ()),
            table=card.table if card is not None else None,
            prompt=card.prompt if card is not None else None,
            certainty=note.certainty,
            note=n,
            is_as_found=True,
            seen=note.seen if self._is_here(note) else None,
            is_wanted=not self._is_here(note),
            card=note.card or "",
        )

    def _is_here(self, note: WallNote) -> bool:
        return note.seen is not None and any(note.seen == idea.id for idea in self._around.workshop.ideas())

    def _group_of(self, paper: str, others: Sequence[Box]) -> GroupId | None:
        """Return the group of a paper: the one said for other notes of it here, or the one it belongs to."""
        if not paper:
            return None
        said = [box.group for box in others if box.paper == paper]
        if said:
            return max(set(said), key=said.count)
        return next((group.id for group in self._around.workshop.groups() if group.paper == paper), None)

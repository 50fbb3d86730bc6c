"""TakenPhotos: photos whose notes came in and are still being read; what is read goes to the typing."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from workshop_app.domain.records import IdeaId
from workshop_app.ui.photo.review import Review
from workshop_app.ui.photo.taking_in import Taken
from workshop_app.ui.photo.typing_notes import TypingNotes


class TakenPhotos(QObject):
    """Keeps the photos of this sitting until they are let go; their reading goes on while one types."""

    def __init__(self, typing: TypingNotes) -> None:
        super().__init__(typing)
        self._typing = typing
        self._all: list[tuple[Review, Taken]] = []
        typing.panel.looking.stopped.connect(self.let_go)

    def add(self, review: Review, taken: Taken) -> None:
        """Follow a photo whose notes came in."""
        self._all.append((review, taken))
        review.photo = None  # the notes are cut out, and sixteen million pixels are many
        review.read.connect(self._has_read)
        review.changed.connect(self._follow)

    def ideas(self) -> Iterator[IdeaId]:
        """Return the ideas that came in, in their order."""
        for _review, taken in self._all:
            yield from taken.ideas.values()

    @property
    def is_empty(self) -> bool:
        """Whether no photo came in since they were let go."""
        return not self._all

    def let_go(self) -> None:
        """Read no more."""
        for review, _taken in self._all:
            review.read.disconnect(self._has_read)
            review.changed.disconnect(self._follow)
            review.let_go()
            review.deleteLater()
        self._all.clear()
        self._typing.panel.looking.follow(None)

    def _has_read(self, note: int) -> None:
        """Hand a reading on that came after its note had come in."""
        for review, taken in self._all:
            if self.sender() is review:
                late = {
                    taken.ideas[box.key]: draft
                    for box in review.boxes.all
                    if box.note == note and box.key in taken.ideas and (draft := review.reading_of(box))
                }
                self._typing.has_read(late)

    def _follow(self) -> None:
        reading = next((review for review, _taken in self._all if review.is_reading), None)
        self._typing.panel.looking.follow(reading)

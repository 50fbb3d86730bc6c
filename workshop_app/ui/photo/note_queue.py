"""NoteQueue: the notes that stand on paper only, photo by photo, and which of them is being typed."""

from workshop_app.domain.records import Idea, IdeaId, PhotoId
from workshop_app.domain.workshop import Workshop


class NoteQueue:
    """Follows the workshop: `notes` are those of the photo that is typed now, typed ones too, in order.

    Ideas whose photo is not here are typed after the others, as if one photo showed them.
    """

    def __init__(self) -> None:
        self.notes: tuple[Idea, ...] = ()
        self.current: IdeaId | None = None
        self.photo: PhotoId | None = None
        self._met: set[IdeaId] = set()
        self._workshop = Workshop()

    def follow(self, workshop: Workshop) -> None:
        """Look at the workshop as it is now; what was typed, binned or came in elsewhere is known then."""
        self._workshop = workshop
        self._met |= {idea.id for idea in workshop.untyped()}
        before = [idea.id for idea in self.notes]
        if self.photo not in {photo.id for photo in workshop.photos()}:
            self.photo = None
        self.notes = self._notes_of(self.photo)
        here = [idea.id for idea in self.notes]
        if self.current not in here:
            behind = before[before.index(self.current) :] if self.current in before else []
            self.current = next((one for one in behind if one in here), None)

    def begin(self, first: IdeaId | None = None) -> bool:
        """Go to a note, or to the first that is not typed; False if all are."""
        untyped = self._workshop.untyped()
        if first is None and not untyped:
            return False
        idea = self._workshop.idea(first) if first is not None else untyped[0]
        self._met.add(idea.id)
        self._open(idea)
        return True

    @property
    def idea(self) -> Idea | None:
        """The idea that is typed now."""
        return next((idea for idea in self.notes if idea.id == self.current), None)

    @property
    def place(self) -> int:
        """Which of the notes of the photo it is, counted from 1; 0 if none is."""
        return next((n for n, idea in enumerate(self.notes, 1) if idea.id == self.current), 0)

    @property
    def typed(self) -> int:
        """How many notes of the photo are typed."""
        return sum(not idea.is_untyped for idea in self.notes)

    @property
    def left(self) -> int:
        """How many notes are still to type, on all photos."""
        return len(self._workshop.untyped())

    def go_to(self, idea_id: IdeaId) -> None:
        """Type another note."""
        idea = self._workshop.idea(idea_id)
        if idea.photo != self.photo and self._photo_of(idea) != self.photo:
            self._open(idea)
        else:
            self.current = idea_id

    def next(self) -> bool:
        """Go on to the next note that is not typed, on this photo or the next; False if there is no other."""
        behind = self._after(self.current)
        found = next((idea for idea in behind if idea.is_untyped and idea.id != self.current), None)
        if found is None:
            others = (idea for idea in self._workshop.untyped() if self._photo_of(idea) != self.photo)
            found = next(others, None)
        if found is None:
            return False
        self.go_to(found.id)
        return True

    def previous(self) -> bool:
        """Go back to the note before this one, typed or not; False at the first."""
        if self.place < 2:
            return False
        self.current = self.notes[self.place - 2].id
        return True

    def _after(self, idea_id: IdeaId | None) -> list[Idea]:
        at = next((n for n, idea in enumerate(self.notes) if idea.id == idea_id), -1)
        return [*self.notes[at + 1 :], *self.notes[: at + 1]]

    def _open(self, idea: Idea) -> None:
        self.photo = self._photo_of(idea)
        self.notes = self._notes_of(self.photo)
        self.current = idea.id

    def _photo_of(self, idea: Idea) -> PhotoId | None:
        here = {photo.id for photo in self._workshop.photos()}
        return idea.photo if idea.photo in here else None

    def _notes_of(self, photo: PhotoId | None) -> tuple[Idea, ...]:
        if photo is not None:
            return tuple(idea for idea in self._workshop.ideas() if idea.photo == photo)
        there = {one.id for one in self._workshop.photos()}
        return tuple(
            idea for idea in self._workshop.ideas() if idea.photo not in there and idea.id in self._met
        )

"""Board: what suggestions are made from, copied off a workshop so that another thread may think about it."""

from typing import NamedTuple

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import Wording, wording


class Note(NamedTuple):
    """A note as it lies on the board; `voices` are its own text and those that lie under it.

    `pillar` None is the tray, `is_loose` says that a person laid it on the canvas, `is_locked` that nothing
    about it can be changed.
    """

    id: IdeaId
    text: str
    language: str
    pillar: PillarId | None = None
    is_loose: bool = False
    is_locked: bool = False
    voices: tuple[Wording, ...] = ()

    @property
    def is_unplaced(self) -> bool:
        """Whether it waits in the tray, where nobody has put it anywhere yet."""
        return self.pillar is None and not self.is_loose


class Sheet(NamedTuple):
    """A pillar: what it is called, and the headings that stand in it, each with its language."""

    id: PillarId
    titles: tuple[tuple[str, str], ...] = ()
    is_locked: bool = False


class Board(NamedTuple):
    """The notes and the sheets of a workshop, each in an order that does not depend on how they lie."""

    notes: tuple[Note, ...]
    sheets: tuple[Sheet, ...]
    language: str

    def tongue(self, text: str, said: str = "") -> str:
        """Return the language of a text of this workshop."""
        return tongue(text, said, self.language)

    def wording(self, text: str, said: str = "") -> Wording:
        """Return the words that a text of this workshop turns on."""
        return wording(text, said, self.language)


def board_of(workshop: Workshop) -> Board:
    """Return what a workshop's suggestions are made from; ideas in the bin are not on it."""
    language = tongue("", workshop.details.language or "en")
    board = Board((), (), language)
    sheets = []
    notes = []
    for pillar in workshop.pillars():
        names = (pillar.name, *(theme.name for theme in workshop.themes_in(pillar.id)))
        titles = tuple((name, board.tongue(name)) for name in names if name.strip())
        sheets.append(Sheet(pillar.id, titles, pillar.locked))
    places: list[tuple[PillarId | None, bool]] = [(None, False)]
    places += [(pillar.id, pillar.locked) for pillar in workshop.pillars()]
    for place, is_locked in places:
        lying = workshop.lying_in(place)
        for idea in lying.notes:
            voices = (idea, *lying.beneath.get(idea.id, ()))
            notes.append(_note(board, idea, place, is_locked=is_locked, voices=voices))
    return Board(tuple(sorted(notes)), tuple(sorted(sheets)), language)


def _note(
    board: Board, idea: Idea, place: PillarId | None, *, is_locked: bool, voices: tuple[Idea, ...]
) -> Note:
    return Note(
        id=idea.id,
        text=idea.text,
        language=board.tongue(idea.text, idea.language),
        pillar=place,
        is_loose=place is None and idea.x is not None and idea.y is not None,
        is_locked=is_locked,
        voices=tuple(board.wording(voice.text, voice.language) for voice in voices),
    )

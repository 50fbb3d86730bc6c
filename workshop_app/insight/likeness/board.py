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


class Glimpse(NamedTuple):
    """A workshop's ideas and pillars copied off as they are; quick, where reading what they say is not."""

    language: str
    pillars: tuple[tuple[PillarId, tuple[str, ...], bool], ...]
    stacks: tuple[tuple[PillarId | None, tuple[Idea, ...]], ...]

    def board(self) -> Board:
        """Read it: find out languages and wordings (0.2 s for a thousand new ideas); for another thread."""
        board = Board((), (), tongue("", self.language or "en"))
        sheets = [
            Sheet(id, tuple((name, board.tongue(name)) for name in names if name.strip()), is_locked)
            for id, names, is_locked in self.pillars
        ]
        locked = {sheet.id for sheet in sheets if sheet.is_locked}
        notes = [_note(board, place, voices, is_locked=place in locked) for place, voices in self.stacks]
        return Board(tuple(sorted(notes)), tuple(sorted(sheets)), board.language)


def glimpse(workshop: Workshop) -> Glimpse:
    """Return what suggestions are made from, copied off a workshop.

    Ideas in the bin are not in it, nor those that stand on paper only: nobody knows yet what they say.
    """
    standing = workshop.pillars()
    places = [None, *(pillar.id for pillar in standing)]
    return Glimpse(
        workshop.details.language,
        tuple(
            (
                pillar.id,
                (pillar.name, *(theme.name for theme in workshop.themes_in(pillar.id))),
                pillar.locked,
            )
            for pillar in standing
        ),
        tuple(
            (place, (top, *(idea for idea in lying.beneath.get(top.id, ()) if not idea.is_untyped)))
            for place in places
            for lying in [workshop.lying_in(place)]
            for top in lying.notes
            if not top.is_untyped
        ),
    )


def board_of(workshop: Workshop) -> Board:
    """Return the notes and sheets of a workshop, read."""
    return glimpse(workshop).board()


def _note(board: Board, place: PillarId | None, voices: tuple[Idea, ...], *, is_locked: bool) -> Note:
    top = voices[0]
    return Note(
        id=top.id,
        text=top.text,
        language=board.tongue(top.text, top.language),
        pillar=place,
        is_loose=place is None and top.x is not None and top.y is not None,
        is_locked=is_locked,
        voices=tuple(board.wording(voice.text, voice.language) for voice in voices),
    )

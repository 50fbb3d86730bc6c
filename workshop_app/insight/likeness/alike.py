"""These say the same: notes that could be one stack, on a whole board and while an idea is being typed."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.insight.likeness.board import Board, Note
from workshop_app.insight.likeness.same import pairs, says_same
from workshop_app.insight.likeness.wordings import Wording

Pair = frozenset[IdeaId]


class Alike(NamedTuple):
    """Notes that say the same; the first is the one the others could lie under.

    `places` are the pillars they lie in, None for the tray: more than one means that a stack would take
    notes out of where they were put.
    """

    notes: tuple[IdeaId, ...]
    places: tuple[PillarId | None, ...]


def alike(board: Board, kept_apart: Iterable[Pair] = ()) -> tuple[Alike, ...]:
    """Return the sets of notes that say the same; no note is in two of them, and no stack is offered anew.

    Every two notes of a set say the same. Notes of locked pillars are left out, and pairs `kept_apart` are
    not put together.
    """
    notes = [note for note in board.notes if not note.is_locked]
    apart = set(kept_apart)
    voices = [(place, voice) for place, note in enumerate(notes) for voice in note.voices]
    linked: set[tuple[int, int]] = set()
    for one, other in pairs([voice for _, voice in voices]):
        first, second = sorted((voices[one][0], voices[other][0]))
        if first != second and frozenset((notes[first].id, notes[second].id)) not in apart:
            linked.add((first, second))
    return tuple(_offered([notes[n] for n in together]) for together in _cliques(linked))


def same_as(board: Board, text: str, language: str = "") -> tuple[IdeaId, ...]:
    """Return the notes that say what is just being typed, those of the tray first; cheap enough for each key.

    Notes of locked pillars are left out, because nothing can be laid on them.
    """
    typed = board.wording(text, language)
    near = [
        note
        for note in board.notes
        if not note.is_locked and any(says_same(typed, voice) for voice in note.voices)
    ]
    return tuple(note.id for note in sorted(near, key=lambda note: (note.pillar is not None, note.id)))


def word_for_word(board: Board, text: str, among: Iterable[IdeaId], language: str = "") -> tuple[IdeaId, ...]:
    """Return those of some notes that say a text but for capitals, stops, endings and little words.

    Of these one may be sure; of the others a slip of the pen or one word more is only likely to mean nothing.
    """
    typed = board.wording(text, language)
    voices = {note.id: note.voices for note in board.notes}
    return tuple(
        idea_id for idea_id in among if any(_is_the_same(typed, voice) for voice in voices.get(idea_id, ()))
    )


def _is_the_same(typed: Wording, voice: Wording) -> bool:
    if typed.letters == voice.letters:
        return bool(typed.letters)
    same = sorted(typed.stems) == sorted(voice.stems)
    return same and typed.language == voice.language and len(typed.stems) > 1


def _offered(notes: list[Note]) -> Alike:
    """Put first what lies in a pillar already, then the tallest stack, then what says most."""
    notes.sort(key=lambda note: (note.is_unplaced, -len(note.voices), -len(note.text), note.id))
    places = dict.fromkeys(note.pillar for note in notes)
    return Alike(tuple(note.id for note in notes), tuple(places))


def _cliques(linked: set[tuple[int, int]]) -> list[list[int]]:
    """Return sets in which everyone is linked with everyone, the largest agreement first."""
    near: dict[int, set[int]] = {}
    for one, other in linked:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    found = []
    while near:
        first = min(near, key=lambda n: (-len(near[n]), n))
        together, common = [first], set(near[first])
        while common:
            following = min(common, key=lambda n: (-len(near[n] & common), n))
            together.append(following)
            common &= near[following]
        if len(together) > 1:
            found.append(sorted(together))
        for n in together:
            for other in near.pop(n):
                if other in near:
                    near[other].discard(n)
    return sorted(found)

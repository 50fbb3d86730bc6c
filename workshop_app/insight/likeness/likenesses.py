"""Likenesses: what the program would suggest about a board, by meaning where it can and else by words."""

import os
from collections.abc import Iterable
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.records import IdeaId
from workshop_app.insight.likeness import model_files
from workshop_app.insight.likeness.alike import Alike, Pair, alike, same_as, word_for_word
from workshop_app.insight.likeness.board import Board
from workshop_app.insight.likeness.model_files import ForeignModelError, ModelFiles
from workshop_app.insight.likeness.placing import Placements, placements
from workshop_app.insight.likeness.placing_by_words import ByWords

if TYPE_CHECKING:
    from workshop_app.insight.likeness.meanings import Meanings
    from workshop_app.insight.likeness.piles import Pile


class Likenesses:
    """Finds what is alike on a board; it changes nothing and may be asked from another thread.

    With the files of the sentence model it goes by meaning; they are read when they are first needed, and
    what was worked out is kept in `folder`.
    """

    def __init__(self, files: ModelFiles | None = None, folder: Path | None = None) -> None:
        self._files, self._folder = files, folder
        self.trouble: ForeignModelError | None = None
        """Why the sentence model that is there is not used."""

    @property
    def with_meaning(self) -> bool:
        """Whether the sentence model is at hand; without it only the words themselves are compared."""
        return self._files is not None

    def alike(self, board: Board, kept_apart: Iterable[Pair] = ()) -> tuple[Alike, ...]:
        """Return the notes that say the same; pairs `kept_apart` are not offered again."""
        return alike(board, kept_apart)

    def same_as(self, board: Board, text: str, language: str = "") -> tuple[IdeaId, ...]:
        """Return the notes that say what is being typed."""
        return same_as(board, text, language)

    def word_for_word(self, board: Board, text: str, among: Iterable[IdeaId]) -> tuple[IdeaId, ...]:
        """Return those of some notes that surely say what is being typed."""
        return word_for_word(board, text, among)

    def placements(self, board: Board) -> Placements:
        """Return where the notes of the tray might go, and those that fit nowhere."""
        by_words = ByWords(board)
        if self.with_meaning:
            by_meaning = import_module("workshop_app.insight.likeness.placing_by_meaning")
            try:
                return placements(board, by_meaning.ByMeaning(self._meanings), by_words)
            except ForeignModelError as trouble:
                self._go_without(trouble)
        return placements(board, by_words, by_words)

    def together(self, board: Board, kept_apart: Iterable[Pair] = ()) -> "tuple[Pile, ...]":
        """Return small piles of the tray that might belong together; none without the sentence model."""
        if not self.with_meaning:
            return ()
        piles = import_module("workshop_app.insight.likeness.piles")
        try:
            found: tuple[Pile, ...] = piles.piles(board, self._meanings, alike(board), kept_apart)
        except ForeignModelError as trouble:
            self._go_without(trouble)
            return ()
        return found

    @cached_property
    def _meanings(self) -> "Meanings":
        meanings = import_module("workshop_app.insight.likeness.meanings")
        made: Meanings = meanings.Meanings(self._files, self._folder)
        return made

    def _go_without(self, trouble: ForeignModelError) -> None:
        self._files, self.trouble = None, trouble


def ready(folder: Path | None = None) -> Likenesses:
    """Return what this computer can do, and keep meanings in `folder`; nothing is loaded until it is used."""
    # The model shares its work out itself. Threads of BLAS would wait in a loop, and while the processors
    # are busy with something else that makes it ten times slower (measured); to be said before numpy loads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return Likenesses(model_files.found() if find_spec("numpy") else None, folder)

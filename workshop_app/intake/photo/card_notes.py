"""Cards of a photo as notes among its notes, and what a person is told about those that are none."""

from pathlib import Path
from typing import Any

from workshop_app.intake.photo import known_cards
from workshop_app.intake.photo.cards_in_photo import NONE, CardsInPhoto, FoundCard, find_cards
from workshop_app.intake.photo.finding import find_notes
from workshop_app.intake.photo.found import FoundNote
from workshop_app.intake.photo.known_cards import NOBODYS, KnownCards
from workshop_app.intake.photo.opening import Pixels
from workshop_app.intake.refusals import CannotRead

_MOST_OF_A_PHOTO = 0.35
"""A page that takes so much of a photo was photographed for itself: nothing else is looked for."""


class NotesAndCards:
    """The cards that somebody wrote on, then the notes that are no cards, each with what is told of it."""

    def __init__(self, pixels: Pixels, told: Path | None, name: str) -> None:
        self._known: KnownCards = known_cards.read(told) if told else NOBODYS
        self._seen: CardsInPhoto = find_cards(pixels, self._known) if told else NONE
        self.cards: list[FoundCard] = [card for card in self._seen.cards if not card.is_blank]
        found = [] if self._is_a_scan(pixels) else find_notes(pixels)
        others = [note for note in found if not self._seen.covers(note.corners)]
        paper = [FoundNote(card.writing, "", (255, 255, 255), 1.0) for card in self.cards]
        self.notes: list[FoundNote] = [*paper, *others]
        if not self.notes:
            self._refuse(name)

    def told(self, place: int) -> dict[str, Any]:
        """Return what is told of a note because it is a card: its code, its sheet, and whether it is here."""
        if place >= len(self.cards):
            return {"card": None, "sheet": None}
        card = self.cards[place].card
        told: dict[str, Any] = {"card": card.code, "sheet": card.sheet}
        here = (self._known.here or {}).get(card.code)
        return {**told, "seen": here} if here else told

    @property
    def sheet(self) -> dict[str, Any] | None:
        """What is told of the cards of the photo; None if it shows none."""
        seen = self._seen
        if not seen.cards and not seen.foreign:
            return None
        strange = len(seen.foreign)
        return {
            "cards": len(self.cards),
            "blank": len(seen.cards) - len(self.cards),
            "foreign": 0 if self._is_from_elsewhere else strange,
            "elsewhere": strange if self._is_from_elsewhere else 0,
            "covered": [card.code for card in seen.covered],
        }

    @property
    def _is_from_elsewhere(self) -> bool:
        """Whether a page says that it is of this workshop, which does not know it: another laptop's."""
        squares = self._seen.squares
        return squares is not None and squares.key == self._known.key

    def _is_a_scan(self, pixels: Pixels) -> bool:
        return self._seen.part_of(pixels.shape[1], pixels.shape[0]) > _MOST_OF_A_PHOTO

    def _refuse(self, name: str) -> None:
        """Refuse a photo that shows nothing but cards that do not come in."""
        sheet = self.sheet
        if sheet is None:
            return
        if sheet["foreign"]:
            raise CannotRead(
                "{name} shows cards that another workshop printed. Nothing was brought in. "
                "Open that workshop and bring the photo in there.",
                name=name,
            )
        if sheet["elsewhere"]:
            raise CannotRead(
                "{name} shows cards that another laptop printed for this workshop. Nothing was brought in. "
                "Bring in the copy of the workshop from that laptop first.",
                name=name,
            )
        raise CannotRead(
            "The cards that {name} shows are blank. Nothing was brought in. "
            "Bring in a photo of cards that somebody wrote on.",
            name=name,
        )

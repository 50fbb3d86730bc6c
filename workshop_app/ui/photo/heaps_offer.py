"""HeapsOffer: asks, while one types and at the end, whether what hung together shall become pillars."""

from collections.abc import Callable

from workshop_app.ui.alerts import Offer
from workshop_app.ui.photo.offer_card import OfferCard
from workshop_app.ui.photo.wall_heaps import WallHeaps
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class HeapsOffer:
    """Two cards that say the same, one `short` for where there is little room; `answered` is called after."""

    def __init__(
        self,
        around: Surroundings,
        heaps: WallHeaps,
        cards: tuple[OfferCard, OfferCard],
        answered: Callable[[], object],
    ) -> None:
        self._around, self._heaps, self._answered = around, heaps, answered
        self._short, self._whole = cards

    def show(self, *, has_room: bool) -> None:
        """Make the offer, as long as there are two heaps or more; the short one only where it `has_room`."""
        count = len(self._heaps.open(self._around.workshop))
        for card in (self._short, self._whole):
            if count < 2 or (card is self._short and not has_room):
                card.hide()
                continue
            card.say(
                say("On the wall {count} groups hung together: make pillars of them?", count=count),
                ""
                if card is self._short
                else say("The pillars have no names yet, and Undo takes them back."),
                Offer(say("Make {count} pillars", count=count), self.take),
                Offer(say("Not now"), self.refuse),
            )

    def take(self) -> None:
        """Make pillars of the heaps."""
        self._heaps.make_pillars()
        self._end()

    def refuse(self) -> None:
        """Leave the notes as they are, and ask no more."""
        self._heaps.refuse()
        self._end()

    def _end(self) -> None:
        self.show(has_room=True)
        self._answered()

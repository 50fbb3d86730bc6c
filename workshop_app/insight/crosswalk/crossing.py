"""Crossing: a portrait beside one framework, asked once: who meets whom, how many, and what meets nobody."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from workshop_app.domain import crosswalk
from workshop_app.domain.framework_records import Framework, FrameworkId, FrameworkItem, FrameworkItemId
from workshop_app.domain.records import PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.crosswalk.ours import Ours, ours


class Pair(NamedTuple):
    """Words of ours, an item of theirs, and how they are aligned: one of `crosswalk.KINDS`."""

    wording: Wording
    item: FrameworkItemId
    kind: str


class Counted(NamedTuple):
    """How many words of ours stand in how many items of theirs."""

    words: int
    items: int


@dataclass(frozen=True)
class Crossing:
    """What stood in the workshop when it was asked; it does not follow what happens later."""

    framework: Framework
    ours: tuple[Ours, ...]
    items: tuple[FrameworkItem, ...]
    pairs: tuple[Pair, ...]

    @cached_property
    def by_wording(self) -> dict[Wording, tuple[Pair, ...]]:
        """The pairs of each of our words that meets something, in the order of theirs."""
        found = defaultdict[Wording, list[Pair]](list)
        for pair in self.pairs:
            found[pair.wording].append(pair)
        return {wording: tuple(pairs) for wording, pairs in found.items()}

    @cached_property
    def by_item(self) -> dict[FrameworkItemId, tuple[Pair, ...]]:
        """The pairs of each item of theirs that meets something, in our order."""
        found = defaultdict[FrameworkItemId, list[Pair]](list)
        for pair in sorted(self.pairs, key=lambda pair: self.place[pair.wording]):
            found[pair.item].append(pair)
        return {item: tuple(pairs) for item, pairs in found.items()}

    @cached_property
    def place(self) -> dict[Wording, int]:
        """Where each of our words stands among all of them."""
        return {one.wording: at for at, one in enumerate(self.ours)}

    @cached_property
    def item(self) -> dict[FrameworkItemId, FrameworkItem]:
        """The items by their ids."""
        return {one.id: one for one in self.items}

    @cached_property
    def told(self) -> dict[Wording, Ours]:
        """Our words by what they are."""
        return {one.wording: one for one in self.ours}

    def kind_of(self, wording: Wording, item: FrameworkItemId) -> str:
        """Return how words of ours are aligned with an item; "" if they are not."""
        return next((pair.kind for pair in self.by_wording.get(wording, ()) if pair.item == item), "")

    def counted(self, pillar: PillarId) -> Counted:
        """Return how many words of a pillar, its name among them, stand in how many items."""
        pairs = [pair for pair in self.pairs if self.told[pair.wording].pillar == pillar]
        return Counted(len({pair.wording for pair in pairs}), len({pair.item for pair in pairs}))

    @cached_property
    def met(self) -> frozenset[FrameworkItemId]:
        """The items that meet something of ours, and those above them: nobody aligns headings."""
        found = set[FrameworkItemId]()
        above = {one.id: one.above for one in self.items}
        for item in self.by_item:
            here: FrameworkItemId | None = item
            while here is not None and here in above and here not in found:
                found.add(here)
                here = above[here]
        return frozenset(found)

    @cached_property
    def waiting(self) -> tuple[FrameworkItem, ...]:
        """The items that nothing of ours meets; those under an item that does are among them."""
        return tuple(one for one in self.items if one.id not in self.met)

    @cached_property
    def alone(self) -> tuple[Ours, ...]:
        """Our pillars and indicators of which no word, nor any under them, meets anything of theirs."""
        meets = set[Wording]()
        for wording in self.by_wording:
            here: Wording | None = wording
            while here is not None and here not in meets:
                meets.add(here)
                here = self.told[here].above
        return tuple(
            one for one in self.ours if one.sort in {"pillar", "indicator"} and one.wording not in meets
        )


def crossing(workshop: Workshop, framework_id: FrameworkId) -> Crossing | None:
    """Return how the portrait stands to a framework now; None if it does not lie beside it."""
    framework = workshop.find(Framework, framework_id)
    if framework is None:
        return None
    items, words = crosswalk.items_of(workshop, framework_id), ours(workshop)
    order = {one.id: at for at, one in enumerate(items)}
    known = {one.wording for one in words}
    pairs = [
        Pair(Wording(one.of, one.wording), one.item, one.kind)
        for one in crosswalk.alignments(workshop)
        if one.item in order and Wording(one.of, one.wording) in known
    ]
    return Crossing(
        framework, words, items, tuple(sorted(pairs, key=lambda pair: (order[pair.item], pair.wording)))
    )

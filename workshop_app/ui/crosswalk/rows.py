"""What the rows of both trees say: words, what they are, and how many of the other side they meet."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workshop_app.domain.crosswalk import KINDS
from workshop_app.domain.framework_records import FrameworkItem, FrameworkItemId
from workshop_app.domain.progressing import LENSES
from workshop_app.domain.shaping import STATEMENT_KINDS
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.crosswalk.crossing import Crossing
from workshop_app.insight.crosswalk.ours import Ours
from workshop_app.words import say, say_many

SIGNS = {"exactMatchOf": "ph.equals-bold", "isRelatedTo": "ph.link-bold", "isPartOf": "ph.puzzle-piece-bold"}
"""What stands for a kind of alignment beside its words."""


class Row(NamedTuple):
    """A row by its `key`, under the one `above`; `small` stands before the words, `fact` below them.

    `met` is how many of the other side it meets, `maybe` how many it may. A pillar has `number` and `ink`;
    a row that `is_open` waits for the other side.
    """

    key: str
    above: str
    text: str
    small: str = ""
    fact: str = ""
    met: int = 0
    maybe: int = 0
    number: str = ""
    ink: str = ""
    is_open: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = [self.number, self.small, self.text, self.fact]
        if self.met:
            parts.append(say_many("Meets {count}", "Meets {count}", self.met))
        elif self.maybe:
            parts.append(say_many("{count} may be the same", "{count} may be the same", self.maybe))
        elif self.is_open:
            parts.append(say("Meets nothing yet"))
        return ". ".join(part for part in parts if part)


def key_of(wording: Wording) -> str:
    """Return the key of the row of our words."""
    return f"{wording.of} {wording.id}"


def wording_at(key: str) -> Wording:
    """Return the words whose row has this key."""
    of, id = key.split(" ", maxsplit=1)
    return Wording(of, id)


def our_rows(workshop: Workshop, crossing: Crossing, maybe: Mapping[Wording, int]) -> Iterator[Row]:
    """Give the rows of our portrait in order."""
    inks = {pillar.id: pillar.ink for pillar in workshop.pillars()}
    alone = {one.wording for one in crossing.alone}
    for one in crossing.ours:
        is_pillar = one.sort == "pillar"
        yield Row(
            key_of(one.wording),
            key_of(one.above) if one.above is not None else "",
            one.text or say("No name yet"),
            small=_sort(one),
            fact=_counted(crossing, one) if is_pillar else "",
            met=len(crossing.by_wording.get(one.wording, ())),
            maybe=maybe.get(one.wording, 0),
            number=str(one.number) if is_pillar else "",
            ink=inks[one.pillar] if is_pillar else "",
            is_open=one.wording in alone,
        )


def their_rows(crossing: Crossing, maybe: Mapping[FrameworkItemId, int]) -> Iterator[Row]:
    """Give the rows of a framework in order."""
    below = dict[FrameworkItemId, list[FrameworkItem]]()
    for item in crossing.items:
        if item.above is not None:
            below.setdefault(item.above, []).append(item)
    for item in crossing.items:
        fact = ""
        if under := below.get(item.id):
            met = sum(one.id in crossing.met for one in under)
            fact = say("{met} of {count} under it are met", met=met, count=len(under))
        yield Row(
            item.id,
            item.above if item.above in crossing.item else "",
            item.text or item.code or say("Nothing is said here"),
            small=" · ".join(part for part in (item.code, item.sort) if part),
            fact=fact,
            met=len(crossing.by_item.get(item.id, ())),
            maybe=maybe.get(item.id, 0),
            is_open=item.id not in crossing.met,
        )


def named(text: str, most: int = 90) -> str:
    """Return words short enough to stand in a sentence."""
    line = " ".join(text.split()).rstrip(" .")  # the sentence it stands in has its own
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def kind_words(kind: str) -> str:
    """Return what a kind of alignment is called."""
    return say(KINDS[kind].title)


def _sort(one: Ours) -> str:
    if one.sort == "pillar":
        return ""
    if one.sort == "cell":
        return say("{level}, {lens}", level=one.level, lens=say(LENSES.get(one.lens, one.lens)).lower())
    return say(STATEMENT_KINDS[one.sort])


def _counted(crossing: Crossing, one: Ours) -> str:
    words, items = crossing.counted(one.pillar)
    if not words:
        return say("Meets nothing of theirs yet")
    if words == 1:
        return say_many(
            "1 of its words stands in {count} of theirs", "1 of its words stands in {count} of theirs", items
        )
    return say_many(
        "{words} of its words stand in {count} of theirs",
        "{words} of its words stand in {count} of theirs",
        items,
        words=words,
    )

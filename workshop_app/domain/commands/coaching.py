"""Everything one can tell the language coach: keep these words, leave this check out."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.coaching import kept_id, off_id, plain
from workshop_app.domain.coaching_records import Kept, KeptId, SwitchedOff
from workshop_app.domain.rules import LONGEST_REASON, RuleBroken, one_line, within
from workshop_app.domain.wordings import WORDINGS, Wording
from workshop_app.domain.workshop import Workshop


def keep(workshop: Workshop, check: str, wording: Wording, words: str = "") -> Iterator[Edit]:
    """Keep marked words as they are: that check never speaks of them at this wording again.

    Without words it never speaks of this wording at all.
    """
    if wording.of not in WORDINGS:
        raise RuleBroken("Those words are not in the portrait any more.")
    said = {"check": _check(check), "of": wording.of, "wording": wording.id, "words": plain(words)}
    yield workshop.edit("kept", kept_id(check, wording, words), rank="a0", binned=False, **said)


def hear_again(workshop: Workshop, kept_ids: Iterable[KeptId]) -> Iterator[Edit]:
    """Let the coach speak again of words that were kept."""
    for id in kept_ids:
        found = workshop.known(Kept, id, "Those words were not kept in this workshop.")
        yield workshop.edit("kept", found.id, binned=True)


def switch_off(workshop: Workshop, check: str, reason: str) -> Iterator[Edit]:
    """Leave a check out in this workshop, for a written reason."""
    reason = one_line(reason)
    if not reason:
        raise RuleBroken("Write in a line why the coach should not look for this.")
    otherwise = RuleBroken("A reason holds {longest} characters.", longest=LONGEST_REASON)
    reason = within(reason, LONGEST_REASON, otherwise)
    id = off_id(_check(check))
    yield workshop.edit("off", id, check=check, reason=reason, rank="a0", binned=False)


def switch_on(workshop: Workshop, check: str) -> Iterator[Edit]:
    """Make a check again; nothing happens if it is made already."""
    found = workshop.find(SwitchedOff, off_id(check))
    if found is not None:
        yield workshop.edit("off", found.id, binned=True)


def _check(check: str) -> str:
    if not (check.startswith("C") and check[1:].isdecimal() and len(check) == 3):
        raise RuleBroken("There is no such check.")
    return check

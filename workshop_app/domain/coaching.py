"""Coaching: which flags of the language coach are silenced for good, and which checks are switched off."""

from collections.abc import Mapping

from workshop_app.domain.coaching_records import Kept, KeptId, SwitchedOff, SwitchedOffId
from workshop_app.domain.made_of import made_of
from workshop_app.domain.rules import one_line
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop


def kept_id(check: str, wording: Wording, words: str) -> KeptId:
    """Return the id of a silenced flag, the same on every laptop."""
    return KeptId(made_of("kept", check, wording.of, wording.id, plain(words)))


def off_id(check: str) -> SwitchedOffId:
    """Return the id under which a check is switched off, the same on every laptop."""
    return SwitchedOffId(made_of("off", check))


def kept(workshop: Workshop) -> tuple[Kept, ...]:
    """Return the flags that were silenced for good."""
    return workshop.all_of(Kept)


def is_kept(workshop: Workshop, check: str, wording: Wording, words: str) -> bool:
    """Say whether somebody keeps these words, or all of this wording, against this check."""
    return any(workshop.find(Kept, kept_id(check, wording, said)) is not None for said in {plain(words), ""})


def switched_off(workshop: Workshop) -> Mapping[str, str]:
    """Return the checks that are not made in this workshop, each with the reason."""
    return {one.check: one.reason for one in workshop.all_of(SwitchedOff)}


def plain(words: str) -> str:
    """Return marked words as they are remembered: in small letters, with single blanks."""
    return one_line(words).casefold()

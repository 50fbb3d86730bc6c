"""What the room sees of each step of the rail: its own view, and those that can be chosen (DESIGN § 5)."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.agenda import kind_of_part, view_of
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop

OPENS = {
    "plan": "welcome",
    "gather": "prompt",
    "group": "board",
    "shape": "words",
    "progress": "levels",
    "share": "thanks",
}
"""What the room sees when a step is opened; without a pillar Shape and Progress leave the wall as it is."""

SHAPED = {"shape": "words", "progress": "levels"}
"""What the room sees of the pillar that is worked on in these steps."""

ALLOWS = {
    "plan": ("welcome", "prompt", "heard"),
    "gather": ("prompt", "newest", "board", "heard", "welcome"),
    "group": ("board", "prompt", "newest", "heard", "welcome"),
    "shape": ("words", "board", "prompt", "heard", "welcome"),
    "progress": ("levels", "words", "board", "prompt", "heard", "welcome"),
    "share": ("thanks", "board", "heard", "welcome"),
}
"""The views that can be chosen while a step is open, by the names that `Director.choose` takes."""


def view_of_step(step: str, part: Part | None, *, is_first: bool = False) -> str:
    """Return what opening a step turns the wall to while a part runs; empty: it stays as it is.

    A look at the plan is nobody's business then, unless the window has just been opened; and the step that
    belongs to the part shows what was chosen for the part. Words and levels are seen while another part runs
    only once somebody works on them.
    """
    if part is not None and step == "plan":
        return view_of(part) if is_first else ""
    if part is not None and step == kind_of_part(part).step:
        return view_of(part)
    return "" if part is not None and step in SHAPED else OPENS.get(step, "")


def choices_of(workshop: Workshop, step: str, of_part: Iterable[str]) -> Iterator[str]:
    """Return the views that a step allows, a vote if there is one, and those of the part, each once."""
    has_pillars, voting = bool(workshop.pillars()), ("vote",) if workshop.all_of(Vote) else ()
    allowed = (one for one in ALLOWS.get(step, ALLOWS["plan"]) if has_pillars or one not in SHAPED.values())
    yield from dict.fromkeys((*allowed, *voting, *filter(None, of_part)))

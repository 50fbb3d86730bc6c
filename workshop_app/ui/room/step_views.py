"""What the room sees of each step of the rail: its own view, and those that can be chosen (DESIGN § 5)."""

from workshop_app.domain.agenda import kind_of_part, view_of
from workshop_app.domain.agenda_records import Part

OPENS = {"plan": "welcome", "gather": "prompt", "group": "board", "share": "thanks"}
"""What the room sees when a step is opened; the other steps leave the wall as it is."""

ALLOWS = {
    "plan": ("welcome", "prompt", "heard"),
    "gather": ("prompt", "newest", "board", "heard", "welcome"),
    "group": ("board", "prompt", "newest", "heard", "welcome"),
    "shape": ("board", "prompt", "heard", "welcome"),
    "progress": ("board", "prompt", "heard", "welcome"),
    "share": ("thanks", "board", "heard", "welcome"),
}
"""The views that can be chosen while a step is open, by the names that `Director.choose` takes."""


def view_of_step(step: str, part: Part | None, *, is_first: bool = False) -> str:
    """Return what opening a step turns the wall to while a part runs; empty: it stays as it is.

    A look at the plan is nobody's business then, unless the window has just been opened; and the step that
    belongs to the part shows what was chosen for the part.
    """
    if part is not None and step == "plan":
        return view_of(part) if is_first else ""
    if part is not None and step == kind_of_part(part).step:
        return view_of(part)
    return OPENS.get(step, "")

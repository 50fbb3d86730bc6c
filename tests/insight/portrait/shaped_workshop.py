"""A small portrait that passes every check, for tests to take something away from."""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.workshop import Workshop

GROUPS = {"students": "Students", "families": "Families", "teachers": "Teachers", "employers": "Employers"}
PILLARS = {
    "river": ("River Keeper", "Cares for the water and land that the valley lives on."),
    "caring": ("Caring Neighbor", "Notices people, welcomes them in, and does a fair share."),
    "clear": ("Clear Communicator", "Says hard things kindly and listens until it makes sense."),
    "steady": ("Steady Solver", "Tries another way when the first plan breaks."),
}
STATEMENTS = (
    "notice when someone is left out and bring them in.",
    "ask a question before I answer.",
    "share what I tried with my team.",
    "repair what I broke.",
)
SUBJECTS = ("arts", "science", "clubs")
LEVELS = ("Emerging", "Developing", "Applying", "Extending")
CELLS = (
    "I name one step of our plan.",
    "I explain two steps of our plan.",
    "I use our plan and change a step.",
    "I design a plan with my team.",
)

Records = dict[tuple[str, str], dict[str, Any]]


def records() -> Records:
    """Return what stands in the portrait that passes: by kind and id the fields."""
    found: Records = {
        ("details", "workshop"): {"title": "Portrait of a Learner", "language": "en"},
        ("session", "first"): {"title": "First evening"},
        ("scale", "growth"): {"name": "Growth", "kind": "developmental"},
        ("term", "plan"): {"name": "plan", "meaning": "What we set out to do, in steps"},
    }
    found |= {("group", id): {"name": name} for id, name in GROUPS.items()}
    found |= {("level", name): {"name": name, "scale": "growth"} for name in LEVELS}
    for pillar, (name, definition) in PILLARS.items():
        found["pillar", pillar] = {"name": name, "definition": definition}
        found |= _ideas(pillar, definition) | _statements(pillar)
        found |= {
            ("example", f"{pillar}-{subject}"): {
                "pillar": pillar,
                "subject": subject,
                "text": "A team shows its plan.",
            }
            for subject in SUBJECTS
        }
    return found


def workshop(
    changed: Mapping[tuple[str, str], Mapping[str, Any]] | None = None, *, without: Iterable[str] = ()
) -> Workshop:
    """Return the portrait that passes, with fields changed, records added, and some kinds left out."""
    there, gone = records(), set(without)
    for where, fields in (changed or {}).items():
        there[where] = there.get(where, {}) | fields
    return built({where: fields for where, fields in there.items() if where[0] not in gone})


def built(there: Records) -> Workshop:
    """Return a workshop of these records, ranked in their order."""
    turns = count()
    edits = [
        Edit(kind, id, {}, fields if kind == "details" else {"rank": f"a{next(turns):06d}"} | fields)
        for (kind, id), fields in there.items()
    ]
    return Workshop([Change(Stamp(1, 0, "sitting0"), "desk", "program", "t", tuple(edits))])


def _ideas(pillar: str, definition: str) -> Records:
    prompts = ("What do we already do well?", "What do you hope for?")
    return {
        ("idea", f"{pillar}-{group}-{n}"): {
            "text": definition if n else "We already look after each other",
            "group": group,
            "pillar": pillar,
            "prompt": prompts[n],
            "session": "first",
        }
        for group in GROUPS
        for n in range(2)
    }


def _statements(pillar: str) -> Records:
    found: Records = {
        ("statement", f"{pillar}-can-{n}"): {"pillar": pillar, "kind": "i-can", "text": text}
        for n, text in enumerate(STATEMENTS)
    }
    for n in range(2):
        indicator = f"{pillar}-indicator-{n}"
        found["statement", indicator] = {"pillar": pillar, "kind": "indicator", "text": "Follows a plan"}
        for level, text in zip(LEVELS, CELLS, strict=True):
            cell = Cell(indicator, level)  # type: ignore[arg-type]
            found["descriptor", descriptor_id(cell)] = {
                "indicator": indicator,
                "level": level,
                "lens": "learner",
                "text": text,
            }
    for lens in ("learner", "educator"):
        found["statement", f"{pillar}-look-{lens}"] = {
            "pillar": pillar,
            "kind": "look-for",
            "lens": lens,
            "sense": "see",
            "text": "A plan on the wall",
        }
    return found

"""River State: a framework that no state ever published, to lie beside portraits in pictures and tests."""

from dataclasses import replace
from itertools import cycle

from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.framework_records import FrameworkId, FrameworkItemId

_SAID = {
    "A": ("Inquiry", "Competency"),
    "A.1": ("Learners ask questions of their own and stay with them until an answer holds.", "Standard"),
    "A.2": ("Learners test an answer against evidence before they rely on it.", "Standard"),
    "A.3": ("Learners explain how they know what they know.", "Standard"),
    "B": ("Making", "Competency"),
    "B.1": ("Learners plan a piece of work, make it, and improve it after a first failure.", "Standard"),
    "B.2": ("Learners choose the tool that fits the work and the budget.", "Standard"),
    "C": ("Neighbors", "Competency"),
    "C.1": ("Learners notice who is left out and make room.", "Standard"),
    "C.2": ("Learners listen to people who see it otherwise and say back what they heard.", "Standard"),
    "C.3": ("Learners repair what they have broken, between people as well.", "Standard"),
    "D": ("The river and the land", "Competency"),
    "D.1": ("Learners know the plants, the animals and the weather of the place they live in.", "Standard"),
    "D.2": ("Learners can say what upstream does to downstream.", "Standard"),
}


def _item(code: str, text: str, sort: str) -> NewItem:
    above = code.rpartition(".")[0]
    return NewItem(
        id=FrameworkItemId(f"river-{code}"),
        text=text,
        above=FrameworkItemId(f"river-{above}") if above else None,
        code=code,
        sort=sort,
        guid=f"00000000-0000-4000-8000-{int.from_bytes(code.encode()):012}",
        uri=f"https://case.example.org/river/{code}",
    )


FRAMEWORK = NewFramework(
    id=FrameworkId("river-state"),
    title="River State portrait of a graduate",
    creator="River State",
    language="en",
    guid="00000000-0000-4000-8000-000000000000",
    uri="https://case.example.org/river",
    items=tuple(_item(code, text, sort) for code, (text, sort) in _SAID.items()),
)
"""Four competencies and ten standards, in words written for this program."""


def without(items: tuple[NewItem, ...]) -> NewFramework:
    """Return another edition, with these items alone."""
    return replace(FRAMEWORK, title="River State portrait, second edition", items=items)


_LONG = (
    (
        "Learners gather what they need to know from people, places and texts of many kinds, weigh it with "
        "care, say where it came from, and change their minds when what they find asks for it, in public too."
    ),
    "Las y los estudiantes escuchan a quienes piensan distinto y cuentan con sus palabras lo que oyeron.",
    "يستمع المتعلمون إلى من يختلف معهم ويعيدون ما سمعوه بكلماتهم الخاصة",
    "Learners count, measure and estimate.",
)


def large(count: int = 2_000) -> NewFramework:
    """Return a framework of that many items: tens of tens, long and short, in three languages."""
    items, texts = list[NewItem](), cycle(_LONG)
    for n in range(count):
        place = n % 50
        above = None if not place else n - place if place % 7 == 1 or place < 7 else n - (place - 1) % 7
        items.append(
            NewItem(
                id=FrameworkItemId(f"valley-{n}"),
                text=f"Field of work {n // 50 + 1}" if not place else next(texts),
                above=FrameworkItemId(f"valley-{above}") if above is not None else None,
                code=f"V.{n // 50 + 1}" + (f".{place}" if place else ""),
                sort="Field" if not place else "Standard",
                guid=f"00000000-0000-4000-9000-{n:012}",
            )
        )
    return NewFramework(id=FrameworkId("valley"), title="Standards of the Valley Union", items=tuple(items))

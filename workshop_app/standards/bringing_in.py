"""Brings a framework that was read into a workshop: as its own portrait, or beside it for a crosswalk."""

from dataclasses import dataclass
from pathlib import Path

from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import frameworks, portraits
from workshop_app.domain.commands.frameworks import NewFramework
from workshop_app.domain.commands.portraits import NewPortrait, has_one
from workshop_app.domain.workshop import Workshop
from workshop_app.standards import reading_frameworks
from workshop_app.standards.case.beside import framework_beside
from workshop_app.standards.case.framework import Item
from workshop_app.standards.case.taking_over import portrait_of


@dataclass(frozen=True)
class Coming:
    """A framework on its way in, what it becomes, and the items of which nothing becomes anything."""

    source: Path
    new: NewPortrait | NewFramework
    items: int
    left_out: tuple[Item, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether it becomes the workshop's own portrait."""
        return isinstance(self.new, NewPortrait)


def look(path: Path, workshop: Workshop, *, beside: bool = False) -> Coming:
    """Return what the file of a framework becomes in this workshop; nothing is changed.

    It becomes the workshop's own portrait where there is none yet, unless it is wanted `beside`; then its
    package has to be right in both layers. Raises Trouble, and RuleBroken if it does not fit.
    """
    is_own = not beside and not has_one(workshop)
    found = reading_frameworks.read(path, strictly=is_own)
    if not is_own:
        new = framework_beside(found)
        tuple(frameworks.bring_in(workshop, new))
        return Coming(path, new, len(new.items))
    taken = portrait_of(found)
    tuple(portraits.bring_in(workshop, taken.portrait))
    items = len(found.items) + len(found.concepts) - len(taken.left_out)
    return Coming(path, taken.portrait, items, taken.left_out)


def take_in(desk: Desk, coming: Coming) -> None:
    """Bring it in as one change; raises RuleBroken and what the log raises."""
    if isinstance(coming.new, NewPortrait):
        desk.do(portraits.bring_in, coming.new)
    else:
        desk.do(frameworks.bring_in, coming.new)

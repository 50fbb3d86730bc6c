"""Adds frameworks to a workshop as a terminal asks for it, and tells what became of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workshop_app.command_line.saying import tell
from workshop_app.domain.commands import frameworks, portraits
from workshop_app.domain.commands.portraits import NewPortrait
from workshop_app.domain.workshop import Workshop
from workshop_app.standards import bringing_in
from workshop_app.standards.bringing_in import Coming
from workshop_app.standards.rows import shortened
from workshop_app.words import say, say_many


def looked_at(workshop: Workshop, sources: Sequence[Path], *, beside: bool) -> list[Coming]:
    """Read every framework before the first is brought in; raises Trouble if one of them does not fit."""
    found = list[Coming]()
    for source in sources:
        coming = bringing_in.look(source, workshop, beside=beside)
        new = coming.new
        made = (
            portraits.bring_in(workshop, new)
            if isinstance(new, NewPortrait)
            else frameworks.bring_in(workshop, new)
        )
        workshop = workshop.supposing(made)
        found.append(coming)
    return found


def given(found: Sequence[Coming]) -> dict[str, Any]:
    """Return what a program is told of frameworks, those items among it that were left out."""
    told = [
        {
            "source": str(one.source),
            "as": "portrait" if one.is_own else "framework",
            "title": one.new.title,
            "items": one.items,
        }
        for one in found
    ]
    left_out = [
        {"source": str(one.source), "row": item.code or item.guid, "why": _why()}
        for one in found
        for item in one.left_out
    ]
    return {"frameworks": told, "left_out": left_out}


def report(found: Sequence[Coming]) -> None:
    """Tell a person what became of frameworks."""
    for one in found:
        title, count = one.new.title, one.items
        if one.is_own:
            told = say_many(
                "“{title}” is this workshop’s portrait now: {count} item.",
                "“{title}” is this workshop’s portrait now: {count} items.",
                count,
                title=title,
            )
        else:
            told = say_many(
                "“{title}” lies beside the portrait now: {count} item.",
                "“{title}” lies beside the portrait now: {count} items.",
                count,
                title=title,
            )
        tell(told)
        for item in one.left_out[:_MOST_NAMED]:
            tell(say("“{item}” was left out: {why}", item=shortened(item.text), why=_why()))
        if more := len(one.left_out[_MOST_NAMED:]):
            tell(say_many("{count} more was left out.", "{count} more were left out.", more))


def _why() -> str:
    return say("A portrait has no place for such an item.")


_MOST_NAMED = 12

"""Takes a framework in: as the portrait of a workshop that has none yet, and else beside its own."""

from pathlib import Path

from workshop_app import words
from workshop_app.domain.rules import Trouble
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

_ENDINGS = (".json", ".csv")


def is_framework(path: Path) -> bool:
    """Say whether a file is that of a framework, by its name or by how it begins."""
    if not path.name.lower().endswith(_ENDINGS):
        return False
    from workshop_app.standards import reading_frameworks  # noqa: PLC0415 - the start does not wait for it

    return reading_frameworks.is_one(path)


def framework_kinds() -> str:
    """Return the kinds of files that frameworks come in, for the system's dialog."""
    return say("Framework (*.json *.csv)")


def bring_in_framework(around: Surroundings, path: Path) -> bool:
    """Take a framework in as one change, which can be undone; say what became of it, or why nothing did."""
    from workshop_app.standards import bringing_in  # noqa: PLC0415 - the start does not wait for it

    try:
        coming = bringing_in.look(path, around.workshop)
    except Trouble as refused:
        around.alerts.toast(words.of(refused))
        return False
    if not around.alerts.attempt(lambda: bringing_in.take_in(around.desk, coming)):
        return False
    if coming.is_own:
        one, many = (
            "“{title}” is this workshop’s portrait now: {count} item.",
            "“{title}” is this workshop’s portrait now: {count} items.",
        )
    else:
        one, many = (
            "“{title}” lies beside the portrait now: {count} item.",
            "“{title}” lies beside the portrait now: {count} items.",
        )
    told = say_many(one, many, coming.items, title=coming.new.title)
    if left_out := len(coming.left_out):
        more = say_many(
            "{count} item was left out, for which a portrait has no place.",
            "{count} items were left out, for which a portrait has no place.",
            left_out,
        )
        told = f"{told} {more}"
    around.alerts.toast(told)
    return True

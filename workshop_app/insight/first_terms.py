"""First terms: words of this kind of work that a common language can begin with."""

import json
from functools import cache
from typing import NamedTuple

from workshop_app import assets
from workshop_app.domain.workshop import Workshop


class FirstTerm(NamedTuple):
    """A word, what it means, words to avoid for it, and what it is in Spanish; a person checks them all."""

    name: str
    meaning: str
    avoid: tuple[str, ...] = ()
    spanish: str = ""


def first_terms(workshop: Workshop) -> tuple[FirstTerm, ...]:
    """Return the words to begin with; none for a workshop that is not in English."""
    return _shipped() if (workshop.details.language or "en").startswith("en") else ()


@cache
def _shipped() -> tuple[FirstTerm, ...]:
    read = json.loads(assets.resource("language/first_terms.json").read_text(encoding="utf-8"))
    return tuple(
        FirstTerm(one["name"], one["meaning"], tuple(one["avoid"]), one["es"]) for one in read["terms"]
    )

"""Own words: how much of what the portrait says was ever written on an idea."""

from typing import NamedTuple

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import content_words
from workshop_app.insight.surviving import finals, surviving

SAYING = frozenset({"short", "definition", "statement"})
"""The wordings in which a community's words can live on, beyond names."""


class OwnWords(NamedTuple):
    """How many different words say something in the portrait, and how many of them people wrote."""

    all: int
    own: int

    @property
    def share(self) -> float:
        """The share that is the community's, from 0 to 1."""
        return self.own / self.all if self.all else 0.0


def own_words(workshop: Workshop) -> OwnWords:
    """Return how many stems of definitions, short statements and statements stand on an idea too."""
    otherwise = workshop.details.language
    said = {
        (language, word.stem)
        for final in finals(workshop)
        if final.wording is not None and final.wording.of in SAYING
        for language in (tongue(final.text, "", otherwise),)
        for word in content_words(final.text, language, language)
    }
    if not said:
        return OwnWords(0, 0)
    written = {one.stem for one in surviving(workshop, workshop.ideas())}
    return OwnWords(len(said), sum(stem in written for _language, stem in said))

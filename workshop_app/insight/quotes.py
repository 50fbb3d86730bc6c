"""Which of a pillar's ideas speak for it: a few short ones, from as many groups as can be."""

import unicodedata
from collections.abc import Callable

from workshop_app.domain.records import Idea, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.personal import is_personal

EASY = 60
"""Characters that are read at a glance, aloud in one breath."""

LONGEST = 110
"""Characters beyond which an idea is not quoted, because it would have to be cut."""


def quotes(
    workshop: Workshop, pillar_id: PillarId, most: int, can_stand: Callable[[Idea], bool] = lambda _: True
) -> tuple[Idea, ...]:
    """Return up to `most` ideas of a pillar that speak for it, in the order in which they stand there.

    Short ones and new groups come first, one word alone and shouting last; nothing is said twice, and an
    idea with a phone number or an e-mail address is never quoted. `can_stand` may refuse others.
    """
    ideas = workshop.ideas_in(pillar_id)
    left = [idea for idea in ideas if 0 < len(idea.text) <= LONGEST and not is_personal(idea.text)]
    chosen: list[Idea] = []
    groups: set[object] = set()
    said: set[str] = set()
    while left and len(chosen) < most:
        best = min(left, key=lambda idea: (idea.group in groups, _weakness(idea.text)))
        left.remove(best)
        bare = _bare(best.text)
        if bare in said or not can_stand(best):
            continue
        chosen.append(best)
        groups.add(best.group)
        said.add(bare)
    return tuple(idea for idea in ideas if idea in chosen)


def _weakness(text: str) -> int:
    """Say how little a text speaks for others: 0 is a short sentence said calmly."""
    words = text.split()
    is_one_word = len(words) < 2 and text.isascii()
    shouts = text.isascii() and (text.isupper() or "!!" in text)
    return 2 * (is_one_word or shouts) + (len(text) > EASY)


def _bare(text: str) -> str:
    """Return the letters of a text alone, so that "TEAMWORK" and "team work" are the same."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())

"""What the columns of a list may hold, in words, and how a person says so; no Qt."""

from collections.abc import Sequence

from workshop_app.intake import lists
from workshop_app.intake.columns import PRIVATE, QUESTION
from workshop_app.intake.lists import IdeaList
from workshop_app.words import say

LEAVE_OUT = ""

OFFERED = (
    *("text", "group", "table", "language", "prompt", "pillar", "theme", "session", "colour", "later"),
    *(QUESTION, LEAVE_OUT),
)
"""The roles in the order of the menu."""

_WORDS = {
    "text": "Idea",
    "group": "Group",
    "table": "Table",
    "language": "Language",
    "prompt": "Prompt",
    "pillar": "Pillar",
    "theme": "Theme",
    "session": "Session",
    "colour": "Colour",
    "later": "Kept for later",
    QUESTION: "An answer",
    PRIVATE: "Left out",
    LEAVE_OUT: "Leave out",
}

_HINTS = {
    QUESTION: "Each cell is an idea; the heading is the question it answers.",
    PRIVATE: "Left out: names stay out.",
    "colour": "The paper's colour says which group it was.",
    "later": "“yes” keeps the idea for “Later: making it real”.",
    "prompt": "The question that the idea answers.",
}

MENU_WORDS = {QUESTION: "An answer (its heading is the question)"}


def words_of(role: str) -> str:
    """Return what a column holds, in a word or two."""
    return say(_WORDS[role])


def menu_words_of(role: str) -> str:
    """Return what a menu says for it."""
    return say(MENU_WORDS.get(role, _WORDS[role]))


def hint_of(role: str) -> str:
    """Return what is to be known of it, in a sentence, or nothing."""
    return say(_HINTS[role]) if role in _HINTS else ""


def first_of(found: IdeaList) -> tuple[str, ...]:
    """Return the roles to begin with: where nothing says which column holds the ideas, the likely one."""
    roles = list(found.roles)
    if not found.is_chosen and found.likely is not None and found.likely < len(roles):
        roles[found.likely] = "text"
    return tuple(roles)


def chosen(roles: Sequence[str], place: int, role: str) -> tuple[str, ...]:
    """Return the roles once a column was given one; of all but answers there is one at most."""
    kept = [
        LEAVE_OUT if at != place and one == role and role not in {QUESTION, LEAVE_OUT} else one
        for at, one in enumerate(roles)
    ]
    kept[place] = role
    return tuple(kept)


def with_roles(found: IdeaList, roles: Sequence[str], *, headed: bool) -> IdeaList:
    """Return the list read with these roles; raises CannotRead if no idea is in it then."""
    if found.is_chosen and found.roles == tuple(roles) and found.headed == headed:
        return found
    return lists.with_roles(found, roles, headed=headed)


def is_table(found: IdeaList) -> bool:
    """Say whether there are columns to choose among."""
    return len(found.headings) > 1

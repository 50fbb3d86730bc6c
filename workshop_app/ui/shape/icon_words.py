"""The icons a pillar can have, found by plain words in English and Spanish."""

import unicodedata
from functools import cache
from typing import NamedTuple

from workshop_app import assets, words
from workshop_app.domain.records import Pillar
from workshop_app.ui.icons import Icons

FILE = "icons/words.txt"

UNKNOWN = "ph.question-fill"

SHORTEST = 4
"""Letters that are left of a word at least, where its end is cut off to find anything."""


class IconWords(NamedTuple):
    """One icon, such as `ph.heart-fill`, with its words; the first of each language is its name."""

    icon: str
    english: tuple[str, ...]
    spanish: tuple[str, ...]


@cache
def every_icon() -> tuple[IconWords, ...]:
    """Return the icons that are offered, in the order in which they are listed."""
    lines = assets.resource(FILE).read_text(encoding="utf-8").splitlines()
    return tuple(_read(line) for line in lines if line and not line.startswith("#"))


def plain_name(icon: str) -> str:
    """Return what an icon shows, in the reader's language; its own name if nobody has described it."""
    found = next((one for one in every_icon() if one.icon == icon), None)
    if found is None:
        return icon.removeprefix("ph.").removesuffix("-fill").replace("-", " ").capitalize()
    named = found.spanish if words.language()[:2] == "es" else found.english
    return named[0][:1].upper() + named[0][1:]


def dressed(pillar: Pillar, icon: str) -> dict[str, str]:
    """Return what a pillar gets with an icon: also what that shows, unless somebody has said it otherwise."""
    is_ours = not pillar.alt or pillar.alt == plain_name(pillar.icon)
    return {"icon": icon, "alt": plain_name(icon)} if is_ours else {"icon": icon}


def drawn(icons: Icons, icon: str) -> str:
    """Return the icon if it can be drawn here, else a question mark: another program may know others."""
    try:
        icons.outline(icon)
    except KeyError:
        return UNKNOWN
    return icon


def found_by(sought: str) -> list[str]:
    """Return the icons that all the words sought begin a word of, those named so first; all for no words."""
    parts = _plain(sought).split()
    found = _ranked(parts)
    while not found and any(len(part) > SHORTEST for part in parts):  # "curiosity" means what is curious
        parts = [part[:-1] if len(part) > SHORTEST else part for part in parts]
        found = _ranked(parts)
    return found


def _ranked(parts: list[str]) -> list[str]:
    ranked = [(_rank(one, parts), n, one.icon) for n, one in enumerate(every_icon())]
    return [icon for rank, _, icon in sorted(ranked) if rank < _NOT]


_NOT = 3


def _rank(one: IconWords, parts: list[str]) -> int:
    """Return 0 if the name holds all parts, 1 if one of its words does, 2 if all do together, else 3."""
    if all(_begins(part, one.english[0]) or _begins(part, one.spanish[0]) for part in parts):
        return 0
    every = (*one.english, *one.spanish)
    if any(all(_begins(part, said) for part in parts) for said in every):
        return 1
    return 2 if all(any(_begins(part, said) for said in every) for part in parts) else _NOT


def _begins(part: str, said: str) -> bool:
    return any(word.startswith(part) for word in _plain(said).replace("-", " ").split())


@cache
def _plain(text: str) -> str:
    """Return a text without accents and capitals."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _read(line: str) -> IconWords:
    icon, english, spanish = (part.strip() for part in line.split("|"))
    return IconWords(f"ph.{icon}-fill", _words(english), _words(spanish))


def _words(listed: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in listed.split(","))

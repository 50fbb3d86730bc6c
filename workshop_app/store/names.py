"""File names made of titles: in any script, good on every system, never one that is taken."""

import unicodedata
from pathlib import Path

ENDING = ".workshop"

LONGEST = 160
"""Bytes of a name without its ending; systems allow 255, and a number and a folder need room too."""

_FORBIDDEN = set('<>:"/\\|?*')
_JOINERS = {"\u200c", "\u200d"}  # Persian and the scripts of India cannot be spelled without them
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}


def file_name(title: str) -> str:
    """Return a name for the file of a workshop called so, without its ending."""
    spaced = (" " if _is_unfit(letter) else letter for letter in unicodedata.normalize("NFC", title))
    name = _cut(" ".join("".join(spaced).split())).strip(" .")
    if name.split(".")[0].rstrip().casefold() in _DEVICES:
        name = f"{name} workshop" if "." not in name else f"workshop {name}"
    return name or "Workshop"


def free_path(folder: Path, title: str) -> Path:
    """Return a path in the folder that no file has, in upper or lower case; the second gets a 2."""
    name = file_name(title)
    taken = {unicodedata.normalize("NFC", path.name).casefold() for path in folder.iterdir()}
    number, path = 1, folder / f"{name}{ENDING}"
    while path.name.casefold() in taken:
        number += 1
        path = folder / f"{name} {number}{ENDING}"
    return path


def _is_unfit(letter: str) -> bool:
    """Say whether a letter is forbidden somewhere or cannot be seen: controls, marks of direction, halves."""
    return letter in _FORBIDDEN or (unicodedata.category(letter)[0] == "C" and letter not in _JOINERS)


def _cut(name: str) -> str:
    cut = name.encode()[:LONGEST].decode(errors="ignore")
    while len(cut) < len(name) and cut and unicodedata.combining(name[len(cut)]):
        cut = cut[:-1]  # not between a letter and its accent
    return cut

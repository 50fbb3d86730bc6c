"""The program's own typefaces: static weights, cut once from the variable fonts of the font packages.

Qt and ReportLab both show a variable font at its default weight only, so the weights that the design
asks for are pinned by HarfBuzz at first use (0.1 s) and kept where things are kept that can be made again.
"""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import fontpkg
import uharfbuzz

from workshop_app import places


class Face(NamedTuple):
    """One family at one weight; `package` is its name among the font packages."""

    package: str
    family: str
    weight: int


SANS, SERIF = "Source Sans 3", "Source Serif 4"
FALLBACKS = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari")

SCREEN = (
    Face("Source Sans 3", SANS, 400),
    Face("Source Sans 3", SANS, 600),
    Face("Source Sans 3", SANS, 700),
    Face("Source Serif 4", SERIF, 400),
    Face("Source Serif 4", SERIF, 600),
)
OTHER_SCRIPTS = (
    Face("Noto Sans", "Noto Sans", 400),
    Face("Noto Sans", "Noto Sans", 600),
    Face("Noto Sans Arabic", "Noto Sans Arabic", 400),
    Face("Noto Sans Arabic", "Noto Sans Arabic", 600),
    Face("Noto Sans Devanagari", "Noto Sans Devanagari", 400),
    Face("Noto Sans Devanagari", "Noto Sans Devanagari", 600),
)


_EAST_ASIAN = {"Noto Sans SC": "NotoSansSC", "Noto Sans JP": "NotoSansJP", "Noto Sans KR": "NotoSansKR"}

SCREEN_STACK = (*FALLBACKS, *_EAST_ASIAN)
"""The families behind the design's own, for text on the screen that may be in any language."""


def east_asian(family: str) -> tuple[Path, ...]:
    """Return the files of a Chinese, Japanese or Korean family (Noto Sans SC, JP, KR), two weights.

    Without their package nothing is returned, and the computer's own faces have to do.
    """
    spec = find_spec("rendercv_fonts")
    if spec is None or spec.origin is None:
        return ()
    folder, stem = Path(spec.origin).parent / "Noto Sans", _EAST_ASIAN[family]
    return tuple(
        file for weight in ("Regular", "Bold") if (file := folder / f"{stem}-{weight}.ttf").is_file()
    )


def files() -> list[Path]:
    """Return the font files to load before any text is laid out, the design's own faces first."""
    return [cut(face) for face in (*SCREEN, *OTHER_SCRIPTS)]


def screen_files() -> list[Path]:
    """Return the font files that a window loads at its start: all of them, in 10 ms."""
    return [*files(), *(file for family in _EAST_ASIAN for file in east_asian(family))]


def cut(face: Face) -> Path:
    """Return the file of one face, cutting it first if this computer has not done so yet."""
    source = fontpkg.path(face.package, nearest=True)
    stem = f"{face.package.replace(' ', '')}-{face.weight}-{source.stat().st_size}"
    made = places.drawn() / "fonts" / f"{stem}.ttf"
    if made.exists():
        return made
    made.parent.mkdir(parents=True, exist_ok=True)
    whole = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source)))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    for axis in whole.axis_infos:
        wanted.pin_axis_location(whole, axis.tag, _position(axis, face.weight))
    draft = made.with_suffix(f".{os.getpid()}.new")
    draft.write_bytes(uharfbuzz.subset(whole, wanted).blob.data)
    draft.replace(made)
    return made


def _position(axis: uharfbuzz.OTVarAxisInfo, weight: int) -> float:
    wished = weight if axis.tag == "wght" else axis.default_value
    return float(min(max(wished, axis.min_value), axis.max_value))

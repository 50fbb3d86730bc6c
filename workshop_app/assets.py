"""Finds the files of resources/: in a checkout, in an installed wheel, in an installer's bundle."""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any


def resource(name: str) -> Path:
    """Return where a file or folder of resources/ lies, such as `tokens.json`; raises FileNotFoundError."""
    here = Path(__file__).resolve().parent
    bundle = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for folder in (bundle, here / "_resources", here.parent / "resources"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(name)


@cache
def tokens() -> dict[str, Any]:
    """Return the design's tokens: colours, papers, inks, type, sizes, motion, icons and the portrait."""
    found: dict[str, Any] = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return found

"""Small files of JSON that may be damaged or gone at any time: then they start afresh."""

import json
from pathlib import Path
from typing import Any

from workshop_app import writing


def read(path: Path) -> dict[str, Any]:
    """Return what the file holds; nothing if it is not there or not whole."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write(path: Path, content: dict[str, Any]) -> None:
    """Write the file whole or not at all; raises CannotWrite."""
    writing.put(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())

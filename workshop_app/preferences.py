"""What the facilitator chose on this computer, and the name of this desk in every log."""

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = "preferences.json"


class Preferences:
    """Choices of one person on one computer, kept in a small file; a damaged one starts afresh."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            found = {}
        self._values: dict[str, Any] = found if isinstance(found, dict) else {}

    def desk(self) -> str:
        """Return this desk's name in the log: the same at every start, and nobody's own name."""
        name: str = self.get("desk", "")
        if not name:
            name = "desk-" + secrets.token_hex(4)
            self.put({"desk": name})
        return name

    def get(self, name: str, otherwise: Any) -> Any:
        """Return a choice, or `otherwise` if there is none of that type."""
        value = self._values.get(name, otherwise)
        return value if isinstance(value, type(otherwise)) else otherwise

    def hold(self, values: Mapping[str, Any]) -> None:
        """Let choices hold from now on; they are kept with the next ones that are put."""
        self._values |= values

    def put(self, values: Mapping[str, Any]) -> None:
        """Keep choices; a folder that cannot be written keeps them for this sitting only."""
        self._values |= values
        draft = self._path.with_suffix(f".{os.getpid()}.new")
        try:
            draft.write_text(json.dumps(self._values, indent=1, ensure_ascii=False), encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            draft.unlink(missing_ok=True)

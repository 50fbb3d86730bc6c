"""Opens the window, where there is a screen to open it on."""

import os
import sys
from pathlib import Path
from typing import Protocol

from workshop_app.domain.rules import Trouble


class OpenWindow(Protocol):
    """Opens the window and returns, when it is closed, the exit code."""

    def __call__(self, path: Path | None = None, *, sample: bool = False) -> int:
        """Open it at Home, at a workshop file, or at a fresh copy of the sample."""
        ...


class NoWindow(Trouble):
    """The window could not be opened."""


def open_at(window: OpenWindow, path: Path | None, *, sample: bool) -> int:
    """Open the window; raises NoWindow where no screen can show it, which Qt would only abort for."""
    if path is not None and not path.exists():
        raise NoWindow("There is no file {file}. Look whether it was moved or renamed.", file=path)
    if not _has_display():
        raise NoWindow(
            "There is no display to open the window on. "
            "Start it on a computer with a screen, or see what works without one: workshop-app --help"
        )
    return window(path, sample=sample)


def _has_display() -> bool:
    if sys.platform in {"darwin", "win32"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

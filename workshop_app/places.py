"""Where this computer keeps workshops, choices, drawn fonts and the log file."""

import os
from pathlib import Path

import platformdirs

NAME = "Portrait Workshop"


def _home() -> Path | None:
    """One folder for everything, when WORKSHOP_HOME names it: for a stick, a trial or a test."""
    named = os.environ.get("WORKSHOP_HOME")
    return Path(named) if named else None


def workshops() -> Path:
    """Return the folder of this laptop's workshops, where the person finds them: in their documents."""
    home = _home()
    return _made(home / "workshops" if home else Path(platformdirs.user_documents_dir()) / NAME)


def settings() -> Path:
    """Return the folder of what was chosen on this computer."""
    home = _home()
    return _made(home / "settings" if home else Path(platformdirs.user_data_dir(NAME, appauthor=False)))


def templates() -> Path:
    """Return the folder of a person's own templates."""
    return _made(settings() / "templates")


def drawn() -> Path:
    """Return the folder of what can be made again at any time, such as font weights cut from their source."""
    home = _home()
    return _made(home / "drawn" if home else Path(platformdirs.user_cache_dir(NAME, appauthor=False)))


def log_file() -> Path:
    """Return the file that unexpected trouble is written to."""
    return settings() / "trouble.log"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""Start the program from the command line."""

import sys
from pathlib import Path

from workshop_app.command_line.running import run


def main() -> int:
    """Carry out what the command line asks for and return the exit code."""
    return run(sys.argv[1:], _open_window)


def _open_window(path: Path | None = None, *, sample: bool = False) -> int:
    from workshop_app import app  # noqa: PLC0415 - Qt is loaded only when a window is wanted

    return app.run(path, sample=sample)


if __name__ == "__main__":
    sys.exit(main())

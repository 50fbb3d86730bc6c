"""A picture of every screen, every state and every printed page, to be looked at beside the design.

    python3 run.py shots DIR            all of them
    python3 run.py shots DIR SCENE ...  some screens alone, such as 04-group; `wall` is what the room sees

Opens the sample in a home of its own under a temporary folder, without a screen, and writes PNG files
to DIR/1440x900, DIR/1366x768, DIR/200-percent, DIR/high-contrast, DIR/wall and DIR/paper. Each screen is one
function in `tools/studio.py`; a later step adds its own there.
"""

import os
import sys
import tempfile
from pathlib import Path

CLIENT_1366 = (1366, 688)
"""What a 1366 × 768 laptop leaves of its screen under title bar and taskbar (DESIGN § 2)."""


LOOKS = (
    ("1440x900", 1440, 900, 1.0, "normal"),
    ("1366x768", *CLIENT_1366, 1.0, "normal"),
    ("1920x1080", 1920, 1000, 1.0, "normal"),
    ("200-percent", 1280, 640, 2.0, "normal"),
    ("high-contrast", 1440, 900, 1.0, "high"),
)
"""Folder, width and height of the window in px, text size, contrast."""


def main(arguments: list[str]) -> int:
    """Write the pictures into the folder that the arguments name."""
    if not arguments:
        print("usage: python3 run.py shots DIR [SCENE ...]", file=sys.stderr)
        return 2
    out = Path(arguments[0]).resolve()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKSHOP_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from tools.studio import Look, Studio  # noqa: PLC0415 - Qt reads the platform when it is loaded

        studio = Studio(Path(home))
        for look in (Look(*one) for one in LOOKS):
            folder = out / look.folder
            folder.mkdir(parents=True, exist_ok=True)
            for name in studio.pictures(look, folder, arguments[1:]):
                print(f"{look.folder}/{name}", flush=True)
        for name in studio.wall(out / "wall") if not arguments[1:] or "wall" in arguments[1:] else ():
            print(f"wall/{name}", flush=True)
        for name in studio.paper(out / "paper") if not arguments[1:] else ():
            print(f"paper/{name}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

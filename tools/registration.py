"""What tells Linux and Windows about the program and its files: the templates of packaging/, filled in."""

import re
from pathlib import Path

from workshop_app import __version__
from workshop_app.places import NAME
from workshop_app.store.schema import APPLICATION_ID

TEMPLATES = Path(__file__).resolve().parent.parent / "packaging"
MIME = "application/vnd.portrait-workshop+sqlite3"
ENDING = "workshop"

VALUES = {
    "NAME": NAME,
    "VERSION": __version__,
    "MIME": MIME,
    "ENDING": ENDING,
    "APPLICATION_ID": APPLICATION_ID.to_bytes(4, "big").decode("ascii"),
}


def filled() -> dict[str, str]:
    """Return the text of each registration file by its name; raises KeyError for a value nobody gives."""
    return {
        path.name.removesuffix(".in"): re.sub(
            r"@([A-Z_]+)@", lambda found: VALUES[found[1]], path.read_text(encoding="utf-8")
        )
        for path in sorted(TEMPLATES.glob("*.in"))
    }


def write(folder: Path) -> None:
    """Write the registration files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in filled().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")

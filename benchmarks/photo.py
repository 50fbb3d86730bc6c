"""How well notes are found in photos of walls, and how well they are read.

    python -m benchmarks.photo                        thirty photos that nothing was tuned on, ten a level
    python -m benchmarks.photo --level hard --photos 3
    python -m benchmarks.photo --reading              also read every note: some minutes
    python -m benchmarks.photo --folder MY_PHOTOS     your own photos, see below

The photos of the first three are made up (benchmarks/walls): 12 megapixels, 40 notes, and exactly known. For
your own, put beside each photo a file of the same name that ends in .json and tells its notes,

    {"notes": [{"corners": [[412, 300], [640, 296], [645, 520], [417, 528]], "text": "Ask for help",
                "paper": "lemon"}]}

with four corners of the whole note in px of the upright photo, as the note reads: top left, top right, bottom
right, bottom left. `text` and `paper` may be left out. `--keep FOLDER` writes the made-up ones in that way.

A note counts as found if a box and the whole note share 70 % of what they cover together.
"""

import argparse
import sys
from pathlib import Path

from workshop_app.intake.photo import looking

LEVELS = ("easy", "medium", "hard")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 3 where the packages for photos are not on this computer."""
    told = _asked(arguments)
    if not looking.available():
        print("The packages for photos are not on this computer: pip install 'workshop-app[photo]'.")
        return 3
    from benchmarks import photo_measure  # noqa: PLC0415 - only where its packages are

    if told.folder is not None:
        return photo_measure.measure_folder(told.folder, print, reading=told.reading)
    for level in told.level or LEVELS:
        asked = photo_measure.Asked(level, told.seeds, told.photos, told.notes, told.keep)
        photo_measure.measure_level(asked, print, reading=told.reading)
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.photo", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--level", choices=LEVELS, action="append", help="only this one; may be given again")
    parser.add_argument("--seeds", choices=("held-out", "tuning"), default="held-out")
    parser.add_argument("--photos", type=int, default=0, metavar="N", help="only the first N of each level")
    parser.add_argument("--notes", type=int, default=40, metavar="N", help="notes on each wall (40)")
    parser.add_argument("--reading", action="store_true", help="also read every note that was found")
    parser.add_argument("--folder", type=Path, help="photos of your own, each with its .json")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the photos that were made up")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

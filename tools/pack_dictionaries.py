"""Packs the dictionaries of the spelling help, untouched and with their licences, into resources/spelling.

    python -m tools.pack_dictionaries es=FOLDER en=FOLDER

FOLDER holds index.aff, index.dic and license, as the packages dictionary-es (of its three licences we take it
under MPL 1.1) and dictionary-en (MIT and BSD) of the registry of npm hold them.
"""

import io
import lzma
import sys
import tarfile
from pathlib import Path

FILES = ("license", "index.aff", "index.dic")
SHELF = Path(__file__).parents[1] / "resources" / "spelling"


def pack(language: str, folder: Path) -> Path:
    """Write one dictionary; the same files always make the same bytes."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name in FILES:
            content = (folder / name).read_bytes()
            about = tarfile.TarInfo(name)
            about.size = len(content)
            archive.addfile(about, io.BytesIO(content))
    SHELF.mkdir(exist_ok=True)
    path = SHELF / f"{language}.tar.xz"
    path.write_bytes(lzma.compress(packed.getvalue(), preset=9 | lzma.PRESET_EXTREME))
    return path


def main(arguments: list[str]) -> int:
    """Pack what the arguments name."""
    for argument in arguments:
        language, _, folder = argument.partition("=")
        print(pack(language, Path(folder)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""Draws the program's icon in the forms that installers want, into resources/app.

    python tools/draw_mark.py

Needed after a change of workshop_app/ui/app_mark.py; mark.svg is written by hand beside them.
"""

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = (16, 24, 32, 48, 64, 128, 256, 512)
IN_ICO = (16, 24, 32, 48, 64, 128, 256)
IN_ICNS = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""Names of the pictures in an Apple icon file by their side in px."""


def main() -> int:
    """Write the PNG files, the ICO for Windows and the ICNS for macOS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt reads the platform when it is loaded

    app = QApplication.instance() or QApplication([])
    folder = ROOT / "resources" / "app"
    for size in PICTURES:
        (folder / f"mark-{size}.png").write_bytes(png(size))
    (folder / "mark.ico").write_bytes(ico({size: png(size) for size in IN_ICO}))
    (folder / "mark.icns").write_bytes(icns({name: png(size) for name, size in IN_ICNS.items()}))
    print(f"The icon is drawn in {folder.relative_to(ROOT)}.")
    app.quit()
    return 0


def png(size: int) -> bytes:
    """Return the mark as the bytes of a PNG file of that side in px."""
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415

    from workshop_app.ui.app_mark import app_mark  # noqa: PLC0415

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    app_mark(size).save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds these PNG files by their side in px; 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries, bodies, at = b"", b"", len(head) + 16 * len(pictures)
    for size, body in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), at + len(bodies))
        bodies += body
    return head + entries + bodies


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an Apple icon that holds these PNG files by their names in it."""
    bodies = b"".join(name + struct.pack(">I", len(body) + 8) + body for name, body in pictures.items())
    return b"icns" + struct.pack(">I", len(bodies) + 8) + bodies


if __name__ == "__main__":
    raise SystemExit(main())

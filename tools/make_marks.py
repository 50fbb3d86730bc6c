"""Writes down which squares the marks of idea cards have, into resources/cards.

    python tools/make_marks.py

The program prints marks where OpenCV is not installed, so it carries the patterns of OpenCV's dictionary
DICT_4X4_1000, each as 16 squares of black and white. Needed again only if another dictionary is chosen.
"""

from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "resources" / "cards" / "marks.txt"

HEAD = """\
# The marks of idea cards: the first 1000 patterns of four by four squares of ArUco, as OpenCV has them in
# its dictionary DICT_4X4_1000. One line a mark, in the order of their numbers; the four hexadecimal digits
# are its four rows, the highest bit at the left; a bit that is set is a white square.
#
# Derived by tools/make_marks.py from OpenCV, Copyright (C) 2000-2026, Intel Corporation, Willow Garage Inc.,
# OpenCV Foundation, OpenCV team and contributors, under the Apache License, Version 2.0, whose text is this
# program's LICENSE.
"""


def main() -> int:
    """Write the table."""
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(HEAD + "".join(f"{pattern:04x}\n" for pattern in patterns()), encoding="utf-8")
    print(f"The marks are written in {OUT.name}.")
    return 0


def patterns() -> list[int]:
    """Return the squares of every mark, as OpenCV draws it with one pixel a square."""
    import cv2  # noqa: PLC0415 - part of the extra `photo`, which a checkout may lack

    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_1000)
    found = []
    for number in range(1000):
        inside = dictionary.generateImageMarker(number, 6)[1:5, 1:5]
        found.append(int("".join("1" if square > 127 else "0" for square in inside.flatten()), 2))
    return found


if __name__ == "__main__":
    raise SystemExit(main())

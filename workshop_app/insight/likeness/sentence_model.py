"""The sentence model: a text becomes 384 numbers, and texts that mean alike point the same way; numpy alone.

It is all-MiniLM-L6-v2, a BERT of six layers, run without torch. Its texts are English; of other languages it
knows little more than the spelling.
"""

import json
import math
import os
import struct
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workshop_app.insight.likeness.model_files import ModelFiles
from workshop_app.insight.likeness.word_pieces import WordPieces, vocabulary

Numbers = NDArray[np.float32]

WIDTH, LAYERS, HEADS = 384, 6, 12
HEAD = WIDTH // HEADS
PIECES_AT_ONCE = 1024
ROWS_AT_ONCE = 64
"""So much is worked on together that it stays near the processor and still keeps it busy (measured)."""

MOST_THREADS = 4
"""Threads that share the work, where there are as many processors; each runs BLAS on its own alone."""


class SentenceModel:
    """Turns texts into meanings: rows of 384 numbers of length 1, whose products are likenesses."""

    def __init__(self, files: ModelFiles) -> None:
        weights = dict(_read(files.weights))
        self._pieces = WordPieces(vocabulary(files.vocabulary))
        self._of_piece = weights["embeddings.word_embeddings.weight"]
        self._of_place = weights["embeddings.position_embeddings.weight"]
        self._of_text = weights["embeddings.token_type_embeddings.weight"][0]
        self._norm = _norm(weights, "embeddings.LayerNorm")
        self._layers = [_layer(weights, f"encoder.layer.{n}.") for n in range(LAYERS)]

    def meanings(self, texts: Sequence[str]) -> Numbers:
        """Return the meaning of each text in a row of its own."""
        pieces = [self._pieces.of(text) for text in texts]
        found = np.empty((len(texts), WIDTH), np.float32)
        batches = list(_batches(sorted(range(len(texts)), key=lambda n: len(pieces[n])), pieces))

        def work_out(some: list[int]) -> None:
            found[some] = self._encode([pieces[n] for n in some])

        threads = max(1, min(MOST_THREADS, os.cpu_count() or 1, len(batches)))
        with ThreadPoolExecutor(threads) as sharing:
            list(sharing.map(work_out, batches))
        return found

    def _encode(self, texts: Sequence[Sequence[int]]) -> Numbers:
        """Return the meanings of texts sorted by their length; their pieces lie end to end, unpadded."""
        runs = [(length, len(list(run))) for length, run in groupby(map(len, texts))]
        rows = self._of_piece[np.concatenate([np.asarray(text) for text in texts])]
        rows += self._of_place[np.concatenate([np.arange(len(text)) for text in texts])]
        rows += self._of_text
        self._norm.level(rows)
        for layer in self._layers:
            rows = layer.through(rows, runs)
        means = np.concatenate([part.mean(axis=1) for part in _texts(rows, runs)])
        means /= np.linalg.norm(means, axis=1, keepdims=True)
        return means


class _Norm(NamedTuple):
    """Brings each row to the same mean and spread."""

    weight: Numbers
    bias: Numbers

    def level(self, rows: Numbers) -> None:
        rows -= rows.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", rows, rows)[:, None] / np.float32(WIDTH)
        rows /= np.sqrt(spread + np.float32(1e-12))
        rows *= self.weight
        rows += self.bias


class _Linear(NamedTuple):
    """One table of weights and what is added."""

    weight: Numbers
    bias: Numbers

    def of(self, rows: Numbers) -> Numbers:
        made: Numbers = rows @ self.weight
        made += self.bias
        return made


class _Layer(NamedTuple):
    """One of the six layers: each piece looks at the others of its text, then at itself."""

    looks: _Linear
    takes: _Linear
    taken: _Norm
    widens: _Linear
    narrows: _Linear
    left: _Norm

    def through(self, rows: Numbers, runs: Sequence[tuple[int, int]]) -> Numbers:
        rows += self.takes.of(_attended(self.looks.of(rows), runs))
        self.taken.level(rows)
        wide = self.widens.of(rows)
        for start in range(0, len(wide), ROWS_AT_ONCE):
            _gelu(wide[start : start + ROWS_AT_ONCE])
        rows += self.narrows.of(wide)
        self.left.level(rows)
        return rows


def _attended(looks: Numbers, runs: Sequence[tuple[int, int]]) -> Numbers:
    """Return for each piece what it takes from the pieces of its text, in all twelve heads."""
    parts = []
    for part in _texts(looks, runs):
        count, length, _ = part.shape
        asks, offers, gives = part.reshape(count, length, 3, HEADS, HEAD).transpose(2, 0, 3, 1, 4)
        shares = asks @ offers.swapaxes(2, 3)
        shares -= shares.max(axis=-1, keepdims=True)
        np.exp(shares, out=shares)
        shares /= shares.sum(axis=-1, keepdims=True)
        parts.append((shares @ gives).transpose(0, 2, 1, 3).reshape(count * length, WIDTH))
    return np.concatenate(parts)


def _gelu(x: Numbers) -> None:
    """Bend the numbers in place: x times the part of a normal distribution below x.

    The error function by Abramowitz and Stegun 7.1.26, right to 1.5e-7.
    """
    z = np.abs(x)
    z *= np.float32(math.sqrt(0.5))
    t = np.float32(1) / (z * np.float32(0.3275911) + np.float32(1))
    z *= z
    np.negative(z, out=z)
    np.exp(z, out=z)
    bend = t * np.float32(1.061405429)
    for part in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        bend += np.float32(part)
        bend *= t
    z *= bend
    z *= np.abs(x) * np.float32(0.5)  # so much of |x| is missing at the top, or there at the bottom
    np.maximum(x, np.float32(0), out=x)
    x -= z


def _texts(rows: Numbers, runs: Sequence[tuple[int, int]]) -> Iterator[Numbers]:
    """Return the rows by text: one block for all texts of a length."""
    start = 0
    for length, count in runs:
        yield rows[start : start + length * count].reshape(count, length, -1)
        start += length * count


def _batches(order: Sequence[int], pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    batch: list[int] = []
    filled = 0
    for n in order:
        if batch and filled + len(pieces[n]) > PIECES_AT_ONCE:
            yield batch
            batch, filled = [], 0
        batch.append(n)
        filled += len(pieces[n])
    if batch:
        yield batch


def _layer(weights: dict[str, Numbers], name: str) -> _Layer:
    asks, offers, gives = (
        _linear(weights, f"{name}attention.self.{part}") for part in ("query", "key", "value")
    )
    scale = np.float32(1 / math.sqrt(HEAD))
    return _Layer(
        _Linear(
            np.concatenate([asks.weight * scale, offers.weight, gives.weight], axis=1),
            np.concatenate([asks.bias * scale, offers.bias, gives.bias]),
        ),
        _linear(weights, f"{name}attention.output.dense"),
        _norm(weights, f"{name}attention.output.LayerNorm"),
        _linear(weights, f"{name}intermediate.dense"),
        _linear(weights, f"{name}output.dense"),
        _norm(weights, f"{name}output.LayerNorm"),
    )


def _linear(weights: dict[str, Numbers], name: str) -> _Linear:
    return _Linear(np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"])


def _norm(weights: dict[str, Numbers], name: str) -> _Norm:
    return _Norm(weights[f"{name}.weight"], weights[f"{name}.bias"])


def _read(file: Path) -> Iterator[tuple[str, Numbers]]:
    """Return the tables of a safetensors file by name; they are read from the disk where they are used."""
    with file.open("rb") as opened:
        (size,) = struct.unpack("<Q", opened.read(8))
        tables = json.loads(opened.read(size))
    content = np.memmap(file, dtype=np.uint8, mode="r", offset=8 + size)
    for name, table in tables.items():
        if table.get("dtype") == "F32":
            first, last = table["data_offsets"]
            yield name, content[first:last].view("<f4").reshape(table["shape"])

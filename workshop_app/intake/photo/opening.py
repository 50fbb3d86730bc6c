"""Opens a photo: upright, in colour, and never with more pixels than the memory of a small laptop takes."""

import io
import math
import mmap
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
import pi_heif
from PIL import Image, ImageOps

from workshop_app.intake.photo import photo_refusals
from workshop_app.intake.photo.looking import LARGEST
from workshop_app.intake.refusals import CannotRead

Pixels = npt.NDArray[np.uint8]
"""Rows of px of blue, green and red, as OpenCV has them."""

MOST_ANALYSED = 16_000_000
"""Px that are looked at; a photo with more is reduced, a JPEG already while it is decoded."""

MOST_PIXELS = {"JPEG": 220_000_000, "progressive": 110_000_000, "PNG": 110_000_000, "HEIF": 64_000_000}
"""Px that a photo may say it has. What they cost differs: of a plain JPEG only a part is ever in memory, a
PNG is there whole (4 bytes each), a progressive JPEG (6) and a HEIC (up to 9) even more than that. At their
limits each takes less than a gigabyte."""

MOST_SCANS = 100
"""Passes over a progressive JPEG; cameras and programs write ten, a file that is meant to hang thousands."""

_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@dataclass(frozen=True)
class OpenedPhoto:
    """A photo as it is looked at, and the width and height of the photo as it was taken, upright."""

    pixels: Pixels
    original: tuple[int, int]

    @property
    def scale(self) -> float:
        """How many px of the photo as it was taken one px of `pixels` is."""
        return self.original[0] / int(self.pixels.shape[1])


def open_photo(path: Path) -> OpenedPhoto:
    """Open a JPEG, PNG or HEIC by what is in it, whatever its name ends with; raises CannotRead.

    A photo of several pictures gives its first; what is transparent becomes white.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if not size:
                raise photo_refusals.empty(path.name)
            if size > LARGEST:
                raise photo_refusals.too_heavy(path.name, size, LARGEST)
            return _opened(file, path.name)
    except OSError as error:
        raise photo_refusals.out_of_reach(path.name, error) from error


def read_photo(data: bytes, name: str) -> OpenedPhoto:
    """Open a photo from its bytes, as `open_photo` does."""
    if not data:
        raise photo_refusals.empty(name)
    return _opened(io.BytesIO(data), name)


def _opened(file: BinaryIO, name: str) -> OpenedPhoto:
    head = file.read(32)
    file.seek(0)
    with _damaged_if_it_fails(name):
        if head[4:8] == b"ftyp" and head[8:12] in _HEIF:
            return _from_heif(file, name)
        if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
            return _from_pillow(file, name)
    raise photo_refusals.not_a_photo(name, head)


@contextmanager
def _damaged_if_it_fails(name: str) -> Iterator[None]:
    """Turn whatever a decoder trips over into a sentence; there is no list of what it may raise."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except CannotRead:
        raise
    except MemoryError as error:
        raise photo_refusals.too_little_memory(name) from error
    except Exception as error:
        raise photo_refusals.damaged(name) from error


def _from_pillow(file: BinaryIO, name: str) -> OpenedPhoto:
    Image.MAX_IMAGE_PIXELS = None  # it refuses the photos of today's phones; ours is checked here instead
    with Image.open(file, formats=("JPEG", "PNG")) as image:
        progressive = bool(image.info.get("progressive"))
        kind = "PNG" if image.format == "PNG" else "progressive" if progressive else "JPEG"
        _check(name, image.size, kind)
        if progressive and _passes(file) > MOST_SCANS:
            raise photo_refusals.damaged(name)
        taken = image.size
        if image.format != "PNG":
            image.draft(None, _size_to_look_at(taken))
        image.load()
        upright = ImageOps.exif_transpose(_reduced(_in_colour(image)))
        turned = (upright.width > upright.height) != (taken[0] > taken[1])
        pixels = np.ascontiguousarray(np.asarray(upright)[:, :, ::-1])
    return OpenedPhoto(pixels, (taken[1], taken[0]) if turned else taken)


def _from_heif(file: BinaryIO, name: str) -> OpenedPhoto:
    photo = pi_heif.open_heif(file, convert_hdr_to_8bit=True, bgr_mode=True)
    _check(name, photo.size, "HEIF")
    decoded: npt.NDArray[Any] = np.asarray(photo)
    taken = (decoded.shape[1], decoded.shape[0])
    if decoded.ndim == 2:
        image = Image.fromarray(decoded).convert("RGB")
    elif decoded.shape[2] == 4:
        image = _on_white(Image.fromarray(decoded, "RGBA"))
    else:
        image = Image.fromarray(decoded)
    return OpenedPhoto(np.ascontiguousarray(np.asarray(_reduced(image))), taken)


def _check(name: str, size: tuple[int, int], kind: str) -> None:
    width, height = size
    if width * height > MOST_PIXELS[kind]:
        raise photo_refusals.too_many_pixels(name, width, height, MOST_PIXELS[kind])
    if min(size) < photo_refusals.SMALLEST_SIDE:
        raise photo_refusals.too_small(name, width, height)


def _passes(file: BinaryIO) -> int:
    """Count the scans of a JPEG, without reading it into memory where it lies in a file."""
    mark = b"\xff\xda"  # inside of what is compressed no 0xff is followed by this
    if isinstance(file, io.BytesIO):
        return file.getvalue().count(mark)
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        count, at = 0, data.find(mark)
        while at >= 0 and count <= MOST_SCANS:
            count, at = count + 1, data.find(mark, at + 2)
        return count


def _size_to_look_at(size: tuple[int, int]) -> tuple[int, int]:
    factor = min(1.0, math.sqrt(MOST_ANALYSED / (size[0] * size[1])))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def _reduced(image: Image.Image) -> Image.Image:
    size = _size_to_look_at(image.size)
    if size == image.size:
        return image
    reduced = image.resize(size, Image.Resampling.BOX, reducing_gap=1.5)
    reduced.info = image.info
    return reduced


def _in_colour(image: Image.Image) -> Image.Image:
    """Return the picture in red, green and blue of 8 bit each, whatever it came in."""
    info = image.info
    if image.mode.startswith("I;16"):
        image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    elif image.mode in {"I", "F"}:
        image = Image.fromarray(np.clip(np.asarray(image) / 257, 0, 255).astype(np.uint8))
    if image.has_transparency_data:
        image = _on_white(_reduced(image if image.mode == "RGBA" else image.convert("RGBA")))
    elif image.mode != "RGB":
        image = image.convert("RGB")
    image.info = info
    return image


def _on_white(image: Image.Image) -> Image.Image:
    sheet = Image.new("RGBA", image.size, "white")
    sheet.alpha_composite(image)
    return sheet.convert("RGB")

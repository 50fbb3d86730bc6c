"""A photo is opened upright and in colour, whatever it came in, and what is none is refused in a sentence."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="photos need the packages of the extra [photo]")
pytest.importorskip("pi_heif", reason="photos need the packages of the extra [photo]")

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image

from workshop_app.intake.photo import opening, photo_refusals
from workshop_app.intake.photo.opening import open_photo, read_photo
from workshop_app.intake.refusals import CannotRead

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
RED, GREEN, BLUE, WHITE = (200, 30, 40), (20, 160, 60), (30, 50, 190), (250, 250, 250)
TOP_LEFT, TOP_RIGHT, LOW_LEFT, LOW_RIGHT = (20, 20), (20, 140), (100, 20), (100, 140)
ORIENTATION = 0x0112
STANDS = {1: (), 2: ("FLIP_LEFT_RIGHT",), 3: ("ROTATE_180",), 4: ("FLIP_TOP_BOTTOM",), 5: ("TRANSPOSE",),
          6: ("ROTATE_90",), 7: ("TRANSVERSE",), 8: ("ROTATE_270",)}  # fmt: skip
"""How a camera that says this orientation has laid the picture down."""


def picture(size=(160, 120)):
    """A picture whose four quarters are told apart: red and green above, blue and white below."""
    made = Image.new("RGB", size, RED)
    half = size[0] // 2, size[1] // 2
    made.paste(GREEN, (half[0], 0, *size[:1], half[1]))
    made.paste(BLUE, (0, half[1], half[0], size[1]))
    made.paste(WHITE, (*half, *size))
    return made


def written(image, kind="JPEG", **how):
    told = io.BytesIO()
    image.save(told, kind, **how)
    return told.getvalue()


def is_upright(pixels, near=12):
    seen = [pixels[at][::-1].astype(int) for at in (TOP_LEFT, TOP_RIGHT, LOW_LEFT, LOW_RIGHT)]
    return np.abs(np.array(seen) - (RED, GREEN, BLUE, WHITE)).max() <= near


def refused(data, name="wall.jpg"):
    with pytest.raises(CannotRead) as told:
        read_photo(data, name)
    sentence = str(told.value)
    assert "Nothing was brought in." in sentence
    return sentence


@pytest.mark.parametrize("orientation", STANDS)
def test_a_photo_is_turned_upright_as_the_camera_held_it(orientation):
    image = picture()
    for step in STANDS[orientation]:
        image = image.transpose(Image.Transpose[step])
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    opened = read_photo(written(image, quality=95, subsampling=0, exif=exif), "wall.jpg")
    assert opened.original == (160, 120)
    assert is_upright(opened.pixels)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "RGBA", "LA", "1", "I;16", "PA"])
def test_every_way_of_keeping_colours_becomes_blue_green_and_red(mode):
    image = picture()
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)
    elif mode == "P":
        image = image.quantize(16)
    elif mode == "PA":
        image = image.quantize(16)
        image.info["transparency"] = 15
    else:
        image = image.convert(mode)
    opened = read_photo(written(image, "JPEG" if mode == "CMYK" else "PNG"), "wall")
    assert opened.pixels.shape == (120, 160, 3)
    assert opened.pixels.dtype == np.uint8
    if mode in {"P", "PA", "RGBA"}:
        assert is_upright(opened.pixels, near=20)
    lights = [int(opened.pixels[at].mean()) for at in (LOW_RIGHT, TOP_LEFT)]
    assert lights[0] > 240
    assert lights[1] < 140


def test_colours_of_sixteen_bit_and_of_a_printing_press_stay_what_they_are():
    deep = np.asarray(picture()).astype(np.uint16) * 257
    lines = b"".join(b"\0" + row.astype(">u2").tobytes() for row in deep)
    data = png(struct.pack(">IIBBBBB", 160, 120, 16, 2, 0, 0, 0), zlib.compress(lines))
    assert is_upright(read_photo(data, "wall.png").pixels)
    press = written(picture().convert("CMYK"), quality=95, subsampling=0)
    assert is_upright(read_photo(press, "wall.jpg").pixels, near=30)


def test_what_is_transparent_is_white():
    glass = Image.new("RGBA", (160, 120), (0, 0, 0, 0))
    assert read_photo(written(glass, "PNG"), "wall.png").pixels.min() == 255


def test_of_several_pictures_in_a_file_the_first_is_looked_at():
    others = [Image.new("RGB", (160, 120), BLUE)] * 2
    film = written(picture(), "PNG", save_all=True, append_images=others)
    assert is_upright(read_photo(film, "wall.png").pixels)
    pair = written(picture(), "MPO", quality=95, subsampling=0, save_all=True, append_images=others)
    assert is_upright(read_photo(pair, "wall.jpg").pixels)


@pytest.mark.parametrize("name", ["upright.heic", "turned.heic"])
def test_a_heic_of_a_phone_is_opened_upright(name):
    opened = open_photo(HERE / name)
    assert opened.original == (480, 360)
    papers = [opened.pixels[at][::-1].tolist() for at in ((90, 90), (110, 250), (250, 380))]
    assert np.abs(np.array(papers) - ((253, 234, 124), (243, 186, 207), (155, 225, 253))).max() < 12


def test_what_the_file_is_called_does_not_matter(tmp_path):
    for name, kind in (("wall.png", "JPEG"), ("wall.heic", "PNG"), ("wall", "JPEG")):
        (tmp_path / name).write_bytes(written(picture(), kind))
        assert open_photo(tmp_path / name).original == (160, 120)


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "RGB"), ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P")])
def test_a_large_photo_is_reduced_and_says_how_large_it_was(monkeypatch, kind, mode):
    monkeypatch.setattr(opening, "MOST_ANALYSED", 200_000)
    wall = picture((1200, 800)).convert(mode) if mode != "P" else picture((1200, 800)).quantize(8)
    for image in (wall, wall.transpose(Image.Transpose.ROTATE_90)):
        opened = read_photo(written(image, kind), "wall")
        height, width, _ = opened.pixels.shape
        assert 180_000 < height * width <= 202_000
        assert opened.original == image.size
        assert opened.scale == pytest.approx(image.width / width)
        if image is not wall:
            continue
        corner = opened.pixels[height // 4, width // 4][::-1]
        assert np.abs(corner.astype(int) - RED).max() < 5


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read as Linux tells it")
def test_a_photo_of_a_hundred_megapixels_is_opened_within_half_a_gigabyte(tmp_path):
    Image.new("RGB", (11552, 8672), WHITE).save(tmp_path / "wall.jpg", quality=50)
    program = (
        "import sys; from pathlib import Path\n"
        "from workshop_app.intake.photo.opening import open_photo\n"
        "opened = open_photo(Path(sys.argv[1]))\n"
        "told = Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0]\n"
        "print(*opened.original, int(told) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "wall.jpg"], cwd=ROOT, capture_output=True, check=True
    )
    width, height, peak = map(int, done.stdout.split())
    assert (width, height) == (11552, 8672)
    assert peak < 512


def png(header, pixels=b"", *more):
    """A PNG of these chunks, each whole."""
    chunks = [(b"IHDR", header), *more, (b"IDAT", pixels), (b"IEND", b"")]
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def jpeg_of(width, height):
    """A small JPEG whose header says that it is of this size."""
    data = bytearray(written(picture()))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def heic_of(width, height):
    data = bytearray((HERE / "upright.heic").read_bytes())
    at = data.index(b"ispe")
    data[at + 8 : at + 16] = struct.pack(">II", width, height)
    return bytes(data)


@pytest.mark.parametrize(
    "bomb",
    [
        png(struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0), zlib.compress(bytes(10**6))),
        png(struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 1, 0, 0, 0, 0)),
        jpeg_of(65500, 65500),
        heic_of(30000, 30000),
    ],
    ids=["png", "endless png", "jpeg", "heic"],
)
def test_a_small_file_that_would_fill_the_memory_is_refused_by_its_header(bomb):
    assert "pixels, and a photo of its kind may have" in refused(bomb)


def test_a_jpeg_of_a_thousand_passes_is_refused():
    data = written(picture(), progressive=True)
    scan = data.index(b"\xff\xda")
    assert read_photo(data, "wall.jpg").original == (160, 120)
    assert "damaged" in refused(data[:scan] + data[scan:-2] * 1000 + data[-2:])


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.99])
def test_a_photo_that_breaks_off_is_refused(kind, part):
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (120, 160, 3), np.uint8))
    data = written(noise, kind)
    assert "only a part of it is there" in refused(data[: int(len(data) * part)])


def test_a_heic_that_breaks_off_is_refused():
    data = (HERE / "upright.heic").read_bytes()
    for part in (0.1, 0.5, 0.8):
        assert "only a part of it is there" in refused(data[: int(len(data) * part)])


def test_a_preview_is_too_small():
    assert "only 40 × 30 pixels" in refused(written(picture((40, 30))))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"no picture at all", "is not a photo"),
        (b"%PDF-1.7 ...", "is a document"),
        (b"PK\x03\x04" + bytes(40), "is a document"),
        (b"SQLite format 3\0" + bytes(90), "is a workshop file"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "kind that is not read here"),
        (b"II*\0" + bytes(40), "kind that is not read here"),
        (b"\0\0\0\x1cftypavif" + bytes(40), "kind that is not read here"),
        (b"\0\0\0\x1cftypisom" + bytes(40), "is a film"),
        (bytes(4096), "is not a photo"),
    ],
    ids=["nothing", "text", "PDF", "archive", "workshop", "WebP", "TIFF", "AVIF", "film", "zeros"],
)
def test_what_is_no_photo_is_told_from_one(data, said):
    assert said in refused(data)


def test_real_pictures_of_kinds_that_are_not_read_are_refused():
    for kind in ("GIF", "BMP", "TIFF", "WEBP"):
        assert "Save it as JPEG or PNG" in refused(written(picture(), kind))


def test_a_file_out_of_reach_is_told_from_a_damaged_one(tmp_path):
    with pytest.raises(CannotRead, match=r"There is no file away\.jpg"):
        open_photo(tmp_path / "away.jpg")
    (tmp_path / "folder.jpg").mkdir()
    with pytest.raises(CannotRead, match=r"folder\.jpg (is a folder|may not be read)"):
        open_photo(tmp_path / "folder.jpg")
    (tmp_path / "none.jpg").touch()
    with pytest.raises(CannotRead, match=r"none\.jpg is empty"):
        open_photo(tmp_path / "none.jpg")


def test_a_file_heavier_than_any_photo_is_refused_unread(tmp_path):
    with (tmp_path / "film.jpg").open("wb") as file:
        file.truncate(opening.LARGEST + 1)
    with pytest.raises(CannotRead, match=r"257 MB, and a photo may have 256"):
        open_photo(tmp_path / "film.jpg")


def test_a_header_that_means_harm_hurts_nobody():
    size = struct.pack(">IIBBBBB", 100, 100, 8, 2, 0, 0, 0)
    whole = zlib.compress(bytes(301) * 100)
    zeros = zlib.compress(bytes(10**8))
    for chunk in (
        (b"zTXt", b"Comment\0\0" + zeros),
        (b"iCCP", b"profile\0\0" + zeros),
        (b"eXIf", b"MM\0*\xff\xff\xff\xff" + bytes(20)),
        (b"pHYs", b""),
    ):
        try:
            opened = read_photo(png(size, whole, chunk), "wall.png")
        except CannotRead:
            continue
        assert opened.original == (100, 100)


SMALL = {
    "jpeg": written(picture((96, 80)), exif=Image.Exif()),
    "progressive": written(picture((96, 80)), progressive=True),
    "png": written(picture((96, 80)).quantize(32), "PNG"),
    "apng": written(picture((96, 80)), "PNG", save_all=True, append_images=[Image.new("RGB", (96, 80))]),
    "heic": (HERE / "upright.heic").read_bytes(),
}


@given(data=some.data(), kind=some.sampled_from(sorted(SMALL)))
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
def test_whatever_befell_the_bytes_a_photo_opens_or_is_refused(data, kind):
    bent = bytearray(SMALL[kind])
    for _ in range(data.draw(some.integers(1, 6))):
        at = data.draw(some.integers(0, len(bent) - 1))
        match data.draw(some.sampled_from(("byte", "cut", "insert", "double", "end"))):
            case "byte":
                bent[at] = data.draw(some.integers(0, 255))
            case "cut":
                del bent[at : at + data.draw(some.integers(1, 40))]
            case "insert":
                bent[at:at] = data.draw(some.binary(min_size=1, max_size=12))
            case "double":
                bent[at:at] = bent[at : at + 200]
            case "end":
                del bent[at + 1 :]
        if not bent:
            break
    try:
        opened = read_photo(bytes(bent), "wall.jpg")
    except CannotRead:
        return
    assert opened.pixels.ndim == 3
    assert min(opened.pixels.shape[:2]) >= photo_refusals.SMALLEST_SIDE

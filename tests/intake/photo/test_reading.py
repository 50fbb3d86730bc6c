"""What stands on a note is read by the models that came with the program, and by no others."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")
pytest.importorskip("rapidocr", reason="photos need the packages of the extra [photo]")

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from workshop_app import fonts
from workshop_app.intake.photo import reading_models
from workshop_app.intake.photo.reading import Reader
from workshop_app.intake.photo.reading_models import READS_LINES, CannotReadNotes

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def reader():
    return Reader()


@pytest.fixture(scope="module")
def face(drawn):
    return str(max(fonts.files(), key=lambda path: ("sans" in path.name.lower(), "600" in path.name)))


def note(face, *lines):
    image = Image.new("RGB", (360, 360), (253, 234, 124))
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        pen.text((24, 60 + 70 * number), line, (30, 30, 40), ImageFont.truetype(face, 48))
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


def test_printed_lines_are_read_in_order_and_surely(reader, face):
    text, confidence = reader.read(note(face, "Listens first", "speaks later"))
    assert text.lower() == "listens first speaks later"
    assert confidence > 0.9


def test_accents_are_read(reader, face):
    assert reader.read(note(face, "Educación", "y compasión")).text == "Educación y compasión"


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_note_that_hangs_askew_is_read_on_its_other_sides(reader, face, turns):
    turned = np.ascontiguousarray(np.rot90(note(face, "Listens first", "speaks later"), turns))
    assert "speaks later" in reader.read(turned).text.lower()


def test_an_empty_note_says_nothing(reader, face):
    assert reader.read(note(face)) == ("", 0.0)
    assert reader.read(np.full((64, 64, 3), 255, np.uint8)).text == ""


def test_models_that_are_missing_or_others_are_refused_before_anything_is_loaded(tmp_path):
    with pytest.raises(CannotReadNotes, match="is not on this computer"):
        Reader(tmp_path)
    for name in reading_models.SHA256:
        (tmp_path / name).write_bytes((reading_models.folder() / name).read_bytes())
    with (tmp_path / READS_LINES).open("r+b") as file:
        file.seek(1000)
        file.write(b"another model")
    with pytest.raises(CannotReadNotes, match=f"{READS_LINES} on this computer is not the one"):
        Reader(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(reading_models.SHA256)


def test_reading_opens_no_connection_and_prints_nothing():
    program = (
        "import socket, sys\n"
        "def refused(*_, **__): raise SystemExit('a connection was wanted')\n"
        "socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = refused\n"
        "import numpy as np\n"
        "from workshop_app.intake.photo.reading import Reader\n"
        "Reader().read(np.full((200, 200, 3), 240, np.uint8))\n"
        "assert not {'requests', 'urllib3'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

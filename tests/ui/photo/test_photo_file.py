"""Photos opened by the window itself, within bounds, and what is kept of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter

from workshop_app.domain.pictures import is_picture
from workshop_app.intake.refusals import CannotRead
from workshop_app.ui.photo import photo_file, quads
from workshop_app.ui.photo.quads import Size


def two_coloured(width, height):
    """A picture that is red in its upper half and blue below."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(0, height // 2, width, height, QColor("blue"))
    painter.end()
    return image


def test_a_photo_is_opened_upright_whatever_way_the_camera_was_held(tmp_path):
    path = tmp_path / "held.jpg"
    writer = QImageWriter(str(path), b"jpeg")
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(two_coloured(400, 300))
    photo = photo_file.open_photo(path)
    assert (photo.full.width(), photo.full.height()) == (300, 400)


def test_what_is_kept_is_small_and_says_nothing_of_the_camera(tmp_path):
    image = two_coloured(3000, 2000)
    image.setText("Description", "somebody at home")
    path = tmp_path / "large.jpg"
    image.save(str(path), "JPEG", 90)
    assert b"somebody" in path.read_bytes()
    photo = photo_file.open_photo(path)
    kept = photo_file.jpeg(photo.kept)
    assert photo.kept.width() == 2560
    assert is_picture(kept)
    assert b"somebody" not in kept
    assert b"Exif" not in kept


def test_a_huge_photo_is_reduced_while_it_is_opened(tmp_path):
    path = tmp_path / "huge.jpg"
    two_coloured(5600, 4000).save(str(path), "JPEG", 40)
    photo = photo_file.open_photo(path)
    assert photo.full.width() * photo.full.height() <= photo_file.MOST_PIXELS * 1.01
    assert photo.full.width() / photo.full.height() == pytest.approx(7 / 5, rel=0.01)


def test_what_is_transparent_becomes_white(tmp_path):
    image = QImage(200, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    path = tmp_path / "clear.png"
    image.save(str(path), "PNG")
    assert photo_file.open_photo(path).full.pixelColor(9, 9) == QColor("white")


@pytest.mark.parametrize("content", [b"", b"GIF89a" + bytes(40), b"PK\x03\x04" + bytes(40), b"hello"])
def test_other_files_are_refused(tmp_path, content):
    path = tmp_path / "other.jpg"
    path.write_bytes(content)
    with pytest.raises(CannotRead, match=r"other\.jpg"):
        photo_file.open_photo(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(CannotRead, match=r"gone\.jpg"):
        photo_file.open_photo(tmp_path / "gone.jpg")


def test_a_note_is_cut_out_upright_and_in_its_own_proportions():
    photo = two_coloured(1000, 1000)
    box = quads.tilted((500, 500), Size(300, 150), 20)
    crop = photo_file.straightened(photo, box)
    assert crop.width() / crop.height() == pytest.approx(2, rel=0.02)
    assert crop.pixelColor(crop.width() // 2, 5).red() > 200
    assert crop.pixelColor(crop.width() // 2, crop.height() - 6).blue() > 200


def test_a_turned_box_is_cut_out_turned():
    photo = two_coloured(1000, 1000)
    crop = photo_file.straightened(photo, quads.turned(quads.tilted((500, 500), Size(300, 300))))
    assert crop.pixelColor(crop.width() - 6, 100).red() > 200
    assert crop.pixelColor(5, 100).blue() > 200


def test_a_crop_has_at_most_700_px():
    photo = two_coloured(3000, 3000)
    crop = photo_file.straightened(photo, quads.tilted((1500, 1500), Size(2400, 1200)))
    assert (crop.width(), crop.height()) == (700, 350)

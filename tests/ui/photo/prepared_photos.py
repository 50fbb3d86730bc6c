"""What is prepared for tests of photos: what was found in one, who says it, and which files are chosen."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tools import drawn_wall
from workshop_app.intake.photo.looking import Said, SeenPhoto, Wall, WallNote
from workshop_app.ui.photo import photo_file

SIZE = (1200, 900)


def wall_of(photo: Path, folder: Path, count: int, size=SIZE, **about) -> Wall:
    """What the process finds in a photo that was drawn with so many notes."""
    image = QImage(str(photo))
    notes = []
    for n, corners in enumerate(drawn_wall.places(count, *size)):
        crop = folder / f"{photo.stem}-{n}.jpg"
        crop.write_bytes(photo_file.jpeg(photo_file.straightened(image, corners)))
        note = WallNote(corners=corners, box=corners, paper=drawn_wall.paper(n), certainty=0.95, crop=crop)
        notes.append(note)
    return Wall(picture=photo, width=size[0], height=size[1], scale=1.0, notes=tuple(notes), **about)


class Prepared(QObject):
    """Looks at nothing: it says what a test wants to be said, when the test wants it."""

    said = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.folder, self.seen = folder, list[SeenPhoto]()
        self.is_looking = False
        self.was_stopped = False

    def start(self, seen: list[SeenPhoto], cards: Path | None = None) -> None:
        self.seen, self.is_looking = seen, True

    def stop(self) -> None:
        self.was_stopped, self.is_looking = True, False

    def say(self, *said: Said) -> None:
        for one in said:
            self.said.emit(one)

    def end(self) -> None:
        self.is_looking = False
        self.finished.emit()

    def fail(self, sentence: str) -> None:
        self.is_looking = False
        self.failed.emit(sentence)
        self.finished.emit()


class Files:
    """Answers in the person's place when the system's dialog asks for photos."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.asked = 0

    def several_to_open(self, caption: str, kinds: str) -> list[Path]:
        self.asked += 1
        return self.paths

"""Sixty people, three hundred ideas: typed, pasted, off two photos of a wall, and from a sheet of cards."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from hand import Hand
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.card_codes import key_of
from workshop_app.domain.card_layouts import LAYOUTS
from workshop_app.domain.commands import cards
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.records import CardSheetId
from workshop_app.handouts import idea_cards, sheet
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.main_window import MainWindow

photos = pytest.importorskip(
    "tests.photos", reason="photos are read by the packages of workshop-app[photo]", exc_type=ImportError
)

pytestmark = pytest.mark.desktop

PEOPLE, IDEAS = 60, 300
ON_THE_WALL, ON_CARDS = 14, 6
TYPED = PEOPLE
PASTED = IDEAS - ON_THE_WALL - ON_CARDS - TYPED

LOOKING = 120.0
"""Seconds in which a photo is looked at, on a computer that does other things too."""

SAYINGS = (
    "asks when they do not understand",
    "can say no to a friend",
    "finishes what they began",
    "cooks for four people",
    "reads a bus timetable",
    "listens before they answer",
)


class Answers:
    """Names files for the person when the window asks for them."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def several_to_open(self, caption: str, kinds: str) -> list[Path]:
        return self.paths

    def to_open(self, caption: str, kinds: str) -> Path | None:
        return self.paths[0] if self.paths else None


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def window(home, qtbot, answers):
    make_application()
    window = MainWindow(LaptopShelf("desk-of-the-evening"), Preferences(home), answers)
    window.move(0, 0)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_three_hundred_ideas_of_sixty_people_come_in_and_none_is_lost(window, answers, tmp_path):
    hand = Hand()
    _open_gather(hand, window)
    workshop = window.frame.around.workshop

    _type(hand, workshop)
    _paste(hand, workshop)
    assert len(workshop.ideas()) == TYPED + PASTED

    left, right = photos.two_wall_photos(tmp_path, seed=4, notes=ON_THE_WALL)
    true = {note.note for note in (*left.notes, *right.notes)}
    _photograph(hand, window, answers, left.path, left.notes)
    assert len(workshop.untyped()) == len(left.notes)
    seen = {note.note for note in left.notes}
    _photograph(hand, window, answers, right.path, [one for one in right.notes if one.note not in seen])
    assert len(workshop.untyped()) == len(true) == ON_THE_WALL, "a note of both photos came in twice, or none"

    _photograph(hand, window, answers, _filled_sheet(window, tmp_path))
    assert len(workshop.untyped()) == ON_THE_WALL + ON_CARDS
    assert len(workshop.ideas()) == IDEAS

    _type_what_is_seen(hand, window)
    assert workshop.untyped() == ()

    from_cards = [idea for idea in workshop.ideas() if idea.card]
    assert {idea.card for idea in from_cards} == {f"T4-{n:02}" for n in range(1, ON_CARDS + 1)}
    assert {(workshop.group_of(idea).name, idea.table) for idea in from_cards} == {("Families", "4")}

    everything = _facts(window)
    path = window.frame.around.open.path
    window.close()
    _is_all_there(path, everything, tmp_path)


def _open_gather(hand, window):
    window.show_workshop(LaptopShelf("desk-of-the-evening").start("Community evening"), "gather")
    hand.until(lambda: isinstance(window.frame.step, GatherStep), "Gather did not open")


def _type(hand, workshop):
    """A scribe writes what six tables say: a digit where the speaker changes, the words, Enter."""
    for number in range(TYPED):
        if number % 10 == 0:
            hand.press(f"alt+{number // 10 % 6 + 1}")
        hand.type(f"{SAYINGS[number % 6]} {number}")
        hand.press("Return")
    hand.until(lambda: len(workshop.ideas()) == TYPED, "not every typed idea came in", seconds=30)


def _paste(hand, workshop):
    lines = [f"{n}. pasted hope number {n} of table {n % 9}" for n in range(1, PASTED + 1)]
    QApplication.clipboard().setText("\n".join(lines))
    hand.press("ctrl+v", "Return")
    whole = TYPED + PASTED
    hand.until(lambda: len(workshop.ideas()) == whole, "the pasted ideas did not come in", seconds=30)


def _photograph(hand, window, answers, path, notes=()):
    """Open a photo, wait until its notes are found, draw what was missed, and let them come in."""
    answers.paths = [path]
    step = window.frame.step
    desk = step.photos
    step.photos.ask_for_photo()
    hand.until(lambda: desk.is_open and desk.screen.phase == "review", "the photo did not open")
    review = desk.screen.reviewing.review
    hand.until(lambda: review.wall is not None, f"nothing was found in {path.name}", seconds=LOOKING)
    hand.rest()
    _draw_what_was_missed(hand, desk.screen.reviewing.canvas, notes)
    hand.press("ctrl+Return")
    hand.until(lambda: desk.screen.phase != "review", "the notes did not come in", seconds=LOOKING)
    hand.press("Escape")
    hand.until(lambda: not desk.is_open, "the photo did not close")


def _draw_what_was_missed(hand, canvas, notes):
    """Draw a box with the mouse around each note that lies in none."""
    boxes = canvas.boxes
    for corners in (note.corners for note in notes):
        across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        if boxes.at(sum(across) / 4, sum(down) / 4) is not None:
            continue
        before = len(boxes.all)
        ends = [canvas.to_screen(pick(across), pick(down)).toPoint() for pick in (min, max)]
        hand.drag(*(canvas.mapToGlobal(end) for end in ends))
        hand.until(lambda before=before: len(boxes.all) == before + 1, "a box was not drawn")


def _filled_sheet(window, folder):
    """Print a sheet of cards for table 4, write on every card, and scan it."""
    around = window.frame.around
    families = next(group for group in around.workshop.groups() if group.name == "Families")
    new = NewSheet(
        id=CardSheetId(ids.fresh("cards")), count=ON_CARDS, layout="note", group=families.id, table="4"
    )
    around.desk.do_as("program", cards.add, [new])
    printed = idea_cards.make(
        around.workshop, [new.id], key_of(around.open.id), sheet.LETTER, dt.date(2026, 5, 14)
    )
    page = pypdfium2.PdfDocument(printed.pdf)[0].render(scale=150 / 72).to_pil().convert("RGB")
    scan = QImage(page.tobytes(), page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()
    painter = QPainter(scan)
    painter.setPen(QPen(QColor("#1c1c3a"), 5))
    layout, per_mm = LAYOUTS["note"], 150 / 25.4
    left = (page.width / per_mm - layout.grid[0]) / 2
    top = (page.height / per_mm - layout.grid[1]) / 2
    for column in range(2):
        for row in range(3):
            x = (left + (column + 0.25) * layout.grid[0] / 2) * per_mm
            y = (top + (row + 0.55) * layout.grid[1] / 3) * per_mm
            for stroke in range(9):
                painter.drawLine(round(x + 22 * stroke), round(y), round(x + 22 * stroke + 11), round(y + 30))
                painter.drawLine(
                    round(x + 22 * stroke + 11), round(y + 30), round(x + 22 * stroke + 22), round(y)
                )
    painter.end()
    path = folder / "scan.png"
    assert scan.save(str(path))
    return path


def _type_what_is_seen(hand, window):
    desk = window.frame.step.photos
    assert desk.type_on()
    count = len(window.frame.around.workshop.untyped())
    for number in range(count):
        hand.press("ctrl+a")
        hand.type(f"read off paper {number}")
        hand.press("Return")
        left = count - number - 1
        hand.until(
            lambda left=left: len(window.frame.around.workshop.untyped()) == left, "a note was not typed"
        )


def _facts(window):
    workshop = window.frame.around.workshop
    return {
        (idea.id, idea.text, idea.group, idea.table, idea.card, idea.picture, idea.source)
        for idea in workshop.ideas()
    }


def _is_all_there(path, everything, folder):
    """Read the file without the window: all ideas, and the picture of every one that came from paper."""
    opened = LaptopShelf("another-desk").open(path)
    try:
        ideas = opened.desk.workshop.ideas()
        assert {
            (one.id, one.text, one.group, one.table, one.card, one.picture, one.source) for one in ideas
        } == everything
        on_paper = [idea for idea in ideas if idea.picture]
        assert len(on_paper) == ON_THE_WALL + ON_CARDS
        assert all(opened.desk.picture(idea.picture) for idea in on_paper)
        assert all(opened.desk.picture(photo.picture) for photo in opened.desk.workshop.photos())
    finally:
        opened.close()
    out = folder / "notes.pdf"
    told = subprocess.run(
        [sys.executable, "-m", "workshop_app", "handout", path, "notes-themselves", "-o", out, "--json"],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    (made,) = json.loads(told.stdout)
    assert made["pages"] >= 3
    assert out.read_bytes().startswith(b"%PDF")

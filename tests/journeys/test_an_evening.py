"""One whole evening in a real window: gather, group, undo, close, open, print, pass on, and join again."""

import os
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pytest
from hand import Hand
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.commands import ideas
from workshop_app.domain.records import IdeaId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.joining.joining_sheet import JoiningSheet
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.share.share_step import ShareStep

pytestmark = pytest.mark.desktop

NAMES = ("Curious Inquirer", "Caring Neighbor", "Clear Communicator", "Problem Solver", "Steady Navigator")
TYPED = [f"typed idea number {n}" for n in range(1, 21)]
PASTED = [f"pasted idea number {n}" for n in range(1, 45)]


class Answers:
    """Answers for the person when the window asks for a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opens: list[Path] = []

    def to_save(self, caption: str, name: str, kinds: str) -> Path:
        return self.folder / name

    def several_to_open(self, caption: str, kinds: str) -> list[Path]:
        return self.opens


@pytest.fixture
def answers(tmp_path):
    return Answers(tmp_path)


@pytest.fixture
def start_window(home, qtbot, answers):
    """Return a function that opens the program's window, in front and with the keyboard."""
    windows: list[MainWindow] = []
    make_application()

    def start(desk: str = "desk-of-the-evening") -> MainWindow:
        window = MainWindow(LaptopShelf(desk), Preferences(home), answers)
        windows.append(window)
        window.move(0, 0)
        window.resize(1440, 900)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield start
    for window in windows:
        window.close()


def test_a_whole_evening_loses_nothing(start_window, answers, tmp_path):
    hand = Hand()
    window = start_window()

    _start_a_workshop(hand, window)
    _type_and_paste(hand, window)
    _make_five_pillars(hand, window)
    _undo_and_redo(hand, window)

    before = _picture(window)
    path = window.frame.around.open.path
    window.close()
    window = start_window()
    window.open_path(path)
    assert _picture(window) == before

    _save_the_portrait(hand, window, tmp_path)
    _share_and_join_again(hand, window, answers, tmp_path)


def _start_a_workshop(hand, window):
    hand.press("ctrl+n")
    hand.until(lambda: QApplication.focusWidget() is not None, "nothing has the focus")
    hand.type("Community evening")
    hand.press("Return")
    hand.until(lambda: window.frame is not None, "the workshop did not open")
    if not isinstance(window.frame.step, GatherStep):
        hand.press("ctrl+2")
    hand.until(lambda: isinstance(window.frame.step, GatherStep), "Gather did not open")


def _type_and_paste(hand, window):
    workshop = window.frame.around.workshop
    for number, text in enumerate(TYPED):
        hand.press(f"alt+{number % 4 + 1}")
        hand.type(text)
        hand.press("Return")
    hand.until(lambda: len(workshop.ideas()) == len(TYPED), "not every typed idea came in")
    assert [idea.text for idea in workshop.ideas()] == TYPED
    assert len({idea.group for idea in workshop.ideas()}) == 4
    QApplication.clipboard().setText("\n".join(PASTED))
    hand.press("ctrl+v", "Return")
    hand.until(lambda: len(workshop.ideas()) == 64, "the pasted ideas did not come in")


def _make_five_pillars(hand, window):
    hand.press("ctrl+3")
    hand.until(lambda: isinstance(window.frame.step, GroupStep), "the board did not open")
    board, workshop = window.frame.step, window.frame.around.workshop
    for number, name in enumerate(NAMES, 1):
        note = workshop.ideas_in(None)[0].id
        board.reveal(note)
        _settle(hand)
        hand.drag(board.note_point(note), board.empty_point())
        hand.until(lambda number=number: len(workshop.pillars()) == number, f"pillar {number} was not made")
        assert workshop.idea(note).pillar == workshop.pillars()[-1].id
        hand.type(name)
        hand.press("Return")
        hand.until(lambda name=name: workshop.pillars()[-1].name == name, f"{name} was not named")
    for pillar in workshop.pillars():
        for _ in range(3):
            note = workshop.ideas_in(None)[0].id
            board.reveal(note)
            _settle(hand)
            hand.drag(board.note_point(note), board.drop_point(pillar.id))
            hand.until(lambda note=note, to=pillar.id: workshop.idea(note).pillar == to, "a note went astray")
    assert [len(workshop.ideas_in(pillar.id)) for pillar in workshop.pillars()] == [4] * 5
    assert len(workshop.ideas_in(None)) == 64 - 20


def _undo_and_redo(hand, window):
    workshop = window.frame.around.workshop
    whole = _picture(window)
    for _ in range(4):
        hand.press("ctrl+z")
    hand.until(lambda: len(workshop.ideas_in(None)) == 64 - 16, "four drags were not undone")
    for _ in range(4):
        hand.press("ctrl+shift+z")
    hand.until(lambda: _picture(window) == whole, "redo did not bring everything back")


def _save_the_portrait(hand, window, folder):
    hand.press("ctrl+6")
    hand.until(lambda: isinstance(window.frame.step, ShareStep), "Share did not open")
    share = window.frame.step
    hand.until(lambda: share.made is not None, "the portrait was not made", seconds=30)
    hand.click(share.panel.save.mapToGlobal(share.panel.save.rect().center()))
    hand.until(lambda: list(folder.glob("*.pdf")), "no PDF was saved")
    (saved,) = folder.glob("*.pdf")
    with pdfplumber.open(saved) as pdf:
        text = pdf.pages[0].extract_text()
    assert all(name in text for name in NAMES)
    assert "64" in text
    pages = Pages(saved.read_bytes())
    picture = pages.picture(0, 400)
    pages.close()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 4) for y in range(0, 500, 4)}
    assert len(colours) > 10, "the page is all but blank"


def _share_and_join_again(hand, window, answers, folder):
    workshop = window.frame.around.workshop
    window.copies.save()
    (copy,) = folder.glob("*.workshop")
    colleague = LaptopShelf("desk-of-a-colleague").open(copy)
    there = colleague.desk
    moved, reworded = workshop.ideas_in(None)[5].id, workshop.ideas_in(None)[6].id
    there.do(ideas.capture, ideas.NewIdea(id=IdeaId(ids.fresh("idea")), text="heard at the other table"))
    there.do(ideas.move, [moved], to=workshop.pillars()[0].id)
    colleague.close()
    here = window.frame.around.desk
    here.do(ideas.reword, reworded, "said more clearly")
    here.do(ideas.capture, ideas.NewIdea(id=IdeaId(ids.fresh("idea")), text="heard at our table"))

    answers.opens = [copy]
    window.copies.bring_in()
    (sheet,) = window.findChildren(JoiningSheet)
    hand.until(lambda: sheet.seen is not None and sheet.take.isVisible(), "what the copy brings is not shown")
    hand.rest()
    assert [idea.text for idea in sheet.seen.bringing.ideas] == ["heard at the other table"]
    hand.click(sheet.take.mapToGlobal(sheet.take.rect().center()))
    hand.until(lambda: len(workshop.ideas()) == 66, "the colleague's idea did not come in")

    said = {idea.text for idea in workshop.ideas()}
    assert {"heard at the other table", "heard at our table", "said more clearly"} <= said
    assert workshop.idea(moved).pillar == workshop.pillars()[0].id
    assert len(said) == 66


def _picture(window):
    """Return everything the workshop holds and where it stands."""
    workshop = window.frame.around.workshop
    places = [None, *(pillar.id for pillar in workshop.pillars())]
    return workshop.pillars(), [workshop.ideas_in(place) for place in places]


def _settle(hand):
    """Let arrivals and animations come to rest, as a person waits before the next move."""
    for _ in range(3):
        QApplication.processEvents()
    hand.rest()


def test_the_program_started_on_the_sample_shows_it_within_the_screen(home, qapp):
    env = {**os.environ, "WORKSHOP_HOME": str(home)}
    with subprocess.Popen([sys.executable, "-m", "workshop_app", "--sample"], env=env) as program:
        try:
            search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Community evening"]
            found = subprocess.run(search, capture_output=True, timeout=60, check=True)
            place = ["xdotool", "getwindowgeometry", "--shell", found.stdout.decode().split()[0]]
            told = subprocess.run(place, capture_output=True, timeout=20, check=True).stdout.decode()
            at = {name: int(value) for name, _, value in (line.partition("=") for line in told.split())}
            screen = QApplication.primaryScreen().geometry()
            assert at["WIDTH"] <= screen.width()
            assert at["HEIGHT"] <= screen.height()
        finally:
            program.terminate()

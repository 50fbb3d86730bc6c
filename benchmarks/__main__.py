"""How fast the program is on this computer, in figures beside their budgets.

    python3 run.py bench

Everything happens without a screen, in a home of its own, and a window of 1920 x 1080. Figures past their
budget are marked, never hidden. Close other programs first: a busy computer measures itself.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import board, evening
from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app import app, places
from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

IDEAS = 1000
STARTS, OPENINGS, CHANGES = 7, 7, 300


def main() -> int:
    """Measure everything and print it as a table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
        os.environ["WORKSHOP_HOME"] = home
        print(HEADING, flush=True)
        starts = [timed(first_window) for _ in range(STARTS + 1)]
        show(Figure("start, the very first (cuts the typefaces)", Budget(), starts[:1]))
        show(Figure("start to the first painted window", Budget(1000, 2000), starts[1:]))
        show(Figure("this disk: 4 KB written and synced", Budget(), written(Path(home))))
        long = evening.hold(places.workshops() / "evening.workshop", IDEAS)
        show(Figure("one idea added, safe on the disk", Budget(), changed(long.desk)))
        long.close()
        show(seen(long.path))
        print(flush=True)
    for count in board.SIZES:
        subprocess.run([sys.executable, "-m", "benchmarks.board", "--ideas", str(count)], check=True)
        print(flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.scribe"], check=True)
    print(flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.suggest"], check=True)
    print(flush=True)
    for figures in ("voting", "voices", "coach", "coach_window"):
        subprocess.run([sys.executable, "-m", f"benchmarks.{figures}"], check=True)
        print(flush=True)
    for figures in ("ticking", "joining", "lists", "progress"):
        subprocess.run([sys.executable, "-m", f"benchmarks.{figures}"], check=False)  # they mark what is over
        print(flush=True)
    return 0


def show(figure: Figure) -> None:
    """Print a figure as soon as it is known."""
    print(figure.line(), flush=True)


def first_window() -> None:
    """Start the program in a process of its own and wait until it says that its window is painted."""
    command = [sys.executable, "-m", "benchmarks.first_window"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        if process.stdout is None or not process.stdout.readline().startswith("painted"):
            raise RuntimeError("the window was not painted")


def written(folder: Path) -> list[float]:
    """Return the times of what every safe change pays to the disk at the least."""
    with (folder / "probe").open("wb") as file:

        def write() -> None:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

        return [timed(write) for _ in range(CHANGES)]


def changed(desk: Desk) -> list[float]:
    """Return the times in which ideas are added one by one, each safe before the next."""

    def add() -> None:
        desk.do(ideas.capture, NewIdea(id=IdeaId(ids.fresh("idea")), text="Asks why, and then asks again"))

    return [timed(add) for _ in range(CHANGES)]


def seen(path: Path) -> Figure:
    """Return how long the window takes to open an evening on the board."""
    application = app.make_application()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    window.resize(1920, 1080)
    window.show()
    application.processEvents()
    return opened(window, path)


def opened(window: MainWindow, path: Path) -> Figure:
    """Measure from the wish to open a workshop to its painted board."""

    def open_it() -> None:
        window.open_path(path)
        QApplication.processEvents()
        window.repaint()

    open_it()
    if window.frame is not None:
        window.frame.go_to("group")  # the page it opens at from now on
    times = []
    for _ in range(OPENINGS):
        window.show_home()
        times.append(timed(open_it))
    window.close()
    return Figure(f"{IDEAS:,} ideas opened and painted", Budget(300), times)


if __name__ == "__main__":
    sys.exit(main())

"""What tests of the window share: a workshop in memory, and the surroundings of a page."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from workshop_app import fonts
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import details
from workshop_app.domain.pictures import name_of
from workshop_app.handouts.typesetting import loading
from workshop_app.preferences import Preferences
from workshop_app.ui import style
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.room.director import Director
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme

GROUPS = {
    "students": ("Students", "lemon", "ph.student-fill"),
    "families": ("Families", "rose", "ph.house-line-fill"),
    "teachers": ("Teachers and staff", "sky", "ph.book-open-fill"),
    "employers": ("Employers", "apricot", "ph.briefcase-fill"),
    "partners": ("Community partners", "mint", "ph.handshake-fill"),
    "alumni": ("Alumni", "lilac", "ph.medal-fill"),
    "leaders": ("District leaders", "kraft", "ph.compass-fill"),
    "board": ("School board", "chalk", "ph.scales-fill"),
}


class MemoryLog(list[Change]):
    """A log that lives in memory; `refuse` holds the trouble that the next append raises."""

    refuse: Exception | None = None

    def changes(self) -> list[Change]:
        return list(self)

    def append(self, changes: Iterable[Change]) -> None:  # type: ignore[override]
        if self.refuse is not None:
            raise self.refuse
        self.extend(changes)

    def append_beside(self, changes: Iterable[Change], go_on: Callable[[float], None]) -> None:
        go_on(1.0)
        self.append(changes)

    def keep(self, pictures: Iterable[bytes]) -> None:
        if self.refuse is not None:
            raise self.refuse
        self.pictures = getattr(self, "pictures", {}) | {name_of(data): data for data in pictures}

    def picture(self, name: str) -> bytes | None:
        return getattr(self, "pictures", {}).get(name)


class OpenInMemory:
    """A workshop on a desk, without a file."""

    def __init__(self, path: Path) -> None:
        self.log = MemoryLog()
        millis = iter(range(1_790_000_000_000, 1_999_000_000_000, 1_000))
        self.desk = Desk("desk-test", self.log, Clock("aaaaaaaa", millis.__next__))
        self.path, self.id = path / "Community evening.workshop", "workshop-test"
        self.exported: list[tuple[Path, bool]] = []
        self.desk.do_as("program", details.lay_out, "Community evening", GROUPS)

    def export(self, out: Path, *, history: bool = True) -> None:
        self.exported.append((out, history))

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture(scope="session")
def screen_fonts(drawn, qapp):
    loading.load(fonts.screen_files())


@pytest.fixture
def fonts_loaded(home, screen_fonts):
    """A home of the test's own, and the typefaces of the window."""


@pytest.fixture
def make_around(fonts_loaded, qtbot, tmp_path):
    """Return a function that makes the surroundings of a page: make_around(scale=2.0, high_contrast=True)."""

    def make(*, scale: float = 1.0, high_contrast: bool = False) -> Surroundings:
        theme, icons = Theme(high_contrast, scale), Icons.drawn_once()
        over = QWidget()
        over.resize(1440, 900)
        qtbot.addWidget(over)
        over.setStyleSheet(style.sheet(theme))
        went: list[str] = []
        opened = OpenInMemory(tmp_path)
        around = Surroundings(
            theme=theme,
            icons=icons,
            controls=Controls(theme, icons),
            papers=PaperBrush(theme, icons),
            alerts=Alerts(theme, icons, over),
            shelf=None,  # type: ignore[arg-type] # no page of these tests asks the shelf
            open=opened,
            preferences=Preferences(tmp_path),
            room=Director(opened.desk, parent=over),
            go_to=went.append,
        )
        around.alerts.setProperty("went", went)
        return around

    return make


@pytest.fixture
def around(make_around) -> Surroundings:
    return make_around()

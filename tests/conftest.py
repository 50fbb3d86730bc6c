"""What every test may ask for: a home of its own, so that no test ever touches a person's workshops."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from workshop_app import fonts

if sys.platform.startswith("linux") and not os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # pytest by itself, where there is no screen

settings.register_profile("workshop", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("workshop")


@pytest.fixture(scope="session", autouse=True)
def first_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where places.* points to whenever a test does not ask for a home of its own."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_HOME", str(folder))
        patch.setenv("WORKSHOP_LANGUAGE", "en")
        yield folder


@pytest.fixture(scope="session", autouse=True)
def one_application(first_home: Path, qapp: QApplication) -> QApplication:
    """The run's one application: if a test of handouts came first, it would be one without windows."""
    return qapp


@pytest.fixture(scope="session")
def drawn(first_home: Path) -> Path:
    """The folder of the typefaces, cut once for the whole run because that takes a second."""
    fonts.files()
    return first_home / "drawn"


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing of Python's on the clipboard: without a screen Qt drops it after Python has ended."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.clipboard().clear()


@pytest.fixture
def home(tmp_path: Path, drawn: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home in which nothing was ever done but the cutting of the typefaces."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("WORKSHOP_HOME", str(folder))
    if os.name == "nt":  # links need a right there that few people have
        shutil.copytree(drawn, folder / "drawn")
    else:
        (folder / "drawn").symlink_to(drawn, target_is_directory=True)
    return folder

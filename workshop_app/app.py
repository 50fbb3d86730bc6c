"""Puts the parts together; the only module that knows them all."""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from workshop_app import fonts, places
from workshop_app.handouts.typesetting import loading
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.words import say

FRAME = 40
"""Px that a system's title bar and edges take at most."""

HARMLESS = ("OpenType support missing", "QFont::setPointSizeF")


def run(path: Path | None = None, *, sample: bool = False) -> int:
    """Open the window at Home, at a workshop file or at a fresh copy of the sample; return the exit code."""
    app = make_application()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    _catch_the_unexpected(window)
    show_within_the_screen(window)
    if sample:
        window.open_sample()
    elif path is not None:
        window.open_path(path)
    return app.exec()


def make_application() -> QApplication:
    """Return the application with the program's own typefaces loaded, before any window is made."""
    qInstallMessageHandler(_keep_message)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName(places.NAME)
    app.setApplicationDisplayName(places.NAME)
    app.setDesktopFileName("workshop-app")
    loading.load(fonts.screen_files())
    app.setFont(QFont([fonts.SANS, *fonts.SCREEN_STACK]))
    app.setStyle("Fusion")
    return app


def show_within_the_screen(window: MainWindow) -> None:
    """Show the window at its own size, or as large as a smaller screen allows."""
    room = window.screen().availableGeometry()
    if room.width() < window.width() + FRAME or room.height() < window.height() + FRAME:
        window.showMaximized()
    else:
        window.show()


def _catch_the_unexpected(window: MainWindow) -> None:
    """Turn what nobody foresaw into a line in the log and a calm sentence; the work is on disk anyway."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log().error("".join(traceback.format_exception(kind, error, trace)))
        window.alerts.notice(
            "unexpected",
            say(
                "Something went wrong that we did not foresee. Everything you see is saved. "
                "What happened is written down in {file}.",
                file=str(places.log_file()),
            ),
        )

    sys.excepthook = hook


def _keep_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind != QtMsgType.QtDebugMsg and not message.startswith(HARMLESS):
        _log().warning("%s: %s", context.category, message)


def _log() -> logging.Logger:
    log = logging.getLogger("workshop_app")
    if not log.handlers:
        handler = logging.FileHandler(places.log_file(), encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        log.addHandler(handler)
        log.propagate = False
    return log

"""Looker: has a photo looked at by a process of its own, beside the window, and passes on what that says."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTemporaryDir, Signal

from workshop_app import words
from workshop_app.domain.rules import Trouble
from workshop_app.intake.photo import looking
from workshop_app.intake.photo.looking import Done, SeenPhoto

PATIENCE = 3_000
"""Milliseconds that a process which was ended may take to go."""


def looker_for(path: Path, parent: QObject) -> "Looker | None":
    """Return what looks at a photo on this computer; None where the packages for that are missing."""
    return Looker(path, parent) if looking.available() else None


class Looker(QObject):
    """Looks at one photo; `said` is sent with each thing it says, `failed` with the sentence of a trouble.

    `finished` is sent once, when nothing more will be said. The folder with its pictures is there until
    `stop`.
    """

    said = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._folder = QTemporaryDir()
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._process.readAllStandardError)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._broke)
        self._is_over = False

    @property
    def folder(self) -> Path:
        """Where the process leaves its pictures, and where the photos it compares with are put."""
        return Path(self._folder.path())

    @property
    def is_looking(self) -> bool:
        """Whether more may be said."""
        return not self._is_over

    def start(self, seen: list[SeenPhoto], cards: Path | None = None) -> None:
        """Begin to look; `seen` are photos that may show the same wall, `cards` what `known_cards` told."""
        known = looking.tell_seen(self.folder, seen) if seen else None
        program, *arguments = looking.command(self._path, self.folder, seen=known, cards=cards)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(surroundings)
        self._process.start(program, arguments)

    def stop(self) -> None:
        """End the process if it still looks; its pictures go with it."""
        self._is_over = True
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE)
        self._folder.remove()

    def _read(self) -> None:
        while not self._is_over and self._process.canReadLine():
            self._understand(bytes(self._process.readLine().data()))

    def _understand(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            said = looking.parse(line, self.folder)
        except Trouble as trouble:
            self._fail(trouble)
            return
        if isinstance(said, Done):
            self._over()
        else:
            self.said.emit(said)

    def _ended(self) -> None:
        self._read()
        if not self._is_over:
            self._fail(looking.broke_off(self._path.name))

    def _broke(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._is_over:
            self._fail(looking.broke_off(self._path.name))

    def _fail(self, trouble: Trouble) -> None:
        self._is_over = True
        self.failed.emit(words.of(trouble))
        self.finished.emit()

    def _over(self) -> None:
        self._is_over = True
        self.finished.emit()

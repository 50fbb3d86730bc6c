"""Keeps the displays awake while the room looks at one, by what each operating system offers for that."""

import ctypes
import logging
import os
import sys

from PySide6.QtCore import QObject, QProcess

if sys.platform == "linux":
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x8000_0000, 0x1, 0x2
"""Flags of Windows' SetThreadExecutionState."""

SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""Who can be asked on Linux: service, object and interface; the first that agrees is taken."""

WIRE = "portrait-workshop-awake"
"""A connection of our own to the session's bus: when it is cut, the saver knows that we no longer mind."""

PATIENCE = 1_000
"""Milliseconds that a service has to answer; the window waits for it once in a sitting."""

log = logging.getLogger("workshop_app")


class Awake(QObject):
    """Keeps displays from going dark between `keep` and `let_sleep`; where it cannot, the log says so.

    Nothing stays behind when the program ends, however it ends: each system lets go by itself then.
    """

    def __init__(self, name: str, reason: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name, self._reason = name, reason
        self._helper: QProcess | None = None
        self.is_kept = False

    def keep(self) -> None:
        """Keep the displays awake from now on."""
        if self.is_kept:
            return
        self.is_kept = True
        try:
            self._keep()
        except (OSError, RuntimeError) as failed:
            log.warning("The display may go dark by itself: %s", failed)

    def let_sleep(self) -> None:
        """Let them go dark again when nobody touches the computer."""
        if not self.is_kept:
            return
        self.is_kept = False
        try:
            self._let_sleep()
        except (OSError, RuntimeError) as failed:
            log.warning("The display may stay awake until the program ends: %s", failed)

    def _keep(self) -> None:
        if sys.platform == "win32":
            _tell_windows(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)
        elif sys.platform == "darwin":
            self._helper = QProcess(self)
            self._helper.errorOccurred.connect(lambda error: log.warning("caffeinate: %s", error))
            self._helper.start("/usr/bin/caffeinate", ["-d", "-i", "-w", str(os.getpid())])
        elif sys.platform == "linux":
            _ask_savers(self._name, self._reason)

    def _let_sleep(self) -> None:
        if sys.platform == "win32":
            _tell_windows(CONTINUOUS)
        elif sys.platform == "darwin" and self._helper is not None:
            self._helper.terminate()
            self._helper.waitForFinished(PATIENCE)
            self._helper = None
        elif sys.platform == "linux":
            QDBusConnection.disconnectFromBus(WIRE)


def _ask_savers(name: str, reason: str) -> None:
    """Ask the session's screen saver to stay away; raises RuntimeError with the answers if none agrees."""
    if sys.platform != "linux":
        return
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, WIRE)
    if not bus.isConnected():
        raise RuntimeError("there is no session bus")
    said = []
    for service, path, interface in SAVERS:
        saver = QDBusInterface(service, path, interface, bus)
        saver.setTimeout(PATIENCE)
        answer = saver.call("Inhibit", name, reason)
        if answer.type() == QDBusMessage.MessageType.ReplyMessage:
            return
        said.append(answer.errorMessage() or f"{service} does not answer")
    raise RuntimeError("; ".join(said))


def _tell_windows(flags: int) -> None:
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)):
        raise OSError("SetThreadExecutionState was refused")

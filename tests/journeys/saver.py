"""A screen saver of the session's bus, for tests: prints who asks it to stay away, and who no longer does."""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

NAME, PLACE = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


@ClassInfo({"D-Bus Interface": NAME})
class Saver(QObject):
    """Answers as those of the desktops do: it lets go when somebody who was there leaves the bus."""

    def __init__(self) -> None:
        super().__init__()
        self._there: set[str] = set()
        self._looking = QTimer(self)
        self._looking.setInterval(20)
        self._looking.timeout.connect(self._look)

    @Slot(str, str, result=int)
    def Inhibit(self, name: str, reason: str) -> int:  # noqa: N802 - the name on the bus
        """Stay away."""
        self._there = on_the_bus()
        self._looking.start()
        tell(f"{name}: {reason}")
        return 1

    def _look(self) -> None:
        if self._there - on_the_bus():
            self._looking.stop()
            tell("let go")


def on_the_bus() -> set[str]:
    """Return everybody who is on the session's bus."""
    return set(QDBusConnection.sessionBus().interface().registeredServiceNames().value())


def tell(line: str) -> None:
    """Say something to the test at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Be there until the test ends it."""
    app, saver, bus = QCoreApplication([]), Saver(), QDBusConnection.sessionBus()
    everything = QDBusConnection.RegisterOption.ExportAllSlots
    is_there = bus.registerObject(PLACE, saver, everything) and bus.registerService(NAME)
    tell("there" if is_there else "not there")
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())

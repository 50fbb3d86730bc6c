"""A desktop of its own for programs under test: a screen nobody sees, a window manager, two buses.

    python -m tools.desktop COMMAND [ARGUMENT ...]

The screen takes a free number, so several may run side by side. Linux only; needs the packages that
tools/system_parts.py names under DESKTOP. WORKSHOP_SCREEN gives another size than 3520x1080, which is room
for a laptop and a projector beside it.
"""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

PATIENCE = 20.0
"""Seconds that one part may take to come up; a busy machine has been seen to need three."""

ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher"


@contextlib.contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """Put up a desktop; give the environment in which a program shows its windows there.

    Everything that was started is ended again, also when this process is told to stop. Raises
    RuntimeError if a part does not come up.
    """
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="workshop-desktop-")))
        env = _without_a_session(folder)
        size = os.environ.get("WORKSHOP_SCREEN", "3520x1080")
        screen = ["Xvfb", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", "-displayfd", "{fd}"]
        env["DISPLAY"] = ":" + stack.enter_context(_running(screen, env, folder))
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"]
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_running(bus, env, folder))
        stack.enter_context(_running(["openbox", "--sm-disable"], env, folder))
        stack.enter_context(_running([ACCESSIBILITY_BUS, "--launch-immediately"], env, folder))
        _wait_for_window_manager(env)
        yield env


def main(command: list[str]) -> int:
    """Run a command on a desktop of its own; return its exit code."""
    end_on_request()
    with desktop() as env:
        return subprocess.call(command, env=env)


def _without_a_session(folder: Path) -> dict[str, str]:
    """Return this environment, cut loose from the desktop that the person is sitting at."""
    theirs = {"WAYLAND_DISPLAY", "SESSION_MANAGER", "XAUTHORITY", "DESKTOP_STARTUP_ID", "AT_SPI_BUS_ADDRESS"}
    env = {name: value for name, value in os.environ.items() if name not in theirs}
    env["XDG_RUNTIME_DIR"] = env["XDG_CONFIG_HOME"] = str(folder)
    env["QT_QPA_PLATFORM"] = "xcb"
    env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    return env


@contextlib.contextmanager
def _running(command: list[str], env: dict[str, str], folder: Path) -> Iterator[str]:
    """Keep a program running; give the line it writes to the file descriptor named `{fd}`, if it has one."""
    name = Path(command[0]).name
    tether = (
        ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    )  # not even kill -9 leaves it
    reading, writing = os.pipe()
    speaks = any("{fd}" in word for word in command)
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [*tether, *(word.format(fd=writing) for word in command)],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=(writing,) if speaks else (),
        )
    os.close(writing)
    try:
        yield _first_line(reading, name, folder) if speaks else ""
    finally:
        os.close(reading)
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _first_line(reading: int, name: str, folder: Path) -> str:
    said, end = b"", time.monotonic() + PATIENCE
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
        more = os.read(reading, 512) if ready else b""
        if not more:
            log = (folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"{name} did not come up. It said: {log.strip() or 'nothing'}")
        said += more
    return said.decode().strip()


def _wait_for_window_manager(env: dict[str, str]) -> None:
    """Wait until windows are managed: from then on a new window gets the keyboard."""
    end = time.monotonic() + PATIENCE
    while subprocess.run(
        ["xdotool", "get_num_desktops"], env=env, capture_output=True, check=False
    ).returncode:
        if time.monotonic() > end:
            raise RuntimeError("openbox did not come up.")
        time.sleep(0.05)


def end_on_request() -> None:
    """Let SIGTERM end this process the orderly way, so that what it started is ended too."""
    signal.signal(signal.SIGTERM, _end)


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The parts of a Linux system that the program needs, by Debian's names; finds and installs what lacks.

Standard library only, and readable by Python 3.8, because run.py needs it before anything is installed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# Libraries that Qt loads, each with its package. The names are those of Debian 12; Debian 13 and Ubuntu know
# them too, some as aliases.
DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

# Programs that a desktop for tests is made of, each with its package.
DESKTOP = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}


def missing(*, window: bool, desktop: bool) -> dict[str, str]:
    """Return what this computer lacks, each part with the name of the package that holds it.

    `window` asks for what shows windows on a screen, `desktop` for what the tests' own screen is made of.
    """
    if not sys.platform.startswith("linux"):
        return {}
    libraries = dict(DRAWING)
    if window:
        libraries.update(WINDOW)
        if os.environ.get("WAYLAND_DISPLAY"):
            libraries.update(WAYLAND)
    lacking = {name: package for name, package in libraries.items() if not _loads(name)}
    if desktop:
        lacking.update({name: package for name, package in DESKTOP.items() if shutil.which(name) is None})
    if importlib.util.find_spec("ensurepip") is None:
        lacking["ensurepip"] = f"python3.{sys.version_info[1]}-venv"
    return lacking


def provide(*, window: bool, desktop: bool) -> str:
    """Install what lacks if this is root on Debian or Ubuntu; return what to tell the person otherwise.

    An empty answer means that everything is there.
    """
    lacking = missing(window=window, desktop=desktop)
    if not lacking:
        return ""
    packages = list(dict.fromkeys(lacking.values()))
    if shutil.which("apt-get") is None:
        return (
            "Portrait Workshop needs parts of the system that are not here yet: " + ", ".join(lacking) + ".\n"
            "Install the packages that hold them (Debian calls them " + " ".join(packages) + "),\n"
            "then start this command again."
        )
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    said = ""
    if sys.platform != "win32" and os.geteuid() == 0:
        print("Installing packages of this system:", " ".join(packages), flush=True)
        said = "".join(_run(command) for command in (["apt-get", "update"], install))
        importlib.invalidate_caches()
        if not missing(window=window, desktop=desktop):
            return ""
    return (
        said + "Portrait Workshop needs parts of the system that are not here yet. Run\n\n"
        "    sudo apt-get update\n    sudo " + " ".join(install) + "\n\nthen start this command again."
    )


def _run(command: list[str]) -> str:
    """Run a command without questions; return what it said if it failed, and nothing if it did not."""
    done = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode(errors="replace") if done.returncode else ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True

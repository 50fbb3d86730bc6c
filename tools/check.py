"""Everything that is checked before a change goes in: format, lint, types, imports, and every test.

    python3 run.py test                    all of it
    python3 run.py test tests/x.py -k y    tests alone; the arguments go to pytest

Most tests run without a screen. The few marked `desktop` run in a real window: on Linux on a desktop of
their own, elsewhere in the session of the person who started them. The last line adds everything up; a
check that fails counts as one failed there. The exit code is 0 if something ran and nothing failed.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tools import desktop

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}
LONGEST = 20 * 60
"""Seconds after which a run of pytest is ended and counts as failed."""

MOST_AT_ONCE = 4
"""Processes that share the tests without a screen."""

NOTHING_RAN = 5
"""Pytest's exit code when no test was chosen."""


class Count(NamedTuple):
    """How many tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        """Return the line that a person, and whatever reads the output of a build, looks for."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def main(chosen: list[str]) -> int:
    """Run the checks and tests, say how each went, and return the exit code.

    The checks go on beside the tests in a real window, which mostly wait for it.
    """
    desktop.end_on_request()
    os.chdir(ROOT)
    with scratch() as folder, ThreadPoolExecutor(1) as beside:
        checking = beside.submit(lambda: 0 if chosen else sum(not passes(name) for name in CHECKS))
        in_a_window = count_tests(
            "in a real window", ["-m", "desktop", *chosen], folder / "desktop", screen=True
        )
        failed_checks = checking.result()
        counts = [
            in_a_window,
            count_tests(
                "without a screen",
                ["-m", "not desktop", *([] if chosen else side_by_side()), *chosen],
                folder / "offscreen",
                screen=False,
            ),
        ]
    passed, failed, skipped = map(sum, zip(*counts, strict=True))
    print(f"\n{Count(passed, failed + failed_checks, skipped)}", flush=True)
    return 0 if passed and not failed + failed_checks else 1


def side_by_side() -> list[str]:
    """Return what makes pytest run on every processor; a test file, with what it sets up, stays on one."""
    return ["-n", str(min(MOST_AT_ONCE, os.cpu_count() or 1)), "--dist", "loadfile"]


def passes(name: str) -> bool:
    """Run one check; say how long it took and, only if it failed, what it found."""
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, *CHECKS[name]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{name:<24}{time.monotonic() - begin:6.1f} s  {verdict}", flush=True)
    if done.returncode:
        print(done.stdout.decode(errors="replace"), flush=True)
    return not done.returncode


def count_tests(what: str, arguments: list[str], folder: Path, *, screen: bool) -> Count:
    """Run the tests that the arguments choose and count them; a run that breaks off counts as one failed."""
    begin = time.monotonic()
    report = folder.with_suffix(".xml")
    pytest = [sys.executable, "-m", "pytest", "-q", f"--basetemp={folder}", f"--junitxml={report}"]
    print(f"\ntests {what}", flush=True)
    with surroundings(screen=screen) as env:
        code = run_to_the_end([*pytest, "-o", "faulthandler_timeout=120", *arguments], env)
    count = read(report)
    if code not in {0, NOTHING_RAN} and not count.failed:
        print(f"pytest broke off ({code}).")
        count = count._replace(failed=1)
    print(f"{'tests ' + what:<24}{time.monotonic() - begin:6.1f} s  {count}", flush=True)
    return count


@contextlib.contextmanager
def surroundings(*, screen: bool) -> Iterator[dict[str, str]]:
    """Give the environment of a test run: with a screen to show windows on, or without any."""
    if not screen:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    elif sys.platform.startswith("linux"):
        with desktop.desktop() as env:
            yield env
    else:
        yield dict(os.environ)


def run_to_the_end(command: list[str], env: dict[str, str]) -> int:
    """Run a command and return its exit code; one that hangs is ended, which gives a negative code."""
    process = subprocess.Popen(command, env=env)
    try:
        return process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        print(f"Still running after {LONGEST // 60} minutes: ended.")
        return -signal.SIGTERM
    finally:
        process.kill()
        process.wait()


def read(report: Path) -> Count:
    """Return the counts of pytest's own report; nothing if it did not get so far as to write one."""
    if not report.exists():
        return Count()
    suites = list(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314 (written by our own pytest)
    ran, failures, errors, skipped = (
        sum(int(suite.get(name, 0)) for suite in suites)
        for name in ("tests", "failures", "errors", "skipped")
    )
    return Count(ran - failures - errors - skipped, failures + errors, skipped)


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder for the tests' files: in memory where that is possible, because fsync is what costs."""
    memory = Path("/dev/shm")  # noqa: S108 (a fresh folder in it is made below)
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2**30
    with tempfile.TemporaryDirectory(
        prefix="workshop-tests-", dir=memory if roomy else None, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

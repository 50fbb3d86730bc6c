"""The program as a terminal starts it: a process of its own, without a display."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workshop_app.command_line import running

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    """How a call of the program ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value it printed."""
        assert (self.code, self.err) == (0, ""), self
        return json.loads(self.out)

    @property
    def refused(self) -> str:
        """The one sentence it was refused with."""
        assert self.code == 1, self
        assert self.out == "", self
        assert "Traceback" not in self.err, self
        assert self.err.count("\n") == 1, self
        return self.err.strip()


Call = Callable[..., Ended]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def call(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Carry out a command in the test's folder, as `workshop-app` would; the window is never opened."""
    monkeypatch.chdir(tmp_path)
    for screen in SCREENS:
        monkeypatch.delenv(screen, raising=False)

    def run(*arguments: object, stdin: bytes = b"", encoding: str = "utf-8") -> Ended:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2))
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = running.run([str(argument) for argument in arguments], no_window)
            out.flush()
            err.flush()
        return Ended(code, out.buffer.getvalue().decode(encoding), err.buffer.getvalue().decode(encoding))

    return run


def no_window(path: Path | None = None, *, sample: bool = False) -> int:
    raise AssertionError


@pytest.fixture
def terminal(home: Path, tmp_path: Path) -> Call:
    """Start `workshop-app` in the test's folder as a terminal without a display does: in its own process."""

    def run(*arguments: object, code: str = "", **environment: str) -> Ended:
        around = {name: value for name, value in os.environ.items() if name not in SCREENS}
        done = subprocess.run(
            [sys.executable, *(["-c", code] if code else ["-m", "workshop_app"]), *map(str, arguments)],
            cwd=tmp_path,
            env={**around, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
            capture_output=True,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def evening(tmp_path: Path, call: Call) -> Path:
    """A workshop of two groups, two pillars and five ideas."""
    (tmp_path / "first.csv").write_text(
        "text,group,pillar,language\n"
        "Be kind,student,Caring Neighbor,en\n"
        "Que ayude a otros,familia,Caring Neighbor,es\n"
        '"Ask, and ask again",teacher,Curious Inquirer,en\n'
        "احترام الجميع,families,,ar\n"
        "=1+1,student,,\n",
        encoding="utf-8",
    )
    assert call("new", "evening.workshop", "--title", "Our evening").code == 0
    assert call("add", "evening.workshop", "first.csv").code == 0
    return tmp_path / "evening.workshop"

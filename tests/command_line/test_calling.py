import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop_app import __version__

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "community-evening.workshop"
COMMANDS = ("new", "add", "info", "ideas", "handout", "export", "merge", "check")
LOADED = """
import sys
from workshop_app.__main__ import main
code = main()
print(sorted(sys.modules))
sys.exit(code)
"""
UNFORESEEN = """
from workshop_app import opening
def read(path):
    raise ZeroDivisionError("unforeseen")
opening.read = read
import sys
from workshop_app.__main__ import main
sys.exit(main())
"""


def test_the_version_and_the_help_are_printed(call, terminal):
    assert terminal("--version").out == f"Portrait Workshop {__version__}\n"
    helped = call("--help").out
    assert all(f"\n  {name} " in helped for name in COMMANDS)
    assert call("-h").out == helped


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(call, name: str):
    helped = call(name, "--help")
    assert helped.code == 0
    assert "--json" in helped.out


@pytest.mark.parametrize(
    "arguments",
    [
        "nothing",
        "info",
        "--none",
        "info a b",
        "--sample info a",
        "a.workshop b.workshop",
        "handout a.workshop",
        "handout a.workshop portrait",
        "handout a.workshop portrait --all -o x",
        "handout a.workshop nothing -o x.pdf",
        "handout a.workshop portrait --paper b5 -o x.pdf",
    ],
)
def test_wrong_usage_is_two(call, arguments: str):
    ended = call(*arguments.split())
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Usage: workshop-app")
    assert "Invalid" not in ended.err


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="there is always a display")
@pytest.mark.parametrize("arguments", [[], ["--sample"], [SAMPLE]])
def test_without_a_display_the_window_is_refused_in_a_sentence(call, arguments: list[object]):
    assert call(*arguments).refused.startswith("There is no display to open the window on.")


def test_a_workshop_that_is_not_there_is_not_opened(terminal):
    assert terminal("gone.workshop", QT_QPA_PLATFORM="offscreen").refused.startswith(
        "There is no file gone.workshop."
    )


@pytest.mark.parametrize(
    "arguments",
    [
        "--version",
        "new n.workshop -t N",
        "add e.workshop l.txt",
        "info e.workshop",
        "ideas e.workshop",
        "export e.workshop -o o.csv",
        "export e.workshop -o o.workshop",
        "merge e.workshop e.workshop",
        "check e.workshop",
        "handout --list",
    ],
)
def test_qt_is_not_loaded(terminal, tmp_path: Path, arguments: str):
    (tmp_path / "e.workshop").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "l.txt").write_text("Be kind\n")
    done = terminal(*arguments.split(), code=LOADED)
    assert (done.code, done.err) == (0, "")
    modules = done.out.splitlines()[-1]
    assert "'click'" in modules
    assert [name for name in ("PySide6", "qtpy", "qtawesome", "reportlab") if f"'{name}'" in modules] == []


def test_what_nobody_foresaw_is_a_sentence_and_a_line_in_the_log(terminal, home: Path):
    done = terminal("info", "e.workshop", code=UNFORESEEN)
    assert done.refused.startswith("Something went wrong that we did not foresee.")
    log = (home / "settings" / "trouble.log").read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "ZeroDivisionError: unforeseen" in log


def test_a_title_with_bytes_that_are_no_letters_is_taken_or_refused(home: Path, tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "workshop_app", "new", "t.workshop", "--title", b"Caf\xe9", "--json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}
    assert b"Traceback" not in done.stderr
    assert b"foresee" not in done.stderr

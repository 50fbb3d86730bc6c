import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import registration
from workshop_app import opening


@pytest.fixture
def files() -> dict[str, str]:
    return registration.filled()


def test_nothing_is_left_to_be_filled_in(files: dict[str, str]):
    assert set(files) == {"workshop-app.desktop", "workshop-app-mime.xml", "workshop-app.iss"}
    assert [name for name, text in files.items() if re.search(r"@[A-Z_]+@", text)] == []


def test_the_desktop_entry_opens_the_files_of_our_type(files: dict[str, str]):
    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string(files["workshop-app.desktop"])
    assert entry["Desktop Entry"]["MimeType"] == registration.MIME + ";"
    assert entry["Desktop Entry"]["Exec"].endswith(" %f")


def test_a_workshop_is_known_by_what_is_in_it_under_any_name(files: dict[str, str], home: Path):
    opening.start_workshop(home / "evening.workshop", "Community evening", "desk-test").close()
    head = (home / "evening.workshop").read_bytes()[:100]
    matches = re.findall(r'offset="(\d+)" value="([^"]+)"', files["workshop-app-mime.xml"])
    assert [int(offset) for offset, _ in matches] == [0, 68]
    for offset, value in matches:
        assert head[int(offset) :].startswith(value.replace(r"\0", "\0").encode("ascii"))


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="shared-mime-info is not installed")
def test_the_system_takes_the_type_in(files: dict[str, str], tmp_path: Path):
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "workshop-app-mime.xml").write_text(files["workshop-app-mime.xml"], encoding="utf-8")
    subprocess.run(["update-mime-database", str(tmp_path / "mime")], check=True)
    assert f"{registration.MIME}:*.workshop" in (tmp_path / "mime" / "globs").read_text(encoding="utf-8")


def test_windows_opens_the_files_of_our_ending(files: dict[str, str]):
    script = files["workshop-app.iss"]
    assert '"Software\\Classes\\.workshop\\OpenWithProgids"' in script
    assert 'ValueData: """{app}\\workshop-app.exe"" ""%1"""' in script

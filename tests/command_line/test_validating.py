import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = {
    "identifier": "3f2b8c1e-5a47-4d0e-9b6a-0c1d2e3f4a5b",
    "uri": "urn:uuid:3f2b8c1e-5a47-4d0e-9b6a-0c1d2e3f4a5b",
    "caseVersion": "1.1",
    "creator": "A district",
    "title": "Portrait",
    "lastChangeDateTime": "2026-03-10T18:00:00Z",
}


def kept(folder: Path, value: object) -> Path:
    file = folder / "portrait.case.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def test_a_good_package_is_valid_and_a_person_is_told_as_what(call, tmp_path: Path):
    file = kept(tmp_path, {"CFDocument": DOCUMENT})
    assert call("validate", file, "--json").json == {"valid": True, "errors": []}
    assert "is right: CASE 1.1, by its schema and by our rules." in call("validate", file).out


def test_a_wrong_package_is_refused_with_what_to_mend(call, tmp_path: Path):
    file = kept(tmp_path, {"CFDocument": DOCUMENT | {"title": "", "sourcedId": "1"}})
    ended = call("validate", file, "--json")
    assert (ended.code, ended.err) == (1, "")
    assert json.loads(ended.out) == {
        "valid": False,
        "errors": [
            {"where": "Document", "why": "CASE 1.1 has no field “sourcedId” here. Take it out."},
            {"where": "Document", "why": "“title” says nothing."},
        ],
    }
    ended = call("validate", file)
    assert (ended.code, len(ended.out.splitlines())) == (1, 2)
    assert ended.err.strip().endswith("is not right yet as CASE 1.1: 2 things to mend.")


def test_what_is_no_such_file_gets_one_sentence_in_either_form(call, tmp_path: Path):
    file = kept(tmp_path, {"name": "x"})
    assert "neither a CASE package nor" in call("validate", file).refused
    ended = call("validate", file, "--json")
    assert ended.code == 1
    assert [one["where"] for one in json.loads(ended.out)["errors"]] == ["portrait.case.json"]


def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be(call, tmp_path: Path):
    assert "There is no file" in call("validate", "nowhere.json").refused
    assert "cannot be read" in call("validate", tmp_path).refused
    assert call("validate").code == 2


def test_nothing_that_could_reach_a_network_is_asked_and_no_window_is_loaded(tmp_path: Path):
    file = kept(tmp_path, {"CFDocument": DOCUMENT})
    watch = (
        "import socket, sys\n"
        "def no(*_, **__): raise AssertionError('a network')\n"
        "socket.socket.connect = socket.getaddrinfo = no\n"
        "from workshop_app.command_line.running import run\n"
        f"code = run(['validate', {str(file)!r}], None)\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "sys.exit(code)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", watch], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")

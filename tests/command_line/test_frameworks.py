"""Frameworks from a terminal: out as package, spreadsheet and badges, and in as a portrait or beside one."""

import json
from pathlib import Path

import pytest

from tools import shaped
from workshop_app import opening
from workshop_app.domain import crosswalk
from workshop_app.domain.commands import credentials, pillars

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "community-evening.workshop"


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> bytes:
    """The sample with its portrait written, and one credential."""
    file = tmp_path_factory.mktemp("grown") / "grown.workshop"
    file.write_bytes(SAMPLE.read_bytes())
    opened = opening.open_workshop(file, "desk")
    shaped.grow(opened.desk)
    first = opened.desk.workshop.pillars()[0].id
    opened.desk.do(
        credentials.write,
        first,
        None,
        name="Curiosity",
        competency="x",
        method="x",
        evidence="x",
        criteria="x",
    )
    opened.close()
    return file.read_bytes()


@pytest.fixture
def grown(kept, tmp_path: Path) -> Path:
    file = tmp_path / "grown.workshop"
    file.write_bytes(kept)
    return file


def without_moments(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if "lastChangeDateTime" not in line]


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_package_goes_out_is_right_and_makes_the_same_framework_again(call, grown, tmp_path, version):
    told = call("export", grown, "-o", "a.case.json", "--case", version, "--json").json
    assert told == {"file": "a.case.json"}
    assert call("validate", "a.case.json", "--json").json == {"valid": True, "errors": []}
    call("new", "again.workshop", "--title", "Again")
    came = call("add", "again.workshop", "a.case.json", "--json").json
    assert came["frameworks"] == [
        {"source": "a.case.json", "as": "portrait", "title": "Community evening", "items": 165}
    ]
    call("export", "again.workshop", "-o", "b.case.json", "--case", version)
    assert without_moments(tmp_path / "b.case.json") == without_moments(tmp_path / "a.case.json")


def test_the_spreadsheet_goes_out_and_makes_the_same_framework_again(call, grown, tmp_path):
    call("export", grown, "-o", "a.case.csv")
    call("new", "again.workshop", "--title", "Again")
    assert "is this workshop’s portrait now: 165 items." in call("add", "again.workshop", "a.case.csv").out
    call("export", "again.workshop", "-o", "b.case.csv")
    assert (tmp_path / "b.case.csv").read_bytes() == (tmp_path / "a.case.csv").read_bytes()


def test_beside_a_portrait_a_framework_lies_for_a_crosswalk(call, grown, evening, tmp_path):
    call("export", grown, "-o", "a.case.json")
    assert "lies beside the portrait now: 165 items." in call("add", grown, "a.case.json").out
    call("new", "bare.workshop", "--title", "Bare")
    assert (
        call("add", "bare.workshop", "a.case.json", "--beside", "--json").json["frameworks"][0]["as"]
        == "framework"
    )
    opened = opening.open_workshop(tmp_path / "bare.workshop", "desk")
    (there,) = crosswalk.frameworks(opened.desk.workshop)
    assert len(crosswalk.items_of(opened.desk.workshop, there.id)) == 165
    assert opened.desk.workshop.pillars() == ()
    opened.close()


def test_badges_go_out_and_are_right(call, grown):
    call("export", grown, "-o", "a.badges.json")
    assert call("validate", "a.badges.json", "--json").json["valid"] is True


def test_what_cannot_go_out_or_come_in_is_refused_in_a_sentence_and_nothing_is_left_behind(
    call, grown, tmp_path
):
    opened = opening.open_workshop(grown, "desk")
    opened.desk.do(pillars.rename, opened.desk.workshop.pillars()[1].id, "")
    opened.close()
    assert "Pillar 2 has no name yet" in call("export", grown, "-o", "a.case.json").refused
    assert not (tmp_path / "a.case.json").exists()
    (tmp_path / "wrong.case.json").write_text(json.dumps({"CFDocument": {}, "CFItems": []}), encoding="utf-8")
    call("new", "bare.workshop", "--title", "Bare")
    assert "holds no statements" in call("add", "bare.workshop", "wrong.case.json").refused
    assert (
        "neither a CASE package"
        in call("add", "bare.workshop", _made(tmp_path / "x.case.json", "{}")).refused
    )
    assert call("export", grown, "-o", "a.csv", "--case", "1.0").code == 2


def _made(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file

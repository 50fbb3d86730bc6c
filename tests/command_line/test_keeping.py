from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def test_a_new_workshop_has_its_title_and_the_eight_groups(call, tmp_path: Path):
    assert call("new", "spring.workshop", "--title", "  Spring   evening ", "--json").json == {
        "file": "spring.workshop",
        "title": "Spring evening",
    }
    told = call("info", "spring.workshop", "--json").json
    assert told["title"] == "Spring evening"
    assert [group["ideas"] for group in told["groups"]] == [0] * 8


def test_a_new_workshop_gets_its_ending(call, tmp_path: Path):
    call("new", "spring v1.2", "--title", "Spring")
    assert (tmp_path / "spring v1.2.workshop").exists()


def test_a_new_workshop_takes_no_other_file_s_place(call, evening: Path):
    before = evening.read_bytes()
    assert "There is already a file" in call("new", evening, "--title", "Other").refused
    assert evening.read_bytes() == before


def test_a_workshop_needs_a_name_and_a_folder(call, tmp_path: Path):
    assert call("new", "a.workshop", "--title", "  ").refused == "A workshop needs a name."
    assert "There is no folder" in call("new", "none/a.workshop", "--title", "A").refused
    assert call("new", "a.workshop").code == 2
    assert list(tmp_path.glob("*.workshop")) == []


def test_the_list_of_a_real_evening_comes_in_whole(call):
    call("new", "real.workshop", "--title", "Real")
    told = call("add", "real.workshop", SAMPLE / "ideas.csv", "--json").json
    assert set(told) == {"added", "left_out", "ideas"}
    assert told["added"] == len(set(told["ideas"])) == 62
    assert told["left_out"] == []
    groups = {
        group["name"]: group["ideas"] for group in call("info", "real.workshop", "--json").json["groups"]
    }
    assert len(groups) == 8
    assert sum(groups.values()) == 62
    assert groups["Families"] == 18


def test_what_does_not_come_in_is_told_row_by_row(call, evening: Path, tmp_path: Path):
    (tmp_path / "more.csv").write_text(f"text,group\nBe kind,Students\n{'x' * 501},Students\nListen,\n")
    told = call("add", evening, "more.csv", "--group", "alum", "--json").json
    assert told["added"] == 1
    assert [row["row"] for row in told["left_out"]] == [2, 3]
    assert all(set(row) == {"row", "why"} for row in told["left_out"])
    (idea,) = [one for one in call("ideas", evening, "--json").json if one["id"] in told["ideas"]]
    assert (idea["text"], idea["group"]) == ("Listen", "Alumni")


def test_the_same_list_again_adds_nothing_unless_that_is_asked_for(call, evening: Path):
    again = call("add", evening, "first.csv")
    assert again.out == (
        "Added 0 ideas to Our evening.\n"
        "first.csv: 5 rows were left out (2, 3, 4, 5, 6). This idea is in the workshop already.\n"
    )
    assert call("add", evening, "first.csv", "--repeats", "--json").json["added"] == 5


def test_a_list_comes_from_standard_input_too(call, evening: Path):
    assert (
        call("add", evening, "-", "--json", stdin="• Escuchar\n• Señalar\n".encode("cp1252")).json["added"]
        == 2
    )
    assert "Standard input is empty" in call("add", evening, "-").refused


def test_a_column_without_its_name_is_asked_for(call, evening: Path, tmp_path: Path):
    (tmp_path / "form.csv").write_text(
        "When,Heard\n5/1,Be brave at all times\n5/2,Share what you have\n5/3,Ask before you judge\n"
    )
    assert call("add", evening, "form.csv").refused == (
        "No column of form.csv is called text. Say which one holds the ideas: --text and one of When, Heard"
    )
    assert "form.csv has no column 7." in call("add", evening, "form.csv", "--text", "7").refused
    for column in ("heard?", "2"):
        assert call("add", evening, "form.csv", "--text", column, "--repeats", "--json").json["added"] == 3


def test_of_several_lists_all_come_in_or_none(call, evening: Path, tmp_path: Path):
    (tmp_path / "good.txt").write_text("Share\nTry\n")
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "groups.csv").write_text("text,group\n" + "".join(f"idea {n},group {n}\n" for n in range(30)))
    before = evening.read_bytes()
    assert "picture.csv is a picture" in call("add", evening, "good.txt", "picture.csv").refused
    assert "a workshop holds 24" in call("add", evening, "good.txt", "groups.csv").refused
    assert "There is no file" in call("add", evening, "good.txt", "missing.txt").refused
    assert evening.read_bytes() == before
    told = call("add", evening, "good.txt", "good.txt", "--json").json
    assert told["added"] == 2
    assert [(row["source"], row["row"]) for row in told["left_out"]] == [("good.txt", 1), ("good.txt", 2)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_list_in_any_encoding_comes_in(call, evening: Path, tmp_path: Path, encoding: str):
    (tmp_path / "list.csv").write_bytes(
        "texto;grupo\r\nConfianza en sí mismo, siempre;Familias\r\n".encode(encoding)
    )
    call("add", evening, "list.csv")
    told = {idea["text"]: idea["group"] for idea in call("ideas", evening, "--json").json}
    assert told["Confianza en sí mismo, siempre"] == "Families"


def test_a_workshop_is_no_list_and_a_list_is_no_workshop(call, evening: Path):
    assert "is a workshop file, not a list" in call("add", evening, evening).refused
    assert "is not a workshop file" in call("add", "first.csv", "first.csv").refused
    assert "is not where it was" in call("add", "missing.workshop", "first.csv").refused
    assert call("add", evening).code == 2

"""Suggestions from a terminal: what might go where, what says the same, and nothing is changed."""

from pathlib import Path

import pytest

from workshop_app.insight.likeness import model_files

HAS_MODEL = model_files.found() is not None


@pytest.fixture
def unsorted(tmp_path: Path, call) -> Path:
    """A workshop of two pillars with two ideas each, and six ideas that wait."""
    (tmp_path / "first.csv").write_text(
        "text,group,pillar,language\n"
        "staying safe online,student,Digital Literacy,en\n"
        "Coding / programming,employer,Digital Literacy,en\n"
        "keep going even when your tired,student,Resilience,en\n"
        "Pick yourself up and try again,parent,Resilience,en\n"
        "Stays safe online,teacher,,en\n"
        "Perseveres through challenges,teacher,,en\n"
        "Teamwork,student,,en\n"
        "TEAM WORK!,parent,,en\n"
        "Que no se rindan,parent,,es\n"
        "pizza on Fridays,student,,en\n",
        encoding="utf-8",
    )
    assert call("new", "evening.workshop", "--title", "Our evening").code == 0
    assert call("add", "evening.workshop", "first.csv").code == 0
    return tmp_path / "evening.workshop"


def test_a_terminal_gets_the_shape_that_is_promised(terminal, call, unsorted: Path):
    before = unsorted.read_bytes()
    told = terminal("suggest", unsorted, "--json").json
    assert list(told) == ["placements", "alike", "together", "nowhere", "unread", "with_meaning"]
    texts = {idea["id"]: idea["text"] for idea in call("ideas", unsorted, "--json").json}
    for one in told["placements"]:
        assert list(one) == ["idea", "pillar", "confidence", "sure", "others"]
        assert {one["pillar"], *one["others"]} <= {"Digital Literacy", "Resilience"}
        assert 0 <= one["confidence"] <= 1
        assert one["sure"] in {True, False}
    placed = {texts[one["idea"]]: one["pillar"] for one in told["placements"]}
    assert placed["Stays safe online"] == "Digital Literacy"
    same = sorted(sorted(texts[id] for id in ids) for ids in told["alike"])
    assert same == [["Stays safe online", "staying safe online"], ["TEAM WORK!", "Teamwork"]]
    assert [texts[id] for id in told["unread"]] == ["Que no se rindan"]
    assert told["with_meaning"] is HAS_MODEL
    assert unsorted.read_bytes() == before


@pytest.mark.skipif(not HAS_MODEL, reason="the sentence model is not on this computer")
def test_by_meaning_an_idea_finds_the_pillar_that_shares_no_word_with_it(call, unsorted: Path):
    told = call("suggest", unsorted, "--json").json
    texts = {idea["id"]: idea["text"] for idea in call("ideas", unsorted, "--json").json}
    placed = {texts[one["idea"]]: (one["pillar"], one["sure"]) for one in told["placements"]}
    assert placed["Perseveres through challenges"] == ("Resilience", True)
    assert call("suggest", unsorted, "--json").json == told  # now from what was kept


def test_a_person_reads_the_surest_first(call, unsorted: Path):
    lines = call("suggest", unsorted).out.splitlines()
    assert lines[0].endswith("with its likely pillar:") or lines[0].endswith("with their likely pillars:")
    assert "  Stays safe online\tDigital Literacy" in lines
    assert "These say the same:" in lines
    assert ("the sentence model is not on this computer" in lines[-1]) is not HAS_MODEL


def test_without_ideas_there_is_nothing_to_suggest(call):
    call("new", "empty.workshop", "--title", "Empty")
    assert call("suggest", "empty.workshop").out.splitlines()[0] == "There is nothing to suggest."


def test_what_is_no_workshop_is_refused_in_a_sentence(call, tmp_path: Path):
    (tmp_path / "list.workshop").write_text("Be kind", encoding="utf-8")
    assert call("suggest", "list.workshop").refused
    assert call("suggest").code == 2

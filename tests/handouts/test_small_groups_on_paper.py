"""Paper tells nothing of a group of fewer than five people by itself."""

import datetime as dt
import io

import pdfplumber
import pytest

from tests.insight.evening import ALUMNI, FAMILIES, FIRST, KIND, STUDENTS, TEACHERS, Evening
from workshop_app.handouts import catalogue

DAY = dt.date(2026, 5, 14)


def on_paper(evening: Evening, kind: str) -> str:
    made = catalogue.make(evening.workshop, kind, made_on=DAY)
    with pdfplumber.open(io.BytesIO(made.pdf)) as pdf:
        return " ".join(" ".join((page.extract_text() or "").split()) for page in pdf.pages)


@pytest.mark.parametrize("kind", ["what-we-heard", "portrait"])
def test_small_groups_are_told_together_once_people_were_counted(drawn, kind: str):
    evening = Evening()
    for group in (STUDENTS, FAMILIES, TEACHERS, ALUMNI):
        evening.say(group, f"Asks for help {group.title()}", KIND)
    assert "Smaller groups" not in on_paper(evening, kind)
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9, TEACHERS: 3, ALUMNI: 2})
    said = on_paper(evening, kind)
    assert "smaller groups" in said.casefold()
    assert "Asks for help Alumni" in said
    assert said.count("Alumni") == 1


def test_photographed_notes_of_small_groups_are_left_out_and_that_is_said(drawn):
    evening = Evening()
    evening.count(FIRST, {STUDENTS: 12, TEACHERS: 3, ALUMNI: 2})
    for group in (STUDENTS, TEACHERS, ALUMNI):
        evening.say(group, "On paper", picture="a" * 64)
    made = catalogue.make(evening.workshop, "notes-themselves", made_on=DAY)
    assert any("2 notes of small groups are left out" in finding for finding in made.findings)

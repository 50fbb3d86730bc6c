"""The checks of the portrait, each in both directions: what it must flag, and what it must leave in peace."""

import re
from typing import Any

import pytest

from tests.insight.portrait.shaped_workshop import CELLS, GROUPS, PILLARS, built, records, workshop
from workshop_app.domain.coaching import off_id
from workshop_app.domain.glossary import portrait
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.recalling import mixed_up_id, recalled_id
from workshop_app.domain.translating import translation_id
from workshop_app.domain.wordings import digest, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.checks.p03_legible import contrast
from workshop_app.insight.portrait.checks.p07_many_groups import are_students
from workshop_app.insight.portrait.checks.p18_any_district import is_common
from workshop_app.insight.portrait.findings import CHECKS, Looked, flags, not_looked_at, portrait_findings

CELL = descriptor_id(Cell("caring-indicator-0", "Developing"))  # type: ignore[arg-type]
FAMILY = Cell("caring-indicator-0", "Emerging", "family")  # type: ignore[arg-type]
COMMON = dict(
    zip(
        PILLARS,
        ("Critical Thinkers", "Communication", "Empathy and Resilience", "Global Citizen"),
        strict=True,
    )
)
THEIRS = "Synthesizes multidisciplinary perspectives across unfamiliar situations."


def looked(check: str, there: Workshop) -> Looked:
    return next(one for one in portrait_findings(there) if one.check.id == check)


def with_recall(*counts: int, mixed: int = 0, wrote: int = 100) -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {("recall", "r"): {"began": 5, "wrote": wrote}}
    for (pillar, (name, _)), count in zip(PILLARS.items(), counts, strict=True):
        found["recalled", recalled_id("r", pillar)] = {  # type: ignore[arg-type]
            "recall": "r",
            "pillar": pillar,
            "name": name,
            "count": count,
        }
    pair = {"recall": "r", "one": "caring", "other": "clear", "count": mixed}
    return found | {("mixup", mixed_up_id("r", "caring", "clear")): pair}  # type: ignore[arg-type]


def in_spanish(there: Workshop, **changed: Any) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        ("translation", translation_id(one, "es")): {
            "of": one.of,
            "wording": one.id,
            "language": "es",
            "text": "palabras",
            "made_from": digest(text_of(there, one)),
        }
        | (changed if one.of == "title" else {})
        for one in portrait(there)
    }


def parts(*begun: tuple[str, int], pause: bool = False) -> Workshop:
    """The parts of an evening by kind and moment; a pause arrives with all records, at moment 1."""
    there = records()
    for kind, moment in begun:
        there["part", kind] = {
            "kind": kind,
            "title": kind,
            "session": "first",
            "began": moment,
            "ended": moment + 5,
        }
    if pause:
        there["pause", "p"] = {"session": "first", "before": "group", "answer": "Alumni are missing"}
    return built(there)


def all_pillars(**fields: Any) -> dict[tuple[str, str], dict[str, Any]]:
    return {("pillar", id): fields for id in PILLARS}


def agreed(text: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {("descriptor", CELL): {"state": "agreed", "read": digest(CELLS[1]), "text": text}}


FLAGGED = [
    ("P01", workshop({("details", "workshop"): {"title": ""}}), "", "It has no title yet."),
    (
        "P01",
        workshop({("pillar", "caring"): {"definition": ""}}),
        "",
        "1 pillar has no definition for the page yet.",
    ),
    (
        "P01",
        workshop(all_pillars(icon="ph.heart-fill")),
        "",
        "4 icons do not say what they show to those who",
    ),
    ("P02", workshop(in_spanish(workshop(), text="")), "es", "1 wording is missing."),
    (
        "P02",
        workshop(in_spanish(workshop(), made_from="older")),
        "es",
        "1 wording was translated from older words.",
    ),
    (
        "P03",
        workshop({("pillar", "caring"): {"ink": "lemon"}}),
        "Caring Neighbor",
        "Whether its ink can be read",
    ),
    (
        "P04",
        workshop({("idea", "x"): {"text": "Call 555-555-0134"}}),
        "Call 555-555-0134",
        "This idea holds a phone",
    ),
    (
        "P04",
        workshop({("pillar", "caring"): {"definition": "a.b@example.org"}}),
        "a.b@example.org",
        "These words hold",
    ),
    (
        "P04",
        workshop({("statement", "caring-can-0"): {"evidence": "Ask 555-555-0134"}}),
        "Ask 555-555-0134",
        "These",
    ),
    (
        "P05",
        workshop({("pillar", str(n)): {"name": "Kind"} for n in range(9)}),
        "",
        "It has 13 pillars; people keep 4 to 8",
    ),
    (
        "P05",
        workshop({("pillar", "clear"): {"binned": True}}),
        "",
        "It has 3 pillars; people keep 4 to 8 in mind.",
    ),
    (
        "P05",
        workshop({("pillar", "clear"): {"name": "One Who Says Hard Things"}}),
        "One Who Says Hard Things",
        "Its name has more",
    ),
    (
        "P05",
        workshop(all_pillars(name="One Who Says Hard Things Kindly")),
        "",
        "The names of its pillars have 24 words",
    ),
    (
        "P05",
        workshop({("pillar", "clear"): {"name": "Communication"}}),
        "Communication",
        "Most names are one person",
    ),
    ("P05", workshop({("pillar", "clear"): {"name": ""}}), "Pillar 3", "This pillar has no name yet."),
    (
        "P06",
        workshop(with_recall(80, 59, 80, 80)),
        "Caring Neighbor",
        "59% wrote it down; 60% is what a name needs.",
    ),
    ("P06", workshop(with_recall(80, 80, 80, 80, mixed=22)), "", "were taken for each other by 22%."),
    ("P07", workshop(without=["idea"]), "Caring Neighbor", "No idea stands behind this pillar."),
    (
        "P07",
        workshop({("idea", f"caring-{one}-{n}"): {"group": "teachers"} for one in GROUPS for n in (0, 1)}),
        "Caring Neighbor",
        "Its ideas come from 1 group; 3 make it everybody's.",
    ),
    (
        "P07",
        workshop({("idea", f"caring-students-{n}"): {"group": "teachers"} for n in (0, 1)}),
        "Caring Neighbor",
        "No idea of students stands behind it.",
    ),
    (
        "P07",
        workshop({("group", "students"): {"name": "Neighbors"}}),
        "",
        "No group on the list is of students.",
    ),
    (
        "P08",
        workshop({("idea", f"caring-{one}-0"): {"group": "teachers"} for one in GROUPS}),
        "Caring Neighbor",
        "More than half of its ideas come from Teachers.",
    ),
    (
        "P09",
        workshop(
            {
                ("idea", f"caring-{one}-0"): {"text": "A garden", "prompt": "What do you hope for?"}
                for one in GROUPS
            }
        ),
        "Caring Neighbor",
        "Behind it stand hopes, and nothing",
    ),
    (
        "P09",
        workshop({("idea", f"caring-{one}-1"): {"prompt": "What are we proud of?"} for one in GROUPS}),
        "Caring Neighbor",
        "and no hope.",
    ),
    (
        "P09",
        workshop(without=["idea"]),
        "Clear Communicator",
        "Its words go back to nothing that anybody said.",
    ),
    (
        "P10",
        workshop({("statement", "caring-indicator-1"): {"text": ""}}),
        "Caring Neighbor",
        "It has 1 indicator; 2 make it clear",
    ),
    (
        "P10",
        workshop({("statement", "caring-look-educator"): {"binned": True}}),
        "Caring Neighbor",
        "look for when educators do it.",
    ),
    (
        "P10",
        workshop({("statement", "caring-look-learner"): {"lens": "educator"}}),
        "Caring Neighbor",
        "look for when learners do it.",
    ),
    (
        "P11",
        workshop({("descriptor", CELL): {"text": "TBD"}}),
        "Caring Neighbor",
        "1 cell of its progressions has no words yet.",
    ),
    (
        "P11",
        workshop({("descriptor", descriptor_id(FAMILY)): FAMILY._asdict() | {"text": "We ask at home."}}),
        "Caring Neighbor",
        "7 cells of its progressions have no words yet.",
    ),
    ("P11", workshop(without=["descriptor"]), "", "No level of any indicator has words yet."),
    (
        "P12",
        workshop({("term", "agency"): {"name": "agency"}}),
        "agency",
        "This term is used nowhere in the portrait.",
    ),
    (
        "C16",
        workshop({("pillar", "steady"): {"definition": "Solves algebra problems and explains the steps."}}),
        "Steady Solver",
        "“algebra” belongs to one school subject.",
    ),
    (
        "P13",
        workshop(
            {("example", f"caring-{one}"): {"subject": "english"} for one in ("arts", "science", "clubs")}
        ),
        "Caring Neighbor",
        "All its examples come from one subject: English.",
    ),
    (
        "P13",
        workshop({("example", "caring-arts"): {"binned": True}}),
        "Caring Neighbor",
        "Its examples come from 2 subjects or settings; 3 show",
    ),
    ("P13", workshop(without=["example"]), "Caring Neighbor", "It has no examples yet."),
    (
        "P14",
        parts(("gather", 100), ("group", 200)),
        "First evening",
        "“group” began, and nobody had said who was missing.",
    ),
    ("P14", parts(("group", 1), ("gather", 100), ("name", 200), pause=True), "First evening", "“name” began"),
    (
        "P16",
        workshop({("group", "alumni"): {"name": "Alumni"}}),
        "Alumni",
        "Nobody of this group has been heard yet.",
    ),
    (
        "P17",
        workshop(agreed("I explain three steps.")),
        "Caring Neighbor",
        "1 cell was changed after it was agreed on.",
    ),
    (
        "P17",
        workshop({("pillar", "caring"): {"ready": True, "readied": "other words"}}),
        "Caring Neighbor",
        "Its words were changed after it was marked as ready.",
    ),
    (
        "P18",
        workshop(
            {("pillar", id): {"name": name, "definition": THEIRS} for id, name in COMMON.items()},
            without=["statement"],
        ),
        "",
        "Its names are those of many districts, and 0% of its words were written here.",
    ),
    ("P18", workshop(without=["idea"]), "", "No idea of anybody here stands behind its pillars."),
]

PASSED = [
    ("P01", workshop(all_pillars(icon="ph.heart-fill", alt="a heart"))),
    ("P02", workshop(in_spanish(workshop()))),
    ("P03", workshop({("pillar", "caring"): {"ink": "plum"}})),
    ("P04", workshop({("idea", "x"): {"text": "Class of 2025, grades 9-12, 3.5 GPA"}})),
    ("P05", workshop({("pillar", "river"): {"name": "River Keeper"}})),
    ("P06", workshop(with_recall(81, 60, 99, 100, mixed=14))),
    ("P07", workshop({("group", "students"): {"name": "Learners of the valley"}})),
    (
        "P08",
        workshop({("idea", f"caring-{one}-0"): {"group": "teachers"} for one in ("students", "families")}),
    ),
    ("P09", workshop({("details", "workshop"): {"prompt": "What do you hope for?"}})),
    ("P10", workshop({("statement", "caring-look-learner"): {"lens": ""}})),
    ("P11", workshop({("statement", "unused"): {"pillar": "caring", "kind": "outcome", "text": "Finishes"}})),
    ("P12", workshop({("term", "plan"): {"name": "Plan"}})),
    ("C16", workshop({("pillar", "steady"): {"definition": "Solves problems and explains the steps."}})),
    (
        "P13",
        workshop({("example", "caring-home"): {"pillar": "caring", "subject": "home", "text": "Dinner"}}),
    ),
    ("P14", parts(("gather", 0), ("group", 200), ("name", 300), pause=True)),
    (
        "P16",
        workshop(
            {
                ("group", "alumni"): {"name": "Alumni"},
                ("pause", "p"): {"answer": "The alumni could not come."},
            }
        ),
    ),
    ("P17", workshop(agreed(CELLS[1]))),
    ("P18", workshop()),
    ("P18", workshop({("pillar", id): {"name": name} for id, name in COMMON.items()})),
]


@pytest.mark.parametrize(
    ("check", "there", "place", "reason"), FLAGGED, ids=lambda one: one if isinstance(one, str) else ""
)
def test_what_is_missing_is_flagged_with_its_place(check: str, there: Workshop, place: str, reason: str):
    found = looked(check, there)
    assert found.outcome == "flag"
    assert any(told.place == place and reason in told.reason for told in found.flags), found.flags
    assert all(told.instead for told in found.flags)


@pytest.mark.parametrize(("check", "there"), PASSED, ids=lambda one: one if isinstance(one, str) else "")
def test_what_is_there_passes(check: str, there: Workshop):
    assert looked(check, there).outcome == "pass", looked(check, there).told


def test_every_check_is_tried_both_ways_but_the_one_that_looks_at_nothing():
    ids = {check.id for check in CHECKS} - {"P15"}
    assert ids == {check for check, *_ in FLAGGED} == {check for check, _ in PASSED}
    assert {f"P{n:02d}" for n in range(1, 19)} | {"C16"} == {check.id for check in CHECKS}


def test_a_portrait_that_passes_needs_no_advice_and_says_what_nobody_looked_at():
    found = portrait_findings(workshop())
    assert list(flags(found)) == []
    assert {"P01", "P03", "P15"} <= {one.check for one in not_looked_at(found)}


def test_a_workshop_that_has_not_begun_is_left_in_peace_and_passes_nothing_unseen():
    found = portrait_findings(built({("details", "workshop"): {"title": "t", "language": "en"}}))
    assert {one.outcome for one in found} == {"unchecked"}


def test_names_alone_are_not_asked_for_indicators_examples_and_pages():
    bare = {where: fields for where, fields in records().items() if where[0] in {"group", "details"}}
    bare |= {("pillar", id): {"name": name} for id, (name, _) in PILLARS.items()}
    flagged = {one.check for one in flags(portrait_findings(built(bare)))}
    assert flagged == {"P07", "P18"}


def test_a_flag_knows_the_pillar_the_group_or_the_wording_it_is_about():
    silent = looked("P16", workshop({("group", "alumni"): {"name": "Alumni"}})).flags[0]
    orphan = looked("P12", workshop({("term", "agency"): {"name": "agency"}})).flags[0]
    gap = looked("P11", workshop({("descriptor", CELL): {"text": ""}})).flags[0]
    assert silent.group == "alumni"
    assert orphan.wording == ("term", "agency")
    assert (gap.pillar, gap.wording) == ("caring", ("statement", "caring-indicator-0"))


def test_a_check_that_was_switched_off_says_why_and_is_no_pass():
    off = {("off", off_id("C16")): {"check": "C16", "reason": "We are a school of music"}}
    told = looked("C16", workshop(off)).told
    assert [(one.outcome, one.reason) for one in told] == [
        ("unchecked", "This check was switched off: We are a school of music")
    ]


def test_a_recall_of_other_names_says_so_besides():
    told = looked(
        "P06", workshop(with_recall(90, 90, 90, 90) | {("pillar", "clear"): {"name": "Plain Speaker"}})
    ).told
    assert [one.outcome for one in told] == ["pass", "unchecked"]


def test_ideas_tied_from_elsewhere_stand_behind_a_pillar_too():
    tied = {
        ("idea", "far"): {"text": "Ask us", "group": "students"},
        ("thread", "t"): {"of": "statement", "wording": "caring-can-0", "idea": "far"},
    }
    gone = {("idea", f"caring-students-{n}"): {"group": "teachers"} for n in (0, 1)}
    assert looked("P07", workshop(gone)).outcome == "flag"
    assert looked("P07", workshop(gone | tied)).outcome == "pass"


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Students", True), ("High school students", True), ("Youth council", True), ("Estudiantes", True),
        ("Learners with disabilities", True), ("Families of students", False), ("Alumni", False),
        ("Familias de estudiantes", False), ("Teachers", False), ("", False),
    ],
)  # fmt: skip
def test_a_group_of_students_is_known_by_its_name(name: str, is_so: bool):
    there = workshop({("group", "students"): {"name": name}})
    assert are_students(there.group("students")) is is_so


def test_a_group_of_students_is_known_by_its_mark_in_any_language():
    assert are_students(
        workshop({("group", "students"): {"name": "Tub ntxhais kawm", "mark": "ph.student-fill"}}).group(
            "students"
        )
    )


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Critical Thinking", True), ("critical thinkers", True), ("Effective Communicator", True),
        ("Creativity and Innovation", True), ("Lifelong Learners", True), ("Pensamiento crítico", True),
        ("River Keeper", False), ("Caring Neighbor", False), ("Empathy and River Care", False), ("", False),
    ],
)  # fmt: skip
def test_names_of_many_districts_are_known(name: str, is_so: bool):
    assert is_common(name) is is_so


def test_contrast_is_that_of_the_web_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == pytest.approx(4.48, abs=0.01)


def test_no_sentence_of_the_checks_forgets_its_full_stop():
    told = [one for check, there, *_ in FLAGGED for one in looked(check, there).told]
    assert all(re.search(r"[.?]$", one.reason) for one in told)

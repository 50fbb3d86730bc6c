"""Portraits to be told as frameworks: one with everything in it, and any other."""

import itertools
from typing import Any

from hypothesis import strategies as st

from tests.domain.workshops import Bench
from workshop_app.domain.commands import alignments, credentials, frameworks, portraits, translations
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.portraits import NewPillar, NewPortrait
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary_records import Term, Translation
from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.guids import guid_of
from workshop_app.domain.progressing import LENSES, SCALE_KINDS, Cell, descriptor_id, levels_of, state_of
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.shaping import BANDS, OWNERS, SENSES, SUBJECTS, examples_of, statements_of
from workshop_app.domain.translating import state_of as translation_state
from workshop_app.domain.wordings import Wording

ID, OTHER_ID = "workshop-abc", "workshop-xyz"


def grown() -> Bench:
    """A workshop with all that a framework can tell: two geometries, four lenses, languages, a crosswalk."""
    bench = Bench()
    bench.do(portraits.bring_in, whole())
    bench.do(translations.approve, Wording("name", "p1"), "es")
    state = NewFramework(
        id="f1",
        title="Portrait of the state",
        creator="The state",
        guid="00000000-0000-4000-8000-0000000000f1",
        uri="urn:uuid:00000000-0000-4000-8000-0000000000f1",
        items=(
            NewItem(
                id="fi1",
                text="Thinks clearly",
                guid="00000000-0000-4000-8000-0000000000a1",
                uri="urn:uuid:00000000-0000-4000-8000-0000000000a1",
            ),
        ),
    )
    bench.do(frameworks.bring_in, state)
    bench.do(alignments.align, Wording("name", "p1"), ["fi1"], "exactMatchOf")
    bench.do(
        credentials.write,
        "p1",
        "a-l2",
        name="Making room for questions",
        competency="Makes room.",
        method="Waits.",
        evidence="A film\nA page",
        criteria="Waits for three seconds",
    )
    return bench


def whole() -> NewPortrait:
    """Everything once, with letters that spreadsheets and JSON stumble over."""
    steps = ("Emerging", "Developing", "Applying", "Extending")
    lines = {
        Cell("n1", f"a-l{step}", lens): f'{lens} {name}.\nAnd more, with “quotes” "and" commas'
        for lens in LENSES
        for step, name in enumerate(steps, 1)
        if (lens, step) != ("family", 2)
    }
    by_grade = {Cell("n1", "b-l1", "learner"): "=1+1 by grade 2", Cell("n1", "b-l2", "learner"): "By grade 5"}
    can = {"pillar": "p1", "kind": "i-can"}
    return NewPortrait(
        title="Portrait of a Learner",
        creator="Cedar Hollow",
        language="en",
        pillars=(
            NewPillar(
                id="p1",
                name="Curious Inquirer",
                short="I ask why.",
                definition="Asks & tests: 3 < 5.",
                ink="teal",
                icon="ph.compass-fill",
                alt="A compass",
            ),
            NewPillar(id="p2", name="شريك"),
        ),
        statements=(
            NewStatement(id="c1", text="I can ask.", band="K-2", **can),
            NewStatement(id="n1", pillar="p1", kind="indicator", text="Asks questions"),
            NewStatement(id="n2", pillar="p1", kind="indicator", text="Tests answers"),
            NewStatement(id="c2", text="I can test.", **can),
            NewStatement(id="o1", pillar="p1", kind="outcome", text="A habit of asking"),
            NewStatement(
                id="e1",
                pillar="p1",
                kind="condition",
                text="Time",
                owner="school",
                evidence="A plan",
                gap="Buses leave early",
            ),
            NewStatement(
                id="s1",
                pillar="p1",
                kind="look-for",
                text="Hands up",
                sense="see",
                lens="educator",
                indicator="n2",
            ),
            NewStatement(
                id="s2",
                pillar="p1",
                kind="look-for",
                text="“Why?”",
                sense="hear",
                indicator="n1",
                level="a-l2",
            ),
            NewStatement(id="s3", pillar="p1", kind="look-for", text="Safe", sense="feel"),
            NewStatement(id="n3", pillar="p2", kind="indicator", text="Helps"),
        ),
        scales=(
            (
                NewScale(id="a"),
                tuple(
                    NewLevel(
                        id=f"a-l{n}",
                        name=name,
                        description=f"It is {name}",
                        support="With help" if n == 1 else "",
                    )
                    for n, name in enumerate(steps, 1)
                ),
            ),
            (
                NewScale(id="b", kind="grade-points", name="By the end of"),
                (
                    NewLevel(id="b-l1", name="Grade 2", grades="K-2"),
                    NewLevel(id="b-l2", name="Grade 5", grades="5"),
                    NewLevel(id="b-l3", name="Leaving", grades="the last year"),
                ),
            ),
        ),
        cells=lines | by_grade,
        states={Cell("n1", "a-l1", "learner"): "agreed", Cell("n1", "a-l2", "learner"): "reviewed"},
        examples=(
            NewExample(id="x1", pillar="p1", subject="career", text="Robots"),
            NewExample(id="x2", pillar="p1", subject="arts", text="A mural", indicator="n1", level="a-l3"),
        ),
        terms=(
            NewTerm(
                id="t1",
                name="Inquiry",
                meaning="Asking until one knows.",
                is_not="A quiz",
                example="A project",
                preferred="inquiry",
                avoid=("enquiry", "research, of a kind"),
                taken_from="Our own",
            ),
            NewTerm(id="t2", name="Portfolio", meaning="Work one shows."),
        ),
        translations={
            "es": {
                Wording("title", "workshop"): "Retrato",
                Wording("name", "p1"): "Curioso",
                Wording("definition", "p1"): "Pregunta.",
                Wording("statement", "c1"): "Puedo preguntar.",
                Wording("descriptor", descriptor_id(Cell("n1", "a-l1", "learner"))): "Pregunto.",
                Wording("level", "a-l1"): "Emergente",
                Wording("level-description", "a-l1"): "Empieza",
                Wording("example", "x1"): "Robots de verdad",
                Wording("term", "t1"): "Indagación",
                Wording("meaning", "t1"): "Preguntar hasta saber.",
            },
            "vi": {Wording("meaning", "t2"): "Tập hồ sơ.", Wording("short", "p1"): "Tôi hỏi tại sao."},
        },
    )


def said(bench: Bench, id: str) -> dict[str, Any]:
    """What a portrait says, by GUIDs alone, so that two workshops can be laid side by side."""
    workshop, details = bench.workshop, bench.workshop.details

    def of(sort: type[Any], key: str | None) -> str:
        found = workshop.find(sort, key or "")
        return guid_of(id, found) if found else ""

    def row(one: Any, *names: str) -> tuple[Any, ...]:
        return (guid_of(id, one), *(getattr(one, name) for name in names))

    def place(one: Any) -> tuple[str, str]:
        return of(Statement, one.indicator), of(Level, one.level)

    return {
        "details": (guid_of(id, details), details.title, details.district, details.language, details.base),
        "pillars": [row(p, "name", "short", "definition", "ink", "icon", "alt") for p in workshop.pillars()],
        "statements": [
            (kind, *row(s, "text", "band", "sense", "lens", "owner", "evidence", "gap"), *place(s))
            for p in workshop.pillars()
            for kind in ("i-can", "indicator", "outcome", "condition", "look-for")
            for s in statements_of(workshop, p.id, kind)
        ],
        "scales": [
            (
                *row(s, "name", "kind"),
                [row(v, "name", "description", "support", "grades") for v in levels_of(workshop, s.id)],
            )
            for s in workshop.all_of(Scale)
        ],
        "cells": {
            (*place(c), c.lens): (*row(c, "text"), state_of(c)) for c in workshop.all_of(Descriptor) if c.text
        },
        "examples": [
            (*row(x, "text", "subject"), *place(x))
            for p in workshop.pillars()
            for x in examples_of(workshop, p.id)
        ],
        "terms": [
            row(t, "name", "meaning", "is_not", "example", "preferred", "avoid", "taken_from")
            for t in workshop.all_of(Term)
        ],
        "translations": sorted(
            (t.language, t.text, translation_state(workshop, Wording(t.of, t.wording), t.language))
            for t in workshop.all_of(Translation)
        ),
    }


WORDS = (
    "asks",
    "“why”",
    '"so"',
    "=SUM(A1)",
    "niño",
    "a, b",
    "R&D",
    "3 < 5",
    "شريك",
    "-",
    "**x**",
    "@es",
    "'",
)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
none = st.just("")


@st.composite
def any_portrait(draw: Any) -> NewPortrait:
    """Any portrait that keeps the rules: sparse or full, each field said or not."""
    numbers = itertools.count(1)
    few = st.integers(0, 2)
    scales = []
    for n in range(draw(few)):
        kind = draw(st.sampled_from(sorted(SCALE_KINDS)))
        steps = tuple(
            NewLevel(
                id=f"k{n}l{v}",
                name=f"Step {v}",
                description=draw(none | texts),
                support=draw(none | texts),
                grades=draw(st.sampled_from(["", "K-2", "5", "9-12", "PK", "all of them", "5-3"])),
            )
            for v in range(draw(st.integers(1, 3)))
        )
        scales.append((NewScale(id=f"k{n}", kind=kind, name=f"Scale {n}"), steps))
    levels = [step.id for _, steps in scales for step in steps]
    pillars, statements, examples, cells = [], [], [], {}
    for p in range(draw(st.integers(1, 2))):
        pillars.append(
            NewPillar(id=f"p{p}", name=draw(texts), short=draw(none | texts), definition=draw(none | texts))
        )
        rows = [f"r{p}.{n}" for n in range(draw(few))]
        statements += [
            NewStatement(id=one, pillar=f"p{p}", kind="indicator", text=draw(texts)) for one in rows
        ]
        for one in rows:
            for level in levels:
                for lens in draw(st.sets(st.sampled_from(sorted(LENSES)), max_size=2)):
                    cells[Cell(one, level, lens)] = draw(texts)
        where = st.sampled_from([None, *rows])
        step = st.sampled_from([None, *levels])
        for _ in range(draw(few)):
            kind = draw(st.sampled_from(["i-can", "outcome", "condition", "look-for"]))
            more = {
                "i-can": {"band": draw(st.sampled_from(["", *BANDS]))},
                "outcome": {},
                "condition": {
                    "owner": draw(st.sampled_from(["", *OWNERS])),
                    "evidence": draw(none | texts),
                    "gap": draw(none | texts),
                },
                "look-for": {
                    "sense": draw(st.sampled_from(["", *SENSES])),
                    "lens": draw(st.sampled_from(["", *LENSES])),
                    "indicator": draw(where),
                    "level": draw(step),
                },
            }[kind]
            statements.append(
                NewStatement(id=f"s{next(numbers)}", pillar=f"p{p}", kind=kind, text=draw(texts), **more)
            )
        examples += [
            NewExample(
                id=f"x{next(numbers)}",
                pillar=f"p{p}",
                subject=draw(st.sampled_from(sorted(SUBJECTS))),
                text=draw(texts),
                indicator=draw(where),
                level=draw(step),
            )
            for _ in range(draw(few))
        ]
    terms = tuple(
        NewTerm(
            id=f"t{n}",
            name=f"Term {n}",
            meaning=draw(none | texts),
            is_not=draw(none | texts),
            avoid=draw(st.sampled_from([(), ("x",), ("x", "y, z")])),
        )
        for n in range(draw(few))
    )
    wordings = [Wording("name", one.id) for one in pillars] + [
        Wording("statement", one.id) for one in statements
    ]
    wordings += [Wording("term", one.id) for one in terms] + [Wording("level", level) for level in levels]
    again = draw(st.sets(st.sampled_from(wordings), max_size=3))
    return NewPortrait(
        title="Portrait",
        creator=draw(st.sampled_from(["", "Cedar Hollow"])),
        pillars=tuple(pillars),
        statements=tuple(statements),
        scales=tuple(scales),
        cells=cells,
        examples=tuple(examples),
        terms=terms,
        translations={"es": {wording: draw(texts) for wording in sorted(again)}} if again else {},
    )

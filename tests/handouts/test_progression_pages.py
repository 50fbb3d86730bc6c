"""The printed progression: every cell by its row and level, and the way from each back to the notes."""

import re

import pytest

from tests.handouts.evenings import Evening
from tests.handouts.printed import bare
from tools import shaped
from workshop_app import opening
from workshop_app.domain.commands import (
    attendance,
    descriptors,
    details,
    headlines,
    scales,
    sessions,
    statements,
    threads,
)
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import Cell, row
from workshop_app.domain.progressing import scales as scales_of
from workshop_app.domain.records import SessionId
from workshop_app.domain.shape_records import Descriptor, StatementId
from workshop_app.domain.shaping import indicators_of, walk_back
from workshop_app.domain.wordings import Wording


class Grown(Evening):
    """An evening whose pillars have rows, and cells in them."""

    def rows(self, pillars: int, rows: int, levels: int, text: str, lenses: tuple[str, ...] = ("learner",)):
        names = ("Emerging", "Developing", "Applying", "Extending", "Leading", "Refining")
        made = [
            NewLevel(id=LevelId(f"l{n}"), name=f"{names[n % 6]} {n // 6 or ''}".strip())
            for n in range(levels)
        ]
        self.desk.do(scales.lay_out, NewScale(id=ScaleId("scale")), made)
        for n in range(pillars):
            pillar = self.raise_pillars(f"Pillar of {n}").pillars[-1]
            new = [
                NewStatement(
                    id=StatementId(f"r{n}-{m}"), pillar=pillar, kind="indicator", text=f"Row {n} of {m}"
                )
                for m in range(rows)
            ]
            self.desk.do(statements.lay_out, new)
            cells = {
                Cell(row.id, level.id, lens): f"{text} {row.id} {level.id} {lens}"
                for row in new
                for level in made
                for lens in lenses
            }
            self.desk.do(descriptors.write, cells)
        return self


@pytest.fixture(scope="module")
def cedar_hollow(tmp_path_factory):
    """The sample with 120 cells; one of them is tied to two ideas of its own."""
    folder = tmp_path_factory.mktemp("cedar")
    file = folder / "cedar.workshop"
    file.write_bytes(opening.assets.resource(opening.SAMPLE).read_bytes())
    one = opening.open_workshop(file, "laptop")
    shaped.grow(one.desk)
    first = indicators_of(one.desk.workshop, one.desk.workshop.pillars()[0].id)[0]
    cell = row(one.desk.workshop, first.id, scales_of(one.desk.workshop)[0].id)[1]
    ideas = one.desk.workshop.ideas()[40:42]
    one.desk.do(threads.tie, Wording("descriptor", cell.id), [idea.id for idea in ideas])
    yield one
    one.close()


def test_every_cell_can_be_walked_back_on_paper_to_each_note_behind_it(printed, cedar_hollow):
    workshop = cedar_hollow.desk.workshop
    paper = printed(cedar_hollow.desk, "progression")
    behind = _behind(paper)
    cells = workshop.all_of(Descriptor)
    assert len(cells) == 120
    for cell in cells:
        assert paper.says(cell.text)
        walk = walk_back(workshop, Wording("descriptor", cell.id))
        assert walk.ideas
        code = _code(workshop, walk.through)
        assert {bare(idea.text) for idea in walk.ideas} == behind[bare(code)]
    assert [code for code in behind if "," in code] == ["1.1,Developing"]
    assert {tag.inside[0].whole_text[:3] for tag in _rows(paper)} == {code[:3] for code in behind}
    assert paper.made.findings == ()


def test_nothing_runs_into_anything_and_all_of_it_is_told_to_those_who_listen(printed, cedar_hollow):
    paper = printed(cedar_hollow.desk, "progression", "a4")
    assert paper.faults() == []
    assert paper.untold == []
    assert paper.boxes_without_glyph == []
    assert len(paper.structure.all("Table")) == 10
    assert len(paper.structure.all("TR")) == 10 * 4
    assert {len(tag.inside) for tag in _rows(paper)} == {5}


def test_a_row_that_is_higher_than_a_page_goes_on_overleaf_and_loses_no_word(printed):
    long = " ".join(f"word{n}" for n in range(90))
    one = Grown().rows(1, 2, 6, long)
    paper = printed(one, "progression")
    assert paper.pages > 2
    assert paper.faults() == []
    said = bare("".join("".join(lines) for lines in paper.said))
    tables = bare("".join(tag.whole_text for tag in paper.structure.all("TD")))
    for n in range(90):
        assert len(re.findall(rf"word{n}(?!\d)", said)) >= 12
    assert len(tables) >= 12 * len(bare(long))


def test_many_levels_stand_in_several_tables_that_can_be_read(printed):
    paper = printed(Grown().rows(1, 1, 16, "I ask"), "progression")
    tables = paper.structure.all("Table")
    assert [len(table.all("TR")[0].inside) - 1 for table in tables] == [6, 6, 4]
    assert paper.faults() == []


def test_thirteen_pillars_with_six_levels_and_four_lenses_all_stand_there(printed):
    one = Grown().rows(13, 1, 6, "I ask", ("learner", "educator", "leader", "family"))
    paper = printed(one, "progression")
    assert len(paper.structure.all("TD")) == 13 * 6 * 4
    assert paper.says("What a family does")


def test_a_lens_in_which_nothing_stands_takes_no_page_and_missing_cells_are_told(printed):
    one = Grown().rows(1, 1, 4, "I ask")
    one.desk.do(descriptors.write, {Cell(StatementId("r0-0"), LevelId("l1")): ""})
    paper = printed(one, "progression")
    assert paper.pages == 1
    assert paper.says("Not written yet")
    assert paper.made.findings == ("1 cell is not written yet.",)


def test_before_anything_is_written_the_page_says_so(printed):
    paper = printed(Evening(), "progression")
    assert paper.pages == 1
    assert paper.says("Nothing is written in Progress yet.")


def test_a_progression_in_arabic_is_set_in_its_own_script(printed):
    one = Grown().rows(1, 1, 4, "أطرح سؤالا عن شيء لاحظته")
    one.desk.do(details.change, language="ar")
    one.desk.do(headlines.define, one.workshop.pillars()[0].id, "نسأل ونتعلم معا")
    paper = printed(one, "progression")
    assert paper.says("أطرح سؤالا عن شيء لاحظته")
    assert paper.boxes_without_glyph == []
    assert "ar" in {tag.attributes.get("/Lang") for tag in paper.structure.all()}


def test_a_group_of_few_is_named_with_others_behind_the_words(printed):
    one = Grown().rows(1, 1, 4, "I ask")
    one.say("Knows the tide tables", group=5, pillar=1)
    one.say("Asks why", group=0, pillar=1)
    one.desk.do(sessions.add, SessionId("s"), "Evening")
    for n, group in enumerate(one.groups):
        one.desk.do(attendance.count, SessionId("s"), group, 2 if n == 5 else 20)
    paper = printed(one, "progression")
    assert paper.says("Knows the tide tables")
    assert not paper.says("Alumni")


def _rows(paper):
    """The rows of every table, without those that name the levels."""
    return [row for table in paper.structure.all("Table") for row in table.all("TR")[1:]]


def _behind(paper):
    """For every code of the last pages, the words of the notes under it."""
    found, code = {}, ""
    for tag in paper.structure.all():
        if tag.role == "H2":
            code = bare(tag.whole_text)
            found[code] = set()
        elif tag.role == "LBody" and code:
            found[code].add(bare(tag.whole_text))
    return found


def _code(workshop, through):
    """What a wording is called on paper: worked out here from the order of pillars and rows alone."""
    if through.of not in {"statement", "descriptor"}:
        return str(workshop.number_of(through.id))
    row = through.id if through.of == "statement" else workshop.value("descriptor", through.id, "indicator")
    pillar = workshop.value("statement", row, "pillar")
    ranked = sorted(
        (one.rank, one.id)
        for one in workshop.all_of(type(workshop.records()["statement", row]))
        if one.pillar == pillar and one.kind == "indicator"
    )
    code = f"{workshop.number_of(pillar)}.{[id for _, id in ranked].index(row) + 1}"
    if through.of == "statement":
        return code
    return f"{code}, {workshop.value('level', workshop.value('descriptor', through.id, 'level'), 'name')}"

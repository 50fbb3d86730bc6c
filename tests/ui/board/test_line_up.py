"""The command that puts one sheet back in line."""

from workshop_app.domain.commands import pillars


def test_a_sheet_put_back_in_line_takes_its_number_and_loses_its_place_in_one_change(page, around):
    around.desk.do(pillars.place, "p3", 500, 600)
    change = around.desk.do(pillars.line_up, "p3", after="p0")
    assert len(change.edits) == 1
    assert [pillar.id for pillar in around.workshop.pillars()] == ["p0", "p3", "p1", "p2", "p4"]
    assert not page.board.scene.arrangement.sheet("p3").is_free
    around.desk.undo()
    assert (around.workshop.pillar("p3").x, around.workshop.number_of("p3")) == (500, 4)

"""The list of groups under the group button: pick, rename, add and remove."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import groups


def _open(bench):
    bench.qtbot.mouseClick(bench.page.entry.group, Qt.MouseButton.LeftButton)
    menu = bench.page.groups
    assert menu.isVisible()
    return menu


def _write(bench, menu, text):
    bench.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, on=menu.field.line)
    bench.qtbot.keyClicks(menu.field.line, text)
    bench.press(Qt.Key.Key_Return, on=menu.field.line)


def test_the_list_opens_on_the_group_that_speaks_and_arrows_and_enter_pick_another(bench):
    bench.alt(2)
    menu = _open(bench)
    assert [pick.text() for pick in menu.picks][:3] == ["Students", "Families", "Teachers and staff"]
    assert menu.picks[1].hasFocus()
    bench.press(Qt.Key.Key_Down, on=menu.picks[1])
    bench.press(Qt.Key.Key_Return, on=menu.picks[2])
    assert bench.page.speaker.group == "teachers"
    assert not menu.isVisible()
    assert bench.page.line.hasFocus()


def test_nobody_in_particular_can_be_picked(bench):
    menu = _open(bench)
    bench.qtbot.mouseClick(menu.picks[-1], Qt.MouseButton.LeftButton)
    assert bench.page.speaker.group is None
    assert bench.page.entry.group.text() == "Not said who"


def test_escape_and_a_press_elsewhere_close_the_list(bench):
    menu = _open(bench)
    bench.press(Qt.Key.Key_Escape, on=menu.picks[0])
    assert not menu.isVisible()
    assert bench.page.line.hasFocus()
    menu = _open(bench)
    QTest.mouseClick(bench.page.columns.viewport(), Qt.MouseButton.LeftButton)
    assert not menu.isVisible()


def test_pressing_the_button_again_closes_the_list(bench):
    menu = _open(bench)
    bench.qtbot.mouseClick(bench.page.entry.group, Qt.MouseButton.LeftButton)
    assert not menu.isVisible()


def test_f2_writes_a_groups_name_where_it_stands(bench):
    menu = _open(bench)
    bench.press(Qt.Key.Key_F2, on=menu.picks[1])
    assert menu.field.line.hasFocus()
    _write(bench, menu, "Bus drivers")
    assert bench.around.workshop.group("families").name == "Bus drivers"
    assert menu.isVisible()
    assert menu.picks[1].text() == "Bus drivers"
    assert menu.picks[1].hasFocus()


def test_a_name_that_is_taken_says_so_under_the_field_and_stays_there(bench):
    menu = _open(bench)
    bench.press(Qt.Key.Key_F2, on=menu.picks[0])
    _write(bench, menu, "families")
    assert menu.field.complaint.isVisible()
    assert menu.field.complaint.text() == "There is already a group called families."
    assert menu.field.line.text() == "families"
    assert menu.field.line.property("bad") == "true"
    assert bench.around.workshop.group("students").name == "Students"
    bench.press(Qt.Key.Key_Escape, on=menu.field.line)
    assert menu.isVisible()
    assert menu.picks[0].text() == "Students"


def test_a_new_group_is_added_and_speaks_at_once(bench):
    menu = _open(bench)
    menu.add()
    _write(bench, menu, "Librarians")
    (new,) = [group for group in bench.around.workshop.groups() if group.name == "Librarians"]
    assert bench.page.speaker.group == new.id
    menu.close_list()
    bench.enter("Reads for joy")
    assert bench.around.workshop.ideas()[0].group == new.id


def test_a_group_is_removed_from_the_list_and_comes_back_with_undo(bench):
    menu = _open(bench)
    bench.press(Qt.Key.Key_F2, on=menu.picks[7])
    button = next(
        menu.field.row.itemAt(n).widget()
        for n in range(menu.field.row.count())
        if menu.field.row.itemAt(n).widget().accessibleName() == "Remove School board"
    )
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "board" not in {group.id for group in bench.around.workshop.groups()}
    bench.press_in_toast("Undo")
    assert "board" in {group.id for group in bench.around.workshop.groups()}


def test_the_list_fits_the_page_with_24_groups_and_large_text(make_bench):
    bench = make_bench(1088, 576, scale=2.0)
    for n in range(16):
        bench.around.desk.do(groups.add, f"g{n}", f"A group with a rather long name, number {n}")
    menu = _open(bench)
    assert bench.page.rect().contains(menu.geometry())
    assert len(menu.picks) == 25

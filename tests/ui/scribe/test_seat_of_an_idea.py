"""An idea can be told from which seat it came: by its code, where the table is told."""

from PySide6.QtCore import Qt

from workshop_app.domain.commands import seats

ALT = Qt.KeyboardModifier.AltModifier


def sit(ready, words: str) -> None:
    ready.press(Qt.Key.Key_T, ALT)
    ready.enter(words)


def test_the_code_of_a_seat_sticks_with_its_table_and_group_until_somebody_else_speaks(ready):
    desk = ready.desk
    first, second = (group.id for group in desk.workshop.groups()[:2])
    desk.do(seats.lay_out, {"4": 3})
    desk.do(seats.give, ["T4-02"], second)
    sit(ready, "t4 2")
    assert ready.bar.sticking.table.text() == "T4-02"
    assert ready.bar.sticking.table.accessibleName() == "Seat: T4-02"
    ready.enter("Asks for help")
    ready.enter("Gives it")
    ready.alt(1)
    ready.enter("Somebody else")
    told = [(one.seat, one.table, one.group) for one in ready.ideas()]
    assert told == [("T4-02", "4", second), ("T4-02", "4", second), ("", "4", first)]
    assert ready.bar.sticking.table.text() == "Table 4"


def test_a_seat_without_a_group_stays_whoever_speaks_and_another_table_takes_it_away(ready):
    ready.desk.do(seats.lay_out, {"4": 3})
    sit(ready, "T4-01")
    ready.alt(2)
    ready.enter("From this seat")
    sit(ready, "T9-01")
    ready.enter("No such seat: a table of that name")
    assert [(one.seat, one.table) for one in ready.ideas()] == [("T4-01", "4"), ("", "T9-01")]


def test_the_menu_lists_the_seats_of_the_table(ready):
    ready.desk.do(seats.lay_out, {"4": 2, "5": 1})
    ready.desk.do(seats.give, ["T4-02"], ready.desk.workshop.groups()[0].id)
    sit(ready, "4")
    ready.press(Qt.Key.Key_T, ALT)
    listed = [row.text() for row in ready.bar.sticking.tables.rows]
    assert listed == ["No table", "Table 4", "Table 5", "T4-01", "T4-02, Students"]

"""Bringing in: shown before anything changes, chosen where copies clash, and taken back as a whole."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.choosing import BOTH
from workshop_app.domain.commands import attendance, details, ideas, pillars, sessions, statements
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.workshops import NEW
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.shaping import statements_of
from workshop_app.opening import LaptopShelf, open_workshop, start_workshop
from workshop_app.preferences import Preferences
from workshop_app.ui.joining.difference_list import PIECE
from workshop_app.ui.joining.joining_sheet import JoiningSheet
from workshop_app.ui.main_window import MainWindow

PATIENCE = 20_000


@pytest.fixture(scope="module")
def window(tmp_path_factory, drawn):
    """One window for all of this file: each test opens a fresh copy of the sample in it."""
    home = tmp_path_factory.mktemp("joining")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_HOME", str(home))
        (home / "drawn").symlink_to(drawn, target_is_directory=True)
        make_application()
        window = MainWindow(LaptopShelf("desk-here"), Preferences(home))
        window.resize(1280, 720)
        window.show()
        yield window
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def here(window):
    window.open_sample()
    window.frame.go_to("gather")
    return window.frame.around.open


@pytest.fixture
def copy_of(here, tmp_path):
    """Return a function that makes a copy on another laptop and lets something be done there."""

    def make(name, do, *, ahead=0):
        path = tmp_path / f"{name}.workshop"
        here.export(path)
        there = open_workshop(path, f"desk-{name}")
        if ahead:
            there.desk._clock._now = lambda: ids.now() + ahead
        do(there.desk)
        there.close()
        return path

    return make


@pytest.fixture
def look(window, qtbot):
    def look_into(*paths):
        window.copies.look_into(*paths)
        sheet = window.findChildren(JoiningSheet)[-1]
        qtbot.waitUntil(lambda: sheet.seen is not None, timeout=PATIENCE)
        return sheet

    look_into.frame = lambda: window.frame
    return look_into


@pytest.fixture
def accept(qtbot):
    def take(sheet):
        closed = []
        sheet.closed.connect(lambda: closed.append(True))
        sheet.take.click()
        qtbot.waitUntil(lambda: bool(closed), timeout=PATIENCE)

    return take


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def wordings(workshop):
    return [idea.text for idea in workshop.ideas()]


def add(*words, session=None):
    return lambda desk: desk.do(
        ideas.capture_many, [NewIdea(id=IdeaId(f"idea-{w}"), text=w, session=session) for w in words]
    )


def test_what_a_copy_brings_is_shown_before_it_is_taken_and_one_undo_takes_all_of_it_back(
    here, copy_of, look, accept, qtbot
):
    first = here.desk.workshop.ideas()[0]

    def there(desk):
        desk.do(sessions.add, SessionId("s"), "At the library")
        add("one", "two", session=SessionId("s"))(desk)
        desk.do(ideas.reword, first.id, "Reworded there")

    before = here.desk.workshop.records()
    sheet = look(copy_of("maria", there))
    assert here.desk.workshop.records() == before
    assert sheet.take.text() == "Take in 2 ideas"
    assert {"2 new ideas", "At the library", "1 note or pillar was moved or changed there"} <= set(
        texts(sheet)
    )
    accept(sheet)
    assert {"one", "two", "Reworded there"} <= set(wordings(here.desk.workshop))
    frame, workshop = look.frame(), here.desk.workshop
    frame.undo()
    qtbot.waitUntil(lambda: "one" not in wordings(workshop), timeout=PATIENCE)
    gone = {where: one for where, one in workshop.records().items() if one != type(one)(id=one.id)}
    assert gone == before
    frame.redo()
    assert {"one", "two", "Reworded there"} <= set(wordings(workshop))


def test_where_both_changed_something_a_person_chooses(here, copy_of, look, accept):
    one, two, three, four, five = (idea.id for idea in here.desk.workshop.ideas()[:5])
    first, second, third = (pillar.id for pillar in here.desk.workshop.pillars()[:3])

    def there(desk):
        for id in (one, two, three):
            desk.do(ideas.reword, id, f"there {id}")
        desk.do(ideas.move, [four], to=second)
        desk.do(ideas.bin, [five])
        desk.do(pillars.rename, first, "Their name")
        desk.do(details.change, place="Their place")

    path = copy_of("clash", there)
    for id in (one, two, three):
        here.desk.do(ideas.reword, id, f"here {id}")
    here.desk.do(ideas.move, [four], to=third)
    here.desk.do(ideas.reword, five, "still wanted here")
    here.desk.do(pillars.rename, first, "Our name")
    here.desk.do(details.change, place="Our place")
    sheet = look(path)
    rows = {
        (row.clash.kind, row.clash.id, row.clash.field): row
        for s in sheet.differences.nouns.values()
        for row in s.rows
    }
    assert list(sheet.differences.nouns) == ["ideas", "pillars", "workshop"]
    gone = rows["idea", five, "binned"]
    assert [option.text() for option in gone.options.values()] == ["Here: reworded", "There: put in the bin"]
    assert gone.options[1].isChecked()
    rows["idea", one, "text"].options[1].click()
    rows["idea", two, "text"].options[BOTH].click()
    rows["idea", four, "pillar"].options[BOTH].click()
    gone.options[0].click()
    rows["pillar", first, "name"].options[1].click()
    accept(sheet)
    workshop = here.desk.workshop
    assert [workshop.idea(id).text for id in (one, two, three)] == [
        f"there {one}",
        f"here {two}",
        f"here {three}",
    ]
    (beside,) = [idea for idea in workshop.ideas() if idea.text == f"there {two}"]
    assert (beside.origin, beside.group) == (two, workshop.idea(two).group)
    assert workshop.idea(four).pillar == third
    assert [idea.pillar for idea in workshop.ideas() if idea.origin == four] == [second]
    assert (workshop.idea(five).text, workshop.idea(five).binned) == ("still wanted here", False)
    assert workshop.pillar(first).name == "Their name"
    assert workshop.details.place == "Our place"
    here.desk.undo()
    assert [workshop.idea(id).text for id in (one, two)] == [f"here {one}", f"here {two}"]
    assert not [idea for idea in workshop.ideas() if idea.origin in {two, four}]


def test_a_great_many_clashes_are_shown_in_pieces_and_chosen_with_one_press(here, copy_of, look, accept):
    many = [idea.id for idea in here.desk.workshop.ideas()[:50]]

    def reword(whose):
        return lambda desk: [desk.do(ideas.reword, id, f"{whose} {id}") for id in many]

    path = copy_of("many", reword("there"))
    reword("here")(here.desk)
    sheet = look(path)
    section = sheet.differences.nouns["ideas"]
    assert len(section.rows) == PIECE
    section.more.click()
    assert len(section.rows) == 2 * PIECE
    all_theirs = next(button for button in sheet.differences.head.buttons if button.text() == "All theirs")
    all_theirs.click()
    assert all(row.options[1].isChecked() for row in section.rows)
    section.more.click()
    assert all(row.options[1].isChecked() for row in section.rows)
    assert section.more.isHidden()
    accept(sheet)
    assert {here.desk.workshop.idea(id).text for id in many} == {f"there {id}" for id in many}


def test_the_clock_of_the_other_laptop_is_told(here, copy_of, look):
    sheet = look(copy_of("ahead", add("from the future"), ahead=47 * 60_000))
    assert any("47 minutes ahead" in text for text in texts(sheet))
    sheet.close_sheet()


def test_what_is_here_already_brings_nothing_and_says_so(here, tmp_path, look):
    here.export(tmp_path / "copy.workshop")
    sheet = look(tmp_path / "copy.workshop")
    assert sheet.is_empty
    assert any("here already" in text for text in texts(sheet))
    sheet.take.click()
    assert sheet.isHidden()


def test_several_files_come_together_and_one_that_cannot_be_read_is_told(
    here, copy_of, look, accept, tmp_path
):
    (tmp_path / "broken.workshop").write_text("nothing")
    paths = [copy_of(name, add(name)) for name in ("ana", "ben", "chi")]
    count = len(here.desk.workshop.ideas())
    sheet = look(*paths, tmp_path / "broken.workshop")
    said = texts(sheet)
    assert {"ana", "ben", "chi", "3 new ideas"} <= set(said)
    assert any("broken.workshop is not a workshop file" in text for text in said)
    accept(sheet)
    assert len(here.desk.workshop.ideas()) == count + 3
    here.desk.undo()
    assert len(here.desk.workshop.ideas()) == count


@pytest.fixture
def north(home, tmp_path):
    other = start_workshop(tmp_path / "North.workshop", "North school", "desk-north")
    group = other.desk.workshop.groups()[0].id
    other.desk.do(sessions.add, SessionId("e"), "North evening")
    for id, name in (("p1", "caring neighbor"), ("p2", "Keeps going"), ("p3", "Leads")):
        other.desk.do(pillars.add, PillarId(id), name)
        new = NewIdea(
            id=IdeaId(f"i-{id}"), text=f"north {id}", pillar=id, group=group, session=SessionId("e")
        )
        other.desk.do(ideas.capture, new)
    other.desk.do(attendance.count, SessionId("e"), group, 12)
    other.desk.do(statements.add, NewStatement(id="w1", pillar="p2", kind="i-can", text="I can go on"))
    other.close()
    return tmp_path / "North.workshop"


def test_another_workshops_pillars_are_mapped_by_hand_and_by_menu(window, here, north, look, accept):
    ours = {pillar.name: pillar.id for pillar in here.desk.workshop.pillars()}
    sheet = look(north)
    (mapping,) = sheet.mappings
    assert mapping.mapped == {"p1": ours["Caring Neighbor"], "p2": NEW, "p3": NEW}
    row = mapping.pillars[PillarId("p2")]
    target = next(tile for tile in mapping.tiles if tile.goal == ours["Steady Navigator"])
    drag(sheet, row, target)
    assert mapping.mapped["p2"] == ours["Steady Navigator"]
    assert row.button.text().startswith("to Steady")
    assert target.given == "Keeps going: 1 idea"
    assert "1 statement of a pillar" in texts(sheet)
    tray = mapping.pillars[PillarId("p3")]
    next(action for action in tray.menu().actions() if action.text() == "The tray").trigger()
    accept(sheet)
    workshop = here.desk.workshop
    came = {idea.text: idea for idea in workshop.ideas() if idea.source == "workshop"}
    assert [came[f"north p{n}"].pillar for n in (1, 2, 3)] == [
        ours["Caring Neighbor"],
        ours["Steady Navigator"],
        None,
    ]
    assert "I can go on" in [one.text for one in statements_of(workshop, ours["Steady Navigator"])]
    (session,) = [one for one in workshop.sessions() if one.origin]
    assert (session.title, session.origin) == ("North evening", "North school")
    assert {idea.session for idea in came.values()} == {session.id}
    assert {workshop.laptop_of(idea) for idea in came.values()} == {"desk-north"}


def test_a_drag_that_is_broken_off_changes_nothing(here, north, look):
    sheet = look(north)
    (mapping,) = sheet.mappings
    before = dict(mapping.mapped)
    row = mapping.pillars[PillarId("p2")]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(row, QPoint(60, 60))
    assert sheet.window().findChild(QLabel, "guestGhost") is not None
    QTest.keyClick(row, Qt.Key.Key_Escape)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert mapping.mapped == before
    assert sheet.isVisible()
    sheet.close_sheet()


def drag(sheet, row, target):
    for _ in range(4):
        QApplication.processEvents()
    start = QPoint(12, row.height() // 2)
    end = row.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    for step in (4, 2, 1):
        QTest.mouseMove(row, start + (end - start) / step)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)


def test_leaving_the_sheet_before_anything_is_known_or_taken_changes_nothing(window, here, copy_of, qtbot):
    before = here.desk.changes()
    path = copy_of("left", add("left out"))
    window.copies.look_into(path)
    sheet = window.findChildren(JoiningSheet)[-1]
    assert sheet.seen is None
    sheet.accept()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert here.desk.changes() == before


def test_a_disk_that_refuses_leaves_everything_as_it_was_and_can_be_tried_again(
    here, copy_of, look, accept, qtbot
):
    before = here.desk.workshop.records()
    many = [NewIdea(id=IdeaId(f"idea-{n}"), text=f"{n} {'x' * 400}") for n in range(300)]
    sheet = look(copy_of("full", lambda desk: desk.do(ideas.capture_many, many)))
    here._file._connection.execute("PRAGMA max_page_count = 1")
    told = []
    look.frame().around.alerts.not_kept.connect(told.append)
    sheet.take.click()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    here._file._connection.execute("PRAGMA max_page_count = 1000000")
    assert any("is full" in sentence for sentence in told)
    assert here.desk.workshop.records() == before
    accept(sheet)
    assert len(here.desk.workshop.records()) == len(before) + 301


def test_everything_can_be_reached_and_told_by_keyboard_and_screen_reader(here, copy_of, north, look):
    idea = here.desk.workshop.ideas()[0].id
    path = copy_of("names", lambda desk: desk.do(ideas.reword, idea, "there"))
    here.desk.do(ideas.reword, idea, "here")
    sheet = look(path, north)
    QApplication.processEvents()  # what was added is shown
    stops = sheet._stops()
    assert all(stop.accessibleName() or stop.text() for stop in stops)
    (row,) = sheet.differences.nouns["ideas"].rows
    assert set(row.options.values()) <= set(stops)
    assert {one.button for one in sheet.mappings[0].pillars.values()} <= set(stops)
    row.options[0].setFocus()
    QTest.keyClick(row.options[0], Qt.Key.Key_Space)
    assert row.options[0].isChecked()
    assert sheet.differences.choice(row.clash) == 0
    sheet.close_sheet()

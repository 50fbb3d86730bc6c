"""The Shape page around the words: the list of pillars, icon and ink, other windows, nothing to shape."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from workshop_app.domain.commands import ballots, headlines, offers, pillars, statements, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.wordings import Wording
from workshop_app.ui.icons import Icons
from workshop_app.ui.shape.dots import dots_of
from workshop_app.ui.shape.icon_picker import IconPicker
from workshop_app.ui.shape.icon_words import every_icon, found_by, plain_name
from workshop_app.ui.shape.look_strip import icons_at_hand

ALT = Qt.KeyboardModifier.AltModifier
IN_ENGLISH = (
    "curious creative communicator collaboration empathy resilience citizen integrity responsible adaptable"
    " leader perseverance innovation wellness culture community reflection courage kindness teamwork problem"
    " grit honesty joy service navigator steward thinker bridge global critical humble purpose agency"
)
IN_SPANISH = (
    "curioso creatividad comunicación colaboración empatía resiliente ciudadano integridad responsable"
    " líder perseverar innovación bienestar cultura comunidad valiente servicio respeto honestidad crítico"
)


def test_the_first_pillar_that_is_not_ready_is_shown_with_the_caret_in_its_name(around, make_shape):
    page = make_shape(around)
    page.arrive()
    assert page.pillar == "kind"
    assert page.sheet.head.name.hasFocus()
    assert page.fact(around.workshop) == "0 of 2"
    around.desk.do(headlines.make_ready, "kind")
    assert page.fact(around.workshop) == "1 of 2"
    assert page.list.row("kind").accessibleDescription() == "Ready"
    assert make_shape(around, is_bare=True).pillar == "bare"


def test_keys_go_from_pillar_to_pillar(shape):
    shape.list.row("kind").setFocus()
    QTest.keyClick(shape.list.row("kind"), Qt.Key.Key_Down)
    assert shape.pillar == "bare"
    assert shape.list.row("bare").hasFocus()
    QTest.keyClick(shape.list.row("bare"), Qt.Key.Key_1)
    assert shape.pillar == "kind"
    QTest.keyClick(shape.list.row("kind"), Qt.Key.Key_Down, ALT)
    assert [pillar.id for pillar in shape.around.workshop.pillars()] == ["bare", "kind"]
    QTest.keyClick(shape.list.row("kind"), Qt.Key.Key_N)
    assert len(shape.around.workshop.pillars()) == 3
    assert shape.pillar == shape.around.workshop.pillars()[-1].id
    assert shape.sheet.head.name.hasFocus()


def test_digits_typed_into_words_go_nowhere(shape):
    shape.sheet.definition.field.edit()
    QTest.keyClicks(shape.sheet.definition.field, "2")
    assert shape.pillar == "kind"
    assert shape.sheet.definition.field.text == "2"


def test_a_pillar_that_was_taken_down_gives_way_to_another(shape):
    shape.around.desk.do(pillars.bin, "kind")
    assert shape.pillar == "bare"
    shape.around.desk.do(pillars.bin, "bare")
    assert shape.pillar is None
    assert shape.none.isVisible()
    assert shape.regions() == [shape.none.button]
    shape.none.new_button.click()
    assert shape.pillar == shape.around.workshop.pillars()[0].id


def test_an_ink_and_an_icon_are_chosen_at_the_foot(shape):
    look = shape.sheet.look
    next(disc for disc in look.inks if disc.ink == "moss").click()
    handshake = next(one for one in look.findChildren(QAbstractButton) if one.accessibleName() == "Handshake")
    handshake.click()
    pillar = shape.around.workshop.pillar("kind")
    assert (pillar.ink, pillar.icon, pillar.alt) == ("moss", "ph.handshake-fill", "Handshake")
    shape.around.desk.do(headlines.dress, "kind", alt="Two hands")
    next(one for one in look.findChildren(QAbstractButton) if one.accessibleName() == "Heart").click()
    assert shape.around.workshop.pillar("kind").alt == "Two hands"
    handshake.click()
    assert handshake.isChecked()


def test_the_icons_at_hand_are_those_of_no_other_pillar_and_the_own_one(shape):
    workshop = shape.around.workshop
    kind, bare = workshop.pillar("kind"), workshop.pillar("bare")
    assert bare.icon not in icons_at_hand(workshop, kind)
    assert kind.icon in icons_at_hand(workshop, kind)
    shape.around.desk.do(headlines.dress, "kind", icon="ph.anchor-fill")
    assert icons_at_hand(workshop, workshop.pillar("kind"))[0] == "ph.anchor-fill"
    shape.around.desk.do(headlines.dress, "kind", icon="ph.of-another-program")
    assert not shape.grab().isNull()


def test_every_icon_on_the_list_can_be_drawn_filled_and_in_outline():
    icons, listed = Icons.drawn_once(), every_icon()
    assert len(listed) > 150
    assert len({one.icon for one in listed}) == len(listed)
    for one in listed:
        assert all(one.english)
        assert all(one.spanish)
        for name in (one.icon, one.icon.removesuffix("-fill")):
            assert not icons.outline(name).isEmpty()


@pytest.mark.parametrize(
    ("typed", "icon"),
    [
        ("heart", "ph.heart-fill"),
        ("corazon", "ph.heart-fill"),
        ("brújula", "ph.compass-fill"),
        ("FAIR", "ph.scales-fill"),
        ("two peo", "ph.users-fill"),
        ("curiosity", "ph.magnifying-glass-fill"),
        ("liderazgo", "ph.crown-fill"),
    ],
)
def test_icons_are_found_by_plain_words_in_both_languages(typed, icon):
    assert icon in found_by(typed)[:8]


def test_what_pillars_are_often_about_finds_an_icon():
    assert [word for word in f"{IN_ENGLISH} {IN_SPANISH}".split() if not found_by(word)] == []


def test_nothing_is_found_for_words_that_no_icon_has():
    assert found_by("zzz") == []
    assert len(found_by("")) == len(every_icon())
    assert plain_name("ph.question-fill") == "Question mark"
    assert plain_name("ph.alien-fill") == "Alien"


def test_an_icon_is_searched_and_taken_with_the_keyboard(shape):
    picker = IconPicker(shape, shape.around, shape.around.workshop.pillar("kind"))
    picker.show_icons()
    QTest.keyClicks(picker.search.edit, "brujula")
    QTest.keyClick(picker.search.edit, Qt.Key.Key_Down)
    assert picker.grid.hasFocus()
    QTest.keyClick(picker.grid, Qt.Key.Key_Return)
    assert shape.around.workshop.pillar("kind").icon == "ph.compass-fill"


def test_what_an_icon_shows_is_kept_in_words(shape):
    picker = IconPicker(shape, shape.around, shape.around.workshop.pillar("kind"))
    picker.show_icons()
    picker.alt.write("A heart of paper")
    picker.close_sheet()
    assert shape.around.workshop.pillar("kind").alt == "A heart of paper"


def test_dots_of_a_closed_vote_stand_beside_the_count(shape):
    do = shape.around.desk.do
    assert dots_of(shape.around.workshop, "kind") is None
    choices = [NewChoice(id=f"v{n}", pillar=id) for n, id in enumerate(("kind", "bare"))]
    do(votes.prepare, NewVote(id="vote", question="Which first?"), choices)
    do(votes.open, "vote", at=1)
    do(ballots.cast, NewBallot(id="b", vote="vote", marks={"v0": 2, "v1": 1}))
    assert dots_of(shape.around.workshop, "kind") is None
    do(votes.close, "vote", at=2)
    assert dots_of(shape.around.workshop, "kind") == 2
    assert shape.sheet.head.dots.text() == "2 dots"


def test_dots_for_names_on_offer_stand_beside_them(shape):
    do = shape.around.desk.do
    do(offers.add, "o1", "kind", "Good Neighbor")
    names = [NewChoice(id=f"n{n}", text=text) for n, text in enumerate(("Caring Neighbor", "Good Neighbor"))]
    do(votes.prepare, NewVote(id="vote", question="Which name?", on="names", pillar="kind"), names)
    do(votes.open, "vote", at=1)
    do(ballots.cast, NewBallot(id="b", vote="vote", marks={"n1": 3}))
    do(votes.close, "vote", at=2)
    texts = [one.text() for one in shape.sheet.head.offers.findChildren(QAbstractButton) if one.isVisible()]
    assert "Good Neighbor · 3" in texts
    assert dots_of(shape.around.workshop, "kind") is None


def test_ctrl_j_goes_to_the_next_words_that_the_coach_speaks_of(shape):
    do = shape.around.desk.do
    do(statements.reword, "can-1", "I can understand other people.")
    shape.list.row("kind").setFocus()
    QTest.keyClick(shape.list.row("kind"), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    walked = {shape._next._at}
    for _ in range(shape._next.count - 1):
        shape.actions_of["next_words"].trigger()
        walked.add(shape._next._at)
    assert Wording("statement", "can-1") in walked
    assert len(walked) == shape._next.count


def test_at_large_text_the_side_is_a_tab_and_the_list_shows_numbers(make_around, make_shape):
    page = make_shape(make_around(scale=2.0, high_contrast=True))
    page.resize(1112, 560)
    page.show_pillar("bare")
    assert page.sheet.head.name.isVisible()
    assert not page.side.isVisible()
    assert page.list.width() < page.sheet.width() / 4
    assert not page.grab().isNull()


def test_icons_and_inks_do_not_lie_on_each_other_at_125_percent(make_around, make_shape):
    shape = make_shape(make_around(scale=1.25))
    for width, height in ((1184, 576), (1270, 704), (1344, 836)):
        shape.resize(width, height)
        QApplication.processEvents()
        parts = shape.sheet.look.parts()
        boxes = [QRect(one.mapTo(shape, one.rect().topLeft()), one.size()) for one in parts]
        pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]
        assert not any(a.adjusted(1, 1, -1, -1).intersects(b) for a, b in pairs), width
        foot = shape.sheet.rect()
        assert all(
            foot.contains(QRect(one.mapTo(shape.sheet, one.rect().topLeft()), one.size())) for one in parts
        )

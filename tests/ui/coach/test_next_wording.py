"""The walk through the wordings that the coach marks."""

from dataclasses import replace

from workshop_app.domain.commands import coaching, pillars, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.wordings import Wording
from workshop_app.ui.coach.next_wording import NextWording

TEXTS = (
    "I understand cultures and people.",
    "I ask my friends for help.",
    "I never shout at a friend.",
    "I share ideas well.",
)


def a_button(around, qtbot):
    around.desk.do(pillars.add, "p1", "Kind")
    for number, text in enumerate(TEXTS):
        new = NewStatement(id=f"c{number}", pillar="p1", kind="i-can", text=text)
        around.desk.do(statements.add, new)
    went = []
    button = NextWording(replace(around, go_to=went.append))
    qtbot.addWidget(button)
    button.count_now()
    return button, went


def test_it_counts_wordings_and_no_notes_and_walks_round(around, qtbot):
    button, pages = a_button(around, qtbot)
    assert button.count == 2
    assert "2" in button.accessibleName()
    went = []
    button.went.connect(lambda hint: went.append(hint.wording.id))
    for _ in range(3):
        button.click()
    assert went == ["c0", "c2", "c0"]
    assert pages == ["shape"] * 3


def test_what_was_mended_or_kept_is_not_gone_to_again(around, qtbot):
    button, _ = a_button(around, qtbot)
    button.click()
    around.desk.do(statements.reword, "c0", "I compare two cultures.")
    around.desk.do(coaching.keep, "C02", Wording("statement", "c2"), "never shout")
    button.show_workshop(around.workshop)
    qtbot.waitUntil(lambda: button.count == 0)
    assert not button.isEnabled()


def test_a_page_may_count_its_own_wordings_only(around, qtbot):
    a_button(around, qtbot)
    button = NextWording(around, {"descriptor"})
    qtbot.addWidget(button)
    button.count_now()
    assert button.count == 0
    button.go()

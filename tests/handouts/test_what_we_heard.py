"""What we heard: every idea, once, in its own words and letters."""

import pytest

from tests.handouts.evenings import Evening, evening
from tests.handouts.printed import bare
from workshop_app.domain.commands import ideas
from workshop_app.handouts import colours
from workshop_app.handouts.heard_cards import EVENING, Cards, Columns
from workshop_app.handouts.sheet import Box

KIND = "what-we-heard"


def notes(page):
    """Every note in reading order: who said it, and what."""
    entries = [tag for section in page.structure.all("Sect") for tag in section.all("LI")]
    return [(li.inside[0].whole_text, bare(li.inside[1].whole_text)) for li in entries]


@pytest.mark.parametrize(("ideas", "paper"), [(1, "letter"), (20, "a4"), (62, "letter"), (62, "a4")])
def test_every_idea_stands_there_once_in_order_with_its_group(printed, ideas, paper):
    made = evening(5, ideas)
    workshop = made.workshop
    page = printed(made, KIND, paper)
    places = [*(pillar.id for pillar in workshop.pillars()), None]
    wanted = [
        (workshop.group_of(idea).name, bare(idea.text))
        for place in places
        for idea in workshop.ideas_in(place)
    ]
    assert notes(page) == wanted
    assert page.faults() == []
    assert page.boxes_without_glyph == []


def test_an_evening_takes_two_or_three_pages(printed):
    assert printed(evening(5, 62), KIND).pages in {2, 3}


def test_a_thousand_ideas_lose_none(printed):
    made = evening(5, 1_000)
    page = printed(made, KIND)
    assert len(notes(page)) == 1_000
    assert {text for _, text in notes(page)} == {bare(idea.text) for idea in made.workshop.ideas()}
    assert page.pages <= 20
    assert page.faults(pages=1) == []


def test_the_sections_are_the_pillars_and_then_the_tray(printed):
    made = Evening().raise_pillars("Kind", "Curious").say("Hope", pillar=2).say("Later")
    page = printed(made, KIND)
    assert [tag.attributes["/T"] for tag in page.structure.all("Sect")] == [
        "Kind",
        "Curious",
        "Not placed yet",
    ]
    assert page.says("No idea in it yet")
    assert page.says("0 ideas")


def test_what_is_kept_for_later_is_printed_in_a_section_of_its_own(printed):
    made = Evening().raise_pillars("Kind").say("Hope", pillar=1).say("A bus that comes on time", pillar=1)
    made.desk.do(ideas.park, [made.workshop.ideas()[-1].id])
    page = printed(made, KIND)
    assert [tag.attributes["/T"] for tag in page.structure.all("Sect")] == ["Kind", "Later: making it real"]
    assert [text for _, text in notes(page)] == ["Hope", bare("A bus that comes on time")]


def test_a_section_that_goes_on_says_so_on_its_next_page(printed):
    made = Evening().raise_pillars("Kind").fill(140, placed=1)
    page = printed(made, KIND)
    assert page.pages > 2
    assert not page.says("Kind, continued", page=0)
    assert all(page.says("Kind, continued", page=number) for number in range(1, page.pages))
    assert len(page.structure.all("H2")) == 2  # who we have heard, and the pillar: a repeated head is no head


def test_a_section_with_a_long_name_goes_on_under_its_number(printed):
    made = Evening().raise_pillars("word " * 23).fill(80, placed=1)
    page = printed(made, KIND)
    assert page.says("Pillar 1, continued", page=1)
    assert page.faults() == []


@pytest.mark.parametrize("used", [0, 40, 55, 70, 85, 99])
def test_a_head_never_stands_alone_at_the_foot_of_a_page(used):
    workshop = Evening().say("Hope", *["Every kid included, with their own way to show it"] * 20).workshop
    cards = Cards(workshop, 500, EVENING, {}.get)
    columns = Columns(cards, Box(45, 100, 500, 100 + used), Box(45, 60, 500, 400))
    columns.begin(used, 0)
    first = workshop.ideas()[0]
    top = columns.begin(30, cards.card(first).height)
    note, *_ = columns.place([first], 26)
    assert (note.page, note.top) == (columns.page, top + 30)
    assert columns.page == (0 if 130 + cards.card(first).height <= 200 else 1)


def test_every_group_is_counted_also_the_one_not_heard(printed):
    made = Evening("Students", "Families", "Alumni").say("A", "B", "C").say("D", group=1).say("E", group=None)
    page = printed(made, KIND)
    listed = page.structure.all("L")[0].all("LI")
    assert [(li.inside[0].text.strip(), li.inside[1].text) for li in listed] == [
        ("Students", "3"),
        ("Families", "1"),
        ("Alumni", "0"),
        ("Nobody said who", "1"),
    ]
    assert page.says("Not heard yet: alumni.")


def test_later_pages_say_which_paper_is_whose(printed):
    made = Evening("Students", "Families").fill(80)
    page = printed(made, KIND)
    for number in range(1, page.pages):
        assert {"Students", "Families"} <= {text.strip() for text in page.said[number]}


def test_groups_that_share_a_paper_are_named_on_every_note(printed):
    made = Evening(*(f"Table {n}" for n in range(1, 11)))
    made.say("From the first", group=0).say("From the ninth", group=8).say("From the third", group=2)
    lines = [text.strip() for text in printed(made, KIND).said[0]]
    assert lines[lines.index("From the first") + 1] == "Table 1"
    assert lines[lines.index("From the ninth") + 1] == "Table 9"
    assert lines[lines.index("From the third") + 1] != "Table 3"


def test_as_many_groups_with_names_as_long_as_can_be_still_leave_room_for_ideas(printed):
    names = [f"{n:02} is a table of people with a name that goes on ".ljust(120, "x") for n in range(24)]
    made = Evening(*names).raise_pillars("Kind").fill(48, placed=1)
    page = printed(made, KIND)
    assert all(page.says(name, page=0) for name in names)
    assert len(notes(page)) == 48
    assert page.says("Not heard yet: 8 groups.")
    assert page.faults() == []


@pytest.mark.parametrize("text", ["Every word counts, " * 26, "x" * 500])
def test_the_longest_idea_is_whole_and_stays_on_its_paper(printed, text):
    made = Evening().raise_pillars("Kind").say(text.strip()[:500], *["short"] * 9, pillar=1)
    page = printed(made, KIND)
    assert bare(text.strip()[:500]) in {said for _, said in notes(page)}
    assert page.faults() == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Que sepa resolver problemas y no se rinda, ¿sí?", "es"),
        ("Biết lắng nghe và làm việc nhóm", "vi"),
        ("احترام الجميع (١٢٣) وحل المشكلات معًا", "ar"),
        ("सबका सम्मान करना और समस्याओं को हल करना", "hi"),
    ],
)
def test_ideas_keep_their_language_and_their_letters(printed, text, language):
    made = Evening().raise_pillars("Kind").say(text, language=language, pillar=1)
    page = printed(made, KIND)
    assert page.made.findings == ()
    assert page.boxes_without_glyph == []
    assert notes(page) == [("Students", bare(text))]
    (body,) = [tag for tag in page.structure.all("LBody") if tag.attributes.get("/Lang") == language]
    assert bare(body.text) == bare(text)


def test_a_letter_that_no_face_has_is_told_and_kept_in_the_text(printed):
    made = Evening("Students").say("Speaks \ue123 too")
    page = printed(made, KIND)
    assert page.made.findings == (
        "This computer has no typeface for some signs: empty boxes stand on paper.",
    )
    assert page.boxes_without_glyph == []
    assert page.says("Speaks \ue123 too")
    assert len([r for r in page.rectangles() if r["stroke"] and not r["fill"] and r["width"] < 8]) == 1


def test_a_phone_number_is_told_before_it_is_handed_out(printed):
    page = printed(Evening().say("see Maria Lopez 555-0134 for the survey"), KIND)
    assert page.made.findings == ("1 idea holds a phone number or an e-mail address.",)


def test_without_ideas_the_page_says_so(printed):
    page = printed(Evening(), KIND)
    assert page.pages == 1
    assert page.says("Nothing has been heard yet.")
    assert page.faults() == []


def test_the_day_and_the_place_stand_on_the_first_page(printed):
    made = Evening(date="2026-05-12", place="Alder Creek High, cafeteria").say("Hope")
    page = printed(made, KIND)
    assert page.says("Tuesday, May 12, 2026, Alder Creek High, cafeteria")
    assert page.says("May 14, 2026")


def test_everything_can_be_read_without_colours():
    for paper in (*colours.papers().values(), colours.NOBODY):
        assert colours.contrast(colours.grey(colours.INK), colours.grey(paper.fill)) >= 7
    for text in (colours.INK, colours.INK2, colours.INK3):
        assert colours.contrast(colours.grey(text), colours.WHITE) >= 4.5
        assert colours.contrast(text, colours.WHITE) >= 4.5


@pytest.mark.parametrize("ink", ["plum", "teal", "brick", "moss", "ochre", "berry", "slate", "umber"])
def test_white_can_be_read_on_every_pillar_ink_without_colours(ink):
    assert colours.contrast(colours.grey(colours.ink(ink)), colours.WHITE) >= 4.5

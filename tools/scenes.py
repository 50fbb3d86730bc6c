"""The scenes: every screen and state of the window, one function each."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tools.board_scenes import BOARD_SCENES
from tools.card_scenes import CARD_SCENES
from tools.clock_scenes import CLOCK_SCENES
from tools.coach_scenes import COACH_SCENES
from tools.crosswalk_scenes import CROSSWALK_SCENES
from tools.joining_scenes import JOINING_SCENES
from tools.language_scenes import LANGUAGE_SCENES
from tools.later_scenes import LATER_SCENES
from tools.listing_scenes import LISTING_SCENES
from tools.photo_scenes import PHOTO_SCENES
from tools.plan_scenes import PLAN_SCENES
from tools.portrait_check_scenes import PORTRAIT_CHECK_SCENES
from tools.progress_scenes import PROGRESS_SCENES
from tools.row_scenes import ROW_SCENES
from tools.scribe_scenes import SCRIBE_SCENES
from tools.shape_scenes import SHAPE_SCENES
from tools.side_scenes import SIDE_SCENES
from tools.stage import SAYINGS, Stage, await_pages, drag, fill, press
from tools.suggesting_scenes import gather_the_same, group_choosing, group_suggesting, group_the_same
from tools.thread_scenes import THREAD_SCENES
from tools.voices_scenes import VOICES_SCENES
from tools.vote_scenes import VOTE_SCENES
from tools.walk_scenes import WALK_SCENES
from workshop_app.domain.commands import ideas, pillars
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.share.share_step import ShareStep


def home_with_four(stage: Stage) -> None:
    """Home with a few evenings on the list."""
    if len(stage.shelf.cards()) < 4:
        for title, count in (("Staff kickoff", 96), ("Employers’ breakfast", 40), ("Student voice day", 212)):
            opened = stage.shelf.start(title)
            fill(opened, count, pillars_made=4)
            opened.close()
        stage.shelf.open_sample().close()
    stage.window.home.refresh()


def home_empty(stage: Stage) -> None:
    """Home on the first day."""
    for card in stage.shelf.cards():
        stage.shelf.forget(Path(card.path))
    stage.window.home.refresh()


def home_new(stage: Stage) -> None:
    """The question a new workshop begins with."""
    stage.window.home.new_workshop()


def home_trouble(stage: Stage) -> None:
    """A file that is no workshop."""
    wrong = stage.home / "holiday.workshop"
    wrong.write_text("not a workshop", encoding="utf-8")
    stage.window.open_path(wrong)


def settings(stage: Stage) -> None:
    """What can be chosen on this computer."""
    stage.window.show_settings()


def gather(stage: Stage) -> None:
    """The sample's ideas in their columns."""
    stage.sample("gather")


def gather_first(stage: Stage) -> None:
    """Before the first idea."""
    stage.opened(stage.shelf.start("First evening"), "gather")


def gather_typing(stage: Stage) -> None:
    """Many lines pasted into the entry line."""
    page = stage.sample("gather")
    assert isinstance(page, GatherStep)  # noqa: S101 - a wrong page must stop the shots
    page.pasting.take_pasted("\n".join(SAYINGS))


def gather_list(stage: Stage) -> None:
    """A list looked over before it lands."""
    page = stage.sample("gather")
    assert isinstance(page, GatherStep)  # noqa: S101 - a wrong page must stop the shots
    survey = stage.home / "survey.csv"
    rows = [f"{text},{group}" for text, group in zip(SAYINGS, cycle(["Student", "Family", ""]), strict=False)]
    rows.append("Stand up for somebody even if your friends don't,Students")
    survey.write_text("\n".join(["idea,who", *rows]), encoding="utf-8")
    page.open_list(survey)
    QTest.qWait(1_500)


def gather_many(stage: Stage) -> None:
    """A thousand ideas."""
    opened = stage.shelf.start("A thousand ideas")
    fill(opened, 1_000, pillars_made=5)
    stage.opened(opened, "gather")


def group(stage: Stage) -> None:
    """The sample on the board."""
    stage.sample("group")


def group_dragging(stage: Stage) -> None:
    """Three notes in the hand, over a pillar."""
    page = stage.sample("group")
    assert isinstance(page, GroupStep)  # noqa: S101 - a wrong page must stop the shots
    workshop = page.around.workshop
    tray = [idea.id for idea in workshop.ideas_in(None)][:3]
    target = workshop.pillars()[2]
    press(page, page.note_point(tray[0]), hold=Qt.KeyboardModifier.NoModifier)
    for one in tray[1:]:
        press(page, page.note_point(one), hold=Qt.KeyboardModifier.ControlModifier)
    drag(page, page.note_point(tray[0]), page.drop_point(target.id))


def group_nothing(stage: Stage) -> None:
    """The board before the first idea."""
    stage.opened(stage.shelf.start("First evening"), "group")


def group_one(stage: Stage) -> None:
    """The board with one idea."""
    opened = stage.shelf.start("First evening")
    fill(opened, 1, pillars_made=0)
    stage.opened(opened, "group")


def group_many(stage: Stage) -> None:
    """A thousand ideas on the board."""
    opened = stage.shelf.start("A thousand ideas")
    fill(opened, 1_000, pillars_made=5)
    stage.opened(opened, "group")


def group_long(stage: Stage) -> None:
    """Long names and many scripts."""
    opened = stage.shelf.start("Una tarde con la comunidad de Cedar Hollow y todas sus escuelas")
    fill(opened, 64, pillars_made=8)
    name = "Persona que resuelve problemas con paciencia, curiosidad y respeto por todas las demás personas"
    opened.desk.do(pillars.rename, opened.desk.workshop.pillars()[0].id, name)
    opened.desk.do(pillars.rename, opened.desk.workshop.pillars()[1].id, "متعلم فضولي يحترم الجميع")
    stage.opened(opened, "group")


def group_finding(stage: Stage) -> None:
    """Looking for an idea."""
    page = stage.sample("group")
    assert isinstance(page, GroupStep)  # noqa: S101 - a wrong page must stop the shots
    page.search.begin()
    focus = QApplication.focusWidget() or page
    QTest.keyClicks(focus, "respe")


def room_live(stage: Stage) -> None:
    """The block of the room while it shows the board."""
    stage.sample("group")
    stage.window.room.projector.show_in_window()


def room_held(stage: Stage) -> None:
    """The block of the room while its picture is held."""
    room_live(stage)
    stage.window.room.projector.hold()


def room_black(stage: Stage) -> None:
    """The block of the room while it sees black."""
    room_live(stage)
    stage.window.room.projector.blank()


def room_measures(stage: Stage) -> None:
    """How wide the picture is, and how far the last row."""
    stage.sample("group")
    stage.window.room.ask_measures()


def share(stage: Stage) -> None:
    """The portrait, ready to print."""
    await_pages(stage.sample("share"))


def share_heard(stage: Stage) -> None:
    """What we heard, ready to print."""
    page = stage.sample("share")
    assert isinstance(page, ShareStep)  # noqa: S101 - a wrong page must stop the shots
    page.choose("what-we-heard")
    await_pages(page)


def share_bringing(stage: Stage) -> None:
    """What a colleague's copy brings."""
    sample = stage.shelf.open_sample()
    copy = stage.home / "From the other laptop.workshop"
    sample.export(copy)
    sample.close()
    other = stage.shelf.open(copy)
    fill(other, 5, pillars_made=1)
    first = other.desk.workshop.pillars()[0]
    other.desk.do(pillars.rename, first.id, "Curious Thinker")
    other.close()
    mine = stage.shelf.open(Path(sample.path))
    mine.desk.do(pillars.rename, first.id, "Curious Mind")
    await_pages(stage.opened(mine, "share"))
    stage.window.copies.look_into(copy)


def keys(stage: Stage) -> None:
    """The keys of the board."""
    stage.sample("group")
    stage.window.show_keys()


def _trigger(stage: Stage, name: str) -> None:
    assert stage.window.frame is not None  # noqa: S101 - a window at Home must stop the shots
    stage.window.frame.actions_of[name].trigger()


def bin_shown(stage: Stage) -> None:
    """The bin with a few things in it."""
    page = stage.sample("group")
    assert isinstance(page, GroupStep)  # noqa: S101 - a wrong page must stop the shots
    desk = page.around.desk
    desk.do(ideas.bin, [idea.id for idea in desk.workshop.ideas()[:3]])
    desk.do(pillars.bin, desk.workshop.pillars()[-1].id)
    _trigger(stage, "bin")


def about(stage: Stage) -> None:
    """What the workshop says about itself."""
    stage.sample("group")
    _trigger(stage, "about_workshop")


SCENES: dict[str, Callable[[Stage], None]] = {
    **BOARD_SCENES,
    **CARD_SCENES,
    **CLOCK_SCENES,
    **CROSSWALK_SCENES,
    **LANGUAGE_SCENES,
    **LATER_SCENES,
    **LISTING_SCENES,
    **JOINING_SCENES,
    **SCRIBE_SCENES,
    **VOICES_SCENES,
    **PHOTO_SCENES,
    **SHAPE_SCENES,
    **ROW_SCENES,
    **PORTRAIT_CHECK_SCENES,
    **COACH_SCENES,
    **PROGRESS_SCENES,
    **SIDE_SCENES,
    **THREAD_SCENES,
    **PLAN_SCENES,
    **VOTE_SCENES,
    **WALK_SCENES,
    "01-home-empty": home_empty,
    "01-home": home_with_four,
    "01-home-new": home_new,
    "01-home-trouble": home_trouble,
    "03-gather": gather,
    "03-gather-first": gather_first,
    "03-gather-pasted": gather_typing,
    "03-gather-list": gather_list,
    "03-gather-the-same": gather_the_same,
    "03-gather-1000": gather_many,
    "04-group": group,
    "04-group-dragging": group_dragging,
    "04-group-finding": group_finding,
    "04-group-suggesting": group_suggesting,
    "04-group-choosing": group_choosing,
    "04-group-the-same": group_the_same,
    "04-group-0": group_nothing,
    "04-group-1": group_one,
    "04-group-1000": group_many,
    "04-group-long": group_long,
    "07-share": share,
    "07-share-heard": share_heard,
    "07-share-bring-in": share_bringing,
    "13-room-live": room_live,
    "13-room-held": room_held,
    "13-room-black": room_black,
    "sheet-measures": room_measures,
    "sheet-settings": settings,
    "sheet-keys": keys,
    "sheet-bin": bin_shown,
    "sheet-about": about,
}
"""Every screen and state, by the name of its picture."""

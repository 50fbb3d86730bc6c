"""The scenes of the plan's side: the room with many groups, sessions, a session, templates, seats."""

from collections.abc import Callable
from datetime import date, timedelta

from tools.stage import Stage, settle
from workshop_app.agenda.templates import template
from workshop_app.desk import ids
from workshop_app.domain.commands import attendance, details, groups, ideas, seats, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.plan.laying_out_agenda import lay_out
from workshop_app.ui.plan.own_template_sheet import OwnTemplateSheet
from workshop_app.ui.plan.seats_sheet import SeatsSheet
from workshop_app.ui.plan.session_switch import SessionSwitch
from workshop_app.ui.plan.starting import Starting
from workshop_app.ui.plan.templates_sheet import TemplatesSheet
from workshop_app.ui.step import Step

HEADS = (12, 11, 8, 4, 4, 2)


def starting(stage: Stage) -> None:
    """A workshop without sessions, with every template below the three."""
    page = stage.opened(stage.shelf.start("Community evening"), "plan")
    page.findChildren(Starting)[0].show_more()
    settle(stage.window)


def many_groups(stage: Stage) -> None:
    """Twenty-four groups, some with long names, some invited, one in Arabic; one silent."""
    page = _four_evenings(stage)
    desk = page.around.desk
    standing = desk.workshop.groups()
    desk.do(groups.rename, standing[1].id, "Familias que acaban de llegar al distrito y hablan otra lengua")
    desk.do(groups.rename, standing[3].id, "أصحاب العمل والشركات في المدينة")
    session = page.around.session
    for n in range(24 - len(standing)):
        desk.do(groups.add, GroupId(ids.fresh("group")), f"Neighborhood council {n + 1}")
    for group in desk.workshop.groups()[:-2]:
        desk.do(ideas.capture, NewIdea(id=IdeaId(ids.fresh("idea")), text="Listens first", group=group.id))
    if session is not None:
        desk.do(attendance.invite, session, standing[0].id, 14)
        desk.do(attendance.invite, session, standing[1].id, 120)
    settle(stage.window)


def all_sessions(stage: Stage) -> None:
    """Four evenings, and a session that came from another workshop."""
    page = _four_evenings(stage)
    desk = page.around.desk
    last = desk.workshop.sessions()[-1]
    desk.do(sessions.change, last.id, origin="Student voice day at the middle school")
    _switch(page).open_list()
    settle(stage.window)


def one_session(stage: Stage) -> None:
    """What is known of one session."""
    _switch(_four_evenings(stage)).open_session()
    settle(stage.window)


def templates(stage: Stage) -> None:
    """Every template over the plan, the classic one opened."""
    page = _four_evenings(stage)
    sheet = TemplatesSheet(stage.window, page.around)
    sheet.show_sheet()
    next(row for row in sheet.list.rows if row.template.key == "classic-portrait").toggle()
    settle(stage.window)


def own_template(stage: Stage) -> None:
    """Saving an agenda as one's own."""
    page = _four_evenings(stage)
    if page.around.session is not None:
        OwnTemplateSheet(stage.window, page.around, page.around.session).show_sheet()
    settle(stage.window)


def seats_given(stage: Stage) -> None:
    """Seven tables of six, the groups mixed over them."""
    page = _four_evenings(stage)
    page.around.desk.do(seats.lay_out, {str(n): 6 for n in range(1, 8)})
    sheet = SeatsSheet(stage.window, page.around)
    sheet.show_sheet()
    sheet.mix.click()
    settle(stage.window)


def _four_evenings(stage: Stage) -> Step:
    page = stage.opened(stage.shelf.start("Community evening"), "plan")
    if not isinstance(page, Step):
        raise TypeError(page)
    around = page.around
    day = date.today() + timedelta(days=2)  # noqa: DTZ011 - the day of this laptop
    around.desk.do(details.change, date=day.isoformat(), place="Alder Creek High School, library")
    lay_out(around, template("classic-portrait"))
    around.alerts.hush()
    if around.session is not None:
        for group, count in zip(around.workshop.groups(), HEADS, strict=False):
            around.desk.do(attendance.count, around.session, group.id, count)
    settle(stage.window)
    return page


def _switch(page: Step) -> SessionSwitch:
    return page.findChildren(SessionSwitch)[0]


SIDE_SCENES: dict[str, Callable[[Stage], None]] = {
    "02-plan-starting": starting,
    "02-plan-many-groups": many_groups,
    "02-plan-sessions": all_sessions,
    "02-plan-session": one_session,
    "02-plan-templates": templates,
    "02-plan-own-template": own_template,
    "02-plan-seats": seats_given,
}
"""By the name of the picture."""

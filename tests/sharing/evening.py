"""A workshop of any making, for what is passed on."""

from hypothesis import strategies as st

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import details
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.lists import Further
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.opening import first_groups

GROUPS = list(first_groups())
LETTERS = st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" '=+-@＝,;\"|#")
TEXTS = st.text(LETTERS, min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(
    bool
) | st.sampled_from(
    ["=1+1", "'=1", "''@x", "- dash", "1. one", "＝SUM", "Kind, even", 'He said "hi"', "text"]
)
NAMES = ("Curious Inquirer", "Caring Neighbor", "=Plus", "7")


def started() -> Workshop:
    """Return a workshop with its eight groups and nothing else."""
    blank = Workshop()
    edits = tuple(details.lay_out(blank, "Evening", first_groups()))
    return Workshop([Change(Stamp(1_747_332_000_000, 0, "sitting0"), "desk", "program", "t", edits)])


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """Draw a workshop whose ideas stand in named pillars and in the tray."""
    pillars = {PillarId(f"pillar-{n}"): name for n, name in enumerate(draw(st.permutations(NAMES)))}
    places = st.sampled_from([None, *pillars])
    themes = {ThemeId(f"theme-{n}"): (pillar, "=Calm") for n, pillar in enumerate(pillars) if n % 2}
    under = {pillar: theme for theme, (pillar, _) in themes.items()}
    sessions = {SessionId("session-1"): "Tuesday, families"}
    ideas = [
        NewIdea(
            id=IdeaId(f"idea-{n}"),
            text=text,
            group=draw(st.sampled_from([None, *map(GroupId, GROUPS)])),
            pillar=(place := draw(places)),
            theme=draw(st.sampled_from([None, under.get(place)])),
            session=draw(st.sampled_from([None, *sessions])),
            language=draw(st.sampled_from(["", "en", "es"])),
            later=draw(st.booleans()),
        )
        for n, text in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=12)))
    ]
    blank = started()
    return blank.supposing(
        list_commands.take_in(blank, ideas, pillars=pillars, further=Further(sessions, themes))
    )

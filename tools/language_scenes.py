"""The scenes of the common language and of the micro-credentials, over the sample with everything written."""

from collections.abc import Callable

from tools import shaped
from tools.stage import Stage, await_pages, settle
from workshop_app.domain.commands import credentials, terms, translations
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.growth_records import Level
from workshop_app.domain.wordings import Wording
from workshop_app.ui.credentials.credentials_sheet import CredentialsSheet
from workshop_app.ui.frame import Frame
from workshop_app.ui.language.common_language_sheet import CommonLanguageSheet
from workshop_app.ui.share.share_step import ShareStep

LEARNER = TermId("term-learner")

TERMS = (
    NewTerm(
        id=LEARNER,
        name="learner",
        meaning="Anyone who is learning here, from the first day of kindergarten to the last day of work.",
        is_not="A grade level, or a number on a list.",
        example="A bus driver who learns to greet in Hmong is a learner.",
        avoid=("student", "pupil", "kid"),
        taken_from="The design team, second evening",
    ),
    NewTerm(
        id=TermId("term-equity"),
        name="equity",
        meaning="Each learner gets what it takes to go as far as the others can.",
        is_not="The same for everybody.",
        avoid=("fairness",),
    ),
    NewTerm(
        id=TermId("term-feedback"),
        name="feedback",
        meaning="What one person tells another about a piece of work so that it grows.",
        is_not="A mark.",
    ),
    NewTerm(id=TermId("term-harm"), name="harm", meaning="What somebody else has to bear because of us."),
    NewTerm(id=TermId("term-valley"), name="valley"),
)


def _open(stage: Stage, key: str) -> Frame:
    """Open a sheet by its entry in the menus, over the sample with everything written."""
    opened = stage.shelf.open_sample()
    desk = opened.desk
    shaped.grow(desk)
    desk.do(terms.lay_out, TERMS)
    first, second, *_ = desk.workshop.pillars()
    spanish = {
        Wording("term", LEARNER): "aprendiz",
        Wording("name", first.id): "Indagador curioso",
        Wording("definition", first.id): "Preguntamos.",
        Wording("name", second.id): "Vecino solidario",
    }
    desk.do(translations.say, "es", spanish)
    desk.do(translations.say, "ar", {Wording("term", LEARNER): "المتعلّم"})
    for wording in (Wording("term", LEARNER), Wording("name", first.id)):
        desk.do(translations.approve, wording, "es")
    level = desk.workshop.all_of(Level)[1]
    desk.do(credentials.write, first.id, None, name="Keeping a question open", competency=_COMPETENCY)
    desk.do(credentials.write, first.id, level.id, name="Sorting questions with a class")
    stage.opened(opened, "shape")
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    frame.actions_of[key].trigger()
    settle(stage.window)
    return frame


def term(stage: Stage) -> None:
    """A term with everything said of it."""
    _open(stage, "common_language")
    stage.window.findChildren(CommonLanguageSheet)[-1].terms.choose(LEARNER)
    settle(stage.window)


def mixed(stage: Stage) -> None:
    """The words that are mixed now."""
    _open(stage, "common_language")


def no_terms(stage: Stage) -> None:
    """Before the first term."""
    stage.sample("shape")
    frame = stage.window.frame
    if frame is not None:
        frame.actions_of["common_language"].trigger()
    settle(stage.window)


def other_languages(stage: Stage) -> None:
    """A pillar in Spanish, some of it missing and some in doubt."""
    _open(stage, "other_languages")
    page = stage.window.findChildren(CommonLanguageSheet)[-1].translations
    page.choose_language("es")
    page.choose_section(page.list.ids[1])
    settle(stage.window)


def micro_credentials(stage: Stage) -> None:
    """A micro-credential, half written."""
    _open(stage, "credentials")
    settle(stage.window)


def one_credential_level(stage: Stage) -> None:
    """One of a level, which could start from the educator's side of the progression."""
    _open(stage, "credentials")
    sheet = stage.window.findChildren(CredentialsSheet)[-1]
    sheet.list.chosen.emit(sheet.list.ids[2])
    settle(stage.window)


def on_paper(stage: Stage) -> None:
    """The common language among the handouts."""
    _open(stage, "common_language")
    sheet = stage.window.findChildren(CommonLanguageSheet)[-1]
    sheet.print.click()
    page = stage.page()
    assert isinstance(page, ShareStep)  # noqa: S101 - a wrong page must stop the shots
    await_pages(page)


_COMPETENCY = "The educator keeps a question open until learners answer it for each other."

LANGUAGE_SCENES: dict[str, Callable[[Stage], None]] = {
    "05-shape-terms": term,
    "05-shape-words-mixed": mixed,
    "05-shape-no-terms": no_terms,
    "05-shape-other-languages": other_languages,
    "06-micro-credentials": micro_credentials,
    "06-micro-credentials-level": one_credential_level,
    "07-share-common-language": on_paper,
}
"""By the name of the picture."""

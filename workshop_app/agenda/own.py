"""A person's own templates: one file each, in a folder of this computer."""

from pathlib import Path
from typing import NamedTuple

from workshop_app import places, writing
from workshop_app.agenda.template import Template, TemplatePart, TemplateSession, in_language
from workshop_app.agenda.written import LARGEST, TemplateRefused, from_json, to_json
from workshop_app.domain.agenda import PART_KINDS, ROOM_VIEWS, SESSION_KINDS, parts_of, prompts_of
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import LONGEST_NAME, Trouble, one_line
from workshop_app.domain.workshop import Workshop

MOST_OWN = 500


class OwnTemplates(NamedTuple):
    """A person's own templates by name, and why some files in their folder were left out."""

    found: tuple[Template, ...]
    refused: tuple[Trouble, ...]


def own_templates() -> OwnTemplates:
    """Return the templates a person saved on this computer; files that cannot be read are told, not shown."""
    found: dict[str, Template] = {}
    refused: list[Trouble] = []
    for file in sorted(places.templates().glob("*.json"))[:MOST_OWN]:
        try:
            one = from_json(_content(file), name=file.name, is_own=True)
        except TemplateRefused as trouble:
            refused.append(trouble)
            continue
        if one.key == file.stem and one.key.startswith(_OWN):  # a copy of a shipped one hides nothing
            found[one.key] = one
        else:
            refused.append(
                TemplateRefused(
                    "The template {name} stands under another name than its own. "
                    "It was left out, and is as it was.",
                    name=file.name,
                )
            )
    return OwnTemplates(tuple(sorted(found.values(), key=_by_name)), tuple(refused))


def save_own(name: str, workshop: Workshop, session_id: SessionId, *, purpose: str = "") -> Template:
    """Save a session's agenda under a name of the person's own, to lay it out again at any time.

    It holds no day, no place and nobody's ideas. Raises TemplateRefused if there is one of this name, if
    the name is empty or too long, or if the session has no parts; CannotWrite if it cannot be kept.
    """
    name = _checked(name)
    session = workshop.session(session_id)
    language = session.language or workshop.details.language
    parts = parts_of(workshop, session_id)
    if not parts:
        raise TemplateRefused("This session has no parts yet. Add one, then save it as a template.")
    key = _key(name)
    file = places.templates() / f"{key}.json"
    if file.exists():
        raise TemplateRefused(
            "There is already a template “{name}”. It is as it was. Choose another name.", name=name
        )
    meeting = TemplateSession(
        title={language: session.title or name},
        kind=session.kind if session.kind in SESSION_KINDS else "other",
        starts=session.starts,
        days_after=0,
        returning=False,
        before=(),
        handouts=(),
        parts=tuple(_part(workshop, part, language) for part in parts),
    )
    said = one_line(purpose)
    saved = Template(
        key=key,
        title={language: name},
        purpose={language: said} if said else {},
        people={},
        sessions=(meeting,),
        is_own=True,
    )
    content = to_json(saved)
    from_json(content, name=file.name)  # what is kept can be read again
    writing.put(file, content)
    return saved


def remove_own(key: str) -> None:
    """Remove one of a person's own templates; what was laid out from it stays as it is."""
    file = places.templates() / f"{key}.json"
    if not key.startswith(_OWN) or file not in places.templates().glob("*.json"):
        raise TemplateRefused("There is no template {key} of your own.", key=key)
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise TemplateRefused(
            "The template {name} could not be removed ({reason}). It is as it was.",
            name=file.name,
            reason=error.strerror or str(error),
        ) from error


def put_back(template: Template) -> None:
    """Keep one of a person's own templates again that was just removed."""
    writing.put(places.templates() / f"{template.key}.json", to_json(template))


def _part(workshop: Workshop, part: Part, language: str) -> TemplatePart:
    return TemplatePart(
        kind=part.kind if part.kind in PART_KINDS else "other",
        minutes=part.minutes,
        title={language: part.title or PART_KINDS["other"].title},
        prompt={prompt.language: prompt.text for prompt in prompts_of(workshop, part.id)},
        notes={language: part.notes} if part.notes else {},
        room=part.room if part.room in ROOM_VIEWS else "",
    )


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise TemplateRefused(
            "The template {name} cannot be opened ({reason}). It was left out.",
            name=file.name,
            reason=error.strerror or str(error),
        ) from error


def _checked(name: str) -> str:
    name = one_line(name)
    if not name:
        raise TemplateRefused("A template needs a name.")
    if len(name) > LONGEST_NAME:
        raise TemplateRefused("The name of a template holds {longest} characters.", longest=LONGEST_NAME)
    return name


def _key(name: str) -> str:
    """Return the key of a name: the same for the same name, and a file name on every computer."""
    return made_of("own", name.casefold())


def _by_name(template: Template) -> tuple[str, str]:
    return in_language(template.title, "en").casefold(), template.key


_OWN = "own-"

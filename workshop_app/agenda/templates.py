"""The agendas to begin with: those that are shipped and, after them, a person's own."""

from functools import cache

from workshop_app import assets
from workshop_app.agenda.own import own_templates
from workshop_app.agenda.template import Template
from workshop_app.agenda.written import TemplateRefused, from_json

FOLDER = "templates"


def templates() -> tuple[Template, ...]:
    """Return every template, the shipped ones in their order, then a person's own by name."""
    return (*shipped(), *own_templates().found)


def template(key: str) -> Template:
    """Return the template of this key; raises TemplateRefused if there is none."""
    for one in templates():
        if one.key == key:
            return one
    raise TemplateRefused(
        "There is no template {key}. `workshop-app templates` lists those that there are.", key=key
    )


def three_to_start_with() -> tuple[Template, ...]:
    """Return the three of one meeting for a workshop without an agenda: an hour, an evening, half a day."""
    return tuple(one for one in shipped() if one.to_start_with)


@cache
def shipped() -> tuple[Template, ...]:
    """Return the templates that come with the program, in their order."""
    files = sorted(assets.resource(FOLDER).glob("*.json"))
    found = (from_json(file.read_bytes(), name=file.name) for file in files)
    return tuple(sorted(found, key=lambda one: (one.rank, one.key)))

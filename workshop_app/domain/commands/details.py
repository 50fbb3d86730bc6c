"""Everything one can do with what a workshop is called and what it asks."""

from collections.abc import Iterator, Mapping

from workshop_app.domain.changes import Edit
from workshop_app.domain.publishing import ADOPTION, LICENSES, is_base
from workshop_app.domain.ranks import between
from workshop_app.domain.records import DETAILS
from workshop_app.domain.rules import LONGEST_NAME, LONGEST_PROMPT, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


def lay_out(workshop: Workshop, title: str, groups: Mapping[str, tuple[str, str, str]]) -> Iterator[Edit]:
    """Give a new workshop its title and the groups it starts with: id to name, paper and mark."""
    yield from change(workshop, title=title)
    rank = ""
    for group_id, (name, paper, mark) in groups.items():
        rank = between(rank, "")
        yield workshop.edit("group", group_id, name=name, paper=paper, mark=mark, rank=rank)


def change(workshop: Workshop, /, **values: str) -> Iterator[Edit]:
    """Change the title, district, place, date, starts, prompt or language of the workshop."""
    checked = {name: one_line(value) for name, value in values.items()}
    if "title" in checked and not checked["title"]:
        raise RuleBroken("A workshop needs a name.")
    for name, value in checked.items():
        longest = LONGEST_PROMPT if name == "prompt" else LONGEST_NAME
        if len(value) > longest:
            raise RuleBroken("This holds {longest} characters.", longest=longest)
    yield workshop.edit("details", DETAILS, **checked)


def publish(
    workshop: Workshop, *, base: str | None = None, adoption: str | None = None, license: str | None = None
) -> Iterator[Edit]:
    """Say under which address the portrait is given out as a framework, how far it has come, and whose it is.

    `base` is what the addresses on a server begin with: https, its host and a folder. `adoption` is one
    of `publishing.ADOPTION`, `license` one of `publishing.LICENSES`; an empty one takes back what was said.
    """
    told = dict[str, str]()
    if base is not None:
        base = one_line(base)
        if base and not is_base(base):
            raise RuleBroken(
                "“{base}” is no address of a server. Write it like https://, a host and a folder.", base=base
            )
        told["base"] = f"{base.rstrip('/')}/" if base else ""
    if adoption is not None:
        if adoption and adoption not in ADOPTION:
            raise RuleBroken("There is no such state of a framework.")
        told["adoption"] = adoption
    if license is not None:
        if license not in LICENSES:
            raise RuleBroken("There is no such license.")
        told["license"] = license
    yield workshop.edit("details", DETAILS, **told)

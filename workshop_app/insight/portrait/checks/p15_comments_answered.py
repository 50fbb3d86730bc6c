"""P15: each comment on a draft was answered; this version keeps no comments yet, and says so."""

from collections.abc import Iterator

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, unchecked
from workshop_app.words import say


def find(_workshop: Workshop) -> Iterator[Told]:
    """Say that comments on drafts are not kept in a workshop."""
    yield unchecked(
        say("Whether every comment on a draft was answered is not checked here."),
        say("Comments are not kept in the workshop. Keep the list of answers beside it."),
    )


CHECK = PortraitCheck(id="P15", title="Every comment answered", element="process", find=find)

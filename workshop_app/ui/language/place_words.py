"""Where words stand in the portrait, said in one line."""

from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.thread.wording_words import called, kind_of
from workshop_app.words import say


def place_of(workshop: Workshop, wording: Wording, *, with_pillar: bool = True) -> str:
    """Return what words are and where, such as "Caring Neighbor: Definition"; of a cell, with its row."""
    what = kind_of(workshop, wording)
    if wording.of == "descriptor":
        row = workshop.value("descriptor", wording.id, "indicator") or ""
        what = say("{row} · {what}", row=text_of(workshop, Wording("statement", row)), what=what)
    pillar = pillar_of(workshop, wording)
    if pillar is None or not with_pillar:
        return what
    return say("{pillar}: {what}", pillar=called(workshop, pillar), what=what)

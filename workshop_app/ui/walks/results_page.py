"""ResultsPage: what walks saw, pillar by pillar, at one place or at all; on one walk, or walk by walk."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.records import Pillar
from workshop_app.domain.walk_records import LearningWalk, Place
from workshop_app.domain.walking import look_fors_of, noticed
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.walk_results import (
    FEWEST_VISITS,
    Told,
    counted,
    how_often,
    over_time,
    told_of,
    told_of_look_for,
    visits_of,
)
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import Disc
from workshop_app.ui.walks.share_bar import ShareBar
from workshop_app.ui.written_day import written_day
from workshop_app.words import say, say_many

PLAINLY = (
    "This tells where learning shows, so that there is more of it. It is no measure of a teacher or a "
    "learner: nobody is named, no place stands before another, and no score comes out of it."
)


class Line(NamedTuple):
    """One line of a result: what it is about, how often it was seen, and what may be added."""

    about: str
    told: Told
    also: str = ""


class ResultsPage(QWidget):
    """Builds its lines anew from the workshop; `texts` are all sentences that stand there."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.texts: list[str] = []
        px = around.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(28), px(8), px(28), px(24))
        self._column.setSpacing(px(10))

    def show_walk(self, workshop: Workshop, walk: LearningWalk | None, place: Place | None) -> None:
        """Show what was seen on a walk, on all of them if it is None."""
        self._begin(place.name if place is not None else say("All places"))
        walk_id, place_id = walk.id if walk else None, place.id if place else None
        went = visits_of(workshop, walk=walk_id, place=place_id)
        where = walk.title if walk is not None else say("All walks")
        said = say_many("{walk}: {count} visit", "{walk}: {count} visits", went, walk=where)
        self._say(said, "bodyLarge", "ink2")
        if 0 < went < FEWEST_VISITS:
            self._say(say("From two visits on it is told here how often something was seen."), "body", "ink2")
        for number, pillar in enumerate(workshop.pillars(), 1):
            told = told_of(workshop, pillar.id, walk=walk_id, place=place_id)
            looked_for = look_fors_of(workshop, pillar.id)
            if not looked_for:
                self._head(number, pillar, None)
                self._say(say("Nothing to look for is written yet."), "body", "ink2", inset=38)
                continue
            self._head(number, pillar, told)
            for one in looked_for:
                found = told_of_look_for(workshop, one, walk=walk_id, place=place_id)
                if found.share is not None:
                    self._line(Line(one.text, found))
            for word in noticed(workshop, walk=walk_id, place=place_id, pillar=pillar.id):
                self._say(f"“{word.text}”", "body", "ink2", inset=38)
        self._column.addStretch(1)

    def show_trend(self, workshop: Workshop, place: Place | None) -> None:
        """Show walk by walk how often each pillar was seen."""
        self._begin(place.name if place is not None else say("All places"))
        self._say(say("Walk by walk, the first one first."), "bodyLarge", "ink2")
        for number, pillar in enumerate(workshop.pillars(), 1):
            self._head(number, pillar, None)
            lines = list(_trend(workshop, pillar, place))
            for line in lines:
                self._line(line)
            if not lines:
                self._say(say("Nobody looked here yet"), "body", "ink2", inset=38)
        self._column.addStretch(1)

    def _begin(self, title: str) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.texts = []
        self._say(title, "title", "ink")
        self._say(say(PLAINLY), "body", "ink2")

    def _say(self, text: str, role: str, colour: str, *, inset: int = 0) -> None:
        label = self._around.controls.label(text, role, colour, wrap=True)
        label.setContentsMargins(self._around.theme.px(inset), 0, 0, 0)
        self.texts.append(text)
        self._column.addWidget(label)

    def _head(self, number: int, pillar: Pillar, told: Told | None) -> None:
        controls, px = self._around.controls, self._around.theme.px
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(12), 0, 0)
        row.setSpacing(px(10))
        name = pillar.name or say("Pillar without a name")
        row.addWidget(Disc(self._around.theme, str(number), pillar.ink))
        row.addWidget(controls.label(name, "heading", wrap=True), 1)
        self.texts.append(name)
        self._column.addWidget(holder)
        if told is not None:
            self._line(Line("", told))

    def _line(self, line: Line) -> None:
        controls, px, large = self._around.controls, self._around.theme.px, self._around.theme.is_large
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(38), 0, 0, px(2))
        column.setSpacing(px(3))
        often, numbers = how_often(line.told), counted(line.told)
        said = " · ".join(one for one in (often, numbers, line.also) if one)
        if line.about:
            column.addWidget(controls.label(line.about, "body", wrap=True))
        row = QVBoxLayout() if large else QHBoxLayout()
        row.setSpacing(px(12) if not large else px(3))
        bar = ShareBar(self._around.theme)
        bar.show_share(line.told.share)
        words = controls.label(said, "label" if not line.about else "small", wrap=True)
        if not large:
            words.setMinimumWidth(px(420))
        if line.told.share is not None:
            row.addWidget(bar, 2)
        row.addWidget(words, 3)
        column.addLayout(row)
        holder.setAccessibleName(" ".join(one for one in (line.about, said) if one))
        self.texts.extend(one for one in (line.about, said) if one)
        self._column.addWidget(holder)


def _trend(workshop: Workshop, pillar: Pillar, place: Place | None) -> Iterator[Line]:
    for walk, told, beside in over_time(workshop, pillar.id, place.id if place else None):
        day = written_day(walk.date) if walk.date else ""
        yield Line(", ".join(one for one in (walk.title, day) if one), told, beside)

"""RowDeeds: what can be done with the statements and examples of a pillar, carried out at the desk."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from workshop_app.desk import ids
from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import examples, statements, threads
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.shape_records import Example, ExampleId, Statement, StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.ui.alerts import Offer
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

EXAMPLE = "example"

Said = Statement | Example


class RowDeeds:
    """Knows which command means what for which kind of row; each returns whether it was carried out."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def find(self, kind: str, id: str) -> Said | None:
        """Return the record of a row, if it stands in the workshop."""
        return self._around.workshop.find(Example if kind == EXAMPLE else Statement, id)  # type: ignore[return-value] # either of them

    def keep(self, kind: str, pillar: PillarId, id: str, text: str, **said: Any) -> bool:
        """Add a row, or change its words; words that are all gone are left until somebody leaves the row."""
        text = " ".join(text.split())
        if not text:
            return True
        there = self.find(kind, id)
        if there is not None and there.text == text:
            return True
        do = self._around.desk.do
        if kind == EXAMPLE:
            if there is not None:
                return self._attempt(lambda: do(examples.change, ExampleId(id), text=text))
            new = NewExample(id=ExampleId(id), pillar=pillar, text=text, **{"subject": "other", **said})
            return self._attempt(lambda: do(examples.add, new))
        if there is not None:
            return self._attempt(lambda: do(statements.reword, StatementId(id), text))
        first = NewStatement(id=StatementId(id), pillar=pillar, kind=kind, text=text, **said)
        return self._attempt(lambda: do(statements.add, first))

    def add_all(self, kind: str, pillar: PillarId, texts: Iterable[str], **said: Any) -> bool:
        """Add several rows as one change."""
        do = self._around.desk.do
        if kind == EXAMPLE:
            fields = {"subject": "other", **said}
            return all(self.keep(kind, pillar, ids.fresh("example"), text, **fields) for text in texts)
        new = [
            NewStatement(id=StatementId(ids.fresh("statement")), pillar=pillar, kind=kind, text=text, **said)
            for text in texts
        ]
        return self._attempt(lambda: do(statements.lay_out, new))

    def change(self, kind: str, id: str, /, **said: Any) -> bool:
        """Change what else is known of a row."""
        do = self._around.desk.do
        if kind == EXAMPLE:
            return self._attempt(lambda: do(examples.change, ExampleId(id), **said))
        return self._attempt(lambda: do(statements.change, StatementId(id), **said))

    def move(self, id: str, *, below: str | None) -> bool:
        """Put a statement behind another one, or first."""
        do = self._around.desk.do
        under = StatementId(below) if below is not None else None
        return self._attempt(lambda: do(statements.move, StatementId(id), below=under))

    def bin(self, kind: str, id: str) -> bool:
        """Put a row in the bin, with an offer to take it back."""
        away: Callable[..., Iterator[Edit]] = examples.bin if kind == EXAMPLE else statements.bin
        back: Callable[..., Iterator[Edit]] = examples.take_back if kind == EXAMPLE else statements.take_back
        do = self._around.desk.do
        if not self._attempt(lambda: do(away, id)):
            return False
        take_back = Offer(say("Take back"), lambda: self._attempt(lambda: do(back, id)))
        self._around.alerts.toast(say("It is in the bin."), take_back)
        return True

    def tie(self, wording: Wording, ideas: Iterable[IdeaId]) -> bool:
        """Tie words to ideas that were dropped on them."""
        chosen = tuple(ideas)
        do = self._around.desk.do
        if not chosen or not self._attempt(lambda: do(threads.tie, wording, chosen)):
            return False
        self._around.alerts.announce(
            say_many(
                "{count} idea is behind these words now",
                "{count} ideas are behind these words now",
                len(chosen),
            )
        )
        return True

    def _attempt(self, act: Callable[[], object]) -> bool:
        return self._around.alerts.attempt(act)

"""What comes along with another workshop: its sessions, with parts, head counts, recall tests and votes."""

from collections.abc import Iterator, Mapping
from typing import Any

from workshop_app.domain.agenda_records import Attendance, Part, PartId, Pause, Prompt
from workshop_app.domain.attending import attendance_id
from workshop_app.domain.changes import Edit
from workshop_app.domain.kinds import KINDS, Standing, kind_of
from workshop_app.domain.made_of import made_of
from workshop_app.domain.ranks import between
from workshop_app.domain.recall_records import MixedUp, Recall, Recalled, RecallId
from workshop_app.domain.recalling import mixed_up_id, recalled_id
from workshop_app.domain.records import GroupId, PillarId, Session, SessionId
from workshop_app.domain.vote_records import ChoiceId, Vote
from workshop_app.domain.voting import ballots_of, choices_of, marks_of, tallies_of, tally_id, text_of
from workshop_app.domain.workshop import Workshop


class Along:
    """What one other workshop brings besides its ideas; `groups` says which of our groups each of theirs is.

    Everything that comes is new here, under ids made of theirs. What came before comes no second time.
    """

    def __init__(
        self,
        workshop: Workshop,
        other: Workshop,
        other_id: str,
        groups: Mapping[str, GroupId],
        pillars: Mapping[str, Any],
    ) -> None:
        self._ours, self._theirs, self._id = workshop, other, other_id
        self._groups, self._pillars = groups, pillars
        self.title = other.details.title
        """What the other workshop is called, by which its sessions are known here."""

    def session(self, session_id: SessionId | None) -> SessionId:
        """Return the id that a session of theirs has here; None is the one named after their workshop."""
        return SessionId(self._new("session", session_id or ""))

    def sessions(self, *, with_own: bool) -> Iterator[Edit]:
        """Return the edits that add their sessions, and one named after their workshop if it is asked for."""
        details, ours = self._theirs.details, self._ours.sessions()
        rank, is_first = (ours[-1].rank if ours else ""), True
        coming = [(session, self.session(session.id)) for session in self._theirs.sessions()]
        if with_own:
            own = Session(
                id=SessionId(""),
                title=self.title,
                date=details.date,
                starts=details.starts,
                place=details.place,
                language=details.language,
            )
            coming.insert(0, (own, self.session(None)))
        for session, id in coming:
            if not self._is_new("session", id):
                continue
            rank = between(rank, "")
            said = _said(session) | {"returning": session.returning and not is_first}
            yield self._ours.edit(
                "session", id, **said | {"origin": session.origin or self.title, "rank": rank}
            )
            yield from self._agenda(session.id, id)
            yield from self._people(session.id, id)
            yield from self._recalls(session.id, id)
            yield from self._votes(session.id, id)
            is_first = False

    def _agenda(self, theirs: SessionId, ours: SessionId) -> Iterator[Edit]:
        prompts = self._theirs.all_of(Prompt)
        for part in self._theirs.all_of(Part):
            if part.session == theirs:
                id = PartId(self._new("part", part.id))
                yield self._added(part, id, session=ours)
                for prompt in prompts:
                    if prompt.part == part.id:
                        yield self._added(prompt, made_of("prompt", id, prompt.language), part=id)
        for pause in self._theirs.all_of(Pause):
            if pause.session == theirs:
                yield self._added(pause, self._new("pause", pause.id), session=ours)

    def _people(self, theirs: SessionId, ours: SessionId) -> Iterator[Edit]:
        for one in self._theirs.all_of(Attendance):
            group = self._groups.get(one.group or "")
            if one.session == theirs and group is not None:
                yield self._added(one, attendance_id(ours, group), session=ours, group=group)

    def _recalls(self, theirs: SessionId, ours: SessionId) -> Iterator[Edit]:
        """Give what people remembered of the pillars that came along."""
        for recall in self._theirs.all_of(Recall):
            if recall.session != theirs:
                continue
            id = RecallId(self._new("recall", recall.id))
            yield self._added(recall, id, session=ours)
            for one in self._theirs.all_of(Recalled):
                pillar = self._pillars.get(one.pillar or "")
                if one.recall == recall.id and pillar is not None:
                    yield self._added(one, recalled_id(id, pillar), recall=id, pillar=pillar)
            for pair in self._theirs.all_of(MixedUp):
                both = [self._pillars.get(pillar or "") for pillar in (pair.one, pair.other)]
                met = sorted({PillarId(pillar) for pillar in both if pillar is not None})
                if pair.recall == recall.id and len(met) > 1:
                    fields = {"recall": id, "one": met[0], "other": met[1]}
                    yield self._added(pair, mixed_up_id(id, *met), **fields)

    def _votes(self, theirs: SessionId, ours: SessionId) -> Iterator[Edit]:
        for vote in self._theirs.all_of(Vote):
            if vote.session == theirs and vote.state == "closed":
                yield from self._vote(vote, ours)

    def _vote(self, vote: Vote, session: SessionId) -> Iterator[Edit]:
        id = self._new("vote", vote.id)
        choices = {one.id: ChoiceId(self._new("choice", one.id)) for one in choices_of(self._theirs, vote.id)}
        yield self._added(
            vote,
            id,
            session=session,
            part=PartId(self._new("part", vote.part)) if vote.part else None,
            pillar=self._pillars.get(vote.pillar or ""),
            follows=self._new("vote", vote.follows) if vote.follows else None,
        )
        for choice in choices_of(self._theirs, vote.id):
            idea = self._new("idea", choice.idea) if choice.idea else None
            pillar = self._pillars.get(choice.pillar or "")
            yield self._added(choice, choices[choice.id], vote=id, idea=idea, pillar=pillar)
        for ballot in ballots_of(self._theirs, vote.id):
            marks = {choices[one]: many for one, many in marks_of(ballot.marks).items() if one in choices}
            group = self._groups.get(ballot.group or "")
            new = self._new("ballot", ballot.id)
            yield self._added(ballot, new, vote=id, group=group, marks=text_of(marks))
        for tally in tallies_of(self._theirs, vote.id):
            choice_id, group = choices.get(tally.choice or ChoiceId("")), self._groups.get(tally.group or "")
            cell = tally_id(id, choice_id, group, tally.table, tally.value)  # type: ignore[arg-type] # it is a vote's
            yield self._added(tally, cell, vote=id, choice=choice_id, group=group)

    def _new(self, noun: str, id: str) -> str:
        return made_of(noun, self._id, id)

    def _is_new(self, kind: str, id: str) -> bool:
        return not self._ours.value(kind, id, "rank")

    def _added(self, record: Standing, id: str, **fields: Any) -> Edit:
        return self._ours.edit(kind_of(record), id, **_said(record) | fields)


def _said(record: Standing) -> dict[str, Any]:
    names = (name for name in KINDS[kind_of(record)].__slots__ if name not in {"id", "binned"})
    return {name: getattr(record, name) for name in names}

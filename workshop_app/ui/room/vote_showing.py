"""What the room is shown of a vote: the question while it is open, and what it came to once it is closed."""

from collections.abc import Iterable

from workshop_app.domain import agenda, voting
from workshop_app.domain.vote_records import ChoiceId, Vote, VoteId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.ballot_lines import BallotLine, lines_of
from workshop_app.insight.votes.outcome import Outcome, Row, results
from workshop_app.ui.room.shown import Choice, Results, VoteQuestion
from workshop_app.words import say, say_many


def of_vote(workshop: Workshop, vote_id: VoteId | None = None) -> VoteQuestion | Results:
    """Return a vote as the room may see it; without one, the vote that the evening is about just now.

    Results are shown once it is closed, or while it is open if the facilitator shows them as it goes.
    """
    vote = voting.vote(workshop, vote_id) if vote_id is not None else at_hand(workshop)
    if vote is None or not vote.rank or vote.binned:
        return VoteQuestion(_asked_now(workshop))
    if vote.state == "closed" or (vote.state == "open" and vote.shows_as_we_go):
        return results_of(workshop, vote)
    return question_of(workshop, vote)


def at_hand(workshop: Workshop) -> Vote | None:
    """Return the vote that is open, or that of the part under way, or the last one closed."""
    opened = voting.open_vote(workshop)
    if opened is not None:
        return opened
    part, all_votes = agenda.running(workshop), voting.votes(workshop)
    of_part = [vote for vote in all_votes if part is not None and vote.part == part.id]
    if of_part:
        return of_part[-1]
    if part is not None and agenda.view_of(part) == "vote":
        return None
    closed = [vote for vote in all_votes if vote.state == "closed"]
    return max(closed, key=lambda vote: (vote.closed, vote.id), default=None)


def question_of(workshop: Workshop, vote: Vote) -> VoteQuestion:
    """Return what is asked and what one can choose."""
    if vote.method == "fist":
        rows = lines_of(workshop, vote)
        shown = tuple(Choice(row.name, row.number, row.ink) for row in rows) if len(rows) > 1 else fingers()
        return VoteQuestion(question(workshop, vote), asking.how(vote), shown)
    choices = (Choice(row.name, row.number, row.ink) for row in lines_of(workshop, vote))
    return VoteQuestion(question(workshop, vote), asking.how(vote), tuple(choices))


def results_of(workshop: Workshop, vote: Vote) -> Results:
    """Return what a vote came to, the best first; totals only, so nobody can be told from them."""
    outcome = results(workshop, vote)
    if vote.method == "fist":
        return _fists(workshop, vote, outcome)
    lines = {row.choice: row for row in lines_of(workshop, vote)}
    choices = tuple(_choice(vote, row, lines) for row in outcome.rows)
    return Results(
        question(workshop, vote),
        asking.how(vote),
        choices,
        outcome.dots_there_were,
        ballots=0 if vote.method == "dots" else outcome.ballots,
        handed_out=0 if vote.method == "dots" else max(outcome.handed_out, outcome.ballots),
    )


def question(workshop: Workshop, vote: Vote) -> str:
    """Return what a vote asks; one without a question asks what its part does."""
    asked = vote.question
    if not asked and vote.part is not None:
        asked = agenda.prompt_in(workshop, vote.part, workshop.details.language)
    return asked or say("What matters most to you?")


def fingers(counts: Iterable[int] = (0,) * 6) -> tuple[Choice, ...]:
    """Return what five, four, down to no fingers mean, each with how many showed them."""
    pairs = list(zip(asking.FINGERS, counts, strict=True))
    return tuple(Choice(say(words), dots=count) for words, count in reversed(pairs))


def _choice(vote: Vote, row: Row, lines: dict[ChoiceId, BallotLine]) -> Choice:
    line = lines[row.choice]
    if vote.method == "rating":
        mean = float(row.mean or 0)
        said = f"{mean:.1f}" if row.marked else say("–")
        return Choice(line.name, line.number, line.ink, said=said, part=mean / max(1, vote.top))
    amount = row.marked if vote.method == "approval" else int(row.score or 0)
    return Choice(line.name, line.number, line.ink, amount)


def _fists(workshop: Workshop, vote: Vote, outcome: Outcome) -> Results:
    lines = {row.choice: row for row in lines_of(workshop, vote)}
    people = max(outcome.ballots, *(row.marked for row in outcome.rows), 0)
    verdict = say("Nobody is under 3.") if outcome.is_carried else ""
    if outcome.under:
        verdict = say_many(
            "{count} is under 3: let us talk.", "{count} are under 3: let us talk.", outcome.under
        )
    if len(outcome.rows) == 1:
        spread = outcome.rows[0].spread
        shown = fingers(spread.get(number, 0) for number in range(6))
    else:
        shown = tuple(
            Choice(
                lines[row.choice].name,
                lines[row.choice].number,
                lines[row.choice].ink,
                said=f"{float(row.mean or 0):.1f}",
                part=float(row.mean or 0) / 5,
            )
            for row in outcome.rows
        )
    how = verdict or asking.how(vote)
    most = max(people, outcome.handed_out)
    return Results(question(workshop, vote), how, shown, ballots=people, handed_out=most)


def _asked_now(workshop: Workshop) -> str:
    part = agenda.running(workshop)
    asked = agenda.prompt_in(workshop, part.id, workshop.details.language) if part is not None else ""
    return asked or (part.title if part is not None else "") or say("What matters most to you?")

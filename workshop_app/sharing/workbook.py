"""A workshop as a workbook: ideas, sessions, parts, attendance, votes and who was heard, a sheet each."""

import io
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from workshop_app.domain.workshop import Workshop
from workshop_app.formulas import guarded
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.sharing.sessions_told import PLAIN, sessions_told
from workshop_app.sharing.spreadsheet import COLUMNS, OWN, idea_rows
from workshop_app.sharing.voices_told import voices_told
from workshop_app.sharing.votes_told import votes_told
from workshop_app.words import say

_LONG = {"text": 60, "question": 44, "prompt": 44, "title": 32, "groups": 32, "notes": 44, "what": 44}
"""Columns that hold sentences, and how many letters wide they are."""

_WIDTH = 14


class Leaf(NamedTuple):
    """One sheet of the workbook: its title, its headings, and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Iterable[tuple[Any, ...]]


def xlsx_of(workshop: Workshop, *, for_myself: bool = False) -> bytes:
    """Return the workshop as a workbook; its first sheet comes back in unchanged as a list of ideas.

    What others may see follows the rules of `json_of`. No cell is a formula.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - a quarter of a second at the start
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    bold, wrapped = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "Portrait Workshop"
    book.properties.title = _plain(workshop.details.title)
    for leaf in leaves(workshop, for_myself=for_myself):
        sheet = book.create_sheet(leaf.title)
        for number, row in enumerate((leaf.columns, *leaf.rows), 1):
            for place, value in enumerate(row, 1):
                if value is None or value == "":
                    continue
                cell = sheet.cell(number, place, guarded(_plain(value)) if isinstance(value, str) else value)
                if isinstance(value, str):
                    cell.data_type = "s"  # else a text that begins with = would be a formula
                if number == 1:
                    cell.font = bold
                elif leaf.columns[place - 1] in _LONG:
                    cell.alignment = wrapped
        for place, column in enumerate(leaf.columns, 1):
            sheet.column_dimensions[get_column_letter(place)].width = _LONG.get(column, _WIDTH)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def leaves(workshop: Workshop, *, for_myself: bool = False) -> Iterator[Leaf]:
    """Return the sheets of the workbook, the ideas first."""
    seen = workshop if for_myself else as_others_see(workshop)
    ideas = idea_rows(workshop, for_myself=for_myself)
    yield Leaf(say("Ideas"), (*COLUMNS, *OWN) if for_myself else COLUMNS, ideas)
    sessions = sessions_told(seen, for_myself=for_myself)
    titles = {session["id"]: session["title"] for session in sessions}
    yield Leaf(say("Sessions"), (*PLAIN, "ideas", "present"), _sessions(sessions))
    parts = ("session", "kind", "title", "minutes", "prompt", "began", "ended")
    yield Leaf(say("Parts"), parts, _parts(sessions))
    yield Leaf(say("Attendance"), ("session", "groups", "invited", "present"), _attendance(sessions))
    votes = votes_told(seen, for_myself=for_myself)
    columns = ("session", "question", "method", "state", "round", "handed out", "ballots", "spoiled")
    yield Leaf(say("Votes"), (*columns, "place", "tied", "text", "score", "marks"), _votes(votes, titles))
    by_group = ("question", "round", "groups", "people", "ballots", "text", "score")
    yield Leaf(say("Votes by group"), by_group, _by_group(votes))
    voices = voices_told(seen)
    figures = tuple(name for name in voices[0] if name != "surviving_words") if voices else ("group",)
    yield Leaf(say("Who was heard"), (*figures, "surviving words"), _voices(voices, figures))


def _sessions(sessions: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for session in sessions:
        present = sum(one["present"] for one in session["attendance"])
        yield (*(_cell(session[name]) for name in PLAIN), session["ideas"], present)


def _parts(sessions: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for session in sessions:
        for part in session["parts"]:
            asked = "\n".join(part["prompts"].values())
            told = (part[name] for name in ("kind", "title", "minutes"))
            yield (session["title"], *told, asked, part["began"], part["ended"])


def _attendance(sessions: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for session in sessions:
        for one in session["attendance"]:
            yield session["title"], _names(one["groups"]), one["invited"], one["present"]


def _votes(votes: list[dict[str, Any]], titles: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    for vote in votes:
        head = (
            titles.get(vote["session"], ""),
            *(vote[name] for name in ("question", "method", "state", "round", "handed_out")),
            *(vote[name] for name in ("ballots", "spoiled")),
        )
        if vote["results"] is None:
            yield from ((*head, None, None, text, None, None) for text in vote["choices"])
            continue
        for row in vote["results"]["places"]:
            yield (*head, row["place"], _cell(row["tied"]), row["text"], row["score"], row["marks"])


def _by_group(votes: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for vote in votes:
        told = vote["results"] or {"by_group": [], "places": []}
        for share in told["by_group"]:
            head = vote["question"], vote["round"], _names(share["groups"]), share["people"], share["ballots"]
            for row, given in zip(told["places"], share["given"], strict=True):
                yield (*head, row["text"], given)


def _voices(voices: list[dict[str, Any]], figures: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    for voice in voices:
        yield (*(voice[name] for name in figures), ", ".join(voice["surviving_words"]))


def _names(groups: list[str | None]) -> str:
    return ", ".join(group or say("no group") for group in groups)


def _cell(value: Any) -> Any:
    return ("yes" if value else "") if isinstance(value, bool) else value


def _plain(text: str) -> str:
    """Return a text as a workbook can hold it: whole letters, and no control letters but the line feed."""
    whole = text.encode(errors="replace").decode()
    return "".join(letter for letter in whole if letter == "\n" or letter >= " ")

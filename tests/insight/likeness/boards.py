"""Boards for the tests of likenesses, told in a few words."""

from workshop_app.insight.likeness.board import Board, Note, Sheet
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import wording


def a_note(id, text, pillar=None, language="", **more):
    return Note(id, text, tongue(text, language), pillar, voices=(wording(text, language),), **more)


def a_board(tray=(), locked=(), **pillars):
    """Make a board: `tray` are texts, a pillar is given as `Name=[texts]`; ids are t0, t1, Name0, Name1."""
    notes = [a_note(f"t{n}", text) for n, text in enumerate(tray)]
    sheets = []
    for name, texts in pillars.items():
        title = name.replace("_", " ")
        titles = ((title, tongue(title)),) if title.strip() else ()
        sheets.append(Sheet(name, titles, name in locked))
        notes += [a_note(f"{name}{n}", text, name, is_locked=name in locked) for n, text in enumerate(texts)]
    return Board(tuple(sorted(notes)), tuple(sorted(sheets)), "en")

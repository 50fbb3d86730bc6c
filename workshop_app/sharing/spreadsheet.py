"""The ideas as a spreadsheet in CSV, which comes back in unchanged as a list."""

import csv
import io
from collections.abc import Iterator

from workshop_app.domain.workshop import Workshop
from workshop_app.formulas import guarded
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.sharing.board_order import (
    group_name,
    moment,
    name_of,
    session_title,
    standing,
    stood_in,
    theme_name,
)

COLUMNS = (
    *("text", "group", "pillar", "theme", "session", "language", "source", "arrived", "id", "stacked on"),
    *("table", "prompt", "card", "later"),
)
"""`stacked on` is the id of the idea on which this one lies, empty for one that lies by itself.

`later` says that it is kept for *Later: making it real*; `pillar` is where it stood before. An idea that
stands on paper only has no text yet.
"""

OWN = ("seat", "laptop")
"""Further columns of one's own records, which nobody else is given."""


def csv_of(workshop: Workshop, *, for_myself: bool = False) -> bytes:
    """Return the ideas pillar by pillar, the tray last: UTF-8 with its mark, every cell quoted.

    No cell is a formula to a spreadsheet: what begins like one stands behind an apostrophe. For others small
    groups are told as one, without seats and laptops (`as_others_see`).
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows.writerow((*COLUMNS, *OWN) if for_myself else COLUMNS)
    for cells in idea_rows(workshop, for_myself=for_myself):
        rows.writerow(guarded(cell.replace("\0", "")) for cell in cells)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def idea_rows(workshop: Workshop, *, for_myself: bool = False) -> Iterator[tuple[str, ...]]:
    """Return the cells of each idea, in the order of `COLUMNS`, those of `OWN` behind them where asked."""
    seen = workshop if for_myself else as_others_see(workshop)
    for stands, idea in standing(seen):
        pillar = stands or stood_in(seen, idea)
        cells = (
            idea.text,
            group_name(seen, idea),
            name_of(seen, pillar) if pillar else "",
            theme_name(seen, idea),
            session_title(seen, idea),
            idea.language,
            idea.source,
            moment(seen.arrived(idea).millis),
            idea.id,
            "" if (top := seen.top_of(idea.id)) == idea.id else top,
            idea.table,
            idea.prompt,
            idea.card,
            "yes" if idea.later else "",
        )
        yield (*cells, idea.seat, seen.laptop_of(idea)) if for_myself else cells

"""The ideas as a spreadsheet in CSV, which comes back in unchanged as a list."""

import csv
import io

from workshop_app.domain.workshop import Workshop
from workshop_app.formulas import guarded
from workshop_app.sharing.board_order import (
    group_name,
    moment,
    name_of,
    session_title,
    standing,
    theme_name,
)

COLUMNS = (
    *("text", "group", "pillar", "theme", "session", "language", "source", "arrived", "id", "stacked on"),
    *("table", "prompt", "card"),
)
"""`stacked on` is the id of the idea on which this one lies, empty for one that lies by itself.

An idea that stands on paper only has no text yet.
"""


def csv_of(workshop: Workshop) -> bytes:
    """Return the ideas pillar by pillar, the tray last: UTF-8 with its mark, every cell quoted.

    No cell is a formula to a spreadsheet: what begins like one stands behind an apostrophe.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows.writerow(COLUMNS)
    for pillar, idea in standing(workshop):
        cells = (
            idea.text,
            group_name(workshop, idea),
            name_of(workshop, pillar) if pillar else "",
            theme_name(workshop, idea),
            session_title(workshop, idea),
            idea.language,
            idea.source,
            moment(workshop.arrived(idea).millis),
            idea.id,
            "" if (top := workshop.top_of(idea.id)) == idea.id else top,
            idea.table,
            idea.prompt,
            idea.card,
        )
        rows.writerow(guarded(cell.replace("\0", "")) for cell in cells)
    return text.getvalue().encode("utf-8-sig", errors="replace")

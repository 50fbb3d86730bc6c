"""The ideas as a spreadsheet in CSV, which comes back in unchanged as a list."""

import csv
import io

from workshop_app.domain.workshop import Workshop
from workshop_app.formulas import guarded
from workshop_app.sharing.board_order import group_name, moment, name_of, standing

COLUMNS = ("text", "group", "pillar", "language", "source", "arrived", "id")


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
            idea.language,
            idea.source,
            moment(workshop.arrived(idea).millis),
            idea.id,
        )
        rows.writerow(guarded(cell.replace("\0", "")) for cell in cells)
    return text.getvalue().encode("utf-8-sig", errors="replace")

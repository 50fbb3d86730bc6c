"""A text of the sheet with the coach under it."""

from workshop_app.domain.wordings import Wording
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings


def coached(around: Surroundings, wording: Wording, field: Written) -> CoachedField:
    """Return a field with its tags, which is looked at again whenever other words stand in it."""
    whole = CoachedField(around, wording, field, keep=field.settle)
    field.rewritten.connect(whole.marks.look)
    return whole

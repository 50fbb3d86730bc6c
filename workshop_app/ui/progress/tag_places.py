"""Where the coach's tags stand in a cell, for a hand that presses one."""

from PySide6.QtCore import QPointF, QRectF

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.progress.cell_setting import PAD, Laid
from workshop_app.ui.theme import Theme

REACH = 9
"""Px around a tag in which a press is meant for it: it is low, and a hand is not that exact."""


def hint_under(theme: Theme, laid: Laid, box: QRectF, at: QPointF, *, mirrored: bool) -> Hint | None:
    """Return the hint whose tag lies under a point, in a cell that is drawn in a box."""
    x = box.right() - theme.px(PAD) - at.x() if mirrored else at.x() - box.x() - theme.px(PAD)
    inside = QPointF(x, at.y() - box.y())
    reach = theme.px(REACH)
    for one in laid.tags:
        if one.box.adjusted(-4, -reach, 4, reach).contains(inside):
            return one.tag.hint
    return None

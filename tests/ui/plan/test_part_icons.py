"""Every kind of part has an icon that can be drawn."""

from workshop_app.domain.agenda import PART_KINDS
from workshop_app.ui.icons import Icons


def test_every_kind_of_part_has_an_icon_that_can_be_drawn(qapp):
    icons = Icons()
    assert not [kind for kind, one in PART_KINDS.items() if icons.outline(one.icon).isEmpty()]

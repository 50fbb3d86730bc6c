"""However ideas were stacked, put under themes and merged: everybody is seen once, or kept for later."""

from days import act, day_of_two, log_of, two_desks
from hypothesis import given

from workshop_app.domain.workshop import Workshop


@given(day_of_two)
def test_each_idea_is_a_note_or_lies_under_exactly_one(work):
    desks = two_desks()
    for which, what in work:
        act(desks[which], what)
    merged = Workshop([*log_of(desks[0]), *log_of(desks[1])])
    seen = []
    for place in [None, *(pillar.id for pillar in merged.pillars())]:
        lying = merged.lying_in(place)
        assert lying.notes == tuple(note for section in lying.sections for note in section.notes)
        assert set(lying.beneath) <= {note.id for note in lying.notes}
        seen += [note.id for note in lying.notes]
        seen += [idea.id for under in lying.beneath.values() for idea in under]
    seen += [idea.id for idea in merged.later()]
    assert sorted(seen) == sorted(idea.id for idea in merged.ideas())

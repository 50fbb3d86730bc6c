"""What a screen reader says of the room."""

from workshop_app.ui.room.projector import Place, Projector
from workshop_app.ui.room.views import name_of
from workshop_app.words import say


def spoken(projector: Projector) -> str:
    """Return in one line what the room sees, such as "Projector shows Whole board, live"."""
    if projector.place is Place.NOWHERE:
        return say("Projector not in use") if projector.is_idle else say("Projector not plugged in")
    if projector.is_blank:
        return say("Projector shows black")
    view = name_of(projector.seen)
    if projector.is_held:
        return say("Projector shows {view}, held", view=view)
    return say("Projector shows {view}, live", view=view)

"""HeardCard: "Who was heard": the heat map of groups and pillars."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.shape.side.heat_grid import AIR, HeatGrid
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class HeardCard(QFrame):
    """Not there while there is neither a pillar nor a group."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self.setProperty("card", "true")
        self.title = around.controls.label(say("Who was heard"), "heading")
        self.grid = HeatGrid(around)
        column = QVBoxLayout(self)
        self.title.setContentsMargins(AIR, 0, 0, 0)
        edge = px(19) - theme.border() - AIR
        column.setContentsMargins(edge, px(11) - theme.border(), px(9), px(10))
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.grid)

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show who was heard, with one pillar looked at."""
        self.grid.show_workshop(workshop, pillar_id)
        self.setVisible(bool(self.grid.counts) and bool(workshop.pillars()))

"""ThreadSheet: where words came from and what an idea became, walkable both ways."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.domain.wordings import Wording
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ThreadSheet(Sheet):
    """Lies over any page; opened on words of the portrait or on an idea."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Where this came from"), width=1060)
        self._around = around

    def show_wording(self, wording: Wording) -> None:
        """Open on words: the ideas behind them, the groups that said them, and the sessions."""
        self.show_sheet()

    def show_idea(self, idea_id: IdeaId) -> None:
        """Open on an idea: its paper, who said it, where, and every word it became."""
        self.show_sheet()

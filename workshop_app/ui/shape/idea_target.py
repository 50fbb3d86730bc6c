"""IdeaTarget: words on which ideas can be dropped, which ties them to what they say."""

from collections.abc import Sequence

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.ui.shape.idea_drag import ideas_in


class IdeaTarget(QWidget):
    """Whoever stands for words says whether they take ideas now, and takes them."""

    def __init__(self) -> None:
        super().__init__()
        self.is_over = False
        self.setAcceptDrops(True)

    def takes_ideas(self) -> bool:
        """Say whether ideas can be dropped here now."""
        raise NotImplementedError

    def take_ideas(self, ideas: Sequence[IdeaId]) -> bool:
        """Tie ideas that were dropped here; False if that was refused."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.takes_ideas() and ideas_in(event.mimeData()):
            self._be_over(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._be_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._be_over(is_over=False)
        if self.take_ideas(ideas_in(event.mimeData())):
            event.acceptProposedAction()

    def _be_over(self, *, is_over: bool) -> None:
        self.is_over = is_over
        self.update()

"""What a drag of ideas carries through the Shape page, so that the words it is dropped on know them."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

from workshop_app.domain.records import IdeaId

IDEAS = "application/x-workshop-ideas"
"""The kind of what is carried: the ids of ideas, one a line."""


def carried(ideas: Iterable[IdeaId]) -> QMimeData:
    """Return what a drag of these ideas carries."""
    data = QMimeData()
    data.setData(IDEAS, QByteArray("\n".join(ideas).encode()))
    return data


def ideas_in(data: QMimeData | None) -> tuple[IdeaId, ...]:
    """Return the ideas that a drag carries, in their order; none if it carries something else."""
    if data is None or not data.hasFormat(IDEAS):
        return ()
    lines = bytes(data.data(IDEAS).data()).decode(errors="replace").splitlines()
    return tuple(IdeaId(line) for line in dict.fromkeys(lines) if line)

"""Pictures of paper notes, painted by the tests: what a photograph of one would show."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from workshop_app.domain.commands import photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.pictures import name_of


def a_note(number=0, *, colour="#fbe77a", size=(420, 410)):
    """The JPEG of a note with three scribbled lines; every number gives another one."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#1b1b2b"), 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for line in range(3):
        across = size[0] * (0.3 + 0.13 * ((number * 7 + line * 3) % 4))
        y = size[1] * (0.25 + 0.22 * line)
        for step in range(int(across // 26)):
            painter.drawArc(
                QRectF(
                    QPointF(size[0] * 0.12 + step * 26, y - 13),
                    QPointF(size[0] * 0.12 + step * 26 + 30, y + 13),
                ),
                (step % 2) * 2880,
                2880,
            )
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)
    return bytes(data.data())


def put_up(desk, groups, *, typed=()):
    """Take notes in as they come from a photo: one for each group named, those of `typed` with words."""
    notes = []
    for n, group in enumerate(groups):
        picture = a_note(n)
        desk.keep([picture])
        text = typed[n] if n < len(typed) else ""
        notes.append(NewIdea(id=f"note{n}", text=text, group=group, picture=name_of(picture), source="photo"))
    desk.do(photos.take_in, None, notes)
    return notes

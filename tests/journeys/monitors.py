"""Monitors that are plugged in and out: RandR requests to the X server, as a projector's cable causes them.

The screen that nobody sees is one wide picture, and each monitor is a part of it. Qt, the window manager
and everything else hear of them exactly as they hear of real ones. The few requests are written by hand:
what would send them otherwise is not on every computer that runs the tests.
"""

import os
import socket
import struct
from types import TracebackType
from typing import Self

QUERY_EXTENSION, INTERN_ATOM, SEND_EVENT, GET_INPUT_FOCUS = 98, 16, 25, 43
RESOURCES, SET_MONITOR, DELETE_MONITOR = 25, 43, 44
"""Requests of the X server, and those of its extension RANDR."""

TO_WINDOW_MANAGER = 0x180000
"""Who a message to the root window is for: whoever manages the windows."""


class Monitors:
    """The monitors of this display; on leaving, those that were plugged in are gone again."""

    def __init__(self) -> None:
        number = os.environ["DISPLAY"].partition(":")[2].partition(".")[0]
        self._wire = socket.socket(socket.AF_UNIX)
        self._wire.settimeout(10)
        self._wire.connect(f"/tmp/.X11-unix/X{number}")  # noqa: S108 - where X keeps its sockets
        self._wire.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        well, length = struct.unpack("<BxxxxxH", self._read(8))
        welcome = self._read(length * 4)
        if well != 1:
            raise OSError("The X server does not let a test in.")
        vendor, formats = struct.unpack_from("<H", welcome, 16)[0], welcome[21]
        (self._root,) = struct.unpack_from("<I", welcome, 32 + (vendor + 3) // 4 * 4 + formats * 8)
        self._randr = self._ask(QUERY_EXTENSION, 0, _counted(b"RANDR"))[9]
        self._plugged: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name in list(self._plugged):
            self.unplug(name)
        self._wire.close()

    def plug(self, name: str, x: int, y: int, width: int, height: int, *, is_built_in: bool = False) -> None:
        """Plug a monitor in that shows this part of the picture; the built-in one replaces the whole."""
        outputs = self._outputs()[:1] if is_built_in else []
        place = struct.pack("<hhHHII", x, y, width, height, width // 4, height // 4)
        head = struct.pack("<IIBBH", self._root, self._atom(name), is_built_in, 0, len(outputs))
        self._tell(self._randr, SET_MONITOR, head + place + struct.pack(f"<{len(outputs)}I", *outputs))
        self._plugged.append(name)

    def unplug(self, name: str) -> None:
        """Pull the cable of a monitor."""
        self._tell(self._randr, DELETE_MONITOR, struct.pack("<II", self._root, self._atom(name)))
        self._plugged.remove(name)

    def close_by_hand(self, window: int) -> None:
        """Ask the window manager to close a window, as its cross or Alt+F4 would."""
        event = struct.pack("<BBHII5I", 33, 32, 0, window, self._atom("_NET_CLOSE_WINDOW"), 0, 2, 0, 0, 0)
        self._tell(SEND_EVENT, 0, struct.pack("<II", self._root, TO_WINDOW_MANAGER) + event)

    def _atom(self, name: str) -> int:
        return int(struct.unpack_from("<I", self._ask(INTERN_ATOM, 0, _counted(name.encode())), 8)[0])

    def _outputs(self) -> list[int]:
        answer = self._ask(self._randr, RESOURCES, struct.pack("<I", self._root))
        crtcs, outputs = struct.unpack_from("<HH", answer, 16)
        return list(struct.unpack_from(f"<{outputs}I", answer, 32 + 4 * crtcs))

    def _tell(self, opcode: int, minor: int, content: bytes) -> None:
        """Send a request that is answered only if it fails, and one behind it that is always answered."""
        self._send(opcode, minor, content)
        self._ask(GET_INPUT_FOCUS, 0, b"")

    def _ask(self, opcode: int, minor: int, content: bytes) -> bytes:
        self._send(opcode, minor, content)
        answer = self._read(32)
        while answer[0] > 1:  # news for everybody, such as another keyboard layout
            answer = self._read(32)
        if answer[0] == 0:
            raise OSError(f"The X server answers {answer.hex()}.")
        return answer + self._read(4 * int(struct.unpack_from("<I", answer, 4)[0]))

    def _send(self, opcode: int, minor: int, content: bytes) -> None:
        self._wire.sendall(struct.pack("<BBH", opcode, minor, 1 + len(content) // 4) + content)

    def _read(self, count: int) -> bytes:
        read = b""
        while len(read) < count:
            more = self._wire.recv(count - len(read))
            if not more:
                raise OSError("The X server hung up.")
            read += more
        return read


def _counted(name: bytes) -> bytes:
    return struct.pack("<Hxx", len(name)) + name.ljust((len(name) + 3) // 4 * 4, b"\0")

"""Gives up on a photo whose notes are not found in the time that any wall takes."""

import threading
import time
from collections.abc import Callable
from typing import Any

from workshop_app.intake.photo.photo_refusals import too_much_in_it

LONGEST = 60.0
"""Seconds of work after which finding is given up: a wall takes three, on a slow laptop perhaps twenty."""


class Patience:
    """Passes on what is told, and watches the time while notes are being found.

    When that was too much, this is told as a trouble and `give_up` is called, in a thread of its own: it has
    to end the process, for nothing else stops a calculation.
    """

    def __init__(
        self,
        tell: Callable[[dict[str, Any]], None],
        name: str,
        give_up: Callable[[], None],
        *,
        seconds: float = LONGEST,
    ) -> None:
        self._tell, self._give_up, self._seconds = tell, give_up, seconds
        self._trouble = too_much_in_it(name)
        self._one_at_a_time = threading.Lock()
        self._is_found = threading.Event()
        self._is_over = False

    def tell(self, said: dict[str, Any]) -> None:
        """Pass it on; nothing more once it was given up."""
        with self._one_at_a_time:
            if self._is_over:
                return
            if said.get("doing") == "finding":
                threading.Thread(target=self._watch, daemon=True).start()
            elif "doing" not in said:
                self._is_found.set()
            self._tell(said)

    def _watch(self) -> None:
        begin = time.process_time()
        while not self._is_found.wait(min(1.0, self._seconds / 4)):
            if time.process_time() - begin >= self._seconds:
                self._end()
                return

    def _end(self) -> None:
        with self._one_at_a_time:
            if self._is_found.is_set():
                return
            self._is_over = True
            told = {"sentence": self._trouble.sentence, "values": self._trouble.values}
            self._tell({"trouble": told})
        self._give_up()

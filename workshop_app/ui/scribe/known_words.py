"""KnownWords: the words that a workshop knows: those of its languages, and its own, kept here."""

from workshop_app.insight.spelling.spelling import Mark, Spelling
from workshop_app.ui.step import Surroundings


class KnownWords:
    """What a line or a field asks about its words; `spelling` is None until the dictionaries are read."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._name = f"own words {around.open.id}"
        self._learned = 0
        self.spelling: Spelling | None = None

    @property
    def are_wanted(self) -> bool:
        """Whether the person wants words marked: Settings can turn it off."""
        return bool(self._around.preferences.get("spelling", True))

    def new(self) -> Spelling:
        """Return what is to be read beside the window, and put into `spelling` then."""
        return Spelling((self._language(),), self._own())

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Return the words that nobody knows; those learned in another line of the workshop are known."""
        if self.spelling is None:
            return ()
        own = self._own()
        if len(own) != self._learned:
            self._learned = len(own)
            for word in own:
                self.spelling.learn(word)
        return self.spelling.marks(text, self._language())

    def learn(self, word: str) -> None:
        """Know a word in this workshop from now on."""
        self._around.preferences.put({self._name: [*self._own(), word]})

    def _own(self) -> list[str]:
        found: list[str] = self._around.preferences.get(self._name, [])
        return found

    def _language(self) -> str:
        return self._around.workshop.details.language.split("-")[0]

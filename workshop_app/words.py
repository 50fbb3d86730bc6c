"""Every sentence the program says, in the reader's language (gettext; plural forms by the catalogue)."""

import gettext
import locale
import os
from functools import cache
from typing import Protocol

from workshop_app import assets

DOMAIN = "workshop"


class Sentence(Protocol):
    """Trouble that says what it is about: a sentence and the values that go into it."""

    sentence: str
    values: dict[str, object]


class Paper(Protocol):
    """An idea with its words, and the name of its picture if it came from paper."""

    @property
    def text(self) -> str:
        """What it says."""
        ...

    @property
    def picture(self) -> str:
        """The picture of its paper."""
        ...


def say(sentence: str, **values: object) -> str:
    """Return the sentence in the reader's language, `{names}` filled in."""
    said = _catalogue(language()).gettext(sentence)
    return said.format(**values) if values else said


def say_many(one: str, many: str, count: int, **values: object) -> str:
    """Return the form of the sentence that goes with `count`, which it may name as `{count}`."""
    said = _catalogue(language()).ngettext(one, many, count)
    return said.format(count=f"{count:,}", **values)


def of(trouble: Sentence) -> str:
    """Return what a person is told about the trouble."""
    return say(trouble.sentence).format(**trouble.values)


def reader() -> str:
    """Return the locale for dates, numbers and lists, such as `en_US`; sentences are in its language."""
    named = language().split(".")[0].replace("-", "_")
    said = _catalogue(language()).info().get("language") or "en"
    return named if named.split("_")[0] == said.split("_")[0] else said


COMMANDS = {
    "agendas.lay_out": "Laid out an agenda",
    "alignments.align": "Aligned words with a framework",
    "alignments.clear": "Took alignments away that led nowhere",
    "alignments.part": "Took an alignment away",
    "attendance.count": "Said how many people are there",
    "attendance.invite": "Said how many people are invited",
    "ballots.bin": "Took ballots out of the count",
    "ballots.cast": "Entered a ballot",
    "ballots.correct": "Corrected a ballot",
    "ballots.take_back": "Took ballots back into the count",
    "ballots.tally": "Wrote a number into the tally",
    "cards.add": "Printed a sheet of idea cards",
    "coaching.hear_again": "Let the coach speak of kept words again",
    "coaching.keep": "Kept words as they are",
    "coaching.switch_off": "Switched a check of the coach off",
    "coaching.switch_on": "Switched a check of the coach on",
    "copies.join": "Brought in other files",
    "credentials.bin": "Removed a credential",
    "credentials.keep_guid": "Noted the name a credential came under",
    "credentials.take_back": "Took a credential back",
    "credentials.write": "Wrote a credential",
    "descriptors.agree": "Agreed to cells",
    "descriptors.draft": "Made cells a draft again",
    "descriptors.freeze": "Froze cells",
    "descriptors.keep_guids": "Noted the names cells came under",
    "descriptors.review": "Reviewed cells",
    "descriptors.thaw": "Unfroze cells",
    "descriptors.write": "Wrote into the progression",
    "details.change": "Changed what the workshop says about itself",
    "details.lay_out": "Started the workshop",
    "details.publish": "Said where the framework is published",
    "examples.add": "Added an example",
    "examples.bin": "Removed an example",
    "examples.change": "Changed an example",
    "examples.take_back": "Took an example back",
    "frameworks.bin": "Took a framework away",
    "frameworks.bring_in": "Laid a framework beside the portrait",
    "frameworks.take_back": "Took a framework back",
    "groups.add": "Added a group",
    "groups.bin": "Removed a group",
    "groups.rename": "Renamed a group",
    "groups.take_back": "Took a group back",
    "headlines.define": "Defined a pillar",
    "headlines.dress": "Changed the look of a pillar",
    "headlines.make_ready": "Marked a pillar as ready",
    "headlines.reopen": "Took back that a pillar is ready",
    "headlines.say_short": "Said a pillar in short",
    "ideas.answers": "Said which question an idea answers",
    "ideas.bin": "Put ideas in the bin",
    "ideas.came_in": "Said when an idea came in",
    "ideas.capture": "Added an idea",
    "ideas.capture_many": "Added ideas",
    "ideas.copy": "Copied an idea",
    "ideas.from_seat": "Said from which seat an idea came",
    "ideas.give_to": "Said who an idea came from",
    "ideas.lay": "Laid ideas on the canvas",
    "ideas.move": "Moved ideas",
    "ideas.open_stack": "Opened a stack",
    "ideas.park": "Kept ideas for later",
    "ideas.place": "Placed ideas",
    "ideas.reword": "Reworded an idea",
    "ideas.seat": "Said at which table an idea was said",
    "ideas.stack": "Stacked ideas",
    "ideas.take_back": "Took ideas back from the bin",
    "ideas.take_off": "Took an idea off its stack",
    "ideas.take_up": "Took ideas back onto the board",
    "levels.add": "Added a level",
    "levels.bin": "Removed a level",
    "levels.change": "Changed what is said of a level",
    "levels.move": "Moved a level",
    "levels.rename": "Renamed a level",
    "levels.take_back": "Took a level back",
    "lists.take_in": "Added a list of ideas",
    "needs.ask": "Asked a question about needs",
    "needs.bin": "Removed a part of the needs assessment",
    "needs.bring": "Brought evidence",
    "needs.change": "Changed the needs assessment",
    "needs.conclude": "Wrote down a finding",
    "needs.recommend": "Wrote down a recommendation",
    "needs.take_back": "Took a part of the needs assessment back",
    "offers.add": "Put a name on offer",
    "offers.bin": "Took a name off the offer",
    "offers.reword": "Changed a name on offer",
    "offers.take": "Took a name on offer",
    "offers.take_back": "Put a name back on offer",
    "parts.add": "Added a part",
    "parts.ask": "Changed what a part asks",
    "parts.begin": "Began a part",
    "parts.bin": "Removed a part",
    "parts.change": "Changed a part",
    "parts.end": "Ended a part",
    "parts.lay_out": "Laid out an agenda",
    "parts.move": "Moved a part",
    "parts.retime": "Changed the minutes of a part",
    "parts.take_back": "Took a part back",
    "pauses.answer": "Answered an equity pause",
    "photos.bin": "Removed a photo",
    "photos.note_readings": "Noted what a machine read",
    "photos.take_back": "Took a photo back",
    "photos.take_in": "Added the notes of a photo",
    "pillars.add": "Started a pillar",
    "pillars.bin": "Removed a pillar",
    "pillars.empty": "Sent a pillar's ideas back to the tray",
    "pillars.join": "Joined two pillars",
    "pillars.line_up": "Put a sheet in line",
    "pillars.lock": "Locked a pillar",
    "pillars.place": "Moved a sheet",
    "pillars.put_up": "Started pillars",
    "pillars.rename": "Renamed a pillar",
    "pillars.reorder": "Renumbered the pillars",
    "pillars.split": "Split a pillar",
    "pillars.take_back": "Took a pillar back",
    "pillars.tidy": "Put the sheets in order",
    "pillars.unlock": "Unlocked a pillar",
    "pillars.widen": "Widened a sheet",
    "places.add": "Added a place",
    "places.bin": "Removed a place",
    "places.rename": "Renamed a place",
    "places.take_back": "Took a place back",
    "portraits.bring_in": "Took a portrait over from a framework",
    "recalls.begin": "Began a recall test",
    "recalls.bin": "Removed a recall test",
    "recalls.count": "Said how many people wrote down what they remember",
    "recalls.mix_up": "Said how many people mixed up two pillars",
    "recalls.remember": "Said how many people remember a pillar",
    "recalls.take_back": "Took a recall test back",
    "recalls.take_paper": "Counted a paper of a recall test",
    "redo": "Redid",
    "scales.bin": "Removed a scale",
    "scales.lay_out": "Added a scale",
    "scales.move": "Moved a scale",
    "scales.rename": "Renamed a scale",
    "scales.take_back": "Took a scale back",
    "seats.bin": "Took seats away",
    "seats.give": "Said which group sits on a seat",
    "seats.lay_out": "Laid out seats",
    "seats.share_out": "Shared the seats out",
    "seats.take_back": "Put seats back",
    "sessions.add": "Added a session",
    "sessions.bin": "Removed a session",
    "sessions.change": "Changed what is said of a session",
    "sessions.move": "Moved a session",
    "sessions.rename": "Renamed a session",
    "sessions.take_back": "Took a session back",
    "statements.add": "Added a statement",
    "statements.bin": "Removed a statement",
    "statements.change": "Changed what is said of a statement",
    "statements.lay_out": "Added statements",
    "statements.move": "Moved a statement",
    "statements.reword": "Reworded a statement",
    "statements.take_back": "Took a statement back",
    "terms.add": "Added a term",
    "terms.bin": "Removed a term",
    "terms.change": "Changed a term",
    "terms.lay_out": "Added terms",
    "terms.take_back": "Took a term back",
    "themes.add": "Added a theme",
    "themes.dissolve": "Dissolved a theme",
    "themes.move": "Moved a theme",
    "themes.put_up": "Made a theme a pillar",
    "themes.rename": "Renamed a theme",
    "threads.cut": "Cut words off from ideas",
    "threads.tie": "Tied words to the ideas behind them",
    "translations.approve": "Approved a translation",
    "translations.say": "Translated words of the portrait",
    "undo": "Undid",
    "votes.again": "Prepared another round of a vote",
    "votes.bin": "Removed a vote",
    "votes.change": "Changed a vote",
    "votes.close": "Closed a vote",
    "votes.hand_out": "Said how many ballots were handed out",
    "votes.offer": "Added choices to a vote",
    "votes.open": "Opened a vote",
    "votes.prepare": "Prepared a vote",
    "votes.reopen": "Opened a vote again",
    "votes.take_back": "Took a vote back",
    "votes.withdraw": "Took choices out of a vote",
    "walks.add": "Added a learning walk",
    "walks.bin": "Removed a learning walk",
    "walks.change": "Changed a learning walk",
    "walks.drop": "Removed words of a learning walk",
    "walks.notice": "Noted what was noticed",
    "walks.pick_up": "Took words of a learning walk back",
    "walks.reword": "Changed words of a learning walk",
    "walks.see": "Counted what was seen",
    "walks.take_back": "Took a learning walk back",
    "walks.visit": "Counted visits",
    "workshops.bring_in": "Brought in another workshop's ideas",
}
"""What each command is called when the program speaks of it; the names are those in the log."""


def command(name: str) -> str:
    """Return what a command of the log is called; one of a newer version keeps its own name."""
    return say(COMMANDS.get(name, name))


def written(idea: Paper) -> str:
    """Return what an idea says; of one that nobody has typed yet, that it is still on paper."""
    return idea.text or (say("Still on paper") if idea.picture else "")


def language() -> str:
    """Return the language the program speaks on this computer, such as `en` or `es_MX`."""
    said = os.environ.get("WORKSHOP_LANGUAGE") or os.environ.get("LANGUAGE")
    return (said or _of_the_computer(locale.setlocale(locale.LC_CTYPE))).split(":")[0]


@cache
def _of_the_computer(_setting: str) -> str:
    """Return the language of the computer's setting, which it takes longer to read than to say a sentence."""
    return locale.getlocale()[0] or "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    try:
        folder = assets.resource("locale")
    except FileNotFoundError:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, folder, languages=[language], fallback=True)

"""A good question for each group that has not been heard yet."""

from functools import lru_cache

from workshop_app.intake.group_names import matching
from workshop_app.words import say

QUESTIONS = {
    "Students": "“When were you proud of something you could do?”",
    "Families": "“What do you hope your child can do at 25?”",
    "Teachers and staff": "“What do you see in a student on their best day?”",
    "Employers": "“What did the best newcomer you ever hired do well?”",
    "Community partners": "“Where have you seen a young person make this place better?”",
    "Alumni": "“What do you use every week that you learned with us?”",
    "District leaders": "“What should be true of every graduate, whichever school they went to?”",
    "School board": "“What would you promise every family in this room?”",
}
FOR_ANYONE = "“Think of a young person you admire. What do they do?”"


def question_for(group: str) -> str:
    """Return what to ask a group of this name, in quotation marks; other names for it are known too."""
    return say(QUESTIONS.get(_kind(group), FOR_ANYONE))


@lru_cache(maxsize=64)
def _kind(group: str) -> str:
    return matching(group, QUESTIONS)

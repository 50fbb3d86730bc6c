"""What portraits of learners mean by the names of their pillars: the common ones, each in a sentence.

A pillar that is only a name says little. "Resilience" or "Never gives up" is understood as what portraits
of many communities say under such a name, until the pillar has text of its own.
"""

from typing import NamedTuple


class Quality(NamedTuple):
    """Names under which a quality stands in portraits, and what is meant by it."""

    names: tuple[str, ...]
    meaning: str


QUALITIES: tuple[Quality, ...] = (
    Quality(
        ("communication", "clear communicator", "finds a voice", "speaks and listens"),
        "Listens, speaks, writes and presents clearly to different people, in more than one language.",
    ),
    Quality(
        ("collaboration", "thoughtful collaborator", "team player", "teamwork", "works with others"),
        "Works well with others in a team, shares the work, leads and follows, settles conflicts.",
    ),
    Quality(
        ("critical thinking", "critical thinker", "problem solver", "problem solving", "analytical thinker"),
        "Asks questions, reasons from evidence, analyzes information and solves hard problems.",
    ),
    Quality(
        ("creativity", "creative maker", "innovator", "creative thinker", "imagination"),
        "Imagines, invents and makes original things; art, music and design; takes new ideas into the world.",
    ),
    Quality(
        ("citizenship", "engaged citizen", "responsible citizen", "community member", "civic engagement"),
        "Takes part in the community, helps neighbors, votes, knows its history and government, "
        "cares for the planet and other cultures.",
    ),
    Quality(
        ("resilience", "perseverance", "never gives up", "keeps going", "courageous", "grit"),
        "Keeps going when things are hard, learns from mistakes and failure, is brave.",
    ),
    Quality(
        ("self-direction", "personal responsibility", "empowered learner", "self-directed learner",
         "owner of learning", "agency"),
        "Takes charge of their own learning, sets goals, is organized, manages time, takes responsibility.",
    ),
    Quality(
        ("empathy", "caring neighbor", "compassion", "kindness", "caring", "respect"),
        "Is kind, cares about how others feel, respects and includes everyone.",
    ),
    Quality(
        ("well-being", "healthy person", "mental health", "belonging", "healthy and balanced"),
        "Looks after body and mind, feels safe and that they belong, has healthy relationships.",
    ),
    Quality(
        ("digital literacy", "digital citizen", "technology", "media literacy"),
        "Uses technology, computers and artificial intelligence safely and well, codes, "
        "checks what is true online.",
    ),
    Quality(
        ("adaptability", "flexible thinker", "ready for change", "adaptable", "steady navigator"),
        "Is flexible and open-minded, adjusts to change, tries new things and unfamiliar places.",
    ),
    Quality(
        ("career readiness", "ready for life", "ready for work", "prepared for the future",
         "financial literacy", "college and career ready"),
        "Is ready for a job, a trade or college; handles money; works hard, is reliable and on time.",
    ),
    Quality(
        ("integrity", "ethical leader", "principled", "honesty", "character"),
        "Is honest, fair and ethical, does the right thing, owns mistakes and keeps promises.",
    ),
    Quality(
        ("curiosity", "curious inquirer", "curious", "inquirer", "wonder"),
        "Wonders, asks why, explores and loves to find out.",
    ),
    Quality(
        ("leadership", "leader", "changemaker"),
        "Takes initiative, inspires others and makes decisions for the common good.",
    ),
    Quality(
        ("lifelong learner", "growth mindset", "keeps learning", "reflective learner"),
        "Keeps learning, uses feedback to get better, reads and reflects.",
    ),
    Quality(
        ("global awareness", "global citizen", "cultural competence", "multilingual"),
        "Understands other cultures, languages and the wider world.",
    ),
    Quality(
        ("academic knowledge", "academic excellence", "strong foundations", "knowledgeable"),
        "Reads, writes and does math well and knows the subjects.",
    ),
)  # fmt: skip

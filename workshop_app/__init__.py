"""Portrait Workshop: from forty people's notes to a portrait of a learner, on one laptop, offline."""

__version__ = "0.1.0"

"""The checks there are, in the order of their numbers: one line a check in each of the two lists."""

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.checks import (
    c01_deficit_words,
    c02_negation,
    c04_vague_verbs,
    c05_no_action,
    c06_several_things,
    c07_length,
    c08_reading_level,
    c09_parallel_openings,
    c10_parallel_names,
    c25_excluding_words,
    c26_idioms,
    c27_passive_voice,
    c29_weasel_verbs,
    c30_comparatives,
    c33_common_language,
    c34_translation_state,
    c35_mechanics,
)

CHECKS: tuple[Check, ...] = (
    c01_deficit_words.CHECK,
    c02_negation.CHECK,
    c04_vague_verbs.CHECK,
    c05_no_action.CHECK,
    c06_several_things.CHECK,
    c07_length.CHECK,
    c08_reading_level.CHECK,
    c09_parallel_openings.CHECK,
    c10_parallel_names.CHECK,
    c25_excluding_words.CHECK,
    c26_idioms.CHECK,
    c27_passive_voice.CHECK,
    c29_weasel_verbs.CHECK,
    c30_comparatives.CHECK,
    c33_common_language.CHECK,
    c34_translation_state.CHECK,
    c35_mechanics.CHECK,
)

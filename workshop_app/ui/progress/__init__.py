"""The page Progress: pillars as learner progressions, and the sheets that belong to it."""

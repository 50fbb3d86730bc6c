"""The side of the Shape page: who was heard, the checks of a pillar, and the ideas behind its words."""

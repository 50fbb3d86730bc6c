"""Micro-credentials: what educators can show for a pillar, described here and never awarded."""

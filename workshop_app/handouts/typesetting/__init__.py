"""Text on paper: Qt shapes it, ReportLab draws it; nothing else in the handouts knows Qt."""

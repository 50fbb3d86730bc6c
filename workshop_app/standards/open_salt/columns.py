"""Columns of OpenSALT's spreadsheet, and the names under which people have written them."""

COLUMNS = (
    *("Identifier", "fullStatement", "Human Coding Scheme", "sequenceNumber", "Abbreviated Statement"),
    *("ConceptKeywords", "Notes", "Is Child Of", "IsPartOf", "replacedBy", "Exemplar", "hasSkillLevel"),
    "IsRelatedTo",
    *("Language", "educationLevel", "CFItemType"),
)
"""The columns in their order; the last three OpenSALT knows too, wherever they stand."""

TIES = {
    "Is Child Of": "isChildOf",
    "IsPartOf": "isPartOf",
    "replacedBy": "replacedBy",
    "Exemplar": "exemplar",
    "hasSkillLevel": "hasSkillLevel",
    "IsRelatedTo": "isRelatedTo",
}
"""What each column of ties says; it names the other end by its identifier or its code."""

BETWEEN = ","
"""What stands between several in one field."""

_OTHERWISE = {
    "caseitemidentifier": "identifier",
    "humancodingscheme": "humancodingscheme",
    "parentidentifier": "ischildof",
    "itemtype": "cfitemtype",
}


def plain(heading: str) -> str:
    """Return a heading as columns are compared: small letters and digits only."""
    letters = "".join(letter for letter in heading.casefold() if letter.isalnum())
    return _OTHERWISE.get(letters, letters)

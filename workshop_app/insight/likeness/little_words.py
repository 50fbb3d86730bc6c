"""The little words of a few languages: which of them tell the language, and which say nothing else."""

_TELLING = {
    "en": """a an the of and to in is it for with that this not be are on as they their who what how when your
        our you we can all be from about do does dont know without own other others them my i by at or if have
        more get go no so was were""",
    "es": """el la los las un una de del que y en es con por para su sus se no ser saber poder como más mi mis
        lo al todos todas sin sobre donde cuando aprender tener sean sea sepa cuiden hacer""",
    "fr": """le la les un une des du de que et en est avec pour sur se pas être savoir sa ses dans qui au aux
        à""",
    "pt": "o os as um uma de do da que e em é com por para seu sua se não ser saber como mais no na ao",
}

_FILLING = {
    "en": """a an the and or but of to in on at by for with from as that this these those it its is are was
        were be being been am do does did doing done have has had having can could will would should may might
        must shall i im ive me my mine we us our ours you your yours youre he him his she her hers they them
        their theirs someone somebody anyone anybody everyone everybody others other who whom which what how
        able about so very really actually truly just also too some any such kid kids student students learner
        learners child children graduate graduates skill skills every each know knows knowing get gets getting
        go goes going please want wants good well s t d ll re ve m""",
    "es": """el la los las lo un una unos unas y e o u de del a al en con por para que se su sus mi mis tu tus
        nos nuestro nuestra nuestros nuestras es son ser sea sean esta este estos estas como muy más todo toda
        todos todas cada poder pueda puedan puede saber sepa sepan sabe los demás alumnos alumno estudiantes
        estudiante niños niñas hijos hijo bien tener tenga tengan""",
}

_TURNING = """not more less most least few fewer without before after only alway first last old young new
    start end stop menos mas nunca siempre solo sin antes despues"""

_DENYING = "dont doesnt didnt cant cannot wont isnt arent never no ni sin nunca"

TELLING = {language: frozenset(words.split()) for language, words in _TELLING.items()}
"""By language the words that only it has so often; a few words are in several."""

FILLING = {language: frozenset(words.split()) for language, words in _FILLING.items()}
"""By language the words that can go and a short idea still says the same."""

TURNING = frozenset(_TURNING.split())
"""Stems that turn a sentence round: with one of them more it says something else."""

DENYING = frozenset(_DENYING.split())
"""Words that say no, however they are written."""

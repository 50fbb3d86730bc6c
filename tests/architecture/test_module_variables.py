from pathlib import Path

import pytest
from module_variables import changes, in_package

PACKAGE = Path(__file__).parents[2] / "workshop_app"


def test_no_module_holds_a_variable_that_changes():
    assert in_package(PACKAGE) == {}


@pytest.mark.parametrize(
    "source",
    [
        "count = 0\ndef more():\n    global count\n    count += 1\n",
        "OPEN = []\ndef keep(desk):\n    OPEN.append(desk)\n",
        "NAMES = {}\ndef keep(key, name):\n    NAMES[key] = name\n",
        "NAMES = {'a': {}}\ndef keep(name):\n    NAMES['a'].update(name)\n",
        "NAMES = {'a': 1}\ndel NAMES['a']\n",
        "TOTAL = 0\nTOTAL += 1\n",
        "LOOK = 'light'\nLOOK = 'dark'\n",
        "class Theme:\n    pass\ndef use(look):\n    Theme.look = look\n",
        "def tell():\n    pass\ntell.already = True\n",
        "from workshop_app import words\nwords.COMMANDS['undo'] = 'Took back'\n",
        "from workshop_app import words\nwords.language = 'es'\n",
        "from workshop_app.words import COMMANDS\nCOMMANDS.clear()\n",
        "if True:\n    SEEN = set()\ndef see(one):\n    SEEN.add(one)\n",
    ],
)
def test_a_variable_that_changes_is_found(source: str):
    assert changes(source) != []


@pytest.mark.parametrize(
    "source",
    [
        "NAMES = {'a': 1}\ndef name(key):\n    return NAMES[key]\n",
        "def keep(names):\n    names = list(names)\n    names.append(1)\n    names[0] = 2\n",
        "OPEN = []\ndef keep(OPEN):\n    OPEN.append(1)\n",
        "class Desk:\n    def __init__(self):\n        self.open = []\n        self.open.append(1)\n",
        "from workshop_app.domain.commands import ideas\ndef go():\n    return ideas.add('x')\n",
        "try:\n    import fast\nexcept ImportError:\n    fast = None\n",
    ],
)
def test_what_is_only_read_or_belongs_to_an_object_is_left_alone(source: str):
    assert changes(source) == []

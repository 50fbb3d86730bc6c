import json

from hypothesis import given, settings

from tests.sharing.evening import GROUPS, started, workshops
from workshop_app.domain.workshop import Workshop
from workshop_app.sharing.data_file import json_of


def test_a_workshop_without_ideas_tells_of_itself_and_its_groups():
    told = json.loads(json_of(started()))
    assert list(told) == [
        *("format", "version", "workshop", "groups", "pillars", "sessions", "tray"),
        *("later", "votes", "voices"),
    ]
    assert (told["format"], told["version"]) == ("portrait-workshop", 1)
    assert told["workshop"]["title"] == "Evening"
    assert [group["id"] for group in told["groups"]] == GROUPS
    assert told["pillars"] == told["tray"] == []


@settings(max_examples=40)
@given(workshops())
def test_every_idea_stands_in_its_pillar_or_the_tray(workshop: Workshop):
    told = json.loads(json_of(workshop))
    assert [pillar["number"] for pillar in told["pillars"]] == [1, 2, 3, 4]
    inside = [idea for pillar in told["pillars"] for idea in pillar["ideas"]]
    assert {idea["id"]: idea["text"] for idea in (*inside, *told["tray"], *told["later"])} == {
        idea.id: idea.text for idea in workshop.ideas()
    }
    for told_pillar, pillar in zip(told["pillars"], workshop.pillars(), strict=True):
        assert [idea["id"] for idea in told_pillar["ideas"]] == [i.id for i in workshop.ideas_in(pillar.id)]


@settings(max_examples=40)
@given(workshops())
def test_groups_count_their_ideas(workshop: Workshop):
    told = json.loads(json_of(workshop))
    nameless = sum(workshop.group_of(idea) is None for idea in workshop.ideas())
    assert sum(group["ideas"] for group in told["groups"]) + nameless == len(workshop.ideas())


def test_letters_of_every_script_stand_as_they_are():
    assert b"\\u" not in json_of(started())

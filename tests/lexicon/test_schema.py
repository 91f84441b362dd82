"""A lexicon file is checked strictly, and the fault is named."""

from pathlib import Path

import pytest

from marsad.lexicon.schema import LexiconError, read_concept

GOOD = """\
concept: raid
part: events
gives: {type: operation, generic: true, killed: 3}
phrases:
  - id: mudahama
    text:
      مداهمة
    source: test
says:
  - sentence:
      نفذت القوة مداهمة
    phrase: mudahama
    gives: {type: operation}
"""


def write(tmp_path: Path, text: str, name: str = "events/raid.yml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_values_of_gives_mean_what_they_say(tmp_path: Path) -> None:
    concept = read_concept(write(tmp_path, GOOD))
    assert concept.gives == {"type": "operation", "generic": True, "killed": 3}
    assert concept.phrases[0].text == "مداهمة"


def test_no_becomes_no_boolean(tmp_path: Path) -> None:
    concept = read_concept(write(tmp_path, GOOD.replace("source: test", "source: no")))
    assert concept.phrases[0].source == "no"


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("    source: test\n", "", "source"),
        ("id: mudahama", "id: mudahama\n    colour: red", "colour"),
        ("concept: raid", "concept: other", "other"),
        ("concept: raid", "concept: [", "raid.yml"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, before: str, after: str, named: str) -> None:
    with pytest.raises(LexiconError, match=named):
        read_concept(write(tmp_path, GOOD.replace(before, after, 1)))

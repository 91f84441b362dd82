from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from marsad.cli.main import app

# A room of its own beside the shipped lexicon: an invented verb, so that no shipped phrase helps.
TRIAL = """\
concept: trial
part: events
gives: {type: air_strike}
phrases:
  - id: zaqzaqa
    text:
      زقزق
    form: verb
    present:
      يزقزق
    source: invented for this test
says:
  - sentence:
      زقزقت الطائرات فوق البلدة
    phrase: zaqzaqa
    gives: {type: air_strike, status: new}
silent:
  - sentence:
      غرد العصفور على الغصن
    because: a bird
"""


def checked(tmp_path: Path, text: str) -> Result:
    file = tmp_path / "events" / "trial.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return CliRunner().invoke(app, ["lexicon", "check", str(file)])


def test_a_file_that_reads_as_it_says_passes(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL)
    assert result.stdout == "1 files, 1 phrases, 2 sentences: all read as they should\n"
    assert result.exit_code == 0


def test_a_sentence_read_otherwise_is_shown_alone_on_its_line_with_what_was_read(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL.replace("{type: air_strike, status: new}", "{type: arrest, killed: 2}"))
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].endswith("trial.yml: events/trial#zaqzaqa")
    assert lines[1] == "    زقزقت الطائرات فوق البلدة"
    assert lines[2] == "  expected gives type: arrest, killed: 2"
    assert lines[4].startswith("    event air_strike, new, events/trial#zaqzaqa")
    assert lines[-1].endswith(": 1 to mend")


def test_a_silent_sentence_that_speaks_is_shown_with_its_reason(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL.replace("غرد العصفور", "زقزق العصفور"))
    assert result.exit_code == 1
    assert "expected nothing of events/trial, because: a bird" in result.stdout


def test_a_phrase_that_does_not_stand_in_its_sentence_is_named(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL.replace("زقزقت الطائرات", "قصفت الطائرات"))
    assert "expected the phrase zaqzaqa to match in its sentence" in result.stdout
    assert result.exit_code == 1


def test_a_phrase_without_a_sentence_is_named(tmp_path: Path) -> None:
    second = "  - id: naqnaqa\n    text:\n      نقنق\n    source: invented\nsays:\n"
    result = checked(tmp_path, TRIAL.replace("says:\n", second))
    assert "events/trial#naqnaqa" in result.stdout
    assert "expected a sentence in says that names this phrase" in result.stdout
    assert result.exit_code == 1


def test_a_sentence_that_names_no_phrase_of_its_file_is_named(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL.replace("phrase: zaqzaqa", "phrase: other"))
    assert "expected the id of a phrase of this file" in result.stdout


def test_a_field_that_gives_cannot_name_is_named(tmp_path: Path) -> None:
    result = checked(tmp_path, TRIAL.replace("{type: air_strike, status: new}", "{typ: air_strike}"))
    assert "typ: not a field that gives may name here" in result.stdout


@pytest.mark.parametrize(
    ("old", "new"), [("part: events", "part: harm"), ("source:", "sauce:"), ("phrases:", "phrases: ["), ("TRIAL", "")]
)
def test_a_file_that_cannot_be_used_is_one_line_and_status_2(tmp_path: Path, old: str, new: str) -> None:
    result = checked(tmp_path, TRIAL.replace(old, new) if old != "TRIAL" else "")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "trial.yml" in result.stderr

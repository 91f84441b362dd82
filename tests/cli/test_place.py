from __future__ import annotations

import json

from typer.testing import CliRunner, Result

from marsad.cli.main import app


def placed(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["place", *arguments], input=stdin)


def test_the_choice_and_what_was_weighed_are_shown() -> None:
    result = placed("هجوم في ناحية العظيم بديالى")
    assert result.exit_code == 0
    assert "IQ-DI/khalis/udhaim" in result.stdout
    assert "Considered" in result.stdout
    assert "type word for adm3" in result.stdout


def test_json_gives_the_places_alone() -> None:
    (place,) = json.loads(placed("--json", "-", stdin="انفجار في تلعفر").stdout)
    assert (place["name"], place["adm1"], place["country"]) == ("تلعفر", "نينوى", "IQ")


def test_a_text_without_places_says_so() -> None:
    assert "no place" in placed("لا شيء هنا").stdout


def test_empty_text_and_a_bad_country_are_one_line() -> None:
    empty, bad = placed("  "), placed("الموصل", "--country", "Iraq")
    assert (empty.exit_code, bad.exit_code) == (2, 2)
    assert "it is empty" in empty.stderr
    assert "two letters" in bad.stderr


def test_gazetteer_check_passes_on_the_shipped_tables() -> None:
    result = CliRunner().invoke(app, ["gazetteer", "check"])
    assert result.exit_code == 0, result.stdout
    assert "all sound" in result.stdout

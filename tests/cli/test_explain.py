from __future__ import annotations

from typer.testing import CliRunner, Result

from marsad.cli.explanation import look, match_rows, number_rows, place_rows
from marsad.cli.explanation_events import claim_rows, event_rows, trigger_rows
from marsad.cli.main import app

ATTACK = "وقال مصدر أمني إن هجوما لمسلحين على نقطة تفتيش في كركوك أمس أسفر عن مقتل ثلاثة جنود على بعد 15 كيلومترا"


def explained(sentence: str, *options: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["explain", sentence, *options], input=stdin)


def test_every_layer_has_its_section() -> None:
    result = explained(ATTACK)
    assert result.exit_code == 0
    for title in ("Lexicon matches", "Numbers", "Dates", "Places", "Event words", "Events", "Claims"):
        assert title in result.stdout


def test_a_match_is_named_by_its_entry_with_what_is_glued_to_it() -> None:
    rows = {row.words: row for row in match_rows(look(ATTACK, None))}
    assert rows["وقال"].what.startswith("reporting/")
    assert "before it و" in rows["وقال"].why


def test_a_number_that_counts_no_one_is_shown_as_rejected() -> None:
    rows = {row.words: row for row in number_rows(look(ATTACK, None))}
    assert rows["15"].rejected
    assert not rows["ثلاثة"].rejected


def test_a_place_is_shown_with_why_it_was_chosen() -> None:
    chosen = [row for row in place_rows(look(ATTACK, None)) if not row.rejected]
    assert any("كركوك" in row.words and "precision" in row.why for row in chosen)


def test_an_event_word_without_violent_company_is_shown_as_rejected_with_the_reason() -> None:
    rows = list(trigger_rows(look("دخل المرشحان معركة جديدة على رئاسة النادي", None)))
    assert all(row.rejected and row.why.startswith("rejected: ") for row in rows)


def test_an_event_is_shown_with_its_rules_and_a_claim_with_its_speaker() -> None:
    sight = look(ATTACK, None)
    events, claims = list(event_rows(sight)), list(claim_rows(sight))
    assert events[0].what.startswith("event 0: ")
    assert any(row.what.strip() == "rule" and row.why.startswith("status:") for row in events)
    assert any(row.what.strip() == "speaker" and row.words == "مصدر أمني" for row in claims)


def test_the_day_may_be_given() -> None:
    assert "2020-05-01" in explained(ATTACK, "--published", "2020-05-02").stdout


def test_the_sentence_may_come_from_standard_input() -> None:
    assert explained("-", stdin=ATTACK).stdout == explained(ATTACK).stdout


def test_an_empty_sentence_is_refused_in_one_line() -> None:
    result = explained("  ")
    assert result.exit_code == 2
    assert result.stderr == "marsad: sentence: it is empty; give an Arabic sentence\n"


def test_a_bad_day_is_refused_in_one_line() -> None:
    result = explained(ATTACK, "--published", "soon")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_explain_and_check_share_their_clock() -> None:
    from marsad.cli import explain, sentence_check  # noqa: PLC0415

    assert explain.CLOCK == sentence_check.CLOCK

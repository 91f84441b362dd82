from __future__ import annotations

import pytest

from marsad.collect import records
from marsad.collect.records import Record, RecordError, is_date, read_record


def test_a_record_is_read_and_its_other_keys_are_ignored() -> None:
    found = read_record('{"id":"a","title":"عنوان","text":"نص","published":"2026-01-14","extra":[1]}'.encode())
    assert found == Record(id="a", title="عنوان", text="نص", published="2026-01-14")


def test_an_empty_text_and_an_id_in_digits_are_no_errors() -> None:
    assert read_record(b'{"id":12,"text":""}') == Record(id=12, text="")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"nonsense", "not JSON"),
        (b'{"text":"a"', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"9" * 5000, "not JSON"),
        (b'["text"]', "not an object"),
        (b"null", "not an object"),
        (b'{"id":"a"}', "no text"),
        (b'{"text":null}', "no text"),
        (b'{"text":5}', "text: expected `str`, got `int`"),
        (b'{"text":"a","title":[]}', "title: expected"),
        (b'{"id":{},"text":"a"}', "id: expected"),
        (b'{"text":"\xc7\xe1"}', "not UTF-8"),
        (b'{"text":"a","published":"yesterday"}', "published 'yesterday' is no date"),
        (b'{"text":"a","published":"2009-13"}', "published '2009-13' is no date"),
    ],
)
def test_a_broken_record_says_what_is_wrong_and_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(RecordError) as broken:
        read_record(data)
    assert str(broken.value).startswith(message)
    assert "; " in str(broken.value)
    assert "\n" not in str(broken.value)


def test_a_record_longer_than_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MOST_BYTES", 10)
    with pytest.raises(RecordError, match="split it"):
        read_record(b'{"text":"a long one"}')


def test_lone_surrogates_are_replaced_in_every_field() -> None:
    assert read_record(b'{"text":"a\\ud800","title":"\\udc00"}') == Record(text="a\ufffd", title="\ufffd")


@pytest.mark.parametrize("published", ["2026-01-14", "2026-01-14T08:30", "2026-01-14T08:30:00Z", "2009-10", "2009"])
def test_days_times_months_and_years_are_dates(published: str) -> None:
    assert is_date(published)


@pytest.mark.parametrize("published", ["", "14/1/2026", "2026-02-30", "0000", "2009-00"])
def test_other_writings_are_not(published: str) -> None:
    assert not is_date(published)

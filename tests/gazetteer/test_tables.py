"""The place tables hold what they promise; `marsad gazetteer check` proves the same and more."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from marsad.gazetteer.check import distance_km, faults_of
from marsad.gazetteer.derive_geonames import HEADER
from marsad.gazetteer.tables import ROOM, PlaceRow, read_rows, table_paths

ROWS = read_rows()
BY_ID = {row.id: row for row in ROWS}
ADM1_COUNTS = {
    "IQ": 19, "SY": 14, "YE": 22, "LY": 22, "SD": 18, "SS": 10, "LB": 9, "PS": 16, "EG": 27, "JO": 12, "SA": 13,
    "KW": 6, "BH": 4, "QA": 8, "AE": 7, "OM": 11, "TN": 24, "DZ": 58, "MA": 12, "MR": 15, "SO": 18, "DJ": 6, "KM": 3,
    "IL": 6,
}  # fmt: skip
KIRKUK = BY_ID["IQ-KI"]


def faults(*rows: PlaceRow) -> list[str]:
    return [fault.fault for fault in faults_of([BY_ID["IQ"], KIRKUK, BY_ID["IQ-NI"], *rows])]


def village(**changed: object) -> PlaceRow:
    row = PlaceRow(
        "IQ-KI/x", "قرية الاختبار", "Test", "settlement", ("IQ-KI",), "IQ", None, 35.4, 44.3, (), False, "about"
    )
    return msgspec.structs.replace(row, **changed)


def test_every_row_of_every_table_is_sound() -> None:
    assert [f"{fault.place}: {fault.fault}" for fault in faults_of(ROWS)] == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "IQ-KI"}, "ids are unique"),
        ({"parents": ("IQ-XX",)}, "in no table"),
        ({"kind": "adm1", "parents": ("IQ-KI",)}, "nests in a wider one"),
        ({"country": "XX"}, "country 'XX'"),
        ({"lat": 31.2, "lon": 29.9}, "lies outside IQ"),
        ({"lat": 30.5, "lon": 47.8}, "km from IQ-KI"),
        ({"lat": None, "lon": None}, "certainty is `parent`"),
        ({"aliases": ("قريه الاختبار",)}, "says a name twice"),
        ({"kind": "adm3", "name": "ناحية الاختبار"}, "type word"),
        ({"name_en": " "}, "empty name"),
    ],
)
def test_a_fault_is_named(changed: dict[str, object], said: str) -> None:
    assert any(said in fault for fault in faults(village(**changed)))


def test_two_places_that_nothing_parts_are_named() -> None:
    assert any("merge them" in fault for fault in faults(village(), village(id="IQ-KI/y")))
    assert faults(village(), village(id="IQ-NI/y", parents=("IQ-NI",), lat=36.3, lon=43.1)) == []


@pytest.mark.parametrize("path", table_paths(), ids=lambda path: path.name)
def test_every_table_has_the_agreed_header_and_full_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert tuple(lines[0].split("\t")) == HEADER
    assert {line.count("\t") for line in lines} == {len(HEADER) - 1}
    assert not any(line != line.rstrip(" ") or "\t " in line or " \t" in line for line in lines)


@pytest.mark.parametrize(("country", "count"), ADM1_COUNTS.items())
def test_every_first_level_division_is_there(country: str, count: int) -> None:
    assert sum(row.kind == "adm1" and row.country == country for row in ROWS) == count


def test_disputed_districts_carry_both_claims_the_most_used_first() -> None:
    assert BY_ID["IQ-NI/makhmur"].parents == ("IQ-NI", "IQ-AR")
    assert BY_ID["IQ-DI/kifri"].parents == ("IQ-DI", "IQ-SU")
    assert BY_ID["SY-QU/golan"].parents == ("SY-QU", "IL-Z")


@pytest.mark.parametrize(
    "place", ["IQ-SD/balad", "IQ-AN/haditha", "IQ-AN/qaim", "IQ-DI/khalis/salam", "IQ-BA/madina", "YE-HJ", "ML"]
)
def test_names_that_are_everyday_words_ask_for_a_cue(place: str) -> None:
    assert BY_ID[place].cue


@pytest.mark.parametrize("place", ["IQ-KI", "SY-HL", "IQ-NI/mosul", "SY-HL/afrin", "PS-JEN", "IQ-BG/tahrir-square"])
def test_well_known_names_need_none(place: str) -> None:
    assert not BY_ID[place].cue


def test_iraq_is_covered_down_to_its_villages() -> None:
    kinds = Counter(row.kind for row in ROWS if row.country == "IQ")
    assert kinds["adm2"] >= 120
    assert kinds["adm3"] >= 300
    assert kinds["settlement"] + kinds["site"] + kinds["area"] >= 1_000


def test_everyday_words_are_one_a_line_and_sorted() -> None:
    words = (ROOM / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words))
    assert len(words) >= 300
    assert not any(" " in word for word in words)


def test_distances_are_kilometres() -> None:
    assert distance_km(33.34, 44.40, 36.34, 43.13) == pytest.approx(353, abs=5)

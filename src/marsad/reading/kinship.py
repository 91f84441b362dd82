"""Which two mentions may be one event, and of which type it then is."""

from __future__ import annotations

from marsad.shapes import EventType

_ABSORBED_BY_SPECIFIC = frozenset(
    (
        "bombing",
        "shelling_rocket",
        "air_strike",
        "assassination",
        "repression",
        "tribal_clash",
        "foiled_attack",
    )
)
# (one type, other type) → the type of the event both mentions speak of.
_PAIRS: dict[frozenset[EventType], EventType] = {
    frozenset(("attack", "armed_clash")): "attack",
    frozenset(("armed_clash", "tribal_clash")): "tribal_clash",
    frozenset(("armed_clash", "operation")): "operation",
    frozenset(("bombing", "air_strike")): "air_strike",
    frozenset(("bombing", "shelling_rocket")): "shelling_rocket",
    frozenset(("bombing", "assassination")): "assassination",
    frozenset(("shelling_rocket", "air_strike")): "air_strike",
    frozenset(("bombing", "other_violence")): "bombing",
    frozenset(("foiled_attack", "bombing")): "foiled_attack",
    frozenset(("attack", "operation")): "attack",
    frozenset(("arrest", "operation")): "arrest",
    frozenset(("weapons_seizure", "operation")): "weapons_seizure",
}
# These join only where one of the two words is general enough to mean the other («القصف» of aircraft, «العملية» of
# gunmen, «الانفجار» of a rocket).
_NEED_GENERIC: frozenset[frozenset[EventType]] = frozenset(
    frozenset(pair)
    for pair in (
        ("bombing", "shelling_rocket"), ("shelling_rocket", "air_strike"), ("bombing", "air_strike"),
        ("attack", "operation"), ("arrest", "operation"), ("weapons_seizure", "operation"), ("armed_clash", "operation"),
    )
)  # fmt: skip


# Types whose event may kill or wound, so that a toll told apart from its means can belong to them.
HARMFUL: frozenset[EventType] = frozenset(
    (
        "armed_clash", "attack", "bombing", "shelling_rocket", "air_strike", "assassination", "operation", "foiled_attack",
        "repression", "tribal_clash", "execution", "other_violence", "abduction",
    )
)  # fmt: skip


def joint_type(one: EventType, other: EventType, generic: bool) -> EventType | None:
    """The type two mentions have together, or None where they cannot be one event. ``generic``: one word is general."""
    if one == other:
        return one
    pair: frozenset[EventType] = frozenset((one, other))
    if pair == {"attack", "other_violence"}:
        # «نهب مسلح استهدف قوافل» is looting; stones thrown while shots fall are part of an attack.
        return "other_violence" if generic else "attack"
    if "attack" in pair:
        specific = one if other == "attack" else other
        if specific in _ABSORBED_BY_SPECIFIC:
            return specific
    if pair in _NEED_GENERIC and not generic:
        return None
    return _PAIRS.get(pair)

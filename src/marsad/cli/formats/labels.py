"""Arabic and English names of every value that a reading can hold. A test keeps them complete over `shapes.py`."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from marsad.shapes import (
    ActorKind,
    DatePrecision,
    EventType,
    HarmKind,
    PlaceKind,
    PlacePrecision,
    Role,
    Stance,
    Status,
    VictimGroup,
)

MarkKind = Literal["trigger", "place", "date", "toll", "actor", "cue", "content", "furniture"]


class Label(NamedTuple):
    """One value in both languages of the interface."""

    ar: str
    en: str


EVENT_TYPES: Final[dict[EventType, Label]] = {
    "armed_clash": Label("اشتباك مسلح", "armed clash"),
    "attack": Label("هجوم", "attack"),
    "bombing": Label("تفجير", "bombing"),
    "shelling_rocket": Label("قصف مدفعي أو صاروخي", "shelling or rockets"),
    "air_strike": Label("ضربة جوية", "air strike"),
    "assassination": Label("اغتيال", "assassination"),
    "abduction": Label("اختطاف", "abduction"),
    "arrest": Label("اعتقال", "arrest"),
    "operation": Label("عملية أمنية", "operation"),
    "weapons_seizure": Label("ضبط أسلحة", "weapons seizure"),
    "foiled_attack": Label("هجوم محبط", "foiled attack"),
    "territory_change": Label("تغير السيطرة", "territory change"),
    "protest": Label("احتجاج", "protest"),
    "repression": Label("قمع احتجاج", "repression"),
    "tribal_clash": Label("نزاع عشائري", "tribal clash"),
    "execution": Label("إعدام", "execution"),
    "other_violence": Label("عنف آخر", "other violence"),
}

STATUSES: Final[dict[Status, Label]] = {
    "new": Label("جديد", "new"),
    "background": Label("خلفية", "background"),
    "denied": Label("منفي", "denied"),
    "planned": Label("معلن أو مهدد به", "planned"),
    "hypothetical": Label("افتراضي", "hypothetical"),
}

STANCES: Final[dict[Stance, Label]] = {
    "assert": Label("يقول", "asserts"),
    "confirm": Label("يؤكد", "confirms"),
    "deny": Label("ينفي", "denies"),
    "accuse": Label("يتهم", "accuses"),
    "warn": Label("يحذر", "warns"),
    "announce": Label("يعلن", "announces"),
    "claim_responsibility": Label("يتبنى", "claims responsibility"),
    "promise": Label("يتعهد", "promises"),
}

ROLES: Final[dict[Role, Label]] = {
    "initiator": Label("الفاعل", "initiator"),
    "target": Label("الهدف", "target"),
    "party": Label("طرف", "party"),
    "claimed_by": Label("المتبني", "claimed by"),
    "blamed": Label("المتهم", "blamed"),
}

HARMS: Final[dict[HarmKind, Label]] = {
    "killed": Label("قتلى", "killed"),
    "wounded": Label("جرحى", "wounded"),
    "abducted": Label("مختطفون", "abducted"),
    "arrested": Label("معتقلون", "arrested"),
    "missing": Label("مفقودون", "missing"),
    "displaced": Label("نازحون", "displaced"),
}

VICTIM_GROUPS: Final[dict[VictimGroup, Label]] = {
    "civilians": Label("مدنيون", "civilians"),
    "security_forces": Label("قوات أمنية", "security forces"),
    "militants": Label("مسلحون", "militants"),
    "unknown": Label("غير محدد", "unknown"),
}

PLACE_PRECISIONS: Final[dict[PlacePrecision, Label]] = {
    "exact": Label("الموقع نفسه", "exact"),
    "near": Label("بالقرب منه", "near"),
    "adm3": Label("على مستوى الناحية", "subdistrict"),
    "adm2": Label("على مستوى القضاء", "district"),
    "adm1": Label("على مستوى المحافظة", "governorate"),
    "country": Label("على مستوى البلد", "country"),
}

PLACE_KINDS: Final[dict[PlaceKind, Label]] = {
    "country": Label("بلد", "country"),
    "adm1": Label("محافظة", "governorate"),
    "adm2": Label("قضاء", "district"),
    "adm3": Label("ناحية", "subdistrict"),
    "settlement": Label("بلدة أو قرية", "settlement"),
    "site": Label("موقع", "site"),
    "area": Label("منطقة", "area"),
}

DATE_PRECISIONS: Final[dict[DatePrecision, Label]] = {
    "time": Label("بالساعة", "time"),
    "day": Label("باليوم", "day"),
    "range": Label("مدة", "range"),
    "week": Label("بالأسبوع", "week"),
    "month": Label("بالشهر", "month"),
    "year": Label("بالسنة", "year"),
    "unknown": Label("غير محدد", "unknown"),
}

ACTOR_KINDS: Final[dict[ActorKind, Label]] = {
    "person": Label("شخص", "person"),
    "state_forces": Label("قوات حكومية", "state forces"),
    "armed_group": Label("جماعة مسلحة", "armed group"),
    "militia": Label("فصيل", "militia"),
    "police": Label("شرطة", "police"),
    "government": Label("حكومة", "government"),
    "parliament": Label("برلمان", "parliament"),
    "party": Label("حزب", "party"),
    "civilians": Label("مدنيون", "civilians"),
    "protesters": Label("محتجون", "protesters"),
    "tribe": Label("عشيرة", "tribe"),
    "media": Label("إعلام", "media"),
    "international": Label("جهة دولية", "international"),
    "unknown": Label("غير محدد", "unknown"),
}

MARKS: Final[dict[MarkKind, Label]] = {
    "trigger": Label("حدث", "event"),
    "place": Label("مكان", "place"),
    "date": Label("تاريخ", "date"),
    "toll": Label("حصيلة", "toll"),
    "actor": Label("جهة", "actor"),
    "cue": Label("إسناد", "claim cue"),
    "content": Label("قول منقول", "reported words"),
    "furniture": Label("حشو الصفحة", "page furniture"),
}

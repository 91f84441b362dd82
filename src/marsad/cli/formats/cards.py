"""The cards beside an article: what the reader took from it, each field linked to the words it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from msgspec import UnsetType

from marsad.cli.formats.figures import count_ar, count_en, days_ar, tolls
from marsad.cli.formats.labels import (
    DATE_PRECISIONS,
    EVENT_TYPES,
    HARMS,
    PLACE_KINDS,
    PLACE_PRECISIONS,
    ROLES,
    STANCES,
    STATUSES,
    VICTIM_GROUPS,
    Label,
    MarkKind,
)
from marsad.cli.formats.marks import anchor_of
from marsad.cli.formats.markup import Child, append, bilingual, element, isolated
from marsad.shapes import Claim, Date, Event, Place, Range, Reading, Span, Victims

Row = tuple[Label, list[Child]]


@dataclass(frozen=True)
class Cards:
    """The cards of one reading. ``anchors`` are the highlights the page really has: nothing links into the void."""

    key: str
    reading: Reading
    anchors: frozenset[str]

    def events(self) -> list[Element]:
        """One card an event, in the order of the reading."""
        return [self._event(number, event) for number, event in enumerate(self.reading.events, 1)]

    def claims(self) -> list[Element]:
        """One card a claim, in the order of the reading."""
        return [self._claim(number, claim) for number, claim in enumerate(self.reading.claims, 1)]

    def _event(self, number: int, event: Event) -> Element:
        status = element("span", bilingual(STATUSES[event.status]), class_=f"badge {event.status}")
        heading = element("h4", _number(number), bilingual(EVENT_TYPES[event.type]), " ", status)
        return element(
            "section",
            heading,
            _fields(self._event_rows(event)),
            self._evidence(event),
            class_=f"card event-card {event.status}",
            id=f"{self.key}-event-{number}",
        )

    def _event_rows(self, event: Event) -> Iterable[Row]:
        yield Label("اللفظ", "trigger"), [self._words("trigger", event.trigger)]
        for place in [event.place] if event.place else []:
            yield Label("المكان", "place"), self._place(place)
        others = [place for place in event.places if place != event.place]
        if others:
            yield Label("أماكن أخرى", "other places"), _joined(self._link("place", p, p.name) for p in others)
        if event.date:
            yield Label("التاريخ", "date"), self._date(event.date)
        for harm, count in tolls(event):
            yield HARMS[harm], [_count(count)]
        for victims in event.victims:
            yield Label("من الضحايا", "victims"), self._victims(victims)
        for actor in event.actors:
            yield ROLES[actor.role], [self._linked_if_marked("actor", actor.span, actor.name)]
        if event.weapon:
            yield Label("السلاح", "weapon"), [isolated(event.weapon)]

    def _place(self, place: Place) -> list[Child]:
        where = [part for part in (place.adm1, place.country) if part and part != place.name]
        detail = f"{PLACE_KINDS[place.kind].ar}، {PLACE_PRECISIONS[place.precision].ar}"
        english = " · ".join(part for part in (place.name_en, PLACE_PRECISIONS[place.precision].en) if part)
        return [
            self._link("place", place, place.name),
            *(child for part in where for child in ("، ", isolated(part))),
            element("small", detail, " ", element("span", english, class_="en", lang="en", dir="ltr")),
        ]

    def _date(self, when: Date) -> list[Child]:
        precision = element("small", bilingual(DATE_PRECISIONS[when.precision]))
        return [self._words("date", when), *_days(when), precision]

    def _victims(self, victims: Victims) -> list[Child]:
        harm, group = HARMS[victims.kind], VICTIM_GROUPS[victims.group]
        parts = [count_ar(victims.count) or "عدد غير مذكور", harm.ar, group.ar, victims.detail or ""]
        phrase = "، ".join(part for part in parts if part)
        english = element("span", f"{group.en} {harm.en}", class_="en", lang="en", dir="ltr")
        return [self._linked_if_marked("toll", victims.span, phrase), " ", english]

    def _evidence(self, event: Event) -> Element:
        rules = list(dict.fromkeys(evidence.rule for evidence in event.evidence))
        codes: list[Child] = [element("code", rule) for rule in rules]
        return element("p", "rules: ", *_joined(codes, " "), class_="evidence", dir="ltr", lang="en")

    def _claim(self, number: int, claim: Claim) -> Element:
        manner = Label("حرفي", "direct") if claim.direct else Label("بالمعنى", "indirect")
        badge = element("span", bilingual(manner), class_="badge")
        quote = element("blockquote", self._words("content", claim.content), dir="auto")
        return element(
            "section",
            element("h4", _number(number), bilingual(STANCES[claim.stance]), " ", badge),
            quote,
            _fields(self._claim_rows(claim)),
            class_=f"card claim-card {claim.stance}",
            id=f"{self.key}-claim-{number}",
        )

    def _claim_rows(self, claim: Claim) -> Iterable[Row]:
        yield Label("القائل", "speaker"), self._speaker(claim)
        if claim.speaker and claim.speaker.role:
            yield Label("الصفة", "role"), [isolated(claim.speaker.role)]
        if claim.speaker and claim.speaker.organisation:
            yield Label("الجهة", "organisation"), [isolated(claim.speaker.organisation)]
        yield Label("لفظ الإسناد", "cue"), [self._words("cue", claim.cue)]
        if claim.via:
            yield Label("نقلا عن", "via"), _joined(isolated(name) for name in claim.via)
        if about := [index for index in claim.about if 0 <= index < len(self.reading.events)]:
            yield Label("عن", "about"), _joined(self._about(index) for index in about)

    def _speaker(self, claim: Claim) -> list[Child]:
        if claim.speaker is None:
            return ["غير مذكور"]
        return [self._linked_if_marked("actor", claim.speaker.span, claim.speaker.name or claim.speaker.text)]

    def _about(self, index: int) -> Element:
        label = EVENT_TYPES[self.reading.events[index].type]
        return element("a", f"الحدث {index + 1}: {label.ar}", href=f"#{self.key}-event-{index + 1}")

    def _words(self, kind: MarkKind, span: Span) -> Element:
        return self._link(kind, span, " ".join(span.text.split()))

    def _linked_if_marked(self, kind: MarkKind, span: Span | UnsetType, words: str) -> Element:
        return self._link(kind, span, words) if isinstance(span, Span) else isolated(words)

    def _link(self, kind: MarkKind, span: Span, words: str) -> Element:
        anchor = anchor_of(self.key, kind, span)
        return element("a", isolated(words), href=f"#{anchor}") if anchor in self.anchors else isolated(words)


def _number(number: int) -> Element:
    return element("span", str(number), class_="number")


def _count(count: Range) -> Element:
    english = element("span", count_en(count), class_="en", lang="en", dir="ltr")
    plain = count.min is not None and count.min == count.max
    return element("span", element("strong", count_ar(count)), None if plain else " ", None if plain else english)


def _days(when: Date) -> list[Child]:
    children: list[Child] = []
    for word, day in days_ar(when):
        children += [f" {word} " if word else " ", element("bdi", day, dir="ltr", class_="day")]
    return children or [" (يوم غير معروف)"]


def _joined(children: Iterable[Child], comma: str = "، ") -> list[Child]:
    listed: list[Child] = []
    for child in children:
        listed.extend([comma, child] if listed else [child])
    return listed


def _fields(rows: Iterable[Row]) -> Element:
    listed = element("dl")
    for label, children in rows:
        append(listed, element("div", element("dt", bilingual(label)), element("dd", *children)))
    return listed

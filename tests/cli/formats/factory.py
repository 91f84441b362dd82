"""Readings made by hand: spans are found by their words, so that no test counts letters."""

from __future__ import annotations

from msgspec import UNSET

from marsad.shapes import (
    SCHEMA,
    Actor,
    Article,
    Claim,
    Date,
    Event,
    EventActor,
    EventType,
    Evidence,
    Field,
    Place,
    Range,
    Reader,
    Reading,
    Span,
    Speaker,
    Stance,
    Status,
    Victims,
)


def span(text: str, words: str, *, nth: int = 0, field: Field = "text") -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(field=field, start=start, end=start + len(words), text=words)


def place(text: str, words: str, *, adm1: str | None = None) -> Place:
    at = span(text, words)
    return Place(
        field="text",
        start=at.start,
        end=at.end,
        text=words,
        name=words,
        kind="settlement",
        adm1=adm1,
        country="IQ",
        precision="exact",
    )


def date(text: str, words: str, earliest: str | None, latest: str | None) -> Date:
    at = span(text, words)
    return Date(
        field="text",
        start=at.start,
        end=at.end,
        text=words,
        earliest=earliest,
        latest=latest,
        precision="day" if earliest == latest else "range",
        anchored_to="published",
    )


def event(
    trigger: Span,
    *,
    type_: EventType = "attack",
    status: Status = "new",
    where: Place | None = None,
    when: Date | None = None,
    killed: Range | None = None,
    wounded: Range | None = None,
    victims: tuple[Victims, ...] = (),
    actors: tuple[EventActor, ...] = (),
    rule: str = "attack/hujum",
) -> Event:
    return Event(
        type=type_,
        trigger=trigger,
        status=status,
        actors=actors,
        place=where,
        date=when,
        killed=killed,
        wounded=wounded,
        victims=victims,
        evidence=(Evidence(rule=rule),),
    )


def claim(
    cue: Span,
    content: Span,
    *,
    speaker: str | None = None,
    at: Span | None = None,
    stance: Stance = "assert",
    direct: bool = False,
    about: tuple[int, ...] = (),
) -> Claim:
    who = Speaker(text=speaker, span=at or UNSET) if speaker else None
    return Claim(speaker=who, cue=cue, stance=stance, content=content, direct=direct, about=about)


def reading(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    furniture: tuple[Span, ...] = (),
    events: tuple[Event, ...] = (),
    claims: tuple[Claim, ...] = (),
    places: tuple[Place, ...] = (),
    actors: tuple[Actor, ...] = (),
    relevant: bool = True,
) -> Reading:
    article = Article(text=text, title=title, url=url, outlet=outlet, published=published, furniture=furniture)
    return Reading(
        schema=SCHEMA,
        id="sample",
        reader=Reader(version="0.1.0", lexicon="abc"),
        article=article,
        relevant=relevant,
        places=places,
        dates=(),
        actors=actors,
        events=events,
        claims=claims,
    )


STORY = (
    "هاجم مسلحون نقطة في السعدية فجر الاثنين فقتلوا ثلاثة جنود.\n"
    "وقال مصدر طبي إن «القتلى خمسة\nوالجرحى كثر».\n\n"
    "اشترك في نشرتنا"
)


def story() -> Reading:
    """One attack with a contested toll, one claim over two lines, a newsletter call at the end."""
    where = place(STORY, "السعدية", adm1="ديالى")
    attack = event(
        span(STORY, "هاجم"),
        where=where,
        when=date(STORY, "فجر الاثنين", "2021-09-06", "2021-09-06"),
        killed=Range(min=3, max=5),
        wounded=Range(min=1, max=None),
        victims=(
            Victims(count=Range(min=3, max=3), kind="killed", group="security_forces", span=span(STORY, "ثلاثة جنود")),
        ),
        actors=(EventActor(role="initiator", name="مسلحون", kind="unknown", span=span(STORY, "مسلحون")),),
    )
    said = claim(
        span(STORY, "قال"),
        span(STORY, "القتلى خمسة\nوالجرحى كثر"),
        speaker="مصدر طبي",
        at=span(STORY, "مصدر طبي"),
        direct=True,
        about=(0,),
    )
    return reading(
        STORY,
        title="هجوم في السعدية",
        outlet="وكالة سهيل",
        published="2021-09-06",
        furniture=(span(STORY, "اشترك في نشرتنا"),),
        events=(attack,),
        claims=(said,),
        places=(where,),
    )

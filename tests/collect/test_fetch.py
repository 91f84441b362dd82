from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientTimeout, web

from marsad.collect import fetch as fetching
from marsad.collect.fetch import Fetcher, FetchError
from marsad.collect.files import Document

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
PAGE = "<html><body><p>خبر من الموقع</p></body></html>".encode()
ALLOWED = "User-agent: *\nDisallow: /private"


def says(body: bytes | str = PAGE, headers: dict[str, str] | None = None, *, status: int = 200) -> Answer:
    data = body if isinstance(body, bytes) else body.encode()

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(body=data, status=status, headers={"Content-Type": "text/html", **(headers or {})})

    return answer


@asynccontextmanager
async def site(pages: dict[str, Answer], robots: Answer | None = None) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_get("/robots.txt", robots or says(ALLOWED))
    for path, answer in pages.items():
        app.router.add_get(path, answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        tcp = web.TCPSite(runner, "127.0.0.1", 0)
        await tcp.start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


def fetched(pages: dict[str, Answer], path: str, robots: Answer | None = None, *, local: bool = True) -> Document:
    async def run() -> Document:
        async with site(pages, robots) as base:
            return await Fetcher(allow_local=local).fetch_page(base + path)

    return asyncio.run(run())


def test_a_page_comes_with_its_address_and_the_charset_of_its_header() -> None:
    document = fetched({"/news": says(PAGE, {"Content-Type": "text/html; charset=windows-1256"})}, "/news")
    assert document.data == PAGE
    assert document.declared == "windows-1256"
    assert document.url is not None
    assert document.url.endswith("/news")


def test_the_site_is_told_who_asks() -> None:
    seen: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(request.headers["User-Agent"])
        return web.Response(body=PAGE)

    async def run() -> None:
        async with site({"/": answer}) as base:
            await Fetcher(contact="desk@example.org\r\nX: y", allow_local=True).fetch_page(base + "/")

    asyncio.run(run())
    assert seen[0].startswith("marsad/")
    assert seen[0].endswith("(desk@example.orgX: y)")


def test_what_robots_txt_forbids_is_not_fetched() -> None:
    with pytest.raises(FetchError, match=r"robots\.txt does not allow it; save the page"):
        fetched({"/private/x": says()}, "/private/x")


def test_a_site_without_robots_txt_may_be_read() -> None:
    assert fetched({"/news": says()}, "/news", says("", status=404)).data == PAGE


@pytest.mark.parametrize("status", [500, 503])
def test_a_site_whose_robots_txt_fails_is_left_alone(status: int) -> None:
    with pytest.raises(FetchError, match=r"robots\.txt cannot be reached"):
        fetched({"/news": says()}, "/news", says("", status=status))


def test_a_robots_txt_that_never_answers_leaves_the_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", ClientTimeout(total=0.3))

    async def silent(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(5)
        return web.Response()

    with pytest.raises(FetchError, match=r"robots\.txt cannot be reached"):
        fetched({"/news": says()}, "/news", silent)


def test_redirects_are_followed_and_their_target_is_asked_for_permission_too() -> None:
    pages = {"/old": says("", {"Location": "/new"}, status=301), "/new": says()}
    document = fetched(pages, "/old")
    assert document.url is not None
    assert document.url.endswith("/new")
    with pytest.raises(FetchError, match=r"robots\.txt does not allow it"):
        fetched({"/old": says("", {"Location": "/private/x"}, status=302)}, "/old")


def test_a_circle_of_redirects_ends() -> None:
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetched({"/round": says("", {"Location": "/round"}, status=302)}, "/round")


def test_a_redirect_out_of_the_web_is_refused() -> None:
    with pytest.raises(FetchError, match="not an address of the web"):
        fetched({"/x": says("", {"Location": "file:///etc/passwd"}, status=302)}, "/x")


def test_a_packed_page_is_unpacked() -> None:
    assert fetched({"/": says(gzip.compress(PAGE), {"Content-Encoding": "gzip"})}, "/").data == PAGE


def test_a_page_cut_off_in_its_packing_gives_what_came_through() -> None:
    packed = gzip.compress(PAGE * 500, compresslevel=0)
    assert fetched({"/": says(packed[: len(packed) // 2], {"Content-Encoding": "gzip"})}, "/").data.startswith(PAGE)


def test_a_small_body_that_unpacks_to_a_huge_one_is_refused() -> None:
    bomb = gzip.compress(b"0" * (fetching.MOST_BYTES + 10))
    with pytest.raises(FetchError, match="more than 16 MB"):
        fetched({"/": says(bomb, {"Content-Encoding": "gzip"})}, "/")


def test_a_body_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 2**20)

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(64):
            await response.write(b"x" * 2**16)
        return response

    with pytest.raises(FetchError, match="more than 1 MB"):
        fetched({"/": endless}, "/")


@pytest.mark.parametrize(("status", "remedy"), [(404, "check the address"), (429, "wait"), (503, "try again later")])
def test_an_error_of_the_site_is_named_with_a_remedy(status: int, remedy: str) -> None:
    with pytest.raises(FetchError, match=f"answered {status} .*{remedy}"):
        fetched({"/": says("", status=status)}, "/")


def test_an_address_that_is_not_public_is_refused_when_connecting() -> None:
    with pytest.raises(FetchError, match="not public"):
        fetched({"/": says()}, "/", local=False)


@pytest.mark.parametrize("host", ["localhost", "2130706433", "[::1]", "0x7f.1"])
def test_other_spellings_of_the_own_machine_are_refused(host: str) -> None:
    with pytest.raises(FetchError, match=r"not public|no such host|not an address"):
        Fetcher().fetch(f"http://{host}:1/")


@pytest.mark.parametrize("url", ["ftp://example.org/x", "http://", "https://user:word@example.org/", "http://[::1"])
def test_what_is_no_plain_web_address_is_refused_in_one_line(url: str) -> None:
    with pytest.raises(FetchError) as refusal:
        Fetcher().fetch(url)
    assert str(refusal.value).startswith(f"{url}: ")
    assert "\n" not in str(refusal.value)

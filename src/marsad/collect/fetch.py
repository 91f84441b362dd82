"""Fetch one page politely: robots.txt asked first, sizes, times and redirects bounded, public addresses only."""

from __future__ import annotations

import asyncio
import os
import re
import zlib
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn
from urllib.parse import urljoin, urlsplit, urlunsplit

import aiohttp
from protego import Protego

from marsad.collect.addresses import public_socket
from marsad.collect.files import Document

PRODUCT = "marsad"
# Seconds: a slow news site answers within 10; nobody waits a minute at a prompt.
TIMEOUT = aiohttp.ClientTimeout(total=45, connect=10, sock_read=15)
# Bytes, packed and unpacked: the largest of 250 real news pages has 2.1 MB.
MOST_BYTES = 16 * 2**20
# RFC 9309 asks readers of robots.txt to take at least 500 KiB and follow at least five redirects.
MOST_ROBOTS_BYTES, MOST_REDIRECTS = 500 * 2**10, 5
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_CHUNK = 64 * 2**10
SAVE_IT = "save the page in a browser and give the file"
_REMEDIES = {
    401: f"it wants a login; {SAVE_IT}",
    403: f"it refuses readers like this one; {SAVE_IT}",
    404: "check the address",
    410: "the page is gone; look for a copy in a web archive",
    429: "it has been asked too often; wait and try again",
}


class FetchError(ValueError):
    """A page that cannot or may not be fetched; ``str()`` is one line: the address, why, and the remedy."""

    def __init__(self, url: str, why: str, remedy: str) -> None:
        """Name the address, say why, and what to do."""
        super().__init__(f"{url}: {why}; {remedy}")
        self.why = why
        self.remedy = remedy


class Fetcher:
    """Fetches single pages. ``contact`` tells sites whom to write to; ``allow_local`` is for tests alone."""

    def __init__(self, *, contact: str | None = None, allow_local: bool = False) -> None:
        """Take the contact from the environment variable ``MARSAD_CONTACT`` unless it is given."""
        contact = re.sub(r"[^\x20-\x7e]", "", contact or os.environ.get("MARSAD_CONTACT", "")).strip()
        self.user_agent = f"{PRODUCT}/{_version()} ({contact or 'one page, asked for by a person'})"
        self._allow_local = allow_local

    def fetch(self, url: str) -> Document:
        """The page at ``url``, unpacked, with its last address and the charset of its header. :class:`FetchError`."""
        return asyncio.run(self.fetch_page(url))

    async def fetch_page(self, url: str) -> Document:
        """Like :meth:`fetch`, inside a running loop."""
        connector = aiohttp.TCPConnector(socket_factory=None if self._allow_local else public_socket)
        headers = {"User-Agent": self.user_agent, "Accept-Encoding": "gzip"}
        async with aiohttp.ClientSession(
            connector=connector, timeout=TIMEOUT, headers=headers, auto_decompress=False
        ) as session:
            visit = _Visit(session, self.user_agent, url)
            try:
                return await visit.page()
            except (aiohttp.ClientError, OSError, ValueError) as error:
                if isinstance(error, FetchError):
                    raise
                _explain(url, error)


class _Visit:
    """One page's way: each address checked, its site's robots.txt asked once, redirects followed by hand."""

    def __init__(self, session: aiohttp.ClientSession, user_agent: str, url: str) -> None:
        self._session = session
        self._user_agent = user_agent
        self._asked = url
        self._robots: dict[str, Protego | None] = {}

    async def page(self) -> Document:
        """Fetch, following redirects. Raises :class:`FetchError` or what aiohttp raises."""
        url = self._asked
        for _ in range(MOST_REDIRECTS + 1):
            await self._ask_robots(_checked(self._asked, url))
            async with self._session.get(url, allow_redirects=False) as response:
                target = _target(response)
                if target is None:
                    self._refuse_status(response)
                    data = await self._body(response, MOST_BYTES)
                    return Document(self._asked, data, url=str(response.url), declared=response.charset)
            url = target
        remedy = "open it in a browser and give its last address"
        raise FetchError(self._asked, f"redirects more than {MOST_REDIRECTS} times", remedy)

    async def _ask_robots(self, url: str) -> None:
        parts = urlsplit(url)
        site = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if site not in self._robots:
            self._robots[site] = await self._rules(site)
        rules = self._robots[site]
        if rules is not None and not rules.can_fetch(url, self._user_agent):
            raise FetchError(self._asked, "the site's robots.txt does not allow it", SAVE_IT)

    async def _rules(self, site: str) -> Protego | None:
        """The rules of a site; None where it has none. A site whose rules cannot be reached is not visited."""
        url = f"{site}/robots.txt"
        try:
            for _ in range(MOST_REDIRECTS + 1):
                async with self._session.get(_checked(self._asked, url), allow_redirects=False) as response:
                    target = _target(response)
                    if target is None and 400 <= response.status < 500:
                        return None
                    if target is None and response.status == 200:
                        data = await self._body(response, MOST_ROBOTS_BYTES, cut=True)
                        return Protego.parse(data.decode("utf-8", "replace"))
                    if target is None:
                        break
                url = target
        except (aiohttp.ClientError, OSError) as error:
            if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.InvalidURL)):
                raise
            raise FetchError(self._asked, "the site's robots.txt cannot be reached", "try again later") from error
        raise FetchError(self._asked, "the site's robots.txt cannot be reached", "try again later")

    def _refuse_status(self, response: aiohttp.ClientResponse) -> None:
        if response.status != 200:
            fallback = "try again later" if response.status >= 500 else "check the address"
            why = f"the site answered {response.status} {_plain(response.reason or '')}".rstrip()
            raise FetchError(self._asked, why, _REMEDIES.get(response.status, fallback))

    async def _body(self, response: aiohttp.ClientResponse, most: int, *, cut: bool = False) -> bytes:
        """The body unpacked. Past ``most`` bytes, packed or unpacked, it is refused, or cut."""
        data = bytearray()
        async for chunk in response.content.iter_chunked(_CHUNK):
            data += chunk
            if len(data) > most:
                break
        body = bytes(data)
        packing = response.headers.get("Content-Encoding", "").strip().lower()
        if packing in ("gzip", "x-gzip"):
            body = _unpacked(body, most)
        elif packing not in ("", "identity"):
            raise FetchError(self._asked, f"the page is packed as {_plain(packing)}", SAVE_IT)
        if len(body) > most or len(data) > most:
            if cut:
                return body[:most]
            raise FetchError(self._asked, f"more than {most // 2**20} MB", "save the page's text and give the file")
        return body


def _unpacked(data: bytes, most: int) -> bytes:
    """The beginning of a gzip body, at most ``most`` + 1 bytes; of a damaged one what can be unpacked."""
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, most + 1)
    except zlib.error:
        return data


def _checked(asked: str, url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise FetchError(asked, "not an address of the web", "give one that begins with http:// or https://")
    if parts.username is not None:
        raise FetchError(asked, "the address holds a user name", "leave it out")
    return url


def _target(response: aiohttp.ClientResponse) -> str | None:
    """Where a redirect leads; None for any other answer."""
    location = response.headers.get("Location")
    if response.status not in _REDIRECTS or not location:
        return None
    return urljoin(str(response.url), location)


def _explain(url: str, error: Exception) -> NoReturn:
    """Turn what the network raises into one line with a remedy."""
    if "not a public address" in str(error):
        why, remedy = "leads to an address that is not public", "give a page of the public web, or save it as a file"
    elif isinstance(error, aiohttp.ClientConnectorDNSError):
        why, remedy = "no such host can be found", "check the address and your connection"
    elif isinstance(error, aiohttp.ClientSSLError):
        why, remedy = "its certificate cannot be trusted", "check the address and your clock"
    elif isinstance(error, TimeoutError):
        why, remedy = "no answer in time", "try again later"
    elif isinstance(error, aiohttp.InvalidURL) or not isinstance(error, (aiohttp.ClientError, OSError)):
        why, remedy = "not an address of the web", "give one that begins with http:// or https://"
    else:
        why, remedy = f"the connection failed ({_plain(str(error))})", "check the address and your connection"
    raise FetchError(url, why, remedy) from error


def _plain(text: str) -> str:
    """Words of a server on one line, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:80]


def _version() -> str:
    try:
        return version("marsad")
    except PackageNotFoundError:
        return "0"

"""Which network addresses a page may be fetched from: public ones. Checked on the address really connected to."""

from __future__ import annotations

import errno
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

# Translators to IPv4 (RFC 6052, RFC 8215) and the old IPv4-compatible form: the last 32 bits are an IPv4 address.
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))


class RefusedAddressError(OSError):
    """A connection to an address that is not public."""


def is_public(address: str) -> bool:
    """Is the IP address, and every IPv4 address hidden in it, global unicast?"""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast for one in (ip, *_hidden(ip)))


def _hidden(ip: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads to: mapped, 6to4, Teredo, translated."""
    if isinstance(ip, IPv4Address):
        return []
    found = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if any(ip in network for network in _EMBEDDING):
        found.append(IPv4Address(int(ip) & 0xFFFFFFFF))
    return [address for address in found if address is not None]


def public_socket(addr_info: tuple[Any, ...]) -> socket.socket:
    """A socket for aiohttp's ``socket_factory``: redirects and DNS rebinding pass here too."""
    family, kind, protocol, _, address = addr_info
    if not is_public(str(address[0])):
        raise RefusedAddressError(errno.EACCES, f"{address[0]} is not a public address")
    return socket.socket(family=family, type=kind, proto=protocol)

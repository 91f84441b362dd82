from __future__ import annotations

import socket

import pytest

from marsad.collect.addresses import RefusedAddressError, is_public, public_socket


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
    ],
)  # fmt: skip
def test_private_loopback_and_multicast_addresses_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254"])
def test_cloud_metadata_services_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["::ffff:127.0.0.1", "::7f00:1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b:1::a00:1"]
)
def test_a_private_ipv4_address_hidden_in_an_ipv6_one_is_found(address: str) -> None:
    assert not is_public(address)


def test_no_socket_is_made_for_an_address_that_is_not_public() -> None:
    with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1 is not a public address"):
        public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 80)))


def test_a_socket_is_made_for_a_public_address() -> None:
    made = public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("8.8.8.8", 80)))
    with made:
        assert made.family == socket.AF_INET

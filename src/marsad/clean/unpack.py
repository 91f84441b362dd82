"""Unpack gzip, whole, damaged or cut off, without letting a small file fill the memory."""

from __future__ import annotations

import zlib

from marsad.clean.errors import UnreadableInput

GZIP_MAGIC = b"\x1f\x8b"
MOST_BYTES = 64 * 1024 * 1024
"""Bytes of unpacked data: far above any page, far below what a small bomb unpacks to."""

_CHUNK = 64 * 1024
_GZIP_WINDOW = 16 + zlib.MAX_WBITS


def unpack(data: bytes, *, name: str = "page", most: int = MOST_BYTES) -> bytes:
    """Unpack gzip of one or several members; of a cut-off or damaged file, what came before the damage.

    Raises :class:`UnreadableInput` when nothing can be unpacked or the result has more than ``most`` bytes.
    """
    out = bytearray()
    inflater = zlib.decompressobj(_GZIP_WINDOW)
    rest = memoryview(data)
    try:
        while rest:
            piece, rest = rest[:_CHUNK], rest[_CHUNK:]
            pending = bytes(piece)
            while pending:
                out += inflater.decompress(pending, most + 1 - len(out))
                if len(out) > most:
                    raise UnreadableInput(
                        name, f"this gzip unpacks to more than {most // 2**20} MB", "unpack and split it first"
                    )
                pending = inflater.unconsumed_tail
                if inflater.eof:
                    pending = inflater.unused_data.lstrip(b"\0")
                    inflater = zlib.decompressobj(_GZIP_WINDOW)
    except zlib.error:
        pass
    if not out:
        raise UnreadableInput(name, "this gzip is damaged from its start", "fetch the file again")
    return bytes(out)

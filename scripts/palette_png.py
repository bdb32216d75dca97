"""Makes a screenshot small: PNG with a palette, which suits flat colours, in place of three bytes a pixel.

The format is that of the W3C's recommendation “Portable Network Graphics”, third edition.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST = 256
Colour = bytes


def small(png: bytes) -> bytes:
    """Return a PNG of 8-bit RGB without interlacing, as screenshots are, with a palette instead.

    Where there are more than 256 colours the rarer ones give way to the nearest of the commoner ones. Raises ValueError
    for a PNG of another kind.
    """
    chunks = dict(_chunks(png))
    width, height, *kind = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if kind != [8, 2, 0, 0, 0]:
        raise ValueError("not a PNG of 8-bit RGB without interlacing")
    lines = [
        [line[at : at + 3] for at in range(0, len(line), 3)]
        for line in _unfiltered(zlib.decompress(chunks[b"IDAT"]), width * 3)
    ]
    palette = [colour for colour, _ in Counter(colour for line in lines for colour in line).most_common(MOST)]

    @cache
    def index(colour: Colour) -> int:
        return min(range(len(palette)), key=lambda at: _distance(palette[at], colour))

    data = b"".join(b"\0" + bytes(map(index, line)) for line in lines)
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(data, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a file by name, the image data, which may come in pieces, as one."""
    data, at = b"", len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12
        if name == b"IDAT":
            data += content
        else:
            yield name, content
    yield b"IDAT", data


def _paeth(left: int, above: int, corner: int) -> int:
    estimate = left + above - corner
    return min((left, above, corner), key=lambda one: abs(estimate - one))


# What a byte is predicted from, by number of the filter: the bytes to the left, above, and above to the left.
_PREDICTED: tuple[Callable[[int, int, int], int], ...] = (
    lambda _left, _above, _corner: 0,
    lambda left, _above, _corner: left,
    lambda _left, above, _corner: above,
    lambda left, above, _corner: (left + above) // 2,
    _paeth,
)


def _unfiltered(data: bytes, length: int) -> Iterator[bytes]:
    """Yield the lines of an image of three bytes a pixel as they were before they were filtered."""
    above = bytes(length + 3)  # the pixel left of the first one is zero
    for start in range(0, len(data), length + 1):
        predicted, line = _PREDICTED[data[start]], bytearray(3)
        for at, byte in enumerate(data[start + 1 : start + 1 + length]):
            line.append((byte + predicted(line[at], above[at + 3], above[at])) & 255)
        above = bytes(line)
        yield above[3:]

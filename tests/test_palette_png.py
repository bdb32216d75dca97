"""Pictures with a palette show what they showed before, as a browser reads them."""

import zlib
from struct import pack, unpack_from

import pytest

from palette_png import SIGNATURE, small

RED, BLUE, WHITE = b"\xff\0\0", b"\0\0\xff", b"\xff\xff\xff"


def chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, lines: bytes, colour: int = 2) -> bytes:
    header = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))
    data = zlib.compress(lines)
    pieces = chunk(b"IDAT", data[:5]) + chunk(b"IDAT", data[5:])
    return SIGNATURE + header + pieces + chunk(b"IEND", b"")


def pixels(made: bytes, width: int) -> list[bytes]:
    """Return the colours of a picture with a palette, line by line."""
    chunks, at = {}, 8
    while at < len(made):
        (length,) = unpack_from(">I", made, at)
        chunks[made[at + 4 : at + 8]] = made[at + 8 : at + 8 + length]
        assert unpack_from(">I", made, at + 8 + length)[0] == zlib.crc32(made[at + 4 : at + 8 + length])
        at += length + 12
    assert chunks[b"IHDR"][8:10] == b"\x08\x03"  # 8 bits, of a palette
    palette, data = chunks[b"PLTE"], zlib.decompress(chunks[b"IDAT"])
    lines = [data[start : start + width + 1] for start in range(0, len(data), width + 1)]
    assert {line[0] for line in lines} == {0}
    return [b"".join(palette[3 * index : 3 * index + 3] for index in line[1:]) for line in lines]


# The same line, red and blue and white, below one of white, as each of the filters writes it.
FILTERED = {
    "none": b"\0" + RED + BLUE + WHITE,
    "sub": b"\1" + RED + b"\x01\0\xff" + b"\xff\xff\0",
    "up": b"\2" + b"\0\x01\x01" + b"\x01\x01\0" + b"\0\0\0",
    "average": b"\3" + b"\x80\x81\x81" + b"\x01\x81\x80" + b"\x80\x80\0",
    "Paeth": b"\4" + b"\0\x01\x01" + b"\x01\0\xff" + b"\xff\xff\0",
}


@pytest.mark.parametrize("name", FILTERED)
def test_every_filter_is_undone(name: str) -> None:
    made = small(png(3, 2, b"\0" + WHITE * 3 + FILTERED[name]))
    assert pixels(made, 3) == [WHITE * 3, RED + BLUE + WHITE]


def test_a_rare_colour_gives_way_to_the_nearest_common_one() -> None:
    greys = b"".join(bytes([grey] * 3) * 2 for grey in range(256))
    (line,) = pixels(small(png(513, 1, b"\0" + greys + b"\xc8\xc8\xc9")), 513)
    assert line == greys + b"\xc8\xc8\xc8"


def test_a_picture_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="8-bit RGB"):
        small(png(1, 1, b"\0\0\0\0\0", colour=6))

"""Build the website: `python scripts/build.py`, the same as `baku build`."""

from bakuprocess.cli import build

if __name__ == "__main__":
    build()

"""Build the website: `python scripts/build.py`, the same as `baku build`."""

import sys

from bakuprocess.cli import main

if __name__ == "__main__":
    main(["build", *sys.argv[1:]])

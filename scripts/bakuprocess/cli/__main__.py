"""`python -m bakuprocess.cli`, the same as `baku`."""

from bakuprocess.cli import main

if __name__ == "__main__":
    main()

"""Whether the addresses of the sources still lead to something."""

# Everything a person needs, on a machine with Python 3.11 or later, make and git.
PYTHON ?= python3
REV ?= main
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help site serve check review links test bench audit format lock pictures screenshots clean comment issue

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/runtime ## check the record and build the website into site/
	@$(BIN)/python scripts/build.py

serve: .venv/runtime ## show the website on this machine and follow every change
	@$(BIN)/baku serve

check: .venv/runtime ## check the record and print every problem
	@$(BIN)/baku check $(if $(FORMAT),--format $(FORMAT))

review: .venv/runtime ## tell what changes since the main branch (or REV=...), into .review/comment.md
	@$(BIN)/baku diff $(REV) --output .review/comment.md

links: .venv/runtime ## ask the address of every source whether it is still there, into .links/
	@$(BIN)/baku links --output .links/links.md --json .links/links.json

test: .venv/dev .venv/browser ## lint, format, types and all tests, in a real browser too
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@BAKU_BROWSER=$$(cat .venv/browser) $(BIN)/pytest -n auto --dist worksteal

bench: .venv/dev ## measure check, render and whole build, at three sizes
	@$(BIN)/python scripts/bench.py

format: .venv/dev ## put the code into the common format
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

audit: .venv/dev .venv/browser ## the long proofs over every page: axe, HTML, Lighthouse; needs npm
	@BAKU_BROWSER=$$(cat .venv/browser) $(BIN)/python -m audit

pictures: .venv/dev .venv/browser site ## take the main pages, wide and narrow, light, dark and printed, into .pictures/
	@BAKU_BROWSER=$$(cat .venv/browser) $(BIN)/python scripts/take_pictures.py

screenshots: .venv/dev .venv/browser site ## take the pictures that the project keeps again
	@BAKU_BROWSER=$$(cat .venv/browser) $(BIN)/python scripts/take_pictures.py kept

lock: .venv/dev ## write requirements*.txt anew from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	  pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	  --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt

clean: ## delete what the other targets made, but not the record
	-@if [ -x $(BIN)/baku ]; then $(BIN)/baku clean; fi
	@rm -rf .venv site .site-building .site-previous .review .links .pictures .audit

# For the workflows of GitHub, which have its program gh and the rights that it needs.
comment:
	@$(PYTHON) scripts/posting.py comment .review/comment.md

issue:
	@$(PYTHON) scripts/posting.py issue .links/links.md .links/links.json

.venv/bin/python:
	@$(PYTHON) scripts/make_venv.py .venv

.venv/runtime: requirements.txt pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements-dev.txt .venv/runtime
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/browser: .venv/dev
	@$(BIN)/python scripts/find_browser.py > $@.part && mv $@.part $@

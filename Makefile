# make run · make test: everything they need is installed into .venv first, and only when something changed.
# Needs make and Python 3.11 or newer.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Recipes share one .venv and two cores.
.NOTPARALLEL:

BIN := .venv/bin
SHARED := ../shared
READ := $(BIN)/marsad read --format jsonl
COMPILED_FROM := $(shell find src/marsad/arabic src/marsad/lexicon src/marsad/gazetteer -type f -not -path '*/__pycache__/*')

.PHONY: help setup run test lint evaluate bench clean

help:
	@echo "make run       read the sample articles, print events and claims, write build/readings.html"
	@echo "make test      lint, types, import contracts, all tests, every sentence of the lexicon"
	@echo "make lint      lint, types and import contracts alone"
	@echo "make evaluate  score the reader on the annotated articles in $(SHARED) and on our own"
	@echo "make bench     time and memory; one JSON object as its last line"
	@echo "make clean     remove .venv, build and all caches of the tools"

setup: .venv/.installed build/.compiled
	@:

.venv/.installed: pyproject.toml constraints.txt
	@python=; for name in "$${PYTHON:-python3.11}" python3; do \
	  if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; done; \
	if [ -z "$$python" ]; then \
	  echo "make setup: no Python 3.11 or newer with venv found; install it or name it: make PYTHON=/path/to/python3.11" >&2; exit 2; fi; \
	echo "Installing into .venv (a minute or so, once) ..." >&2; \
	rm -rf .venv && "$$python" -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -e '.[dev]' -c constraints.txt \
	  || { echo "make setup: installing failed, see above; is the package index reachable?" >&2; exit 2; }
	@touch $@

build/.compiled: .venv/.installed $(COMPILED_FROM)
	@mkdir -p build
	@$(BIN)/marsad lexicon compile
	@touch $@

run: setup
	@$(BIN)/marsad samples samples --page build/readings.html

test: setup lint
	@$(BIN)/pytest -n 2

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/mypy src tests evaluation benchmarks
	@$(BIN)/lint-imports --no-logo

evaluate: setup
	@[ -d $(SHARED)/evaluation ] || { echo "make evaluate: $(SHARED)/evaluation is not there; put the annotated articles beside this folder" >&2; exit 2; }
	@mkdir -p build/evaluation
	@for set in dev dev_real; do \
	  $(BIN)/python $(SHARED)/evaluation/articles.py $(SHARED)/evaluation/$$set > build/evaluation/$$set.jsonl; \
	  $(READ) build/evaluation/$$set.jsonl --output build/evaluation/$$set.readings.jsonl; \
	  echo "== $$set"; \
	  $(BIN)/python $(SHARED)/evaluation/score.py $(SHARED)/evaluation/$$set build/evaluation/$$set.readings.jsonl; \
	  $(BIN)/python $(SHARED)/evaluation/score.py $(SHARED)/evaluation/$$set build/evaluation/$$set.readings.jsonl --json > build/evaluation/$$set.json; \
	done
	@echo "== our own articles, dev and dev_real beside them (other scorer, other articles)"
	@$(BIN)/python evaluation/gate.py --misses 400 --beside build/evaluation/dev.json --beside build/evaluation/dev_real.json \
	  > build/evaluation/own.txt || true; head -n 16 build/evaluation/own.txt; \
	  echo "every miss: build/evaluation/own.txt, and score.py --misses 400 for the others"
	@echo "== reference"
	@$(BIN)/python evaluation/reference_check.py $(SHARED)

bench: setup
	@$(BIN)/python benchmarks/bench.py

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

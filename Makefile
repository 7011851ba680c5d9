# The front door. Every target makes the virtual environment it needs.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/.ready

.PHONY: help demo test generate check spec bench soak lint lock clean
.DEFAULT_GOAL := help

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# One stamp: remade when what is pinned or how the package installs has changed.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "lattice-stripe needs Python 3.11 or later: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)  ## bill a customer over real HTTP, against localstripe
	@$(PY) -m tests.demo

test: $(READY)  ## everything CI runs
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy codegen benchmarks
	$(PY) -m codegen check
	$(PY) -m pytest -n 2

check: $(READY)  ## is generated/ what spec/, overlays/ and codegen/ say it is?
	@$(PY) -m codegen check

generate: $(READY)  ## rebuild generated/ in place
	@$(PY) -m codegen generate

# SPEC=path-or-url imports another document; without it, the one spec/lock.json names.
spec: $(READY)  ## import a Stripe document: make spec [SPEC=path-or-url]
	@$(PY) -m codegen import $(SPEC) --to spec

bench: $(READY)  ## measure everything beside its peers, write benchmarks/
	@$(PY) -m benchmarks

soak: $(READY)  ## the fault run in full: 40,000 creates, 100,000 objects walked
	@$(PY) -m tests.faults

lint: $(READY)  ## format and fix what ruff can
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

lock: $(READY)  ## pin again what the Makefile installs
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --upgrade \
		--group pyproject.toml:dev pyproject.toml \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --generate-hashes -o requirements.lock

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Every target except help and clean creates the virtual environment if it is missing or out of date.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/.ready

.PHONY: help demo docs test lowest generate check spec bump names drift bench soak mutants lint lock clean
.DEFAULT_GOAL := help

# The text after "##" is shown by "make help" and stands in README.md.
help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "lattice-stripe needs Python 3.11 or later. Run: make PYTHON=python3.12")'
	@echo "Creating the virtual environment $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing $$(grep -c '^[a-z].*==' requirements.lock) packages from requirements.lock, in about a minute"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@echo "Installing lattice-stripe"
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)  ## run the flows of the guides on the emulator, sync and async
	@$(PY) -m tests.demo

docs: $(READY)  ## build the documentation site in `.site/`; warnings are errors (30 seconds)
	@$(PY) -m docs.site

test: $(READY)  ## check format and types, run `make check` and the tests (10 minutes)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy codegen benchmarks docs
	$(PY) -m codegen check
	$(PY) -m pytest -n 2

lowest: $(READY)  ## test the package with the lowest versions of its dependencies (2 minutes)
	$(PY) -m uv venv --quiet --clear --python $(PY) .venv-lowest
	$(PY) -m uv pip install --quiet --python .venv-lowest --resolution lowest-direct \
		--group pyproject.toml:test -e '.[aiohttp,http2,migrate,otel,webhooks]'
	.venv-lowest/bin/python -m pytest -n 2 tests/runtime tests/test_decoding.py tests/test_migrate.py

check: $(READY)  ## regenerate into a temporary folder and list the files that differ
	@$(PY) -m codegen check

generate: $(READY)  ## rebuild `generated/` from `spec/`, `overlays/` and `codegen/`
	@$(PY) -m codegen generate

# Without SPEC, the document that spec/lock.json names.
spec: $(READY)  ## import a Stripe document into `spec/`: `make spec SPEC=path-or-url SHA256=hash`
	@$(PY) -m codegen import $(SPEC) --to spec $(if $(SHA256),--sha256 $(SHA256))

# Exit codes: 0 additive, 3 breaking, 1 stopped. make itself exits with 2 for both.
bump: $(READY)  ## move to another document and write a report: `make bump SPEC=path-or-url`
	@$(PY) -m codegen bump $(SPEC) $(if $(SHA256),--sha256 $(SHA256))

names: $(READY)  ## list public names that vanished and are not in CHANGELOG.md: `make names SINCE=origin/main`
	@$(PY) -m codegen names --since $(or $(SINCE),HEAD)

drift: $(READY)  ## compare the package with the newest `stripe` on the package index
	@$(PY) -m tests.drift

bench: $(READY)  ## run the benchmarks and write the results to `benchmarks/` and `docs/` (8 minutes)
	@$(PY) -m benchmarks
	@$(PY) -m tests.docs_tables

soak: $(READY)  ## run the long tests: faults, mutated responses, signals, forks, webhooks, histories (6 minutes)
	@$(PY) -m tests.faults
	@EMULATOR_STEPS=120 EMULATOR_EXAMPLES=40 $(PY) -m pytest -q --timeout 0 \
		-o faulthandler_timeout=0 tests/testing/test_random_histories.py

# MUTANTS="runtime --whole" runs all mutants of the runtime, in hours.
mutants: $(READY)  ## change the code at random and list the changes that no test notices (10 minutes, and 5 more after a change)
	@$(PY) -m tests.mutants $(MUTANTS)

lint: $(READY)  ## format the code and apply ruff's fixes
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

lock: $(READY)  ## update the pinned dependencies in `requirements.lock`
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --upgrade \
		--group pyproject.toml:dev pyproject.toml \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --generate-hashes -o requirements.lock

clean:  ## remove the virtual environment and the caches
	rm -rf $(VENV) .venv-lowest .bench .site .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .mutants
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

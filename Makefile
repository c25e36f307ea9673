# Juncture. `make run` starts the app; `make help` lists the rest.
#
# Everything lives in .venv, which is made from requirements.lock when it is missing or out of date.
# Only a Python from 3.11 on and make are needed.
#
#   make run ARGS=my-scenario.toml      pass arguments to juncture
#   make test ARGS="-k packaging"       pass arguments to pytest
#   make install PYTHON=python3.12      choose the Python

ARGS ?=
PYTHON ?=

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Without .pyc files every start takes three times as long.
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Snapshots are compared cell by cell, so the tester's own taste in colour stays out of them.
PLAIN_ENV := env -u NO_COLOR -u FORCE_COLOR -u TEXTUAL_THEME

# The stamp names the folder it was made in. An environment that has been moved, copied or has lost its
# Python is made anew.
ifneq ($(shell test -x $(BIN)/python && cat $(STAMP) 2>/dev/null),$(CURDIR))
.PHONY: $(STAMP)
endif

.PHONY: run
run: $(STAMP) ## start Juncture
	@$(BIN)/juncture $(ARGS)

.PHONY: install
install: $(STAMP) ## make .venv: the app, editable, and the development tools
	@echo "$(VENV) is ready; $(BIN)/juncture starts the app"

$(STAMP): pyproject.toml requirements.lock
	@set -e; \
	if [ "$$(test -x $(BIN)/python && cat $@ 2>/dev/null)" != "$(CURDIR)" ]; then \
	  $(call find_python); \
	  echo "Making $(VENV) with Python $$found"; \
	  "$$python" -m venv --clear $(VENV); \
	fi; \
	rm -f $@; \
	echo "Installing what requirements.lock names (the first time, this takes about half a minute)"; \
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock; \
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .; \
	$(BIN)/python -m pip check --quiet; \
	$(BIN)/python -m compileall -q tui; \
	echo "$(CURDIR)" > $@

# Sets $python and $found to the first Python that fits, asking each by running it: one that is on the
# PATH may still be only a stand-in that starts nothing.
define find_python
python=; seen=; \
for candidate in "$(or $(PYTHON),python3)" $(if $(PYTHON),,python3.15 python3.14 python3.13 python3.12 python3.11 python); do \
  found=$$("$$candidate" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue; \
  seen="$$seen $$found"; \
  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
    python=$$candidate; break; \
  fi; \
done; \
if [ -z "$$python" ]; then \
  echo "Juncture needs Python 3.11 or newer; found:$${seen:- none}." >&2; \
  echo "Install one, or name it: make $(or $(MAKECMDGOALS),run) PYTHON=/path/to/python3.12" >&2; \
  exit 1; \
fi
endef

.PHONY: test
test: lint types contracts ## every check that continuous integration runs
	@echo "== tests"
	@$(PLAIN_ENV) $(BIN)/python -m pytest -n 2 $(ARGS)

.PHONY: lint
lint: $(STAMP) ## format and lint
	@echo "== format"
	@$(BIN)/ruff format --check .
	@echo "== lint"
	@$(BIN)/ruff check .

.PHONY: types
types: $(STAMP) ## strict types
	@echo "== types"
	@$(BIN)/mypy

.PHONY: contracts
contracts: $(STAMP) ## which room may import which
	@echo "== contracts"
	@$(BIN)/lint-imports

.PHONY: bench
bench: $(STAMP) ## time to the first frame, memory and key press, beside a bare Textual app
	@$(PLAIN_ENV) $(BIN)/python -m tests.benchmarks $(ARGS)

.PHONY: soak
soak: $(STAMP) ## try for hours to lose something, or to let something in
	@$(PLAIN_ENV) $(BIN)/python -m tests.soak $(ARGS)

.PHONY: picture
picture: $(STAMP) ## draw the pictures of the README and the gallery anew
	@$(PLAIN_ENV) $(BIN)/python -m tests.pictures $(ARGS)

.PHONY: docs
docs: $(STAMP) ## write the references in docs/ anew
	@$(BIN)/python -m tests.docs

# The libraries are fetched to be compared with, into a folder that is thrown away.
.PHONY: sentences
sentences: $(STAMP) ## compare ways of breaking a text into sentences, for docs/sentences.md
	@set -e; \
	scratch=$$(mktemp -d); \
	trap 'rm -rf "$$scratch"' EXIT; \
	$(BIN)/python -m venv "$$scratch"; \
	"$$scratch/bin/python" -m pip install --quiet sentencex pysbd syntok blingfire numpy; \
	"$$scratch/bin/python" -m tests.documents.compare

# The lock serves every platform and Python that the project supports. uv works it out, in a folder of
# its own that is thrown away. `make lock ARGS=--upgrade` moves to the newest releases.
.PHONY: lock
lock: ## write requirements.lock from pyproject.toml
	@set -e; \
	$(call find_python); \
	scratch=$$(mktemp -d); \
	trap 'rm -rf "$$scratch"' EXIT; \
	"$$python" -m venv "$$scratch"; \
	"$$scratch/bin/python" -m pip install --quiet uv; \
	"$$scratch/bin/uv" pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	  --quiet --output-file requirements.lock $(ARGS); \
	if grep -nE '://|^-|@ ' requirements.lock; then \
	  echo "requirements.lock names a place (above); it may name only versions and hashes." >&2; exit 1; \
	fi; \
	echo "requirements.lock holds $$(grep -c == requirements.lock) packages"

# Both ends of what pyproject.toml asks for, each in an environment of its own that is thrown away; .venv holds what lies
# between. `make newest PYTHON=python3.15` asks it of another Python.
.PHONY: lowest
lowest: ## run the tests with the oldest releases that are allowed
	@$(call test_with,lowest-direct)

.PHONY: newest
newest: ## run the tests with the newest releases that are allowed
	@$(call test_with,highest)

define test_with
set -e; \
$(call find_python); \
scratch=$$(mktemp -d); \
trap 'rm -rf "$$scratch"' EXIT; \
"$$python" -m venv "$$scratch/uv"; \
"$$scratch/uv/bin/python" -m pip install --quiet uv; \
"$$python" -m venv "$$scratch/venv"; \
"$$scratch/uv/bin/uv" pip compile pyproject.toml --all-extras --group dev --resolution $(1) \
  --python "$$scratch/venv/bin/python" --no-header --no-annotate --quiet --output-file "$$scratch/asked.txt"; \
"$$scratch/venv/bin/python" -m pip install --quiet -r "$$scratch/asked.txt"; \
"$$scratch/venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .; \
echo "Python $$found, $(1):" $$(cat "$$scratch/asked.txt"); \
$(PLAIN_ENV) "$$scratch/venv/bin/python" -m pytest -n 2 $(ARGS)
endef

.PHONY: clean
clean: ## remove .venv and whatever else can be made again
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache .grimp_cache snapshot_report.html
	@find tui tests -type d -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

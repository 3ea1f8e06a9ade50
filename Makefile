# What a developer types. `make` alone lists it.

SHELL := bash
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
STATIC := $(shell find static pressreleases/static contacts/static -type f 2>/dev/null)

.PHONY: help run test lint messages lock lighthouse
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.runtime .env var/.static  ## Start the newsroom on this computer, with made-up content
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py demo --if-empty
	@echo
	@echo "The newsroom:      http://127.0.0.1:$(PORT)/"
	@echo "For its editors:   http://127.0.0.1:$(PORT)/redaktion/"
	@echo "Ctrl-C stops it."
	@DJANGO_RUNSERVER_HIDE_WARNING=true $(if $(filter-out 8000,$(PORT)),SITE_URL=http://127.0.0.1:$(PORT)) \
		exec $(PY) manage.py runserver 127.0.0.1:$(PORT) --noreload

test: $(VENV)/.dev  ## Run every check, on SQLite and PostgreSQL and in a browser
	@$(PY) -m tests.run

lint: $(VENV)/.dev  ## Check the style of the code and the templates only
	@$(PY) -m tests.run lint

lighthouse: $(VENV)/.dev  ## Measure the public pages with Lighthouse (needs Node and Chromium)
	@$(PY) -m tests.lighthouse

messages: $(VENV)/.dev  ## Collect the texts to translate and compile the translations
	@$(PY) -m tests.messages --write

lock: $(VENV)/.created  ## Pin the dependencies of pyproject.toml (UPGRADE=1 takes newer versions)
	@$(PY) -m pip install --quiet --disable-pip-version-check uv
	@$(call compile) -o requirements.txt
	@$(call compile) --extra s3 -c requirements.txt -o requirements-s3.txt
	@$(call compile) --extra dev -c requirements.txt -o requirements-dev.txt

compile = $(PY) -m uv pip compile pyproject.toml --quiet --universal --generate-hashes \
	--no-header --no-annotate --no-strip-extras $(if $(UPGRADE),--upgrade)

# pip's own report is long: show one line for each package, and all of it if something went wrong.
define install
	@echo "Installing the Python packages of $(1). The first time this takes a minute or two."
	@set -o pipefail; PYTHONUNBUFFERED=1 $(PY) -m pip install --require-hashes --no-input \
		--disable-pip-version-check --progress-bar off -r $(1) 2>&1 | tee $(VENV)/install.log | \
		awk '/^Collecting / { print "  " $$2; fflush() } /^Installing / { print "  … unpacking"; fflush() }' \
		|| { cat $(VENV)/install.log; echo; echo "The packages could not be installed; the reason stands above."; exit 1; }
endef

$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "The newsroom needs Python 3.11 or newer, and $(PYTHON) is older or missing." \
			"Name a newer one: make PYTHON=python3.13 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.txt | $(VENV)/.created
	$(call install,requirements.txt)
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt | $(VENV)/.created
	$(call install,requirements-dev.txt)
	@touch $(VENV)/.runtime $@

.env:
	@umask 077; $(PYTHON) -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(50))' > $@
	@echo "SITE_URL=http://127.0.0.1:8000" >> $@

var/.static: $(VENV)/.runtime $(STATIC) | .env
	@$(PY) manage.py collectstatic --noinput --verbosity 0
	@mkdir -p $(@D) && touch $@

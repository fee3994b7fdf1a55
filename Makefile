# make run        builds the trainer and starts it
# make test       checks the format, builds, and runs every test
# make install    puts program, banks and templates under PREFIX
# make bench      measures speed and memory against named peers
# make format     rewrites the sources in the house format
# make clean      removes what was built
#
# Every target installs the Debian packages that it needs, with sudo only where you are not root.

PREFIX ?= /usr/local
SWIFT ?= swift
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

PACKAGES := libedit-dev libsqlite3-dev pkg-config
TEST_PACKAGES := python3 python3-venv
BENCH_PACKAGES := sqlite3 python3 python3-venv

# The Python packages of the schema check, in an environment of their own.
VENV := .build-tools/venv
TOOLS := $(VENV)/.installed

RELEASE := -c release --static-swift-stdlib --product viva
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: run test install bench format lint clean setup

run: setup
	$(SWIFT) build $(RELEASE)
	@.build/release/viva

test: setup lint $(TOOLS)
	$(VENV)/bin/python Tests/check_schemas.py
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

$(TOOLS):
	@$(call need,$(TEST_PACKAGES))
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -q jsonschema==4.26.0 PyYAML==6.0.3
	touch $@

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

install: setup
	$(SWIFT) build $(RELEASE)
	rm -rf $(DESTDIR)$(PREFIX)/share/viva
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/viva/Templates $(DESTDIR)$(PREFIX)/share/viva/Schemas
	install -m 755 -s .build/release/viva $(DESTDIR)$(PREFIX)/bin/viva
	cp -R QuestionBanks $(DESTDIR)$(PREFIX)/share/viva/
	cp Sources/Evidence/Resources/Templates/* $(DESTDIR)$(PREFIX)/share/viva/Templates/
	cp Sources/Evidence/Resources/Schemas/* $(DESTDIR)$(PREFIX)/share/viva/Schemas/

bench: setup
	@$(call need,$(BENCH_PACKAGES))
	Benchmarks/run

clean:
	rm -rf .build .build-tools .build-bench

setup:
	@$(call need,$(PACKAGES))

# Installs the packages that are missing, and says so.
define need
missing=$$(for package in $(1); do \
	dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; \
done); \
if [ -n "$$missing" ]; then \
	echo "Installing $$(echo $$missing)$(if $(SUDO), with sudo,)"; \
	$(SUDO) apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
fi
endef

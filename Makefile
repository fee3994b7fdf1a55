# make run        builds the trainer and starts it
# make check      lint, build and the quick tests; installs nothing
# make test       checks the format, builds, and runs every test
# make test-terminal   looks for leaks and errors over hours of typing, and draws every screen
# make test-documents  looks at documents in a browser and in a word processor
# make install    puts program, banks, templates, the independent verifier of sealed files, manual pages and
#                 completions of shells under PREFIX
# make bench      measures speed and memory against named peers
# make format     rewrites the sources in the house format
# make clean      removes what was built
#
# Every target but check installs the Debian packages that it needs, with sudo only where you are not root.

PREFIX ?= /usr/local
SWIFT ?= swift
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

PACKAGES := libedit-dev libexpat1-dev libzip-dev libsqlite3-dev pkg-config
# What makes a manual page of the format of banks, and writes DOCX for the program later.
INSTALL_PACKAGES := pandoc
TEST_PACKAGES := gcc libc6-dev tmux less openssl python3 python3-venv weasyprint pandoc fonts-liberation \
	mandoc zsh fish
TERMINAL_PACKAGES := valgrind chromium fonts-noto-core
DOCUMENT_PACKAGES := $(TEST_PACKAGES) chromium libreoffice-writer-nogui poppler-utils fonts-noto-core
BENCH_PACKAGES := sqlite3 python3 python3-venv

# The Python packages of the checks of schemas and of documents, in an environment of their own.
VENV := .build-tools/venv
TOOLS := $(VENV)/.installed
PYTEST := $(VENV)/bin/python -m pytest -q -p no:cacheprovider --tb=short -n 2

RELEASE := -c release --static-swift-stdlib --product viva
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: run check test test-terminal test-documents install bench format lint clean setup

run: setup
	$(SWIFT) build $(RELEASE)
	@.build/release/viva

# Nothing is installed, and nothing starts a program: this is to be run before each commit.
check: lint
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	QUICK_TESTS=1 $(SWIFT) test --skip-build

test: setup lint $(TOOLS)
	@$(call need,$(TEST_PACKAGES))
	$(VENV)/bin/python Tests/check_schemas.py
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(VENV)/bin/python Tests/check_prints.py
	$(PYTEST) -m "not slow" Tests/terminal
	$(SWIFT) test --skip-build

# What needs minutes: a bare and an instrumented program over hours of typing, and pictures of every screen.
test-terminal: setup $(TOOLS)
	@$(call need,$(TEST_PACKAGES) $(TERMINAL_PACKAGES))
	$(SWIFT) build --product viva
	$(PYTEST) -m slow Tests/terminal

# Beside the record's own transcripts, DOCUMENTS can name a folder of other pages.
test-documents: setup $(TOOLS)
	@$(call need,$(DOCUMENT_PACKAGES))
	$(SWIFT) build --product viva
	$(VENV)/bin/python Tests/check_documents.py $(DOCUMENTS)

$(TOOLS): Makefile
	@$(call need,$(TEST_PACKAGES))
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -q jsonschema==4.26.0 PyYAML==6.0.3 pypdf==7.1.0 \
		pytest==8.4.2 pytest-xdist==3.8.0 pexpect==4.9.0 pyte==0.8.2
	touch $@

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

# Data goes to lib/viva: share/viva under ~/.local is where a learner's record is.
install: setup
	@$(call need,$(INSTALL_PACKAGES))
	$(SWIFT) build $(RELEASE)
	@$(call generate,.build/release/viva,.build/generated)
	@$(call place,.build/release/viva,$(DESTDIR)$(PREFIX))

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

# Has the program $(1) write its manual pages and its completions into $(2), the same wherever that is.
define generate
rm -rf $(2) && mkdir -p $(2)/man1 $(2)/man5 && day=$$(git log -1 --format=%cI 2>/dev/null || true) && \
viva() { env -i LC_ALL=C.UTF-8 VIVA_NOW="$$day" $(1) "$$@"; } && \
viva manual >$(2)/man1/viva.1 && \
for page in $$(viva manual --list); do viva manual $$page >$(2)/man1/viva-$$page.1 || exit 1; done && \
pandoc -s -t man -M title=VIVA-BANK -M section=5 -M date="$${day%%T*}" QuestionBanks/FORMAT.md \
	-o $(2)/man5/viva-bank.5 && \
viva --generate-completion-script bash >$(2)/viva.bash && \
viva --generate-completion-script zsh >$(2)/_viva && \
viva --generate-completion-script fish >$(2)/viva.fish
endef

# Puts the program $(1) and its data under $(2), with sudo only where the folder is not ours to write.
define place
target="$(2)"; sudo=; \
mkdir -p "$$target" 2>/dev/null; [ -w "$$target" ] || { sudo="$(SUDO)"; echo "Writing to $$target with sudo"; }; \
$$sudo install -d -m 755 "$$target/bin" "$$target/lib/viva" && \
$$sudo install -d -m 755 "$$target/share/man/man1" "$$target/share/man/man5" && \
$$sudo install -m 644 .build/generated/man1/* "$$target/share/man/man1" && \
$$sudo install -m 644 .build/generated/man5/* "$$target/share/man/man5" && \
$$sudo install -D -m 644 .build/generated/viva.bash "$$target/share/bash-completion/completions/viva" && \
$$sudo install -D -m 644 .build/generated/_viva "$$target/share/zsh/site-functions/_viva" && \
$$sudo install -D -m 644 .build/generated/viva.fish "$$target/share/fish/vendor_completions.d/viva.fish" && \
$$sudo rm -rf "$$target/lib/viva/QuestionBanks" "$$target/lib/viva/Templates" "$$target/lib/viva/Schemas" && \
$$sudo install -m 755 -s $(1) "$$target/bin/viva" && \
$$sudo cp -R QuestionBanks Sources/Evidence/Resources/Templates Sources/Evidence/Resources/Schemas \
	"$$target/lib/viva/" && \
$$sudo install -m 755 Sources/Proofs/Documentation.docc/verify_bundle.py \
	Sources/Proofs/Documentation.docc/recompute_draw.py "$$target/lib/viva" && \
$$sudo install -m 644 LICENSE NOTICE "$$target/lib/viva/" && \
{ git rev-parse HEAD 2>/dev/null || true; } | $$sudo tee "$$target/lib/viva/commit" >/dev/null && \
$$sudo chmod -R a+rX "$$target/lib/viva" && \
echo "Installed $$target/bin/viva"
endef

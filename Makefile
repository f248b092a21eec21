# `make` by itself lists the targets. Each installs the Debian packages that it lacks, and says nothing when it lacks none.

SWIFT ?= swift
# Where swift puts what it builds.
BUILD ?= .build
PREFIX ?= /usr/local
DESTDIR ?=

# Static: the installed program needs no Swift on its machine, and it starts sooner, since Foundation and its ICU data need not be
# loaded as shared libraries first. libxml2 and the C++ library stay shared and come from Debian. The other linker does the same but
# warns about a function inside Foundation that nothing here calls.
RELEASE := -c release --product transferdesk --static-swift-stdlib -Xswiftc -use-ld=lld --scratch-path $(BUILD)
PROGRAM := $(BUILD)/release/transferdesk

# The demonstration is always asked on this day, so that its output is always the same.
DEMO_DAY := 2026-11-23

BENCH := .build-bench
# For a quick look: make bench BENCH_FLAGS="--records 50000 --runs 1"
BENCH_FLAGS ?=
# The yardstick of the CSV benchmark; one version, so that figures stay comparable.
DUCKDB := duckdb==2.0.0

FUZZ := .build-fuzz
FUZZ_SECONDS ?= 600
FUZZ_FORMATS ?= xml csv text pdf
# Any options of libFuzzer.
FUZZ_FLAGS ?=

# What building and running take, what some tests take besides, and the benchmark.
PACKAGES := binutils libxml2-dev libsqlite3-dev pkg-config git ca-certificates poppler-utils poppler-data
TEST_PACKAGES := strace systemd
BROWSER_PACKAGES := chromium chromium-driver python3 python3-venv
# Selenium drives the browser; the other package carries axe, which knows the rules of WCAG.
BROWSER_PYTHON := selenium==4.51.0 axe-playwright-python==0.1.8
# Reads the description of the desk's interface and sends what it allows and what it does not.
INTERFACE_PYTHON := schemathesis==4.32.5
INTERFACE_SECONDS ?= 600
# --pictures DIR writes the README's.
BROWSER_FLAGS ?=
BENCH_PACKAGES := libxml2-utils python3 python3-venv sqlite3

# $(call packages,NAMES): installs what is missing of them, through sudo unless this is root.
define packages
@command -v dpkg-query >/dev/null || { echo "This is no Debian; please see to these packages or their like: $(1)" >&2; exit 0; }; \
missing=; for name in $(1); do \
	[ "$$(dpkg-query -W -f '$${db:Status-Status}' $$name 2>/dev/null)" = installed ] || missing="$$missing $$name"; \
done; \
[ -n "$$missing" ] || exit 0; \
sudo=; if [ "$$(id -u)" != 0 ]; then \
	command -v sudo >/dev/null || { echo "Debian packages are missing; as root: apt-get install$$missing" >&2; exit 1; }; \
	sudo=sudo; \
fi; \
echo "Installing Debian packages:$$missing"; \
$$sudo apt-get update -qq && \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null
endef

define swift
@command -v $(SWIFT) >/dev/null || { \
	echo "Swift is missing ($(SWIFT) is not on the PATH). Transfer Desk needs Swift 6.2 or later: www.swift.org/install" >&2; exit 1; }; \
$(SWIFT) --version >/dev/null || { \
	echo "Swift does not start (see above). The packages that it needs itself are listed at www.swift.org/install" >&2; exit 1; }
endef

.DEFAULT_GOAL := help
.PHONY: help demo desk browser interface test faults build bench fuzz lint format install clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: build ## build for release and explain the certificates of Fixtures/demo
	$(PROGRAM) explain Fixtures/demo/* --as-of $(DEMO_DAY)

# An office of its own in a folder that is gone afterwards; the link that opens it is printed and serves once.
DESK_PORT ?= 8080
desk: build ## open the web desk on a made-up office; Ctrl-C closes it and takes the office away
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && trap 'exit 0' INT TERM && office=$$folder/desk && \
	$(PROGRAM) batch setup $$office >/dev/null && cp Fixtures/demo/* $$office/inbox && \
	{ $(PROGRAM) batch $$office --quiet-period 0 --as-of $(DEMO_DAY) 2>/dev/null || [ $$? = 1 ]; } && \
	echo "Open this link in a browser on this machine, and choose a password:" && \
	$(PROGRAM) users add $$office you --role lead --site http://localhost:$(DESK_PORT) && \
	$(PROGRAM) serve $$office --port $(DESK_PORT) --as-of $(DEMO_DAY)

test: ## build and run all tests
	$(call swift)
	$(call packages,$(PACKAGES) $(TEST_PACKAGES))
	$(SWIFT) build --build-tests --scratch-path $(BUILD)
	@echo "Testing; every line goes to $(BUILD)/test.log."
	@$(SWIFT) test --skip-build --scratch-path $(BUILD) >$(BUILD)/test.log 2>&1; status=$$?; \
	grep -E '✘|➜|error:|Fatal' $(BUILD)/test.log | head -n 60; tail -n 2 $(BUILD)/test.log; exit $$status

faults: ## break every night at every place (hours); TRANSFERDESK_SEED=N repeats a choice
	$(call swift)
	$(call packages,$(PACKAGES) $(TEST_PACKAGES))
	$(SWIFT) build --build-tests --scratch-path $(BUILD)
	TRANSFERDESK_FAULTS=1 TRANSFERDESK_LONG=1 $(SWIFT) test --skip-build --scratch-path $(BUILD) \
		--filter 'FaultTests|NightConservationTests|NightIdentityTests|NightMemoryTests'

browser: build ## walk a clerk's day in Chromium at two widths, ask axe of every page, and take the README's pictures
	$(call packages,$(BROWSER_PACKAGES))
	test -x $(BENCH)/browser/bin/python || python3 -m venv $(BENCH)/browser
	$(BENCH)/browser/bin/pip install --quiet $(BROWSER_PYTHON)
	$(BENCH)/browser/bin/python Browser/day.py --program $(PROGRAM) --rules Rules --demo Fixtures/demo $(BROWSER_FLAGS)

# Nearly everything that it makes up is no certificate: that such a file is refused is no failure.
interface: build ## let schemathesis ask the desk's interface by its description, INTERFACE_SECONDS (600)
	$(call packages,python3 python3-venv)
	test -x $(BENCH)/interface/bin/python || python3 -m venv $(BENCH)/interface
	$(BENCH)/interface/bin/pip install --quiet $(INTERFACE_PYTHON)
	@folder=$$(mktemp -d) && office=$$folder/desk && $(PROGRAM) batch setup $$office >/dev/null && \
	token=$$($(PROGRAM) programs add $$office schemathesis 2>/dev/null) && \
	{ $(PROGRAM) serve $$office --port $(DESK_PORT) --as-of $(DEMO_DAY) & } && desk=$$! && \
	trap 'kill $$desk; rm -rf "$$folder"' EXIT && \
	$(BENCH)/interface/bin/schemathesis run http://localhost:$(DESK_PORT)/api/openapi.json --wait-for-schema 20 \
		-H "Authorization: Bearer $$token" --phases examples,coverage,fuzzing --exclude-checks positive_data_acceptance \
		--max-time $(INTERFACE_SECONDS) --continue-on-failure

build: ## build the program for release
	$(call swift)
	$(call packages,$(PACKAGES))
	$(SWIFT) build $(RELEASE)

bench: build ## measure speed and memory beside xmllint, DuckDB and sqlite3 (8 GB of disk)
	$(call packages,$(BENCH_PACKAGES))
	@[ -x $(BENCH)/python/bin/python ] || python3 -m venv $(BENCH)/python
	@$(BENCH)/python/bin/python -c 'import duckdb' 2>/dev/null || $(BENCH)/python/bin/pip install --quiet $(DUCKDB)
	$(BENCH)/python/bin/python Benchmarks/bench.py --program $(PROGRAM) --rules Rules --work $(BENCH)/work $(BENCH_FLAGS)

fuzz: ## feed the readers with damaged input, FUZZ_SECONDS (600) for each format
	$(call swift)
	$(call packages,$(PACKAGES))
	TRANSFERDESK_FUZZ=1 $(SWIFT) build -c release --scratch-path $(FUZZ)
	@for format in $(FUZZ_FORMATS); do \
		echo "$$format: $(FUZZ_SECONDS) seconds; what breaks it is kept in $(FUZZ)/found/$$format"; \
		BUILD=$(FUZZ) Fuzz/run $$format -max_total_time=$(FUZZ_SECONDS) $(FUZZ_FLAGS) || exit 1; \
	done

lint: ## check that the Swift files are formatted
	$(call swift)
	git ls-files -z '*.swift' | xargs -0 $(SWIFT) format lint --strict --parallel

format: ## format the Swift files
	$(call swift)
	git ls-files -z '*.swift' | xargs -0 $(SWIFT) format format --in-place --parallel

# Under sudo swift is often out of sight: then what `make build` has made is installed.
install: ## install to PREFIX (/usr/local): the program, Rules and shell completions
	@if [ -x $(PROGRAM) ] && ! command -v $(SWIFT) >/dev/null; then echo "Installing what was built before."; else $(MAKE) build; fi
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/transferdesk/Rules
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/transferdesk
	install -m 644 Rules/* $(DESTDIR)$(PREFIX)/share/transferdesk/Rules
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(PROGRAM) --generate-completion-script bash >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/transferdesk
	$(PROGRAM) --generate-completion-script zsh >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_transferdesk
	$(PROGRAM) --generate-completion-script fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/transferdesk.fish

clean: ## remove everything that was built, measured or fuzzed
	rm -rf $(BUILD) $(BENCH) $(FUZZ)

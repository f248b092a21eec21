// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
    .treatAllWarnings(as: .error),
]

// Targets in the order in which data flows through them.
let package = Package(
    name: "transfer-desk",
    products: [.executable(name: "transferdesk", targets: ["transferdesk"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // The system's XML parser, as C sees it.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // The C library's settings for memory, as C sees them.
        .systemLibrary(name: "CMalloc"),
        // The C library's calls on files that Swift does not see.
        .systemLibrary(name: "CFiles"),
        // SQLite's settings that Swift does not see.
        .systemLibrary(name: "CSQLite"),
        // Bytes to records: the only code that touches untrusted bytes.
        .target(name: "Records", dependencies: ["CLibXML2"], swiftSettings: strict),
        // Rules/ to one immutable, checked, digested value.
        .target(
            name: "Rulebook",
            dependencies: ["Records", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        // (record, rulebook, circumstances, day) to verdict: pure and synchronous.
        .target(name: "Verdicts", dependencies: ["Records", "Rulebook"], swiftSettings: strict),
        // Verdict to words, JSON, NDJSON and CSV.
        .target(name: "Reports", dependencies: ["Records", "Rulebook", "Verdicts"], swiftSettings: strict),
        // One upload judged whole: reading, judging and writing overlap, nothing is published early.
        .target(name: "Uploads", dependencies: ["Records", "Rulebook", "Verdicts", "Reports"], swiftSettings: strict),
        // Deliveries, verdicts, decisions and their audit in SQLite; migrates on opening.
        .target(
            name: "Ledger",
            dependencies: [
                "CSQLite", "Records", "Rulebook", "Verdicts", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // The nightly run over a drop folder: what lies in it judged exactly once, and the morning report.
        .target(
            name: "Batch",
            dependencies: [
                "CFiles", "Records", "Rulebook", "Verdicts", "Reports", "Uploads", "Ledger",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // The clerk's web desk.
        .target(
            name: "Desk",
            dependencies: [
                "Records", "Rulebook", "Verdicts", "Reports", "Uploads", "Ledger", "Batch",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Assets/desk.css"), .embedInCode("Assets/desk.js"), .embedInCode("Assets/openapi.json")],
            swiftSettings: strict),
        // The command line.
        .executableTarget(
            name: "transferdesk",
            dependencies: [
                "CMalloc", "Records", "Rulebook", "Verdicts", "Reports", "Uploads", "Ledger", "Batch", "Desk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // Reads the cases of Fixtures/ for the tests.
        .target(
            name: "FixtureSupport", dependencies: ["Records", "Rulebook", "Verdicts", "Reports", "Uploads"],
            path: "Tests/FixtureSupport", swiftSettings: strict),
        // An office with something in its ledger, for the tests.
        .target(
            name: "OfficeSupport", dependencies: ["Records", "Rulebook", "Verdicts", "Ledger", "Batch", "FixtureSupport"],
            path: "Tests/OfficeSupport", swiftSettings: strict),
        // Runs the built program, for the tests.
        .target(
            name: "ProgramSupport", dependencies: ["Batch", "FixtureSupport", "OfficeSupport", "transferdesk"],
            path: "Tests/ProgramSupport",
            swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "FixtureSupport"], swiftSettings: strict),
        .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "FixtureSupport"], swiftSettings: strict),
        .testTarget(name: "VerdictsTests", dependencies: ["Verdicts", "FixtureSupport"], swiftSettings: strict),
        .testTarget(name: "ReportsTests", dependencies: ["Reports", "FixtureSupport"], swiftSettings: strict),
        .testTarget(name: "UploadsTests", dependencies: ["Uploads", "FixtureSupport"], swiftSettings: strict),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Ledger", "FixtureSupport", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
        .testTarget(
            name: "BatchTests",
            dependencies: [
                "Batch", "FixtureSupport", "OfficeSupport", "transferdesk", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Desk", "Ledger", "Records", "Rulebook", "Batch", "FixtureSupport", "OfficeSupport", "transferdesk",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // Every case of Fixtures/cases, judged as the specification says.
        .testTarget(name: "ConformanceTests", dependencies: ["FixtureSupport"], swiftSettings: strict),
        // The built program as a whole, hostile input among it.
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["FixtureSupport", "OfficeSupport", "ProgramSupport", "Ledger", "Batch", "transferdesk"],
            swiftSettings: strict),
        // The built program when something breaks: a row of Tests/FaultTests/README.md each.
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "FixtureSupport", "OfficeSupport", "ProgramSupport", "Rulebook", "Ledger", "Batch", "transferdesk",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
    ]
)

// `make fuzz` sets the variable: a target a format, the code that they reach instrumented, and nothing that would not link with it.
if Context.environment["TRANSFERDESK_FUZZ"] != nil {
    package.products = []
    package.targets.removeAll {
        $0.type == .test || ["transferdesk", "Ledger", "Batch", "Desk", "OfficeSupport", "ProgramSupport"].contains($0.name)
    }
    for target in package.targets where target.type == .regular {
        let isTried = target.name != "FixtureSupport"
        target.swiftSettings?.append(
            .unsafeFlags(isTried ? ["-sanitize=fuzzer,address", "-enable-testing"] : ["-sanitize=address"]))
    }
    package.targets.append(
        .target(
            name: "FuzzDriver", dependencies: ["Records", "FixtureSupport"], path: "Fuzz/FuzzDriver",
            swiftSettings: strict + [.unsafeFlags(["-sanitize=address"])]))
    package.targets += ["fuzz-xml", "fuzz-csv", "fuzz-text", "fuzz-pdf"].map { name in
        .executableTarget(
            name: name, dependencies: ["Records", "FuzzDriver"], path: "Fuzz/\(name)",
            swiftSettings: strict + [.unsafeFlags(["-sanitize=address"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
    }
}

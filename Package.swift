// swift-tools-version: 6.2
import PackageDescription

/// A module of ours: its folder under `Sources`, and what it may import.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources)
}

/// The tests of one module, in `Tests/<name>Tests`.
func tests(
  _ name: String, of module: String? = nil, _ dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: module ?? name), "TestSupport"] + dependencies, exclude: exclude)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "viva",
  products: [.executable(name: "viva", targets: ["viva"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // Without its trait for Foundation, whose large form is no part of the program.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What everybody needs and what knows nobody: text that is safe to show, and how wide it is; files
    // that are read and written whole.
    module("Text"),
    module("Files"),

    // What can be asked, and when: two vocabularies that do not know each other.
    module("Curriculum", ["Text"]),
    module("Scheduling", ["Text"]),
    module("Marking", ["Curriculum", "Text"]),

    // What happened, and the proof of it, which knows of no record.
    module(
      "Proofs",
      [
        "Text", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    module("LearnerRecord", ["Curriculum", "Proofs", "Scheduling", "Text"]),
    module(
      "LearnerRecordStore",
      [
        "LearnerRecord", "Curriculum", "Files", "Proofs", "Scheduling",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Asking, and telling what was answered. Practice does not flow into assessment.
    module("Practice", ["Curriculum", "Scheduling", "Marking", "LearnerRecord", "Text"]),
    module("Assessment", ["Curriculum", "Scheduling", "Marking", "LearnerRecord", "Text"]),
    module(
      "Evidence",
      [
        "Assessment", "Curriculum", "Scheduling", "LearnerRecord", "Proofs", "Text",
        .product(name: "Mustache", package: "swift-mustache"),
      ], exclude: ["Resources"]),

    // The edges: files, the programs of others, and the terminal.
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    module("XML", ["CExpat"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    module("Archives", ["CZip"]),
    module("BankFormats", ["Curriculum", "Files", "Text", "XML", "Yams"]),
    module(
      "OutsidePrograms",
      [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.embedInCode("Resources")]),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    module("LineEditor", ["CLibEdit", "Files", "Text"]),
    module("Terminal", ["LineEditor", "Text"]),
    module("Settings", ["Text"]),

    // What is said to a person who studies, sits a mock test, or questions a candidate.
    module(
      "Conversations",
      [
        "Assessment", "Curriculum", "Files", "LearnerRecord", "LearnerRecordStore", "LineEditor",
        "Marking", "Practice", "Scheduling", "Terminal", "Text",
      ]),

    .executableTarget(
      name: "viva",
      dependencies: [
        "Archives", "Assessment", "BankFormats", "Conversations", "Curriculum", "Evidence", "Files",
        "LearnerRecord", "LearnerRecordStore", "LineEditor", "Marking", "OutsidePrograms",
        "Practice", "Proofs", "Scheduling", "Settings", "Terminal", "Text", argumentParser,
      ]),

    // Material and times for `make bench`; never installed.
    .executableTarget(
      name: "viva-bench",
      dependencies: [
        "BankFormats", "Curriculum", "LearnerRecord", "LearnerRecordStore", "Marking", "Practice",
        "Proofs", "Scheduling", "Text", argumentParser,
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Benchmarks/viva-bench"),

    // Tests, a target per module; what they share and what they drive.
    .target(
      name: "TestSupport", dependencies: ["Assessment", "Curriculum", "LearnerRecord"],
      path: "Tests/TestSupport"),
    .target(
      name: "ScriptedTerminal", dependencies: ["LineEditor", "Terminal"],
      path: "Tests/ScriptedTerminal"),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe"),
    .executableTarget(
      name: "record-writer-probe",
      dependencies: ["LearnerRecord", "LearnerRecordStore"], path: "Tests/RecordWriterProbe"),
    tests("Text"),
    tests("Files"),
    tests("Curriculum", ["Scheduling"]),
    tests("Scheduling"),
    tests("Marking", ["Curriculum", "Text"]),
    tests("Proofs", ["Scheduling", .product(name: "Crypto", package: "swift-crypto")]),
    tests("LearnerRecord", ["Curriculum", "Proofs", "Scheduling"]),
    tests(
      "LearnerRecordStore",
      [
        "Curriculum", "Files", "LearnerRecord", "Proofs", "Scheduling", "record-writer-probe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["OldDatabases"]),
    tests("Practice", ["Curriculum", "LearnerRecord", "Marking", "Scheduling"]),
    tests("Assessment", ["Curriculum", "LearnerRecord"]),
    tests(
      "Evidence", ["Assessment", "Curriculum", "LearnerRecord", "Proofs", "Scheduling", "Text"],
      exclude: ["Snapshots"]),
    tests("XML"),
    tests("Archives"),
    tests("BankFormats", ["Curriculum", "Files"]),
    tests("OutsidePrograms"),
    tests("LineEditor", ["Files", "Text", "line-editor-probe"]),
    tests("Terminal", ["LineEditor", "ScriptedTerminal", "Text"]),
    tests("Settings"),
    tests(
      "Conversations",
      [
        "Assessment", "Curriculum", "LearnerRecord", "LearnerRecordStore", "LineEditor", "Marking",
        "Practice", "Scheduling", "ScriptedTerminal", "Terminal", "Text",
      ]),
    tests(
      "Viva", of: "viva",
      [
        "Assessment", "Files", "LearnerRecord", "LearnerRecordStore", "LineEditor", "Marking",
        "OutsidePrograms", "Proofs", "ScriptedTerminal", "Terminal", "Text",
      ], exclude: ["Snapshots"]),
    .testTarget(name: "ArchitectureTests"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}

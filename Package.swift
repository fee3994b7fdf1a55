// swift-tools-version: 6.2
import PackageDescription

/// A module of ours: its folder under `Sources`, and what it may import.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude)
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
  dependencies: [
  ],
  targets: [
    // What can be asked, and when: two vocabularies that do not know each other.
    module("Curriculum"),
    module("Scheduling"),
    module("Marking", ["Curriculum"]),

    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    module("LineEditor", ["CLibEdit"]),

    // Tests, a target per module; what they share and what they drive.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe"),
    tests("Curriculum"),
    tests("Scheduling"),
    tests("Marking", ["Curriculum"]),
    tests("LineEditor", ["line-editor-probe"]),
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

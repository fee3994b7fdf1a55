/// What `Package.swift` says of our modules; its text is read, so that no second `swift` has to run.
struct Manifest {
  /// A module of ours, and what it may import.
  struct Module: Equatable {
    let name: String
    let imports: [String]
  }

  /// The modules of the program, in the order of the manifest; those of benchmarks and tests left out.
  let modules: [Module]

  init(_ text: String) {
    let stanzas = text.matches(
      of:
        #/(?:module\(|\.systemLibrary\(\s*name: |\.executableTarget\(\s*name: )\s*"(?<name>[\w-]+)"(?:,\s*(?:dependencies: )?\[(?<list>[^\]]*)\])?/#
    )
    modules = stanzas.map { stanza in
      let list = String(stanza.list ?? "").replacing(#/, package: "[^"]+"/#, with: "")
      let names = list.replacing("argumentParser", with: "\"ArgumentParser\"")
        .matches(of: #/"([^"]+)"/#).map { String($0.1) }
      return Module(name: String(stanza.name), imports: names)
    }.filter { !$0.name.contains("-") }
  }

  /// The names of the packages of others.
  static func packages(in text: String) -> [String] {
    text.matches(of: #/\.package\(\s*url: "[^"]+\/([^"\/]+)"/#).map { String($0.1) }
  }

  /// The modules by floors: each imports from floors below its own only, and from one right below.
  var floors: [[String]] {
    var floor: [String: Int] = [:]
    func place(_ name: String) -> Int? {
      if let known = floor[name] { return known }
      guard let module = modules.first(where: { $0.name == name }) else { return nil }
      let found = (module.imports.compactMap { place($0) }.max() ?? -1) + 1
      floor[name] = found
      return found
    }
    let placed = modules.map { (place($0.name) ?? 0, $0.name) }
    return (0...(placed.map(\.0).max() ?? 0)).map { level in
      placed.filter { $0.0 == level }.map(\.1)
    }
  }
}

import Testing

struct ArchitectureTests {
  /// The modules of others, each with the one module of ours that may import it.
  static let homes = [
    "CLibEdit": "LineEditor", "CExpat": "XML", "CZip": "Archives", "Yams": "BankFormats",
    "GRDB": "LearnerRecordStore",
    "GRDBSQLite": "LearnerRecordStore", "Crypto": "Proofs", "CryptoExtras": "Proofs",
    "Mustache": "Evidence", "ArgumentParser": "viva",
    "Subprocess": "OutsidePrograms", "SystemPackage": "OutsidePrograms",
  ]

  /// The modules that must not read clock, environment, files or chance.
  static let core: Set = [
    "Text", "Curriculum", "Scheduling", "Marking", "Proofs", "LearnerRecord", "Practice",
    "Assessment", "Evidence",
  ]

  @Test(arguments: SourceFile.all)
  func `A foreign library is imported by one module only`(_ file: SourceFile) {
    for name in file.imports {
      #expect(Self.homes[name] == nil || Self.homes[name] == file.module, "\(file) imports \(name)")
    }
  }

  /// What was answered in self-study counts for assessment only where an assessor accepts it, answer by answer.
  @Test(arguments: SourceFile.all.filter { $0.module == "Assessment" })
  func `Practice does not flow into assessment`(_ file: SourceFile) {
    #expect(!file.imports.contains("Practice"), "\(file) imports Practice")
  }

  @Test(arguments: SourceFile.all)
  func `Foundation is imported in its small form only`(_ file: SourceFile) {
    #expect(!file.imports.contains("Foundation"), "\(file) imports Foundation")
  }

  @Test(arguments: SourceFile.all.filter { core.contains($0.module) })
  func `Core modules read no clock, environment, file or chance`(_ file: SourceFile) {
    let forbidden = [
      "Date()", "Date.now", "ContinuousClock", "SystemRandomNumberGenerator", ".random(in:",
      "ProcessInfo", "FileManager", "getenv(", "clock_gettime",
    ]
    for (number, line) in file.lines.enumerated() where !line.contains("///") {
      for word in forbidden {
        #expect(!line.contains(word), "\(file):\(number + 1) uses \(word)")
      }
    }
  }

  @Test(arguments: SourceFile.all)
  func `Every package declaration has a doc comment`(_ file: SourceFile) {
    let kinds = [
      "struct", "enum", "class", "actor", "protocol", "typealias",
      "func", "init", "subscript", "var", "let",
    ]
    for (number, line) in file.lines.enumerated() {
      let words = Array(
        line.split(whereSeparator: { " (<?:".contains($0) }).map(String.init)
          .drop { $0.hasPrefix("@") || ["static", "final", "indirect"].contains($0) })
      guard words.first == "package", !Set(words.prefix(5)).isDisjoint(with: kinds) else {
        continue
      }
      if Self.witnesses.contains(where: line.contains) { continue }
      let before = file.lines[..<number].last { !$0.trimmed.hasPrefix("@") }?.trimmed ?? ""
      #expect(before.hasPrefix("///"), "\(file):\(number + 1) has no doc comment")
    }
  }

  @Test(arguments: SourceFile.all)
  func `A file is one idea`(_ file: SourceFile) {
    let code = file.lines.count { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("//") }
    #expect(code <= 300, "\(file) has \(code) lines of code")
  }

  @Test(arguments: SourceFile.all)
  func `Nothing can stop the program but a broken invariant`(_ file: SourceFile) {
    for (number, line) in file.lines.enumerated() where !line.trimmed.hasPrefix("//") {
      for word in ["try!", " as! ", "fatalError("] {
        #expect(!line.contains(word), "\(file):\(number + 1) uses \(word)")
      }
    }
  }

  /// To find a name by itself, the parser prints a type, for which all conformances of the program are looked
  /// through: at every start, for every command.
  @Test(arguments: SourceFile.all.filter { $0.module == "viva" })
  func `Every command says its name`(_ file: SourceFile) {
    for (number, line) in file.lines.enumerated() where line.contains("= CommandConfiguration(") {
      let beginning = file.lines[number...].prefix(2).joined()
      #expect(beginning.contains("commandName:"), "\(file):\(number + 1) has no name")
    }
  }

  /// Operators and codings, which the standard library documents.
  private static let witnesses = ["func == (", "func < (", "init(from decoder:", "func encode(to "]
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " })
  }
}

internal import ArgumentParser
internal import Evidence
internal import Files
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// Takes the documents out of a sealed file, so that they can be read.
struct OpenSealed: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Take the documents out of a sealed file, after checking it.",
    discussion: """
      Checks the file as “verify” does, and writes its documents, byte for byte as they were signed, into \
      a folder: HTML pages for a browser, and the same as JSON. Nothing is written where the file does not \
      hold. Who signed it, “verify” says.
      """)

  @Argument(
    help: ArgumentHelp("The sealed file.", valueName: "file"),
    completion: .file(extensions: ["viva-bundle"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The folder to write into; by default one named after the file, in the current folder.",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var existing: ReplaceOption

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let sealed = try sealed(workspace)
    guard !sealed.bundle.documents.isEmpty else {
      throw Problem(
        "\(file.visible()) holds, and has entries and proofs only: it was sealed without documents.",
        exitCode: .noInput)
    }
    let folder = output ?? Self.folder(for: file)
    try Folder.make(folder)
    let outputs = sealed.bundle.documents.map { document in
      (
        document,
        OutputFile(
          "\(folder)/\(document.name)", else: document.name, replacing: existing.replace)
      )
    }
    // All can be written, or none is.
    for (_, output) in outputs { try output.check(workspace) }
    for (document, output) in outputs {
      try output.write(document.bytes, in: workspace)
      workspace.console.line("Wrote \(workspace.console.link(toFile: output.path))")
    }
    report(sealed, workspace.console)
  }

  private func sealed(_ workspace: Workspace) throws -> SealedFile {
    let bytes = try SealedFile.data(file)
    let fault: String
    do throws(BundleFault) {
      let sealed = try SealedFile(bytes, workspace)
      guard let first = sealed.faults.first else { return sealed }
      fault = first
    } catch {
      fault = error.sentence
    }
    throw Problem(
      "\(file.visible()) does not hold, so nothing is taken out of it: \(fault).",
      exitCode: .badData)
  }

  private func report(_ sealed: SealedFile, _ console: Console) {
    let signers = sealed.bundle.keys.map { $0.name.visible() }.joined(separator: ", ")
    console.paragraph("The file holds. Signed by \(signers); “verify” shows their keys.")
    guard let document = sealed.documents.ofOtherVersions.first else { return }
    console.paragraph(
      "They were made by \(document.program.visible()), so that \(Program.name) can't compare them with the "
        + "entries.")
  }

  /// The name of the file without its folder and its ending.
  private static func folder(for file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let ending = ".viva-bundle"
    let stem = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name + "-documents"
    return stem.isEmpty || stem.hasPrefix(".") || stem.hasPrefix("-") ? "documents" : stem
  }
}

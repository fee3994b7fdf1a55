internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Files
internal import Terminal
internal import Text

extension UnitCommand {
  /// Takes a unit in from a file of another format.
  struct Import: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take a unit in from a file of another format.",
      discussion: """
        The format is recognised by what the file says. What comes in is shown first: the unit, how \
        many lines of each kind, and line by line what is missing, was inferred or is passed over. \
        Once you agree, Units/CODE.yaml is written in a folder of your own banks. A unit that is \
        there is never written over unseen: what differs is listed, and the same unit adds nothing. \
        Exit code 65 where the file is no sound unit, 1 where you do not agree.
        """)

    @Argument(
      help: ArgumentHelp("The file.", valueName: "file"),
      completion: .file(extensions: Format.allCases.flatMap(\.endings)))
    var file: String

    @Option(
      help: ArgumentHelp("The format, if it is not to be recognised.", valueName: "format"))
    var format: Format?

    @Option(
      help: ArgumentHelp(
        "The folder of banks that gets it; by default the first of your own.", valueName: "folder"),
      completion: .directory)
    var into: String?

    @Option(help: ArgumentHelp("The code of the unit, if not the file's own.", valueName: "code"))
    var code: String?

    @Flag(help: ArgumentHelp("Write without asking."))
    var yes = false

    @OptionGroup var places: PlaceOptions

    /// The formats that units come in from.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case tga
      case text
      case `case`
      case yaml

      /// The format in the words of the module that reads it.
      var format: UnitFormat? { UnitFormat(rawValue: rawValue) }

      /// What files of it usually end with.
      var endings: [String] { (format?.ending).map { [$0] } ?? [] }
    }

    func run(in workspace: Workspace) throws {
      let bytes = try File.bytes(file, atMost: UnitExchange.fileLimit)
      let read = UnitExchange.read(bytes, file: file, as: format?.format, code: code)
      guard let unit = read.unit.value, let format = read.format else {
        for diagnostic in read.unit.diagnostics { workspace.console.line(diagnostic.rendered) }
        throw Problem("Nothing was written.", exitCode: .badData)
      }
      let page = UnitImportPage(unit, format, read.unit.diagnostics, workspace.console)
      page.write()
      let place = try UnitPlace(unit, in: folder(workspace), workspace)
      switch place.standing {
      case .same(let path):
        return workspace.console.line("The same unit is in \(path); there is nothing to write.")
      case .taken(let other):
        page.write(UnitDifference.all(from: other, to: unit))
        throw Problem(
          "The banks have another unit \(unit.code), and two of one code can't be used together. Nothing was "
            + "written; --code gives it a code of its own.", exitCode: .cannotCreate)
      case .changed(let other): page.write(UnitDifference.all(from: other, to: unit))
      case .new: break
      }
      try write(unit, to: place, workspace)
    }

    /// The folder that gets the unit.
    private func folder(_ workspace: Workspace) throws -> String {
      let known = places.banks + workspace.places.ownBanks
      guard let folder = into ?? known.first(where: File.isFolder) else {
        throw Problem(
          "You have no folder of banks of your own yet. --into names one, which is made where it is not there; "
            + "“config set own-banks FOLDER” takes it in for good.", exitCode: .usage)
      }
      return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    private func write(_ unit: Unit, to place: UnitPlace, _ workspace: Workspace) throws {
      let console = workspace.console
      if !yes {
        try workspace.mayAsk("Whether to write \(place.path.visible())", else: "Say so with --yes.")
        let question = place.standing == .new ? "Write" : "Write over"
        guard try workspace.isAnsweredYes("\(question) \(place.path.visible())? (yes or no) ")
        else {
          throw Problem.declined("Nothing was written.")
        }
      }
      try place.write(unit, workspace)
      let isKnown =
        workspace.places.ownBanks.contains(place.folder) && !places.banks.contains(place.folder)
      let banks = isKnown ? "" : " --banks \(shellWord(place.folder))"
      console.line("Wrote \(console.link(toFile: place.path)).")
      console.line("“unit show \(unit.code)\(banks)” shows it.")
    }
  }
}

internal import OutsidePrograms
internal import Terminal
internal import Text

// Programs of others.
extension Doctor {
  /// Whether the programs are there that documents and long answers need.
  var programs: [Finding] {
    [
      printer("weasyprint", for: "documents in pdf"),
      printer("pandoc", for: "documents in docx"),
      editor, pager,
    ]
  }

  private func printer(_ name: String, for purpose: String) -> Finding {
    let sandbox = Sandbox(
      searchPath: places.programs, temporaryFolder: places.temporary, made: 0, limit: .seconds(20))
    do {
      let version = try Waiting.result {
        try await DocumentPrinter.version(of: name, sandbox)
      }
      return .ok("Programs", "\(version.visible()), for \(purpose).")
    } catch OutsideProgramError.missing(_, let package) {
      return .advice(
        "Programs", "\(name) is not there, so there are no \(purpose).",
        "“apt install \(package)”, where you need them.")
    } catch {
      return .problem(
        "Programs", Problem(error).sentence,
        "Install \(name) again; it makes \(purpose).")
    }
  }

  /// Whether there is a program to edit long answers with.
  private var editor: Finding {
    let isNamed = workspace.setting("editor") != nil
    guard let name = try? workspace.textEditor().words[0], let path = workspace.programPath(name)
    else {
      let words =
        workspace.setting("editor").map {
          "It is “\($0.visible())”, which is not there."
        }
        ?? "None is named and none was found, so “/edit” can't be used."
      return .advice(
        "Editor", words,
        "“viva config set editor nano”, or let VISUAL or EDITOR name a program that is there.")
    }
    return .ok(
      "Editor",
      isNamed
        ? "\(path), for long answers."
        : "\(path), for long answers, since nothing names another.")
  }

  /// Whether there is a program to read long texts with.
  private var pager: Finding {
    let command = workspace.setting("pager") ?? "less"
    if command == "cat" {
      return .ok("Pager", "None is wanted: long texts are shown at once.")
    }
    guard let name = try? shellWords(command).first, let path = workspace.programPath(name)
    else {
      return .advice(
        "Pager", "It is “\(command)”, which is not there; long texts are shown at once.",
        "“apt install less”, or “viva config set pager” with a program that is there.")
    }
    return .ok("Pager", "\(path), for long texts.")
  }
}

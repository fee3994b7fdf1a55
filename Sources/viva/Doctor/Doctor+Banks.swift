internal import Files
internal import BankFormats
internal import Curriculum
internal import Text

// What can be asked, and what documents are made with.
extension Doctor {
  /// Whether there are banks, and whether all of them are asked.
  var banks: [Finding] {
    do {
      // Without a folder for the index, nothing is written.
      let library = try BankLibrary(
        folders: BankFolders(shipped: places.banks, extra: places.ownBanks), cacheFolder: nil)
      let summary = library.summary
      let files = summary.files.filter { $0.errors > 0 }.map { file in
        Finding.problem(
          "Banks", "\(file.path) is left out: \(counted(file.errors, "error")).",
          "“viva bank check \(file.path)” shows each with its line.")
      }
      guard summary.questions > 0 else {
        return files + [
          .problem(
            "Banks", "No question can be asked: \(places.banks) has none.",
            "VIVA_BANKS can name the folder of the shipped banks.")
        ]
      }
      return files + [
        .ok(
          "Banks",
          ("\(counted(summary.units, "unit")) and "
            + "\(counted(summary.questions, "question")) in \(places.banks)")
            + (places.ownBanks.isEmpty ? "." : " and in your own banks."))
      ]
    } catch {
      return [
        .problem(
          "Banks", Problem(error).sentence,
          "Set VIVA_BANKS to the folder QuestionBanks, or install viva again.")
      ]
    }
  }

  /// Whether documents can be laid out.
  var documents: [Finding] {
    let missing = ["transcript.mustache", "form.mustache"].filter {
      FileFacts(places.templates + "/" + $0)?.isReadable != true
    }
    guard missing.isEmpty else {
      return [
        .problem(
          "Templates",
          "\(places.templates) has no \(missing.joined(separator: " and no ")).",
          "VIVA_TEMPLATES can name the folder of the templates.")
      ]
    }
    return [.ok("Templates", "\(places.templates) has them.")]
  }
}

internal import BankFormats
internal import Curriculum

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
          "Banks", localized("\(file.path) is left out: \(counted(file.errors, "error"))."),
          localized("“viva bank check \(file.path)” shows each with its line."))
      }
      guard summary.questions > 0 else {
        return files + [
          .problem(
            "Banks", localized("No question can be asked: \(places.banks) has none."),
            localized("VIVA_BANKS can name the folder of the shipped banks."))
        ]
      }
      return files + [
        .ok(
          "Banks",
          localized(
            "\(counted(summary.units, "unit")) and "
              + "\(counted(summary.questions, "question")) in \(places.banks)")
            + (places.ownBanks.isEmpty ? "." : localized(" and in your own banks.")))
      ]
    } catch {
      return [
        .problem(
          "Banks", Problem(error).sentence,
          localized("Set VIVA_BANKS to the folder QuestionBanks, or install viva again."))
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
          localized("\(places.templates) has no \(missing.joined(separator: " and no "))."),
          localized("VIVA_TEMPLATES can name the folder of the templates."))
      ]
    }
    return [.ok("Templates", localized("\(places.templates) has them."))]
  }
}

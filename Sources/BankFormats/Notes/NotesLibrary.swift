package import Curriculum
internal import Files

/// A file of study notes.
package struct NotesFile: Equatable, Sendable {
  /// The topic, which the file is named after.
  package let topic: String
  /// The path.
  package let path: String
}

/// The study notes of some folders; each file is read when it is wanted.
package struct NotesLibrary: Equatable, Sendable {
  /// The files, those that came with the program first, each folder's in the order of their names.
  package let files: [NotesFile]

  /// Lists the notes beside the banks of some folders.
  package init(folders: BankFolders) {
    files = ([folders.shipped] + folders.extra).flatMap { Self.files(in: $0 + "/Notes") }
  }

  /// Lists notes with those beside the banks of one more folder.
  init(_ library: NotesLibrary, and folder: String) {
    files = library.files + Self.files(in: folder + "/Notes")
  }

  /// Returns the notes on a topic, or `nil` where there are none.
  ///
  /// Of two files the first counts.
  package func notes(on topic: String) -> Reading<StudyNotes>? {
    files.first { $0.topic == topic }.map(notes)
  }

  /// Reads a file of notes.
  package func notes(in file: NotesFile) -> Reading<StudyNotes> {
    Self.located(file.path, criteria: nil).reading
  }

  /// Returns the files with a note on a line of a unit; only their headings are looked at.
  ///
  /// - Parameter criteria: The lines.
  /// - Returns: The files in order.
  package func files(on criteria: Set<CriterionID>) -> [NotesFile] {
    files.filter { file in
      guard let bytes = try? File.stamped(file.path).bytes else { return false }
      return bytes.split(separator: UInt8(ascii: "\n")).contains { line in
        guard line.starts(with: "# ".utf8) else { return false }
        return String(decoding: line.dropFirst(2), as: UTF8.self).prefix { $0 != ":" }
          .split(whereSeparator: { ", ".contains($0) })
          .contains { criteria.contains(CriterionID(rawValue: String($0))) }
      }
    }
  }

  /// Returns the files of notes in a folder; none where it can't be read.
  static func files(in folder: String) -> [NotesFile] {
    guard let names = try? Folder.names(folder) else { return [] }
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
      .map { NotesFile(topic: String($0.dropLast(3)), path: folder + "/" + $0) }
  }

  /// Reads a file with the places of its names; what can't be read is a diagnostic.
  static func located(_ path: String, criteria: KnownCriteria?) -> LocatedNotes {
    func failed(_ problem: Problem) -> LocatedNotes {
      LocatedNotes(
        reading: Reading(value: nil, diagnostics: [Diagnostic(problem, file: path)]))
    }
    do throws(FileError) {
      let size = try FileStamp(of: path).size
      guard size <= fileLimit else { return failed(.tooLarge(bytes: size)) }
      let bytes = try File.stamped(path).bytes
      return StudyNotesReader.locate(bytes, file: path, criteria: criteria)
    } catch {
      return failed(.unreadable(reason: error.reason))
    }
  }
}

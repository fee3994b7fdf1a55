internal import Archives
internal import BankFormats
internal import Files
internal import LearnerRecordStore
internal import Proofs
internal import Text

/// A package of Anki (`.apkg`), as far as it is taken in.
struct AnkiPackage {
  /// The notes, by their numbers.
  let notes: [AnkiNote.Numbered]
  /// The images and recordings in it.
  let media: [String]
  /// The reviews of each card, the earliest first.
  let reviews: [Int64: [AnkiCollection.Review]]
  /// The SHA-256 of the file, in hexadecimal.
  let sha256: String

  /// How many bytes a package, and what is unpacked of it, may have.
  private static let most = 1_000_000_000

  /// Whether a file begins as archives do.
  static func isLike(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "PK\u{3}\u{4}".utf8) }

  /// Reads a package.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Where it is, for what is said.
  ///   - folder: Where temporary files go.
  /// - Throws: `Problem` where it is none that can be read.
  init(_ bytes: [UInt8], path: String, temporary folder: String) throws {
    let file = path.visible()
    do {
      guard bytes.count <= Self.most else { throw ArchiveFault.tooLarge(path, most: Self.most) }
      let archive = try Archive(bytes, unpacking: Self.most)
      let collection = try Self.collection(of: archive, file, folder)
      sha256 = Proofs.sha256(bytes)
      media = try archive.contents(of: "media").map(AnkiNoteTypes.media) ?? []
      guard let types = AnkiNoteTypes(collection.noteTypes) else {
        throw AnkiCollection.Fault.notACollection
      }
      let cards = Dictionary(grouping: collection.cards, by: \.note)
      notes = zip(1..., collection.notes).map { number, note in
        let own = (cards[note.id] ?? []).map { AnkiNote.Card(id: $0.id, place: $0.place) }
        return (
          number,
          .success(types.note(type: note.type, tags: note.tags, fields: note.fields, cards: own))
        )
      }
      reviews = Dictionary(grouping: collection.reviews, by: \.card)
    } catch let fault as ArchiveFault {
      throw Problem("\(file) is refused: \(fault.message).", exitCode: .badData)
    } catch let fault as AnkiCollection.Fault {
      throw Problem("\(file) is refused: \(fault.message).", exitCode: .badData)
    }
  }

  private static func collection(
    of archive: Archive, _ file: String, _ folder: String
  ) throws -> AnkiCollection {
    // Beside the newest form there is a collection with one note that asks for a newer Anki.
    guard !archive.has("collection.anki21b") else {
      throw Problem(
        "\(file) is in the newest form of Anki's packages (collection.anki21b), which is not read here. Export "
          + "the deck again with “Support older Anki versions” ticked.", exitCode: .badData)
    }
    let names = ["collection.anki21", "collection.anki2"]
    guard let name = names.first(where: archive.has), let bytes = try archive.contents(of: name)
    else { throw AnkiCollection.Fault.notACollection }
    return try Folder.withPrivate(in: folder) { place in
      let path = place + "/collection"
      try File.write(bytes, to: path, existing: .stays)
      return try AnkiCollection(path: path)
    }
  }
}

extension ArchiveFault {
  /// The fault as words after a colon; safe for a terminal.
  fileprivate var message: String {
    switch self {
    case .notAnArchive(let words): "it is no sound ZIP archive (\(words.visible()))"
    case .tooMany(let count): "it has \(count) entries"
    case .outside(let name): "the path “\(name.visible())” leads out of the package"
    case .twice(let name): "it has two entries “\(name.visible())”"
    case .encrypted(let name): "“\(name.visible())” in it is encrypted"
    case .tooLarge(let name, let most): "“\(name.visible())” has more than \(most) bytes"
    case .ratio(let name): "“\(name.visible())” grows far too much as it is unpacked"
    case .broken(let name, let words): "“\(name.visible())” can't be unpacked (\(words.visible()))"
    }
  }
}

extension AnkiCollection.Fault {
  /// The fault as words after a colon; safe for a terminal.
  fileprivate var message: String {
    switch self {
    case .notACollection: "there is no collection of Anki in it"
    case .version(let version): "its collection is of version \(version), and 11 is read here"
    case .tooMany(let table): "its table \(table) has more than \(AnkiCollection.mostRows) rows"
    case .unreadable(let words): "its collection can't be read (\(words.visible()))"
    }
  }
}

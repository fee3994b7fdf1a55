internal import Files
internal import Curriculum

extension SourceRecord {
  /// Writes the record.
  func write(to writer: inout ByteWriter) {
    writer.text(path)
    writer.number(kind.rawValue)
    for part in [stamp.size, stamp.modified, stamp.changed] { writer.number(part) }
    for part in [stamp.inode, stamp.device, hash.value] { writer.number(part) }
    writer.text(name)
    writer.place(namePlace)
    writer.optional(topic) { $0.topic($1) }
    writer.number(UInt32(questionCount))
    writer.list(diagnostics) { $0.diagnostic($1) }
    writer.list(conflicts) { $0.diagnostic($1) }
    for part in [section.offset, section.length, section.outlineLength] {
      writer.number(UInt64(part))
    }
    writer.number(section.outlineHash.value)
  }

  /// Reads a record.
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let path = try reader.text()
    guard let kind = Kind(rawValue: try reader.number()) else { throw DamagedBytes() }
    self.init(
      path: path, kind: kind,
      stamp: FileStamp(
        size: try reader.number(), modified: try reader.number(), changed: try reader.number(),
        inode: try reader.number(), device: try reader.number()),
      hash: ContentHash(value: try reader.number()),
      name: try reader.text(), namePlace: try reader.place(file: path),
      topic: try reader.optional { reader throws(DamagedBytes) in try reader.topic() },
      questionCount: try reader.size(UInt32.self),
      diagnostics: try reader.list { reader throws(DamagedBytes) in
        try reader.diagnostic(file: path)
      },
      conflicts: try reader.list { reader throws(DamagedBytes) in
        try reader.diagnostic(file: path)
      },
      section: Section(
        offset: try reader.size(UInt64.self), length: try reader.size(UInt64.self),
        outlineLength: try reader.size(UInt64.self),
        outlineHash: ContentHash(value: try reader.number())))
  }
}

extension ByteWriter {
  fileprivate mutating func place(_ place: SourcePosition) {
    number(UInt32(clamping: place.line))
    number(UInt32(clamping: place.column))
  }

  fileprivate mutating func topic(_ topic: Topic) {
    text(topic.id)
    text(topic.title)
    text(topic.jurisdiction.rawValue)
    optional(topic.about) { $0.text($1) }
    optional(topic.organisation) { $0.text($1) }
    optional(topic.author) { $0.text($1) }
  }

  fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
    flag(diagnostic.severity == .error)
    text(diagnostic.message)
    place(diagnostic.position)
    optional(diagnostic.excerpt) { writer, excerpt in
      writer.text(excerpt.text)
      writer.number(UInt32(excerpt.caret))
    }
  }
}

extension ByteReader {
  fileprivate mutating func place(file: String) throws(DamagedBytes) -> SourcePosition {
    SourcePosition(file: file, line: try size(UInt32.self), column: try size(UInt32.self))
  }

  fileprivate mutating func topic() throws(DamagedBytes) -> Topic {
    let (id, title) = (try text(), try text())
    guard let jurisdiction = Jurisdiction(rawValue: try text()) else { throw DamagedBytes() }
    let about = try optional { reader throws(DamagedBytes) in try reader.text() }
    let organisation = try optional { reader throws(DamagedBytes) in try reader.text() }
    let author = try optional { reader throws(DamagedBytes) in try reader.text() }
    return Topic(
      id: id, title: title, jurisdiction: jurisdiction, about: about, organisation: organisation,
      author: author)
  }

  fileprivate mutating func diagnostic(file: String) throws(DamagedBytes) -> Diagnostic {
    Diagnostic(
      severity: try flag() ? .error : .warning, message: try text(),
      position: try place(file: file),
      excerpt: try optional { reader throws(DamagedBytes) in
        Diagnostic.Excerpt(text: try reader.text(), caret: try reader.size(UInt32.self))
      })
  }
}

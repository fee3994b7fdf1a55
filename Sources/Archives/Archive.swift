internal import CZip

/// A ZIP archive that nobody has checked, read through libzip.
///
/// Why libzip: it compares the directory with what it stands for before anything is read, tells encrypted entries, and
/// reads from memory as from a file; minizip leaves the first to its caller. Nothing is unpacked into the file system,
/// and every entry is read with a bound.
package final class Archive {
  /// A file in the archive.
  package struct Entry: Equatable, Sendable {
    /// Its path in the archive.
    package let name: String
    /// How many bytes it says that it has, unpacked and packed.
    package let size, packed: Int
    /// Whether it is encrypted.
    package let isEncrypted: Bool
  }

  /// How many entries an archive may have.
  package static let mostEntries = 100_000
  /// How many times its packed size an entry may have, from ``ratioStart`` on.
  package static let mostRatio = 200
  /// The size, in bytes, below which nobody minds how much an entry grows.
  package static let ratioStart = 10_000_000

  /// The entries, in their order.
  package private(set) var entries: [Entry] = []
  /// How many bytes may still be unpacked.
  package private(set) var bytesLeft: Int
  private let handle: OpaquePointer
  private let memory: UnsafeMutableRawPointer?

  /// Opens the archive in a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes may be unpacked in all.
  /// - Throws: ``ArchiveFault``.
  package convenience init(path: String, unpacking limit: Int) throws(ArchiveFault) {
    var status: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &status) else {
      throw .notAnArchive(Self.words(status))
    }
    try self.init(handle, nil, limit)
  }

  /// Opens an archive in memory.
  ///
  /// - Parameters:
  ///   - bytes: The archive, which may be anything.
  ///   - limit: How many bytes may be unpacked in all.
  /// - Throws: ``ArchiveFault``.
  package convenience init(_ bytes: [UInt8], unpacking limit: Int) throws(ArchiveFault) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error) else {
      memory.deallocate()
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      let words = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      memory.deallocate()
      throw .notAnArchive(words)
    }
    try self.init(handle, memory, limit)
  }

  private init(
    _ handle: OpaquePointer, _ memory: UnsafeMutableRawPointer?, _ limit: Int
  ) throws(ArchiveFault) {
    (self.handle, self.memory, bytesLeft) = (handle, memory, limit)
    entries = try list()
  }

  deinit {
    zip_discard(handle)
    memory?.deallocate()
  }

  private static func words(_ status: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, status)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }

  private func list() throws(ArchiveFault) -> [Entry] {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= Self.mostEntries else { throw .tooMany(count) }
    var (found, names): ([Entry], Set<String>) = ([], [])
    for index in 0..<max(0, count) {
      var facts = zip_stat_t()
      zip_stat_init(&facts)
      guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0, let text = facts.name else {
        throw .broken("entry \(index + 1)", reason)
      }
      let name = String(cString: text)
      guard Self.staysInside(name) else { throw .outside(name) }
      guard names.insert(name).inserted else { throw .twice(name) }
      found.append(
        Entry(
          name: name, size: Int(clamping: facts.size), packed: Int(clamping: facts.comp_size),
          isEncrypted: facts.encryption_method != UInt16(ZIP_EM_NONE)))
    }
    return found
  }

  /// Whether a path leads nowhere but into the archive.
  private static func staysInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\")
      && !name.unicodeScalars.contains { $0.value < 0x20 }
      && !(name.dropFirst().first == ":" && name.first?.isLetter == true)
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  private var reason: String { String(cString: zip_strerror(handle)) }
}

// Reading.
extension Archive {
  /// Whether there is an entry of a name.
  package func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Unpacks an entry.
  ///
  /// - Parameter name: Its path in the archive.
  /// - Returns: Its content; `nil` where there is none.
  /// - Throws: ``ArchiveFault``: it is encrypted, too large or broken.
  package func contents(of name: String) throws(ArchiveFault) -> [UInt8]? {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
    let entry = entries[index]
    guard !entry.isEncrypted else { throw .encrypted(name) }
    guard entry.size <= bytesLeft else { throw .tooLarge(name, most: bytesLeft) }
    guard entry.size <= Self.ratioStart || entry.size / Self.mostRatio <= entry.packed else {
      throw .ratio(name)
    }
    guard let file = zip_fopen_index(handle, UInt64(index), 0) else { throw .broken(name, reason) }
    defer { zip_fclose(file) }
    // What an entry says of its size is not believed: one byte more is asked for.
    var bytes = [UInt8](repeating: 0, count: entry.size + 1)
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(buffer.count - count))
      }
      guard read >= 0 else { throw .broken(name, String(cString: zip_file_strerror(file))) }
      if read == 0 { break }
      count += Int(read)
    }
    guard count == entry.size else { throw .broken(name, "its size is not what it says") }
    bytesLeft -= count
    bytes.removeLast()
    return bytes
  }
}

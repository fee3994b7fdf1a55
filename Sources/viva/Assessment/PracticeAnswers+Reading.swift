internal import Assessment
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Text

extension PracticeAnswers {
  /// Reads the record of practice.
  ///
  /// - Parameters:
  ///   - path: A record or a sealed file; `nil` for the candidate's own record.
  ///   - candidate: The entries of the candidate's own record.
  /// - Throws: `Problem` for a file that is neither, or for a sealed file that does not hold;
  ///   `StoreError`.
  init(path: String?, candidate: [Entry]) throws {
    self.init(try path.map(Self.entries) ?? candidate)
  }

  private static func entries(at path: String) throws -> [Entry] {
    guard File.exists(path) else {
      throw Problem("There is no record \(path.visible()).", exitCode: .noInput)
    }
    guard let sealed = try? RecordBundle(file: try SealedFile.data(path)) else {
      return try LearnerRecordStore(path: path, access: .reading).entries()
    }
    guard BundleCheck(sealed).holds else {
      throw Problem(
        "\(path.visible()) does not hold. “verify” says what is wrong with it.",
        exitCode: .badData)
    }
    return try sealed.entries.map { try Entry(number: $0.number, payload: $0.payload) }
  }
}

internal import Assessment
internal import Files
internal import FoundationEssentials
internal import LearnerRecord
internal import Proofs
internal import Text

/// A draw with all that is needed to make it again, as `sample draw` writes it: ids and names of assessors, no names of
/// candidates.
struct SampleDocument: Codable, Equatable {
  /// The form of the document and its version.
  var format = "viva-sample/1"
  /// When it was drawn, in ISO 8601.
  var made: String
  var program: String
  var policy: Policy
  var heads: [Head]
  /// Everything that could be drawn, in the order of the draw.
  var work: [WorkPiece]
  var drawn: [Drawn]

  struct Policy: Codable, Equatable {
    /// The entry on the verifier's record.
    var entry: Int
    /// The bytes of the entry, as it was hashed.
    var payload: String
  }

  struct Head: Codable, Equatable {
    /// The name of the record.
    var record: String
    /// How many entries it had.
    var size: Int
    /// The root over these, in base 64.
    var root: String
  }

  struct Drawn: Codable, Equatable {
    var record: String
    var entry: Int
    /// Whose part of it, where several people decided; `nil` for the whole of it.
    var assessor: String?
    var reason: Sample.Reason
  }

  /// Draws.
  ///
  /// - Parameters:
  ///   - policy: The entry of the policy.
  ///   - heads: The heads of all records.
  ///   - work: All pieces of work, in any order.
  ///   - made: When.
  /// - Throws: `DecodingError` and `EncodingError` where the entry is no policy.
  init(policy: Policy, heads: [Checkpoint], work: [WorkPiece], made: String) throws {
    self.made = made
    program = Program.name
    self.policy = policy
    self.heads = heads.sorted { $0.origin < $1.origin }.map {
      Head(record: $0.origin, size: $0.size, root: $0.root.bytes.base64)
    }
    let draw = VerifiableDraw(policy: Array(policy.payload.utf8), heads: heads)
    // Parts of one form have one place, and the order of their assessors' names, byte by byte.
    let order = work.map { (draw.place(of: $0.record, entry: $0.entry), $0) }
      .sorted {
        $0.0 == $1.0
          ? $0.1.assessor.utf8.lexicographicallyPrecedes($1.1.assessor.utf8) : $0.0 < $1.0
      }
      .map(\.1)
    self.work = order
    drawn = Sample(try policy.fact, of: order).drawn.map {
      Drawn(
        record: $0.piece.record, entry: $0.piece.entry,
        assessor: $0.piece.criteria == nil ? nil : $0.piece.assessor, reason: $0.reason)
    }
  }

  /// The heads as checkpoints; one that is none is left out.
  var checkpoints: [Checkpoint] {
    heads.compactMap { Checkpoint(text: "\($0.record)\n\($0.size)\n\($0.root)\n") }
  }

  /// The seed of the draw.
  var seed: String {
    VerifiableDraw(policy: Array(policy.payload.utf8), heads: checkpoints).seed
  }

  /// The pieces that are drawn.
  var drawnWork: [WorkPiece] { work.filter(isDrawn) }

  /// Whether a piece is drawn.
  func isDrawn(_ piece: WorkPiece) -> Bool { reason(for: piece) != nil }

  /// Why a piece is drawn; `nil` where it is not.
  func reason(for piece: WorkPiece) -> Sample.Reason? {
    drawn.first {
      $0.record == piece.record && $0.entry == piece.entry
        && ($0.assessor == nil || $0.assessor == piece.assessor)
    }?.reason
  }

  /// Reads a draw from a file.
  ///
  /// - Throws: `Problem` for a file that is none; `FileError`.
  init(path: String) throws {
    let bytes = try File.bytes(path)
    guard let read = try? JSONDecoder().decode(SampleDocument.self, from: Data(bytes)),
      read.format == "viva-sample/1", read.checkpoints.count == read.heads.count
    else {
      throw Problem(
        "\(path.visible()) is no draw. “sample draw” writes one.", exitCode: .badData)
    }
    self = read
  }
}

extension SampleDocument.Policy {
  /// The policy.
  var fact: Fact.SamplingSet {
    get throws {
      let entry = try Entry(number: entry, payload: payload.utf8)
      guard case .samplingSet(let fact) = entry.fact else {
        throw Problem("Entry \(self.entry) is no policy of sampling.", exitCode: .badData)
      }
      return fact
    }
  }
}

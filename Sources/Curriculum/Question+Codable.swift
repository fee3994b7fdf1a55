/// A question as one flat object with the keys of the bank format, so that the wording kept in a
/// record can be read by anyone who knows that format.
extension Question: Codable {
  private enum Field: String, CodingKey {
    case id, topic, type, criteria, level, prompt, explanation, sources, asAt, hints
    case policies, kind, after, follows, notes, turns, recheck, drawn
    case isAboutWorkplace = "workplace"
  }

  /// Reads a question as a record keeps it.
  ///
  /// - Parameter decoder: Where it is read from.
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    id = try fields.decode(ID.self, forKey: .id)
    topic = try fields.decode(String.self, forKey: .topic)
    criteria = try fields.decode([CriterionID].self, forKey: .criteria)
    level = try fields.decode(Level.self, forKey: .level)
    prompt = try fields.decode(String.self, forKey: .prompt)
    explanation = try fields.decode(String.self, forKey: .explanation)
    sources = try fields.decode([String].self, forKey: .sources)
    asAt = try fields.decodeIfPresent(String.self, forKey: .asAt)
    hints = try fields.decodeIfPresent([String].self, forKey: .hints) ?? []
    policies = try fields.decodeIfPresent([PolicyClause.ID].self, forKey: .policies) ?? []
    kind = try fields.decodeIfPresent(Kind.self, forKey: .kind) ?? .knowledge
    after = try fields.decodeIfPresent([ID].self, forKey: .after) ?? []
    follows = try fields.decodeIfPresent(ID.self, forKey: .follows)
    notes = try fields.decodeIfPresent(NoteParagraphID.self, forKey: .notes)
    isAboutWorkplace = try fields.decodeIfPresent(Bool.self, forKey: .isAboutWorkplace) ?? false
    turns = try fields.decodeIfPresent([String].self, forKey: .turns) ?? []
    recheck = try fields.decodeIfPresent(String.self, forKey: .recheck)
    drawn = try fields.decodeIfPresent(DrawnNumbers.self, forKey: .drawn)
    key = try AnswerKey(type: fields.decode(QuestionType.self, forKey: .type), from: decoder)
  }

  /// Writes the question as a record keeps it.
  ///
  /// - Parameter encoder: Where it is written to.
  /// - Throws: `EncodingError`.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(topic, forKey: .topic)
    try fields.encode(key.type, forKey: .type)
    try fields.encode(criteria, forKey: .criteria)
    try fields.encode(level, forKey: .level)
    try fields.encode(prompt, forKey: .prompt)
    try fields.encode(explanation, forKey: .explanation)
    try fields.encode(sources, forKey: .sources)
    try fields.encodeIfPresent(asAt, forKey: .asAt)
    try fields.encode(hints, forKey: .hints)
    // Left out where there are none, so that wordings from before these keys keep their fingerprint.
    if !policies.isEmpty { try fields.encode(policies, forKey: .policies) }
    if kind != .knowledge { try fields.encode(kind, forKey: .kind) }
    if !after.isEmpty { try fields.encode(after, forKey: .after) }
    try fields.encodeIfPresent(follows, forKey: .follows)
    try fields.encodeIfPresent(notes, forKey: .notes)
    if isAboutWorkplace { try fields.encode(true, forKey: .isAboutWorkplace) }
    if !turns.isEmpty { try fields.encode(turns, forKey: .turns) }
    try fields.encodeIfPresent(recheck, forKey: .recheck)
    try fields.encodeIfPresent(drawn, forKey: .drawn)
    try key.parts.encode(to: encoder)
  }
}

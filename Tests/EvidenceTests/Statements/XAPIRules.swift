import Foundation

/// The rules of statements (adlnet, xAPI-Data 1.0.3, §2.2 to §2.6 and §4), as far as ours have the parts.
///
/// The rules are facts of the specification; no file of its test suite is here.
struct XAPIRules {
  /// What a statement breaks.
  private(set) var broken: [String] = []

  private static let interactions: Set = [
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
    "likert", "numeric", "other",
  ]
  private static let componentsOf: [String: Set<String>] = [
    "choice": ["choices"], "sequencing": ["choices"], "likert": ["scale"],
    "matching": ["source", "target"], "performance": ["steps"],
  ]

  init(_ line: String) {
    guard let statement = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    else {
      broken = ["no JSON object"]
      return
    }
    only(
      ["id", "actor", "verb", "object", "result", "context", "timestamp", "version"], statement, "")
    expect(Self.isUUID(statement["id"]), "id")
    expect(statement["version"] as? String == "1.0.0", "version")
    expect(
      (statement["timestamp"] as? String ?? "").wholeMatch(
        of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)/#) != nil
        && (statement["timestamp"] as? String)?.hasSuffix("-00:00") == false, "timestamp")
    actor(statement["actor"])
    verb(statement["verb"])
    activity(statement["object"], "object")
    let definition = (statement["object"] as? [String: Any])?["definition"] as? [String: Any] ?? [:]
    if definition["type"] as? String == "http://adlnet.gov/expapi/activities/cmi.interaction" {
      interaction(definition, (statement["result"] as? [String: Any])?["response"] as? String)
    }
    result(statement["result"])
    context(statement["context"])
    noNull(statement, "")
  }

  private mutating func expect(_ holds: Bool, _ what: String) {
    if !holds { broken.append(what) }
  }

  private mutating func only(_ names: Set<String>, _ object: [String: Any], _ what: String) {
    for name in object.keys where !names.contains(name) { broken.append("\(what).\(name)") }
  }

  /// Only extensions may hold null, and ours hold none.
  private mutating func noNull(_ value: Any, _ what: String) {
    if value is NSNull { broken.append("\(what) is null") }
    for (key, value) in value as? [String: Any] ?? [:] { noNull(value, "\(what).\(key)") }
    for value in value as? [Any] ?? [] { noNull(value, what) }
  }

  private mutating func actor(_ value: Any?) {
    let actor = value as? [String: Any] ?? [:]
    only(["objectType", "name", "account"], actor, "actor")
    expect(actor["objectType"] as? String == "Agent", "actor.objectType")
    let account = actor["account"] as? [String: Any] ?? [:]
    only(["homePage", "name"], account, "actor.account")
    expect(Self.isIRI(account["homePage"]), "actor.account.homePage")
    expect((account["name"] as? String)?.isEmpty == false, "actor.account.name")
  }

  private mutating func verb(_ value: Any?) {
    let verb = value as? [String: Any] ?? [:]
    only(["id", "display"], verb, "verb")
    expect(Self.isIRI(verb["id"]), "verb.id")
    language(verb["display"], "verb.display")
  }

  private mutating func language(_ value: Any?, _ what: String) {
    guard let value else { return }
    let map = value as? [String: String]
    expect(
      map?.keys.allSatisfy { $0.wholeMatch(of: #/[a-z]{2,3}(-[A-Za-z0-9]{1,8})*/#) != nil } == true,
      what)
  }

  private mutating func activity(_ value: Any?, _ what: String) {
    let activity = value as? [String: Any] ?? [:]
    only(["objectType", "id", "definition"], activity, what)
    expect(activity["objectType"] as? String == "Activity", "\(what).objectType")
    expect(Self.isIRI(activity["id"]), "\(what).id")
    guard let definition = activity["definition"] as? [String: Any] else { return }
    only(
      [
        "name", "description", "type", "moreInfo", "extensions", "interactionType",
        "correctResponsesPattern", "choices", "scale", "source", "target", "steps",
      ], definition, "\(what).definition")
    expect(Self.isIRI(definition["type"]), "\(what).definition.type")
    language(definition["name"], "\(what).definition.name")
    language(definition["description"], "\(what).definition.description")
    extensions(definition["extensions"], "\(what).definition.extensions")
  }

  private mutating func extensions(_ value: Any?, _ what: String) {
    guard let value else { return }
    expect((value as? [String: Any])?.keys.allSatisfy { Self.isIRI($0) } == true, what)
  }

  private mutating func interaction(_ definition: [String: Any], _ response: String?) {
    let type = definition["interactionType"] as? String ?? ""
    expect(Self.interactions.contains(type), "interactionType")
    var ids: [String: Set<String>] = [:]
    for name in ["choices", "scale", "source", "target", "steps"] {
      guard let list = definition[name] as? [[String: Any]] else { continue }
      expect(Self.componentsOf[type]?.contains(name) == true, "\(type) has no \(name)")
      let all = list.compactMap { $0["id"] as? String }
      expect(
        all.count == list.count && Set(all).count == all.count, "\(name) have ids of their own")
      expect(!all.contains { $0.isEmpty || $0.contains(where: \.isWhitespace) }, "\(name) ids")
      for component in list {
        only(["id", "description"], component, name)
        language(component["description"], name)
      }
      ids[name] = Set(all)
    }
    let patterns = definition["correctResponsesPattern"] as? [String] ?? []
    for pattern in patterns { check(pattern, type, ids, "pattern “\(pattern)”", isPattern: true) }
    if let response { check(response, type, ids, "response “\(response)”", isPattern: false) }
  }

  /// Checks a response, or a pattern, by the format of its type.
  private mutating func check(
    _ text: String, _ type: String, _ ids: [String: Set<String>], _ what: String, isPattern: Bool
  ) {
    let items = text.components(separatedBy: "[,]")
    switch type {
    case "true-false": expect(["true", "false"].contains(text), what)
    case "choice":
      let own = items.allSatisfy { ids["choices"]?.contains($0) == true }
      expect(own && Set(items).count == items.count, what)
    case "sequencing":
      expect(items.allSatisfy { ids["choices"]?.contains($0) == true }, what)
      expect(Set(items) == ids["choices"], what)
    case "matching":
      let pairs = items.map { $0.components(separatedBy: "[.]") }
      expect(
        pairs.allSatisfy {
          $0.count == 2 && ids["source"]?.contains($0[0]) == true
            && ids["target"]?.contains($0[1]) == true
        }, what)
    case "numeric":
      let ends = text.components(separatedBy: "[:]")
      expect(ends.count <= 2 && ends.allSatisfy { Double($0) != nil }, what)
    case "fill-in", "long-fill-in":
      let start = text.prefixMatch(of: #/(\{(case_matters|order_matters)=(true|false)\})*/#)
      let rest = text[(start?.range.upperBound ?? text.startIndex)...]
      expect(isPattern || rest.count == text.count, "\(what) has parameters")
      expect(rest.prefixMatch(of: #/\{\w+=\w+\}/#) == nil, "\(what) has another parameter")
    default: break
    }
  }

  private mutating func result(_ value: Any?) {
    let result = value as? [String: Any] ?? [:]
    only(
      ["score", "success", "completion", "response", "duration", "extensions"], result, "result")
    if let score = result["score"] as? [String: Double] {
      only(["scaled", "raw", "min", "max"], score, "score")
      expect((-1...1).contains(score["scaled"] ?? 9), "score.scaled")
      if let raw = score["raw"], let min = score["min"], let max = score["max"] {
        expect(min < max && min <= raw && raw <= max, "score.raw")
      }
    } else {
      expect(result["score"] == nil, "score")
    }
    for flag in ["success", "completion"] {
      expect(result[flag] == nil || result[flag] is Bool, flag)
    }
    expect(
      (result["duration"] as? String)?.wholeMatch(of: #/PT\d+(\.\d{1,2})?S/#) != nil, "duration")
    extensions(result["extensions"], "result.extensions")
  }

  private mutating func context(_ value: Any?) {
    let context = value as? [String: Any] ?? [:]
    only(
      ["registration", "contextActivities", "revision", "platform", "language"], context, "context")
    expect(Self.isUUID(context["registration"]), "registration")
    let language = context["language"] as? String
    expect(language?.wholeMatch(of: #/[a-z]{2,3}(-[A-Za-z0-9]{1,8})*/#) != nil, "language")
    let activities = context["contextActivities"] as? [String: Any] ?? [:]
    only(["parent", "grouping", "category", "other"], activities, "contextActivities")
    for (name, list) in activities {
      for value in list as? [Any] ?? [] { activity(value, "contextActivities.\(name)") }
      expect((list as? [Any])?.isEmpty == false, "contextActivities.\(name)")
    }
  }

  private static func isUUID(_ value: Any?) -> Bool {
    (value as? String)?.wholeMatch(
      of: #/[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#) != nil
  }

  /// An IRI has a scheme, and none of the signs that RFC 3987 leaves out.
  private static func isIRI(_ value: Any?) -> Bool {
    (value as? String)?.wholeMatch(of: #/[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\x00-\x1F]+/#) != nil
  }
}

internal import Curriculum
internal import FoundationEssentials
internal import Synchronization

/// The sentences of the program in another language.
///
/// A translation is one file, `Languages/<code>.json`: an object from English sentences to
/// translated ones. `en.json` beside it has all of them. What a translation lacks stays English.
struct Catalogue {
  /// What is wrong with the file, as sentences.
  private(set) var problems: [String] = []
  private var templates: [String: PhraseTemplate] = [:]
  /// The English sentences with places that are translated, those first that say most themselves.
  private var patterns: [(english: PhraseTemplate, translated: PhraseTemplate)] = []

  /// The language of the program while it runs.
  static var current: Catalogue {
    if let found = spoken.withLock({ $0 }) { return found }
    // Where settings and places can't be read, that is said before the language is known: in English.
    spoken.withLock { $0 = Catalogue() }
    let found = Catalogue(for: ProcessEnvironment())
    spoken.withLock { $0 = found }
    return found
  }
  private static let spoken = Mutex<Catalogue?>(nil)

  /// Reads a translation.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file; untrusted.
  ///   - path: Where it is, for sentences about it.
  init(json: [UInt8], path: String) {
    guard let phrases = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
      problems = [
        "\(path.visible()) is no translation: it takes a JSON object from English sentences to "
          + "translated ones. The program speaks English."
      ]
      return
    }
    for (key, text) in phrases.sorted(by: { $0.key < $1.key }) where !text.isEmpty && text != key {
      let template = PhraseTemplate(text.visible(keepingLines: true))
      if Set(template.places) == Set(PhraseTemplate(key).places) {
        templates[key] = template
      } else {
        problems.append(
          "\(path.visible()): the translation of “\(key.visible())” has other places (%1, %2…) "
            + "than the English. It stays English.")
      }
    }
    patterns = templates.map { (PhraseTemplate($0.key), $0.value) }
      .filter { !$0.english.places.isEmpty && $0.english.ownLetters >= Self.fewestLetters }
      .sorted { $0.english.ownLetters > $1.english.ownLetters }
  }

  /// The fewest letters by which a sentence with values in it can be told from any other.
  private static let fewestLetters = 5

  /// Finds the translation that a person wants: `VIVA_LANGUAGE`, else the locale's.
  private init(for environment: ProcessEnvironment) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment.value).first
    let wanted = environment.value("VIVA_LANGUAGE") ?? locale ?? ""
    let places = Places(environment)
    for code in Self.codes(wanted) where code != "en" {
      for folder in places.languages {
        let path = "\(folder)/\(code).json"
        guard let json = try? TextFile.bytes(path) else { continue }
        self = Catalogue(json: json, path: path)
        return
      }
    }
    self = Catalogue()
    let isKnown = Self.codes(wanted).contains("en")
    if environment.value("VIVA_LANGUAGE") != nil, !isKnown {
      problems = [
        "There is no translation “\(wanted.visible())” in \(places.languages.joined(separator: " or ")). "
          + "The program speaks English."
      ]
    }
  }

  /// A catalogue that leaves everything English.
  init() {}

  /// Returns the names that a translation for a locale can have: `pt_BR.UTF-8` is `pt_BR`, then `pt`.
  static func codes(_ locale: String) -> [String] {
    let name = String(locale.prefix { $0 != "." && $0 != "@" })
    let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
    guard isName, !name.isEmpty else { return [] }
    let language = String(name.prefix { $0 != "_" && $0 != "-" })
    return language == name ? [name] : [name, language]
  }

  /// Returns a phrase in the language of the catalogue.
  func text(of phrase: Phrase) -> String {
    guard !templates.isEmpty, let template = templates[phrase.key] else { return phrase.english }
    return template.filled(with: phrase.values)
  }
}

extension Catalogue {
  /// Returns an English sentence, whose values are in it already, in the language of the catalogue.
  ///
  /// - Parameter sentence: The sentence.
  /// - Returns: Its translation; the sentence itself where there is none.
  func translation(of sentence: String) -> String {
    if templates.isEmpty { return sentence }
    if let whole = templates[Phrase(stringLiteral: sentence).key] { return whole.filled(with: []) }
    for (english, translated) in patterns {
      guard let values = english.values(in: sentence) else { continue }
      let words = values.map { value in
        templates[Phrase(stringLiteral: value).key]?.filled(with: []) ?? value
      }
      return translated.filled(with: words)
    }
    return sentence
  }
}

/// Returns what a core module says in the language of the person who uses the program.
///
/// Core modules speak English, so that records and documents say the same wherever they are read; what
/// they say is translated where it is shown.
///
/// - Parameter english: The sentence, with its values.
/// - Returns: The translation, or the sentence.
func localized(english: String) -> String {
  Catalogue.current.translation(of: english)
}

/// Returns a sentence in the language of the person who uses the program.
func localized(_ phrase: Phrase) -> String {
  Catalogue.current.text(of: phrase)
}

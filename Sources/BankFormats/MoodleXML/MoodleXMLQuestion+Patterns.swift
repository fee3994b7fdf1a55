internal import XML

extension ExchangeQuestion.Answer {
  /// Returns what counts the same with other words.
  fileprivate func saying(_ text: ExchangeQuestion.Text) -> Self {
    Self(text, percent: percent, feedback: feedback)
  }
}

extension MoodleXMLQuestion {
  /// Reads a question of the type “pattern match”: right answers that are plain words make a short answer of it.
  ///
  /// The model answer comes first, then responses that were marked right, then what the patterns take besides.
  ///
  /// - Throws: `ExchangeFault.patterns` where no right answer is plain.
  mutating func readPatterns() throws(ExchangeFault) {
    question.isCaseSensitive = isYes("usecase")
    let found = try sorted()
    guard found.plain.contains(where: { $0.answer.percent == 100 }) else {
      throw .patterns(found.patterns.first ?? "")
    }
    let responses = try responses()
    let model = value("modelanswer").oneLine
    let none = Text("", question.prompt.markup)
    var answers: [ExchangeQuestion.Answer] = []
    for words in (model.isEmpty ? [] : [model]) + responses.filter(\.isRight).map(\.words) {
      answers.append(.init(literal(words), percent: 100, feedback: none))
    }
    var known = Set(answers.map { self.known($0.text.text) })
    let plain = Dictionary(
      found.plain.map { (self.known($0.words), $0.answer) }, uniquingKeysWith: { first, _ in first }
    )
    var (typed, others): (Set<String>, Int) = ([], 0)
    // What was typed keeps the article that a pattern has for all.
    for response in responses where !response.isRight {
      let key = self.known(response.words)
      if let answer = plain[key], !known.contains(key) {
        answers.append(answer.saying(literal(response.words)))
        typed.insert(key)
      } else {
        others += 1
      }
    }
    known.formUnion(typed)
    for (words, answer) in found.plain where known.insert(self.known(words)).inserted {
      answers.append(answer.saying(literal(words)))
    }
    take(.short(answers + found.others), found.patterns.map { .pattern($0) } + settings())
    if others > 0 { question.extras.append(.markedWrong(others)) }
  }

  /// The answers of a question by patterns.
  private struct Answers {
    /// The wordings of those that are plain, with what is said of them.
    var plain: [(words: String, answer: ExchangeQuestion.Answer)] = []
    /// The patterns of those that are not.
    var patterns: [String] = []
    /// Those for all that no other answer takes.
    var others: [ExchangeQuestion.Answer] = []
  }

  private func sorted() throws(ExchangeFault) -> Answers {
    let synonyms = synonyms()
    var found = Answers()
    for answer in try answers() {
      let pattern = answer.text.text
      if pattern == "*" {
        found.others.append(answer)
      } else if let synonyms,
        let wordings = PatternMatch.wordings(of: pattern, synonyms: synonyms)
      {
        found.plain += wordings.map { ($0, answer) }
      } else {
        found.patterns.append(pattern)
      }
    }
    return found
  }

  /// A short answer in which asterisks stand for themselves.
  private func literal(_ words: String) -> Text {
    Text(words.replacing("*", with: "\\*"), .plain)
  }

  /// Returns what two wordings share that a bank takes for the same.
  private func known(_ words: String) -> String {
    let bare = PatternMatch.bare(words.replacing("\\*", with: "*"))
    return question.isCaseSensitive ? bare : bare.lowercased()
  }

  /// Returns what is as good as a word, by that word in small letters; `nil` where that is not about single words.
  private func synonyms() -> [String: [String]]? {
    var synonyms: [String: [String]] = [:]
    for synonym in element.elements("synonym") {
      func words(_ name: String) -> String {
        synonym.first(name)?.first("text")?.text.trimmedAsPHP ?? ""
      }
      guard words("word").allSatisfy(\.isLetter) else { return nil }
      synonyms[words("word").lowercased(), default: []] +=
        words("synonyms").split(separator: "|").map(String.init)
    }
    return synonyms
  }

  /// Returns the responses that are marked, without empty ones.
  private func responses() throws(ExchangeFault) -> [(words: String, isRight: Bool)] {
    var responses: [(String, Bool)] = []
    for response in element.elements("testquestionresponse") {
      let words = try Self.text(in: response.first("response"), .plain).text.oneLine
      let mark = try Self.text(in: response.first("expectedfraction"), .plain).text
      if !words.isEmpty { responses.append((words, (Double(mark) ?? 0) >= 1)) }
    }
    return responses
  }

  /// Returns how it is asked, where that is not how every short answer is.
  private func settings() -> [ExchangeQuestion.Extra] {
    let on = ["allowsubscript", "allowsuperscript"].filter(isYes)
    let said = ["extenddictionary", "responsetemplate"].filter { !value($0).isEmpty }
    return (on + said).map { .setting($0, value($0).oneLine) }
  }
}
